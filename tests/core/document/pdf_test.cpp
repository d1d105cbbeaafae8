#include "programs.hpp"
#include "random_record.hpp"

#include "core/document/fhir_bundle.hpp"
#include "core/document/fhir_read.hpp"
#include "core/document/papers.hpp"

#include <algorithm>

using namespace kotozute;
using papers::dense;

namespace {

// A PDF of ours in a file, for other programs to read.
struct Printed {
    papers::Folder folder;
    papers::Paper paper;
    std::string file = (folder / "summary.pdf").string();

    explicit Printed(const Record& record, bool sample = false)
        : paper(papers::paper_of(record, sample))
    {
        papers::write(file, paper.pdf);
    }

    std::string text() const { return dense(papers::run("pdftotext -raw " + file + " -").out); }
};

Record sample() { return replay(papers::sample().changes); }

Stated said(std::string_view slot, const std::string& words)
{
    Answer answer;
    answer.words = words;
    return {Slot(slot), answer, Said{}};
}

Record overfull()
{
    Record record = sample();
    std::string long_words;
    for (int i = 0; i < 60; ++i)
        long_words += "庭の山茶花が咲くころに、みんなでお茶を飲みたいです。";
    for (const auto slot : {slots::worries, slots::must_not, slots::words_of_person})
        record = after(record, said(slot, long_words));
    return record;
}

// Everything answered, in every situation, in words of usual length.
Record fullest()
{
    const Booklet booklet = papers::sound(read_booklet(papers::asset, first_language));
    Record record = sample();
    const auto say = [&](const Slot& slot, const Question& question) {
        Answer answer;
        for (const Choice& choice : question.choices)
            if (answer.choices.size() < (question.kind == Question::Kind::Choice ? 1U : 2U))
                answer.choices.push_back(choice.code);
        if (question.kind == Question::Kind::Place)
            answer.strength = Strength::Definitely;
        answer.words = "庭の見える部屋で、猫といっしょに、静かに過ごしたいです。";
        record = after(std::move(record), Stated{slot, answer, Said{}});
    };
    for (const Question& question : booklet.questions) {
        using Kind = Question::Kind;
        if (question.kind == Kind::Person || question.kind == Kind::Talk ||
            question.kind == Kind::Subject)
            continue;
        if (!question.per_scenario)
            say(question.id, question);
        else
            for (const Scenario& scenario : booklet.scenarios)
                say(question.id + '/' + scenario.code, question);
    }
    Spokesperson second;
    second.name = "髙﨑 明子";
    second.relation = "長女";
    second.phone = "090-0000-0002";
    second.consent = Spokesperson::Consent::Agreed;
    return after(std::move(record), Stated{Slot(slots::spokesperson_2), second, Said{}});
}

double smallest_type(const Sheet& sheet)
{
    double size = 1000;
    for (const SheetPage& page : sheet.pages)
        for (const SheetItem& item : page.items)
            if (const auto* text = std::get_if<SheetText>(&item))
                size = std::min(size, text->size);
    return size;
}

// What was chosen, or how an answer stands that is no wish.
std::vector<std::string> chosen(const Slot& slot, const Answer& answer, const Wording& wording)
{
    if (answer.state != AnswerState::Wish)
        return {wording.sheet.states.at(answer.state)};
    std::vector<std::string> all;
    for (const std::string& code : answer.choices)
        all.push_back(wording.choice(slot.substr(0, slot.find('/')), code));
    if (answer.strength)
        all.push_back(wording.sheet.strengths.at(*answer.strength));
    return all;
}

// What a record says that a reader must find: the answers, and the words, names and numbers as
// they were given.
std::vector<std::string> givens(const Record& record, const Wording& wording)
{
    std::vector<std::string> all;
    for (const auto& [slot, statement] : record.statements) {
        if (const auto* answer = std::get_if<Answer>(&statement.content)) {
            for (std::string& one : chosen(slot, *answer, wording))
                all.push_back(std::move(one));
            all.push_back(answer->words);
            if (answer->detail)
                all.insert(all.end(),
                           {answer->detail->name, answer->detail->address, answer->detail->phone});
        } else if (const auto* person = std::get_if<Spokesperson>(&statement.content)) {
            if (person->kind == Spokesperson::Kind::Named)
                all.insert(all.end(), {person->name, person->relation});
            all.push_back(person->phone);
        } else if (const auto* subject = std::get_if<Subject>(&statement.content)) {
            all.insert(all.end(), {subject->family, subject->given, subject->family_kana,
                                   subject->given_kana, subject->phone, subject->address});
        } else if (const auto* kept = std::get_if<Kept>(&statement.content)) {
            all.push_back(kept->reason);
        } else if (const auto* place = std::get_if<KnownPlace>(&statement.content)) {
            if (slot.starts_with(slots::care_team))
                all.insert(all.end(), {place->name, place->kind, place->phone});
        }
    }
    return all;
}

}  // namespace

TEST_CASE("a full record is one page, and nothing on it is smaller than 9 points", "[document]")
{
    const papers::Paper paper = papers::paper_of(sample(), true);
    CHECK(paper.sheet.pages.size() == 1);
    CHECK(smallest_type(paper.sheet) >= 9);
    CHECK(paper.sheet.smallest_type == smallest_type(paper.sheet));
}

TEST_CASE("a full record is one page also with a list of two it was given to", "[document]")
{
    Record record = sample();
    const Date day{std::chrono::year{2026} / 10 / 6};
    for (const auto& [slot, name] : {std::pair("share/1", "田中 一郎"), {"share/2", "佐藤 花子"}})
        record = after(record, Stated{slot,
                                      ShareConsent{name,
                                                   {"places", "people", "wishes"},
                                                   day,
                                                   "在宅医",
                                                   "03-0000-0001",
                                                   "paper",
                                                   day,
                                                   2,
                                                   "",
                                                   day},
                                      {}});
    const papers::Paper paper = papers::paper_of(record);
    CHECK(
        std::any_of(paper.document.facts.begin(), paper.document.facts.end(), [](const Fact& fact) {
            return fact.text.find("佐藤 花子") != std::string::npos;
        }));
    CHECK(paper.sheet.pages.size() == 1);
}

TEST_CASE("a record too long for a page goes on, with whose it is on each page", "[document]")
{
    papers::needs("pdftotext");
    const Printed printed(overfull());
    REQUIRE(printed.paper.sheet.pages.size() >= 2);
    CHECK(smallest_type(printed.paper.sheet) >= 9);
    for (std::size_t page = 1; page <= printed.paper.sheet.pages.size(); ++page) {
        const std::string number = std::to_string(page);
        const std::string text = dense(
            papers::run("pdftotext -raw -f " + number + " -l " + number + " " + printed.file + " -")
                .out);
        CHECK(text.find("𠮷田和子") != std::string::npos);
        CHECK(text.find("版2") != std::string::npos);
        CHECK(text.find("法的な文書ではありません") != std::string::npos);
    }
}

TEST_CASE("nothing on a page lies outside its margins or over the foot", "[document]")
{
    for (const Record& record : {sample(), overfull(), Record{}})
        for (const SheetPage& page : papers::paper_of(record).sheet.pages)
            for (const SheetItem& item : page.items)
                if (const auto* text = std::get_if<SheetText>(&item)) {
                    INFO(text->text);
                    CHECK(text->x >= 30);
                    CHECK(text->x + text->width <= Sheet::width - 20);
                    CHECK(text->baseline <= Sheet::height - 20);
                }
}

namespace {

std::string repeated(const std::string& text, std::size_t times)
{
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

// Everything that stands at the top of the page, as long as it may be.
Record longest_names()
{
    const auto name = [](const char* letter) { return repeated(letter, longest_name); };
    Record record = after(
        {},
        Stated{Slot(slots::subject),
               Subject{name("姓"), name("名"), name("ヨ"), name("カ"), {}, name("1"), name("町")},
               Said{}});
    Spokesperson person;
    person.name = name("人");
    person.relation = name("友");
    person.phone = name("2");
    record = after(record, Stated{Slot(slots::spokesperson_1), person, Said{}});
    Answer care;
    care.choices = {"home", "hospital"};
    care.detail = PlaceDetail{name("所"), name("地"), name("3"), "", true};
    for (const auto question : {slots::place_of_care, slots::place_of_death, slots::if_worse})
        record = after(record, Stated{slots::in(question, "now"), care, Said{}});
    return record;
}

double lowest_text(const SheetPage& page)
{
    double lowest = 0;
    for (const SheetItem& item : page.items)
        if (const auto* text = std::get_if<SheetText>(&item))
            lowest = std::max(lowest, text->baseline);
    return lowest;
}

}  // namespace

TEST_CASE("names, numbers and places as long as they may be leave room, and stand whole",
          "[document]")
{
    papers::needs("pdftotext");
    Record record = longest_names();
    SECTION("at their longest") {}
    SECTION("longer, from an older vault, and words where a name belongs")
    {
        Answer words;
        words.state = AnswerState::Undecided;
        words.words = repeated("まよっているわけ。", 2000);
        record = after(record, Stated{Slot(slots::spokesperson_1), words, Said{}});
        Subject subject;
        subject.family = repeated("姓", 3000);
        record = after(record, Stated{Slot(slots::subject), subject, Said{}});
    }
    const Printed printed(record);
    for (const SheetPage& page : printed.paper.sheet.pages)
        CHECK(lowest_text(page) <= Sheet::height - 20);
    const std::string text = printed.text();
    for (const std::string& given : givens(record, papers::wording())) {
        INFO(given);
        CHECK(text.find(dense(given).substr(0, 60)) != std::string::npos);
    }
    std::size_t letters = 0;
    for (std::size_t at = text.find("姓"); at != std::string::npos; at = text.find("姓", at + 1))
        ++letters;
    CHECK(letters >= longest_name);  // whole somewhere, over however many lines
}

TEST_CASE("other programs find the PDF sound, with its fonts in it and in Japanese", "[document]")
{
    papers::needs("qpdf");
    papers::needs("pdffonts");
    const Printed printed(sample(), true);
    const papers::Outcome checked = papers::run("qpdf --check " + printed.file);
    INFO(checked.out);
    CHECK(checked.status == 0);
    CHECK(papers::run("qpdf --qdf --object-streams=disable " + printed.file + " -")
              .out.find("/Lang (ja-JP)") != std::string::npos);
    // Columns of pdffonts, from the right: object number (two), uni, sub, emb.
    const std::string fonts = papers::run("pdffonts " + printed.file).out;
    CHECK(fonts.find("BIZUDPGothic") != std::string::npos);
    CHECK(fonts.find(" no ") == std::string::npos);
}

TEST_CASE("the PDF says who it is about and when it was made", "[document]")
{
    papers::needs("pdfinfo");
    const Printed printed(sample(), true);
    const std::string info = papers::run("TZ=Asia/Tokyo pdfinfo -isodates " + printed.file).out;
    INFO(info);
    CHECK(info.find("わたしの希望 𠮷田 和子") != std::string::npos);
    CHECK(info.find("2026-11-22T18:05:00+09") != std::string::npos);
    CHECK(info.find("Tagged:          yes") != std::string::npos);
}

TEST_CASE("a reader that speaks finds headings, the table and the picture", "[document]")
{
    papers::needs("pdfinfo");
    const Printed printed(sample(), true);
    const std::string structure = "\n" + papers::run("pdfinfo -struct-text " + printed.file).out;
    for (const char* part : {"Document", "H1", "H2", "Table", "TR", "TH", "TD", "Figure", "P"}) {
        INFO(part);
        CHECK((structure.find("\n" + std::string(part)) != std::string::npos ||
               structure.find(" " + std::string(part)) != std::string::npos));
    }
    const std::string text = dense(structure);
    CHECK(text.find("𠮷田和子") != std::string::npos);
    CHECK(text.find("髙﨑明子") != std::string::npos);
}

TEST_CASE("every statement of a record can be found in the text of its PDF", "[document]")
{
    papers::needs("pdftotext");
    const Wording wording = papers::wording();
    for (unsigned seed = 0; seed < 12; ++seed) {
        const Record record = papers::RandomRecord(seed, wording).record();
        const std::string text = Printed(record).text();
        INFO("seed " << seed << "\n" << text);
        for (const std::string& given : givens(on_paper(record), wording)) {
            INFO(given);
            CHECK(text.find(dense(given)) != std::string::npos);
        }
    }
}

TEST_CASE("every question answered in every situation still fits two pages", "[document]")
{
    const papers::Paper paper = papers::paper_of(fullest());
    CHECK(paper.sheet.pages.size() == 2);
    CHECK(smallest_type(paper.sheet) >= 9);
}

TEST_CASE("a reader that speaks reads the sheet from top to bottom", "[document]")
{
    papers::needs("pdfinfo");
    const Printed printed(sample(), true);
    const std::string spoken = dense(papers::run("pdfinfo -struct-text " + printed.file).out);
    std::size_t at = 0;
    for (const char* next :
         {"わたしの希望", "𠮷田和子", "過ごしたい場所", "悪くなったら", "思いを伝える人",
          "場面ごとの希望", "大切にしていること", "続けたいこと", "心配なこと", "本人のことば",
          "家族等の思い", "専門職の所見", "法的な文書ではありません"}) {
        INFO(next);
        const auto found = spoken.find(dense(next), at);
        REQUIRE(found != std::string::npos);
        at = found + 1;
    }
    const papers::Outcome structure = papers::run("pdfinfo -struct " + printed.file);
    CHECK(structure.out.find("Syntax Warning") == std::string::npos);
    CHECK(papers::run("qpdf --qdf --object-streams=disable " + printed.file + " -")
              .out.find("/Alt") != std::string::npos);
}

TEST_CASE("three long voices are read one after the other, not line by line across", "[document]")
{
    papers::needs("pdfinfo");
    const auto words = [](const std::string& who) {
        std::string all;
        for (int i = 0; i < 18; ++i)
            all += who + "の" + std::to_string(i) + "番目のことば。";
        return all;
    };
    Record record;
    for (const auto& [slot, who] :
         {std::pair(slots::words_of_person, "本人"), std::pair(slots::words_of_family, "家族"),
          std::pair(slots::words_of_professional, "看護師")})
        record = after(record, said(slot, words(who)));
    const Printed printed(record);
    REQUIRE(printed.paper.sheet.pages.size() == 1);
    const std::string spoken = dense(papers::run("pdfinfo -struct-text " + printed.file).out);
    std::size_t at = 0;
    for (const char* who : {"本人", "家族", "看護師"})
        for (const char* number : {"の0番目", "の17番目"}) {
            const auto found = spoken.find(who + std::string(number), at);
            INFO(who << number);
            REQUIRE(found != std::string::npos);
            at = found;
        }
}

TEST_CASE("the same record, fonts and moment give the same bytes", "[document]")
{
    CHECK(papers::paper_of(sample()).pdf == papers::paper_of(sample()).pdf);
}

TEST_CASE("a megabyte in one field fills pages and loses nothing", "[document]")
{
    std::string words;
    while (words.size() < 1'000'000)
        words += "庭の見える部屋で。";
    const papers::Paper paper = papers::paper_of(after(Record{}, said(slots::worries, words)));
    std::size_t letters = 0;
    for (const SheetPage& page : paper.sheet.pages)
        for (const SheetItem& item : page.items)
            if (const auto* text = std::get_if<SheetText>(&item))
                letters += text->text.size();
    CHECK(letters >= words.size());
}

// For eyes, not for machines: KOTOZUTE_LOOK=FOLDER test_document "[.look]"
TEST_CASE("sheets of several records are written to be looked at", "[.look]")
{
    const char* folder = std::getenv("KOTOZUTE_LOOK");
    REQUIRE(folder);
    const std::filesystem::path out = folder;
    papers::write(out / "sample.pdf", papers::paper_of(sample(), true).pdf);
    papers::write(out / "overfull.pdf", papers::paper_of(overfull()).pdf);
    papers::write(out / "empty.pdf", papers::paper_of(Record{}).pdf);
    Record few = after(Record{}, said(slots::worries, "夜、ひとりになること。"));
    Answer place;
    place.state = AnswerState::Undecided;
    papers::write(out / "few.pdf",
                  papers::paper_of(after(few, Stated{"place_of_care/now", place, {}})).pdf);
    papers::write(out / "wild.pdf",
                  papers::paper_of(papers::RandomRecord(3, papers::wording()).record()).pdf);
}

namespace {

// The papers of the sample, and the sheet in a file.
struct SampleFiles {
    papers::Folder folder;
    Wordings wordings{papers::wording()};
    const Wording& wording = wordings.in(first_language);
    Papers made{papers::font_loader(), wordings};
    std::string file = (folder / "summary.pdf").string();

    std::string paper(const char* name)
    {
        return papers::sound(made.file(name, sample(), {papers::now, true}));
    }
};

}  // namespace

TEST_CASE("the sheet carries its record for computers, byte by byte", "[document]")
{
    papers::needs("pdfdetach");
    papers::needs("qpdf");
    SampleFiles it;
    papers::write(it.file, it.paper("summary.pdf"));

    const auto listed = papers::run("pdfdetach -list " + it.file);
    INFO(listed.out);
    CHECK(listed.out.find("bundle.json") != std::string::npos);
    const std::string inside = (it.folder / "inside.json").string();
    CHECK(papers::run("pdfdetach -save 1 -o " + inside + ' ' + it.file).status == 0);
    CHECK(papers::read(inside) ==
          papers::sound(fhir_bundle(sample(), it.wording, {papers::now, true})));

    CHECK(papers::run("qpdf --check " + it.file).status == 0);
    const auto attached = papers::run("qpdf --list-attachments --verbose " + it.file);
    INFO(attached.out);
    CHECK(attached.status == 0);
    CHECK(attached.out.find("application/fhir+json") != std::string::npos);
    CHECK(attached.out.find("コンピューターで読むための記録") != std::string::npos);
    const std::string plain =
        papers::run("qpdf --qdf --object-streams=disable " + it.file + " -").out;
    CHECK(plain.find("/AFRelationship /Alternative") != std::string::npos);
    CHECK(plain.find("/AF [") != std::string::npos);
}

TEST_CASE("the Bundle beside the sheet holds the sheet, the one inside does not", "[document]")
{
    SampleFiles it;
    const std::string sheet = it.paper("summary.pdf"), bundle = it.paper("bundle.json");
    const auto beside = read_bundle(bundle, "bundle.json", it.wording, papers::now);
    REQUIRE(beside);
    CHECK(beside->pdf == sheet);
    CHECK(beside->unknown.empty());
    const auto inside =
        read_bundle(papers::sound(fhir_bundle(sample(), it.wording, {papers::now, true})),
                    "inside.json", it.wording, papers::now);
    REQUIRE(inside);
    CHECK(inside->pdf.empty());
    CHECK(inside->record == beside->record);
}

TEST_CASE("papers made together are the papers made one by one", "[document]")
{
    SampleFiles it;
    const auto all = papers::sound(it.made.files(sample(), {papers::now, true}));
    REQUIRE(all.size() == 5);
    for (const Papers::File& file : all)
        CHECK(file.bytes == it.paper(file.name.c_str()));
}

TEST_CASE("a long sheet carries its record, too", "[document]")
{
    papers::needs("qpdf");
    SampleFiles it;
    papers::write(it.file,
                  papers::sound(it.made.file("summary.pdf", overfull(), {papers::now, false})));
    CHECK(papers::run("qpdf --check " + it.file).status == 0);
    CHECK(papers::run("pdfdetach -list " + it.file).out.find("bundle.json") != std::string::npos);
}
