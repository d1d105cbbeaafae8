// Lists of places brought in, looked at, and used or not.
#include "core/app/on_areas.hpp"
#include "tests/support/person.hpp"
#include "tests/support/shelf.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using namespace kotozute::test;

namespace {

using Reached = TakingIn::Stage;

struct Helper : ShelfOfTests {
    Person person;
    App app;

    Helper() : app(the_booklets(), with_shelf(person.ports(), shelf))
    {
        does(Go{{Page::Kind::Areas, ""}});
    }

    static Ports with_shelf(Ports ports, AreaShelf& shelf)
    {
        ports.shelf = &shelf;
        return ports;
    }
    void does(const Action& action) { app.handle(action); }
    void reads_all()
    {
        while (app.taking_in())
            app.take_in(10);
    }
    void brings(const std::string& code = "131059")
    {
        does(ChooseAreaFiles{});
        REQUIRE(app.take_area_wish());
        app.area_chosen({places()});
        does(Edit{std::string(area_code_field), code});
        does(StartIntake{});
        reads_all();
    }
    const TakingIn& taking() const { return app.state().taking_in; }
};

}  // namespace

TEST_CASE("the lists in use are looked at when their page is, and files are asked for once",
          "[app][areas]")
{
    Helper it;
    REQUIRE(it.app.state().shelf);
    CHECK(it.app.state().shelf->built);
    CHECK_FALSE(it.app.take_area_wish());
    it.does(ChooseAreaFiles{});
    CHECK(it.app.take_area_wish());
    CHECK_FALSE(it.app.take_area_wish());
    it.app.area_chosen({});
    CHECK(it.app.state().notice == Notice::FilesNotChosen);
    CHECK(it.taking().stage == Reached::None);
}

TEST_CASE("files chosen are read for the area in use, unless another is typed", "[app][areas]")
{
    Helper it;
    it.app.area_chosen({it.places()});
    CHECK(it.taking().stage == Reached::Chosen);
    CHECK(draft(it.app.state(), area_code_field) == "131059");
    for (const char* unknown : {"", "131058", "どこか", "13105９９"}) {
        it.does(Edit{std::string(area_code_field), unknown});
        it.does(StartIntake{});
        CHECK(it.taking().stage == Reached::Chosen);
        CHECK(it.app.state().troubles.contains(std::string(area_code_field)));
    }
    it.does(Edit{std::string(area_code_field), "131059"});
    it.does(Edit{std::string(area_day_field), "いつか"});
    it.does(StartIntake{});
    CHECK(it.app.state().troubles.contains(std::string(area_day_field)));
    CHECK(it.taking().stage == Reached::Chosen);
    it.does(Edit{std::string(area_day_field), "令和8年4月1日"});
    for (const char* known : {"１３１０５９", "13105", "文京区"}) {
        it.does(Edit{std::string(area_code_field), known});
        it.does(StartIntake{});
        CHECK(it.taking().stage == Reached::Reading);
        it.does(GiveUpIntake{});
        it.app.area_chosen({it.places()});
    }
}

TEST_CASE("a list that is read is used when the person says so, and everything is found anew",
          "[app][areas]")
{
    Helper it;
    it.does(Go{{Page::Kind::Places, ""}});
    const auto before = it.app.state().finding;
    it.does(Go{{Page::Kind::Areas, ""}});
    it.brings();
    REQUIRE(it.taking().stage == Reached::Ready);
    CHECK(it.taking().found->places == 1);
    CHECK(it.taking().found->name == "東京都文京区");
    CHECK(it.taking().found->files.front().refused == 1);
    CHECK(it.app.state().shelf->built);
    it.does(KeepIntake{});
    CHECK(it.app.state().notice == Notice::AreaTaken);
    CHECK(it.taking() == TakingIn{});
    CHECK_FALSE(it.app.state().shelf->built);
    CHECK(it.app.state().shelf->packs.front().places == 1);
    CHECK(it.app.state().finding == nullptr);
    it.does(Go{{Page::Kind::Places, ""}});
    CHECK(it.app.state().finding != before);
}

TEST_CASE("while a list is read the person goes on with anything else, and can stop it",
          "[app][areas]")
{
    Helper it;
    it.app.area_chosen({it.places()});
    it.does(StartIntake{});
    REQUIRE(it.app.taking_in());
    it.does(ChooseAreaFiles{});
    CHECK_FALSE(it.app.take_area_wish());
    it.does(Go{{Page::Kind::Settings, ""}});
    CHECK(it.app.state().page.kind == Page::Kind::Settings);
    it.app.take_in(1);
    CHECK(it.app.taking_in());
    it.does(GiveUpIntake{});
    CHECK_FALSE(it.app.taking_in());
    it.app.take_in(100);
    CHECK(it.taking() == TakingIn{});
    CHECK(it.shelf.ready() == nullptr);
}

TEST_CASE("what cannot be read is refused in its place, and another file can be chosen",
          "[app][areas]")
{
    Helper it;
    write_bytes(it.chosen / "letter.csv", "これは表ではありません");
    it.app.area_chosen({it.chosen / "letter.csv"});
    it.does(StartIntake{});
    it.reads_all();
    REQUIRE(it.taking().stage == Reached::Refused);
    CHECK(it.taking().refusal->file == "letter.csv");
    it.brings();
    CHECK(it.taking().stage == Reached::Ready);
}

TEST_CASE("a finished pack needs no words typed: it tells itself what it is of", "[app][areas]")
{
    Helper it;
    it.brings();
    it.does(KeepIntake{});
    const std::string pack = it.chosen / "given.area";
    std::filesystem::copy_file(it.here / "131059.area", pack);
    it.app.area_chosen({pack});
    CHECK(it.taking().stage == Reached::Ready);
    CHECK(it.taking().found->seal->state == Seal::State::Unsigned);
    it.does(GiveUpIntake{});
    CHECK(it.taking() == TakingIn{});
}

TEST_CASE("a list is put away only after the person was asked", "[app][areas]")
{
    Helper it;
    it.brings();
    it.does(KeepIntake{});
    it.does(RemoveArea{"131059"});
    CHECK(it.app.state().dialog == "area");
    it.does(Dismiss{});
    CHECK_FALSE(it.app.state().shelf->built);
    it.does(RemoveArea{"131059"});
    it.does(RemoveAreaAnyway{});
    CHECK(it.app.state().dialog.empty());
    CHECK(it.app.state().notice == Notice::AreaGone);
    CHECK(it.app.state().shelf->built);
    it.does(RemoveAreaAnyway{});
    CHECK(it.app.state().notice == Notice::None);
}

TEST_CASE("a list that cannot be taken away is said to be there still", "[app][areas]")
{
    Helper it;
    std::filesystem::create_directories(it.here / "broken.area/inside");
    it.does(RemoveArea{"broken.area"});
    it.does(RemoveAreaAnyway{});
    CHECK(it.app.state().notice == Notice::AreaNotGone);
    CHECK(std::filesystem::exists(it.here / "broken.area/inside"));
}
