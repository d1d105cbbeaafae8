#include "printed.hpp"

#include <algorithm>

using namespace kotozute;
using papers::dense;
using papers::givens;
using papers::overfull;
using papers::Printed;
using papers::said;
using papers::sample_record;

namespace {

// Everything answered, in every situation, in words of usual length.
Record fullest()
{
    const Booklet booklet = papers::sound(read_booklet(papers::asset, first_language));
    Record record = sample_record();
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

}  // namespace

TEST_CASE("a full record is one page, and nothing on it is smaller than 9 points", "[document]")
{
    const papers::Paper paper = papers::paper_of(sample_record(), true);
    CHECK(paper.sheet.pages.size() == 1);
    CHECK(smallest_type(paper.sheet) >= 9);
    CHECK(paper.sheet.smallest_type == smallest_type(paper.sheet));
}

TEST_CASE("a full record is one page also with a list of two it was given to", "[document]")
{
    Record record = sample_record();
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
    for (const Record& record : {sample_record(), overfull(), Record{}})
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

TEST_CASE("every question answered in every situation still fits two pages", "[document]")
{
    const papers::Paper paper = papers::paper_of(fullest());
    CHECK(paper.sheet.pages.size() == 2);
    CHECK(smallest_type(paper.sheet) >= 9);
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
