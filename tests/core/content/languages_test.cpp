// What must be alike in all languages, whatever their words are.
#include "core/base/utf8.hpp"
#include "core/content/languages.hpp"
#include "tests/support/booklet.hpp"

#include <catch2/catch_test_macros.hpp>

#include <nlohmann/json.hpp>
#include <set>

using namespace kotozute;
using namespace kotozute::test;

namespace {

// The names in braces that a text is filled with.
std::multiset<std::string> fillings(const std::string& text)
{
    std::multiset<std::string> names;
    for (auto open = text.find('{'); open != text.npos; open = text.find('{', open + 1))
        names.insert(text.substr(open, text.find('}', open) - open));
    return names;
}

// Everything but the words themselves.
std::string shape_of(const Booklet& booklet)
{
    std::string all;
    for (const Stage& stage : booklet.stages)
        all += "stage " + stage.id + '\n';
    for (const Scenario& scenario : booklet.scenarios)
        all += "scenario " + scenario.code + '\n';
    for (const OtherAnswer& other : booklet.other_answers)
        all += "other " + std::to_string(static_cast<int>(other.state)) + '\n';
    for (const Question& question : booklet.questions) {
        all += question.stage + ' ' + question.id + ' ' +
               std::to_string(static_cast<int>(question.kind)) +
               (question.per_scenario ? "*" : "") + '\n';
        for (const Choice& choice : question.choices)
            all += "  " + choice.code + '\n';
    }
    for (const Article& article : booklet.guidance.articles) {
        all += "article " + article.id + ' ' + iso(article.reviewed_on) + '\n';
        for (const Paragraph& paragraph : article.paragraphs)
            all += "  " + paragraph.source + '\n';
    }
    return all;
}

bool of_data(const std::string& key)
{
    return key.starts_with("kind.") || key.starts_with("care_need.");
}

}  // namespace

TEST_CASE("every language asks the same questions, in the same order, with the same answers",
          "[content]")
{
    for (const std::string_view language : languages)
        CHECK(shape_of(the_booklets().in(language)) == shape_of(the_booklet()));
}

TEST_CASE("every language has every word, and fills in the same things", "[content]")
{
    const auto& ours = the_booklet().strings.table();
    for (const std::string_view language : languages) {
        const auto& theirs = the_booklets().in(language).strings.table();
        for (const auto& [key, text] : ours) {
            INFO(language << ' ' << key);
            REQUIRE(theirs.contains(key));
            CHECK(fillings(theirs.at(key)) == fillings(text));
        }
        for (const auto& [key, text] : theirs)
            CHECK((ours.contains(key) || of_data(key)));
    }
}

TEST_CASE("kinds of places and what an answer needs have names in other languages", "[content]")
{
    for (const std::string_view language : languages) {
        if (language == first_language)
            continue;
        const auto& table = the_booklets().in(language).strings.table();
        const auto kinds = nlohmann::json::parse(asset("places/kinds.json"));
        for (const auto& kind : kinds.at("kinds"))
            CHECK(table.contains("kind." + kind.at("id").get<std::string>()));
        const auto needs = nlohmann::json::parse(asset("places/possible.json"));
        for (const auto& need : needs.at("needs")) {
            const std::string key = "care_need." + need.at("id").get<std::string>();
            CHECK((table.contains(key) && table.contains(key + ".what")));
        }
    }
}

TEST_CASE("no word on papers in English was forgotten", "[content]")
{
    const std::string words = asset("document/en.json");
    for (std::string_view rest = words; !rest.empty();) {
        const char32_t c = utf8::take(rest);
        const bool kana = c >= U'\u3041' && c <= U'\u30FF';
        INFO(rest.substr(0, 80));
        REQUIRE_FALSE(kana);
    }
}

TEST_CASE("a day is said as the language says it", "[content]")
{
    using namespace std::chrono;
    const Date day{year{1941}, month{5}, std::chrono::day{2}};
    CHECK(in_words(day, the_booklet().dates) == "1941年5月2日");
    CHECK(in_words(day, the_booklet().dates, year{1941}) == "5月2日");
    CHECK(in_words(day, the_booklets().in("en").dates) == "2 May 1941");
    CHECK(in_words(day, the_booklets().in("en").dates, year{1941}) == "2 May");
}

TEST_CASE("the tag of a language has letters first, and nothing that could be markup", "[content]")
{
    for (const char* tag : {"en", "zh-Hans", "ja", "yue"})
        CHECK(is_language_tag(tag));
    for (const char* other : {"", "e", "EN", "en-", "en<b>", "日本語", "en us"})
        CHECK_FALSE(is_language_tag(other));
}
