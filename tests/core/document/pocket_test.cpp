#include "core/document/papers.hpp"
#include "core/document/pocket.hpp"
#include "programs.hpp"
#include "random_record.hpp"

using namespace kotozute;
using papers::dense;

namespace {

struct Desk {
    Wordings wordings{papers::wording()};
    const Wording& wording = wordings.in(first_language);
    Papers files{papers::font_loader(), wordings};
    Record record = replay(papers::sample().changes);
    papers::Folder folder;

    std::string make(const char* name, const CardParts& on_card)
    {
        const std::string file = (folder / name).string();
        papers::write(file, papers::sound(files.file(name, record, {papers::now, true, on_card})));
        return file;
    }
    static std::string text(const std::string& file)
    {
        return dense(papers::run("pdftotext -raw " + file + " -").out);
    }
};

bool has(const std::string& text, const std::string& words)
{
    return text.find(dense(words)) != std::string::npos;
}

bool beside(const SheetText& one, const SheetText& other)
{
    return one.x + one.width <= other.x || other.x + other.width <= one.x;
}

// No line of letters touches another.
void nothing_overlaps(const Sheet& sheet)
{
    std::vector<SheetText> texts;
    for (const SheetItem& item : sheet.pages.at(0).items)
        if (const auto* text = std::get_if<SheetText>(&item))
            texts.push_back(*text);
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const SheetText& high = texts[i].baseline < texts[j].baseline ? texts[i] : texts[j];
            const SheetText& low = texts[i].baseline < texts[j].baseline ? texts[j] : texts[i];
            if (!beside(high, low)) {
                INFO(high.text << " / " << low.text);
                CHECK(low.baseline - high.baseline >= low.size * 0.95);
            }
        }
}

// Everything that is drawn lies within the small paper it belongs to.
void stays_inside(const Sheet& sheet)
{
    REQUIRE(sheet.pages.size() == 1);
    const double width = 91 * 72 / 25.4, left = (Sheet::width - 2 * width) / 2;
    for (const SheetItem& item : sheet.pages[0].items)
        if (const auto* text = std::get_if<SheetText>(&item)) {
            CHECK(text->baseline < Sheet::height - 20);
            CHECK(text->size >= 7.5);
            const double middle = left + width;
            const bool in_left = text->x >= left && text->x + text->width <= middle;
            const bool in_right = text->x >= middle && text->x + text->width <= middle + width;
            const bool on_page = text->size >= 9 && text->x >= 36;
            CHECK((in_left || in_right || on_page));
        }
}

}  // namespace

TEST_CASE("the card one carries along says what was ticked, and nothing that was not", "[document]")
{
    papers::needs("pdftotext");
    Desk desk;
    for (const char* name : {"card.pdf", "stickers.pdf"}) {
        const std::string all = Desk::text(desk.make(name, {}));
        INFO(all);
        for (const char* words : {"𠮷田 和子", "1941年5月2日生", "見本", "版 2", "自宅",
                                  "できるだけそのまま", "髙﨑 明子", "090-0000-1968",
                                  "希望です・いつでも変えられます・法的な文書ではありません"})
            CHECK(has(all, words));
        const std::string none = Desk::text(desk.make(name, {false, false, false}));
        for (const char* words : {"𠮷田 和子", "1941年5月2日生", "見本", "版 2",
                                  "希望です・いつでも変えられます・法的な文書ではありません"})
            CHECK(has(none, words));
        for (const char* words : {"自宅", "できるだけそのまま", "髙﨑", "090-0000-1968"})
            CHECK(!has(none, words));
        CHECK(has(Desk::text(desk.make(name, {true, false, false})), "自宅"));
        CHECK(has(Desk::text(desk.make(name, {false, true, false})), "できるだけそのまま"));
        CHECK(has(Desk::text(desk.make(name, {false, false, true})), "090-0000-1968"));
    }
}

TEST_CASE("the code on the card says no more than the card", "[document]")
{
    papers::needs("zbarimg");
    papers::needs("pdftoppm");
    Desk desk;
    const CardParts only_person{false, false, true};
    const std::string file = desk.make("card.pdf", only_person);
    papers::run("pdftoppm -r 300 -png " + file + " " + (desk.folder / "page").string());
    const std::string read =
        papers::run("zbarimg -q --nodbus --raw -Sdisable -Sqrcode.enable -Sbinary " +
                    (desk.folder / "page-1.png").string())
            .out;
    const Document paper = document(desk.record, desk.wording, {papers::now, true});
    const std::string card = card_text(paper, desk.wording.sheet, only_person);
    CHECK(card.find("自宅") == std::string::npos);
    CHECK(card.find("090-0000-1968") != std::string::npos);
    CHECK(read.starts_with(card));
    CHECK(read.find("自宅") == std::string::npos);
    CHECK(papers::read(desk.make("card.txt", only_person)) == card + '\n');
}

TEST_CASE("whatever was said fits the small papers", "[document]")
{
    const Wording wording = papers::wording();
    const Fonts fonts = papers::fonts();
    for (unsigned seed = 0; seed < 100; ++seed) {
        const Document paper =
            document(papers::RandomRecord(seed, wording).record(), wording, {papers::now, true});
        const auto code = qr_code(card_text(paper, wording.sheet));
        REQUIRE(code);
        INFO("seed " << seed);
        for (const PocketPaper form : {PocketPaper::Card, PocketPaper::Stickers}) {
            const Sheet sheet = layout(form, paper, {}, wording.sheet, fonts, code);
            stays_inside(sheet);
            nothing_overlaps(sheet);
        }
    }
}

TEST_CASE("a small paper is heard once, however often it is on the page", "[document]")
{
    papers::needs("pdfinfo");
    papers::needs("qpdf");
    Desk desk;
    const std::string file = desk.make("card.pdf", {});
    const std::string heard = papers::run("pdfinfo -struct-text " + file).out;
    INFO(heard);
    const auto first = heard.find("090-0000-1968");
    REQUIRE(first != std::string::npos);
    CHECK(heard.find("090-0000-1968", first + 1) == std::string::npos);
    CHECK(heard.find("Figure") != std::string::npos);
    CHECK(papers::run("qpdf --check " + file).status == 0);
}

TEST_CASE("small papers are written to be looked at", "[.look]")
{
    const char* folder = std::getenv("KOTOZUTE_LOOK");
    REQUIRE(folder);
    Desk desk;
    for (const char* name : {"card.pdf", "stickers.pdf"})
        papers::write(std::filesystem::path(folder) / name, papers::read(desk.make(name, {})));
}
