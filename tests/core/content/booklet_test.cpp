#include "tests/support/booklet.hpp"

#include "core/preferences/slots.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace kotozute;
using test::booklet_files;
using test::the_booklet;

namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

// The one line with which the broken files are refused.
std::string refusal(const BookletFiles& files)
{
    const auto parsed = parse_booklet(files);
    REQUIRE(!parsed);
    CHECK(parsed.error().code == Error::Code::Invalid);
    CHECK(parsed.error().message.find('\n') == std::string::npos);
    return parsed.error().message;
}

std::string refusal_of_questions(const std::string& from, const std::string& to)
{
    BookletFiles files = booklet_files();
    files.questions = replaced(files.questions, from, to);
    return refusal(files);
}

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

// Every text a person may read.
std::vector<std::string> all_texts(const Booklet& booklet)
{
    std::vector<std::string> texts;
    for (const Stage& stage : booklet.stages)
        texts.push_back(stage.name);
    for (const Scenario& s : booklet.scenarios)
        texts.insert(texts.end(), {s.name, s.if_then, s.caption});
    for (const OtherAnswer& other : booklet.other_answers)
        texts.insert(texts.end(), {other.label, other.caption});
    for (const Question& q : booklet.questions) {
        texts.insert(texts.end(), {q.name, q.title, q.lead, q.words, q.words_helper});
        for (const Choice& c : q.choices)
            texts.insert(texts.end(), {c.label, c.caption});
    }
    for (const Article& article : booklet.guidance.articles) {
        texts.insert(texts.end(), {article.title, article.lead});
        for (const Paragraph& p : article.paragraphs)
            texts.push_back(p.text);
    }
    for (const Support& s : booklet.guidance.supports)
        texts.insert(texts.end(), {s.name, s.what, s.address});
    for (const auto& [key, text] : booklet.strings.table())
        texts.push_back(text);
    return texts;
}

std::vector<std::string> codes_of(const Question& question)
{
    std::vector<std::string> all;
    for (const Choice& c : question.choices)
        all.push_back(c.code);
    return all;
}

}  // namespace

TEST_CASE("the program asks in the order of the conversation", "[content]")
{
    const Booklet& booklet = the_booklet();
    std::vector<std::string> stages;
    for (const Stage& stage : booklet.stages)
        stages.push_back(stage.id);
    CHECK(stages == std::vector<std::string>{"1", "2", "3", "4", "5", "6", "7", "8", "9"});
    REQUIRE(booklet.scenarios.size() == slots::scenarios.size());
    for (std::size_t i = 0; i < slots::scenarios.size(); ++i)
        CHECK(booklet.scenarios[i].code == slots::scenarios[i]);
}

TEST_CASE("every slot the sheet asks for has its question", "[content]")
{
    for (const auto slot :
         {slots::subject, slots::values, slots::keep_doing, slots::ask_doctor,
          slots::spokesperson_1, slots::spokesperson_2, slots::leeway, slots::worries,
          slots::must_not, slots::words_of_person, slots::words_of_family,
          slots::words_of_professional, slots::disagreement, slots::family_aware, slots::talk})
        CHECK(the_booklet().question(slot) != nullptr);
    for (const auto question :
         {slots::place_of_care, slots::place_of_death, slots::if_worse, slots::feasibility})
        for (const auto scenario : slots::scenarios)
            CHECK(the_booklet().question(slots::in(question, scenario)) != nullptr);
}

TEST_CASE("a question asked once per situation is not asked without one", "[content]")
{
    CHECK(the_booklet().question("place_of_care") == nullptr);
    CHECK(the_booklet().question("place_of_care/war") == nullptr);
    CHECK(the_booklet().question("values/now") == nullptr);
    CHECK(the_booklet().question("nothing") == nullptr);
    CHECK(the_booklet().scenario_of("place_of_care/dementia")->code == "dementia");
    CHECK(the_booklet().scenario_of("spokesperson/1") == nullptr);
}

TEST_CASE("what a family would be spared is never the first reason offered", "[content]")
{
    const auto values = codes_of(*the_booklet().question(slots::values));
    CHECK(std::set<std::string>(values.begin(), values.end()) ==
          std::set<std::string>{"no_burden", "no_pain", "money", "myself", "family_time",
                                "trusted_staff", "dignity", "familiar_place", "no_anxiety",
                                "someone_to_ask", "understood", "long_life", "active_treatment"});
    CHECK(values.front() != "no_burden");
    const auto worries = codes_of(*the_booklet().question(slots::worries));
    CHECK(worries.front() != "close_ones");
}

TEST_CASE("every place can be chosen in every situation", "[content]")
{
    const std::set<std::string> expected{"home",      "kin_home",    "hospital", "palliative_ward",
                                         "care_home", "who_matters", "other"};
    for (const auto question : {"place_of_care/now", "place_of_death/frailty"}) {
        const auto places = codes_of(*the_booklet().question(question));
        CHECK(std::set<std::string>(places.begin(), places.end()) == expected);
    }
}

TEST_CASE("not having decided is offered wherever a wish is", "[content]")
{
    for (const Question& question : the_booklet().questions) {
        INFO(question.id);
        const bool asks_a_wish = question.kind == Question::Kind::Place ||
                                 question.kind == Question::Kind::Ranked || question.second;
        const auto& others = question.others;
        if (asks_a_wish)
            for (const auto state :
                 {AnswerState::Undecided, AnswerState::Entrusted, AnswerState::NotNow})
                CHECK(std::find(others.begin(), others.end(), state) != others.end());
    }
}

TEST_CASE("no text frightens, orders, or claims to be a legal paper", "[content]")
{
    const std::vector<std::string> forbidden{"同意書",
                                             "指示書",
                                             "代理人",
                                             "余命",
                                             "未完了",
                                             "必須",
                                             "％完了",
                                             "エラー",
                                             "危険",
                                             "すべきです",
                                             "しなければなりません"};
    for (const std::string& text : all_texts(the_booklet()))
        for (const std::string& word : forbidden) {
            INFO(text);
            CHECK(!holds(plain(text), word));
        }
}

TEST_CASE("no text holds a phone number that nobody has checked", "[content]")
{
    for (const std::string& text : all_texts(the_booklet())) {
        INFO(text);
        CHECK(!holds(text, "03-"));
        CHECK(!holds(text, "0120"));
    }
}

TEST_CASE("every source is used, and every article says when it was checked", "[content]")
{
    const Guidance& guidance = the_booklet().guidance;
    CHECK(guidance.articles.size() >= 8);
    std::set<std::string> used;
    for (const Article& article : guidance.articles) {
        CHECK(article.reviewed_on.ok());
        for (const Paragraph& paragraph : article.paragraphs)
            used.insert(paragraph.source);
    }
    for (const Support& support : guidance.supports)
        used.insert(support.source);
    for (const Source& source : guidance.sources) {
        INFO(source.id);
        CHECK(used.contains(source.id));
        CHECK(!source.date.empty());
    }
}

TEST_CASE("a paragraph with a figure names its source", "[content]")
{
    for (const Article& article : the_booklet().guidance.articles)
        for (const Paragraph& paragraph : article.paragraphs)
            if (holds(paragraph.text, "％")) {
                INFO(paragraph.text);
                CHECK(!paragraph.source.empty());
            }
}

TEST_CASE("content that is not as described is refused with its place", "[content]")
{
    CHECK(holds(refusal_of_questions("\"kind\": \"ranked\"", "\"kind\": \"guess\""),
                "questions[0].kind: no kind of that name"));
    CHECK(holds(refusal_of_questions("\"id\": \"keep_doing\"", "\"id\": \"values\""),
                "questions[1].id: stands twice"));
    CHECK(holds(refusal_of_questions("\"stage\": \"1\"", "\"stage\": \"77\""), "no stage"));
    CHECK(holds(refusal_of_questions("\"picture\": \"home\"", "\"picture\": \"skull\""),
                "no picture of that name"));
    CHECK(holds(refusal_of_questions("\"code\": \"kin_home\"", "\"code\": \"home\""),
                "stands twice"));
    CHECK(holds(refusal_of_questions("\"code\": \"now\"", "\"code\": \"NOW!\""), "must be of"));
    CHECK(holds(refusal_of_questions("\"label\": \"自宅\"", "\"label\": \"|自宅\""),
                "break hint at an end"));
    CHECK(holds(refusal_of_questions("\"label\": \"自宅\"", "\"label\": \"自宅\", \"price\": 1"),
                "price: unknown key"));
    CHECK(holds(refusal_of_questions("\"choices_of\": \"person\"", "\"choices_of\": \"pets\""),
                "no list of choices of that name"));
    CHECK(refusal_of_questions("\"id\": \"1\"", "\"id\": 1").starts_with("questions.json:3: "));
}

TEST_CASE("guidance without its source is refused", "[content]")
{
    BookletFiles files = booklet_files();
    files.guidance =
        replaced(files.guidance, "\"source\": \"jmari_8\"", "\"source\": \"somebody\"");
    CHECK(holds(refusal(files), "no source of that id"));

    files = booklet_files();
    files.guidance = replaced(files.guidance, "2026-11-22", "2026-02-30");
    CHECK(holds(refusal(files), "must be a day that exists"));

    files = booklet_files();
    files.strings = "{ \"a\": 1 }";
    CHECK(refusal(files) == "strings.json:1: a: must be a string");
}
