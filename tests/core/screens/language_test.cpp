#include "core/app/saying.hpp"
// The program in another language.
#include "tests/support/page.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using namespace kotozute::test;

TEST_CASE("changing the language leaves the person where they are, with what they typed",
          "[screens]")
{
    Person person;
    person.goes(Page::Kind::Question, "must_not");
    person.does(Edit{"must_not#words", "Being alone"});
    const Page before = person.state().page;
    person.does(SetSetting{"language", "en"});
    CHECK(person.state().page == before);
    CHECK(draft(person.state(), "must_not#words") == "Being alone");
    CHECK(shown(person).title.text == "Is there anything you want to avoid?");
}

TEST_CASE("the language is remembered like the size of text: once something is kept here",
          "[screens]")
{
    Person person;
    person.does(SetSetting{"language", "en"});
    CHECK(person.settings.empty());
    person.does(Choose{"place_of_care/now", "home"});
    person.keeps("horse tree river moon");
    person.does(SetSetting{"language", "ja"});
    REQUIRE_FALSE(person.settings.empty());
    CHECK(person.settings.back().first == "language");
    CHECK(person.settings.back().second == "ja");
}

TEST_CASE("what is said in English is remembered as English, what is said in Japanese is not",
          "[screens]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.does(SetSetting{"language", "en"});
    person.types("must_not#words", "Being alone at night");
    person.keeps("horse tree river moon");
    CHECK(said(person.record(), "place_of_care/now")->language.empty());
    CHECK(said(person.record(), "must_not")->language == "en");
    CHECK(languages_of(person.record()) == std::set<std::string>{"en"});
}

TEST_CASE("a language nobody translated into is not taken", "[screens]")
{
    Person person;
    person.does(SetSetting{"language", "tlh"});
    CHECK(person.state().settings.language == "ja");
    CHECK(person.settings.empty());
}

TEST_CASE("a birthday stands in its field as the language says it, and can be typed so",
          "[screens]")
{
    Person person;
    person.does(SetSetting{"language", "en"});
    person.types("subject#born", "2 May 1941");
    CHECK(standing_text(person.record(), "subject#born", the_booklets().in("en").dates) ==
          "2 May 1941");
    CHECK(standing_text(person.record(), "subject#born", the_booklet().dates) == "1941年5月2日");
}
