#include "core/app/walk.hpp"
#include "tests/support/person.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using test::Person;
using test::the_booklet;

namespace {

const Page subject{Page::Kind::Question, "subject"};

Page resumed(const Person& person) { return resumed_page(the_booklet(), person.state()); }

}  // namespace

TEST_CASE("a birthday that cannot be read stops the person once, and stays typed", "[app]")
{
    const std::string typed = "昭和16年13月2日";
    Person person;
    person.goes(Page::Kind::Question, "subject");
    person.does(Edit{"subject#born", typed});
    SECTION("going on") { person.does(Next{}); }
    SECTION("going on after leaving the field")
    {
        person.does(Leave{"subject#born"});
        person.does(Next{});
    }
    SECTION("going to the summary") { person.goes(Page::Kind::Summary); }
    CHECK(person.state().page == subject);
    CHECK(person.state().notice == Notice::NotUnderstood);
    CHECK(person.state().troubles.at("subject#born") == FieldTrouble::NotADate);

    person.does(Next{});
    CHECK(person.state().page.kind == Page::Kind::Summary);
    CHECK(person.state().drafts.at("subject#born") == typed);

    person.goes(Page::Kind::Question, "subject");
    person.does(Edit{"subject#born", "昭和16年14月2日"});
    person.does(Next{});
    CHECK(person.state().page == subject);
}

TEST_CASE("what cannot be read never keeps a person from resting or from help", "[app]")
{
    Person person;
    for (const Page::Kind kind : {Page::Kind::Rest, Page::Kind::Support, Page::Kind::Entrance}) {
        person.goes(Page::Kind::Question, "subject");
        person.does(Edit{"subject#born", "むかし"});
        person.goes(kind);
        CHECK(person.state().page.kind == kind);
    }
}

TEST_CASE("a telephone number needs a number to call", "[app]")
{
    Person person;
    person.does(Choose{"spokesperson/1", "named"});
    for (const char* field : {"subject#phone", "spokesperson/1#phone"}) {
        INFO(field);
        person.types(field, "abc");
        CHECK(person.state().troubles.at(field) == FieldTrouble::NotAPhone);
        person.types(field, "０３−００００−００００（夜は娘の家）");
        CHECK(!person.state().troubles.contains(field));
    }
    CHECK(stands<Subject>(person.record(), "subject")->phone == "03-0000-0000(夜は娘の家)");
}

TEST_CASE("going on begins at the question left last", "[app]")
{
    Person person;
    person.goes(Page::Kind::Question, "values");
    person.does(Toggle{"values", "family_time"});
    person.goes(Page::Kind::Question, "place_of_care/now");
    person.does(Next{});
    person.goes(Page::Kind::Entrance);
    CHECK(resumed(person) == Page{Page::Kind::Question, "place_of_death/now"});
}

TEST_CASE("a record opened again goes on after the answer given last", "[app]")
{
    Person person;
    CHECK(resumed(person) == walk(the_booklet(), person.state()).front());
    person.does(Choose{"leeway", "best_then"});
    person.does(Toggle{"values", "family_time"});
    person.does(Choose{"place_of_care/cancer", "home"});
    person.keeps();
    person.does(Lock{});
    person.does(Edit{"passphrase", "ねこ いぬ とり さる"});
    person.does(Unlock{});
    CHECK(resumed(person) == Page{Page::Kind::Question, "place_of_death/cancer"});
    person.types("subject#family", "髙﨑");
    person.does(Lock{});
    person.does(Edit{"passphrase", "ねこ いぬ とり さる"});
    person.does(Unlock{});
    CHECK(resumed(person) == subject);
}

TEST_CASE("the passphrase shown as an example locks nothing", "[app]")
{
    Person person;
    person.does(Choose{"leeway", "best_then"});
    std::string example = the_booklet().strings("keep.example");
    person.keeps(example);
    CHECK(person.state().custody == Custody::Guest);
    CHECK(person.state().troubles.at("passphrase") == FieldTrouble::TheExample);
    std::erase(example, ' ');
    person.keeps(example);
    CHECK(person.state().custody == Custody::Guest);
    person.keeps(example + " ちがう");
    CHECK(person.state().custody == Custody::Kept);
}
