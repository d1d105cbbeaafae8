#include "tests/support/person.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;

TEST_CASE("nothing is on the card one carries along but what the person puts there", "[app]")
{
    test::Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.goes(Page::Kind::Cards);
    CHECK(person.wishes.back() == PaperWish{"card.pdf", {false, false, false}});
    person.does(PutOnCard{"place"});
    CHECK(person.wishes.back() == PaperWish{"card.pdf", {true, false, false}});
    person.does(PutOnCard{"person"});
    person.does(PutOnCard{"worse"});
    person.does(PutOnCard{"place"});
    CHECK(person.wishes.back() == PaperWish{"card.pdf", {false, true, true}});
    person.does(PutOnCard{"address"});
    CHECK(person.state().on_card == CardParts{false, true, true});
}

TEST_CASE("what is handed out is the small paper that was looked at", "[app]")
{
    test::Person person;
    person.goes(Page::Kind::Cards);
    person.does(PutOnCard{"worse"});
    person.does(ShowCard{"stickers.pdf"});
    CHECK(person.wishes.back() == PaperWish{"stickers.pdf", {false, true, false}});
    person.does(ShowCard{"summary.pdf"});
    CHECK(person.state().card == "stickers.pdf");
    for (const char* file : {"stickers.pdf", "card.pdf", "card.png", "card.txt"}) {
        person.does(Export{file});
        const auto files = person.app.take_outgoing();
        REQUIRE(files.size() == 1);
        CHECK(files[0].name == file);
        CHECK(person.wishes.back() == PaperWish{file, {false, true, false}});
    }
}

TEST_CASE("the summary shows the sheet again after the small paper was looked at", "[app]")
{
    test::Person person;
    person.goes(Page::Kind::Summary);
    person.goes(Page::Kind::Cards);
    person.does(Back{});
    CHECK(person.state().page.kind == Page::Kind::Summary);
    CHECK(person.state().paper_of.file == "summary.pdf");
    const std::size_t seen = person.wishes.size();
    person.does(SetSetting{"theme", "dark"});
    CHECK(person.wishes.size() == seen);
}
