#include "core/document/papers.hpp"
#include "programs.hpp"
#include "random_record.hpp"

using namespace kotozute;

namespace {

const char* const wish = "希望です・いつでも変えられます・法的な文書ではありません";

papers::Paper sample_paper() { return papers::paper_of(replay(papers::sample().changes), true); }

}  // namespace

TEST_CASE("the card says the most urgent first and that it is no order", "[document]")
{
    const std::string card = sample_paper().card;
    INFO(card);
    CHECK(card.find("わたしの希望 見本 版 2 2026年10月6日\n𠮷田 和子") == 0);
    CHECK(card.find("過ごしたい場所：自宅") != std::string::npos);
    CHECK(card.find("悪くなったら：できるだけそのまま") != std::string::npos);
    CHECK(card.find("髙﨑 明子") != std::string::npos);
    CHECK(card.find("090-0000-1968") != std::string::npos);
    CHECK(card.size() <= card_limit);
    CHECK(card.substr(card.size() - std::string(wish).size()) == wish);
}

TEST_CASE("only the card of an invented person says that it is a sample", "[document]")
{
    const papers::Paper real = papers::paper_of(replay(papers::sample().changes), false);
    CHECK(real.card.find("わたしの希望 版 2 ") == 0);
    CHECK(real.card.find("見本") == std::string::npos);
}

TEST_CASE("a card always fits its code, is whole text, and says it is a wish", "[document]")
{
    const Wording wording = papers::wording();
    for (unsigned seed = 0; seed < 300; ++seed) {
        const Document paper =
            document(papers::RandomRecord(seed, wording).record(), wording, {papers::now, false});
        const std::string card = card_text(paper, wording.sheet);
        INFO("seed " << seed << "\n" << card);
        CHECK(card.size() <= card_limit);
        CHECK(utf8::valid(card));
        CHECK(card.find(wish) != std::string::npos);
        REQUIRE(qr_code(card));
        CHECK(qr_code(card)->size <= 81);  // version 16
    }
}

TEST_CASE("the card never drops who it is or what comes second, and says where it goes on",
          "[document]")
{
    const Wording wording = papers::wording();
    const std::string born = "（1941年5月2日生）", second = "次に 必要ならかかっていた病院へ";
    Document paper = sample_paper().document;
    paper.worse.second = second;
    paper.worse.notes = {second};
    CHECK(card_text(paper, wording.sheet).find(second) != std::string::npos);
    for (std::size_t letters = 1; letters <= longest_name; ++letters) {
        for (const char* letter : {"a", "髙"}) {
            paper.head.name.clear();
            for (std::size_t i = 0; i < letters; ++i)
                paper.head.name += letter;
            const std::string card = card_text(paper, wording.sheet);
            INFO(card);
            CHECK(card.size() <= card_limit);
            CHECK(card.find(born) != std::string::npos);
            CHECK(card.find(second) != std::string::npos);
            CHECK(card.find("過ごしたい場所：自宅") != std::string::npos);
            CHECK(card.find("090-0000-1968") != std::string::npos);
            const bool whole = card.find(paper.head.name + born) != std::string::npos;
            CHECK((whole || card.find("…" + born) != std::string::npos));
            CHECK((whole || card.find("…（紙に続きます）\n") != std::string::npos));
            CHECK((whole || letters > 14));
        }
    }
}

TEST_CASE("what is no number to call does not push the name off the card", "[document]")
{
    const Wording wording = papers::wording();
    Document paper = sample_paper().document;
    for (int i = 0; i < 3; ++i)
        paper.person.phone +=
            "夜は娘の家へ、朝は勤め先へ、そのほかの時は隣の家の方へおたずねください";
    const std::string card = card_text(paper, wording.sheet);
    INFO(card);
    CHECK(card.find(paper.head.name) != std::string::npos);
    CHECK(card.find("過ごしたい場所：自宅") != std::string::npos);
    CHECK(card.find("隣の家") == std::string::npos);
}

TEST_CASE("the card as a file ends with its line", "[document]")
{
    const Wordings wordings(papers::wording());
    Papers files([](Face) -> FontBytes { return {}; }, wordings);
    const auto card = files.file("card.txt", replay(papers::sample().changes), {papers::now, true});
    REQUIRE(card);
    CHECK(card->back() == '\n');
}

TEST_CASE("an answer too long for the card is left out whole", "[document]")
{
    const Wording wording = papers::wording();
    Document paper = sample_paper().document;
    for (int i = 0; i < 100; ++i)
        paper.worse.text += "とても長い答え";
    const std::string card = card_text(paper, wording.sheet);
    CHECK(card.size() <= card_limit);
    CHECK(card.find("とても長い答え") == std::string::npos);
    CHECK(card.find("悪くなったら：…\n") != std::string::npos);
    CHECK(card.find("髙﨑 明子") != std::string::npos);
}

TEST_CASE("two readers of other people read the card byte for byte", "[document]")
{
    const papers::Paper paper = sample_paper();
    const papers::Folder folder;
    const std::string file = (folder / "card.png").string();
    papers::write(file, papers::sound(card_png(*qr_code(paper.card))));

    SECTION("zbarimg")
    {
        papers::needs("zbarimg");
        CHECK(papers::run("zbarimg -q --nodbus --raw -Sbinary " + file).out == paper.card);
    }
    SECTION("ZXingReader")
    {
        papers::needs("ZXingReader");
        CHECK(papers::run("ZXingReader -format QRCode -bytes " + file).out == paper.card);
    }
    SECTION("from the printed page")
    {
        papers::needs("zbarimg");
        papers::needs("pdftoppm");
        papers::write(folder / "summary.pdf", paper.pdf);
        papers::run("pdftoppm -r 200 -png " + (folder / "summary.pdf").string() + " " +
                    (folder / "page").string());
        CHECK(papers::run("zbarimg -q --nodbus --raw -Sbinary " + (folder / "page-1.png").string())
                  .out == paper.card);
    }
}
