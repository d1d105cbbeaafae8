#include "core/preferences/slots.hpp"
#include "tests/support/person.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kotozute;
using test::Person;

namespace {

constexpr auto nurse = "area:131059/1";
constexpr auto care_home = "area:131059/2";

std::vector<std::string> names(const Person& person)
{
    std::vector<std::string> all;
    for (const FoundPlace& place : person.state().finding->places)
        all.push_back(place.name);
    return all;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("the page of places opens with a list, and near home where home is known", "[app]")
{
    Person person;
    person.goes(Page::Kind::Places);
    CHECK(names(person) == Names{"みどり訪問看護", "ひだまりホーム"});
    CHECK(person.searches.back().near.empty());

    person.types("subject#address", "東京都文京区大塚4-50-1");
    person.goes(Page::Kind::Places);
    CHECK(person.searches.back().near == "東京都文京区大塚4-50-1");
    CHECK(draft(person.state(), "find#near") == "東京都文京区大塚4-50-1");
}

TEST_CASE("a start the person typed stays instead of home", "[app]")
{
    Person person;
    person.types("subject#address", "東京都文京区大塚4-50-1");
    person.goes(Page::Kind::Places);
    person.does(Edit{"find#near", "白山"});
    person.does(Find{});
    person.goes(Page::Kind::Places);
    CHECK(person.searches.back().near == "白山");
}

TEST_CASE("a chip lets in what it names only, at once, and several are on together", "[app]")
{
    Person person;
    person.goes(Page::Kind::Places);
    person.does(ToggleKind{"live"});
    CHECK(names(person) == Names{"ひだまりホーム"});
    person.does(ToggleKind{"visit"});
    CHECK(names(person).size() == 2);
    person.does(ToggleKind{"care_home"});
    person.does(ToggleKind{"live"});  // its kinds go with the need
    CHECK(person.state().search.kinds == std::set<std::string>{"visit"});
    person.does(ToggleKind{"visit"});
    CHECK(names(person).size() == 2);
    person.does(ToggleKind{"no such kind"});
    CHECK(person.state().search.kinds.empty());
}

TEST_CASE("a chip of which there is nothing can be pressed, too", "[app]")
{
    Person person;
    person.goes(Page::Kind::Places);
    person.does(ToggleKind{"meet"});
    CHECK(names(person).empty());
    person.does(ToggleKind{"meet"});
    CHECK(names(person).size() == 2);
}

TEST_CASE("from the card of a place one goes back to the list, then to what one came from", "[app]")
{
    Person person;
    person.goes(Page::Kind::Question, "place_of_care/now");
    person.goes(Page::Kind::Places, "place_of_care/now");
    person.does(ShowPlace{nurse});
    CHECK(shown_place(person.state())->name == "みどり訪問看護");
    person.does(Back{});
    CHECK(!shown_place(person.state()));
    CHECK(person.state().page.kind == Page::Kind::Places);
    person.does(Back{});
    CHECK(person.state().page.kind == Page::Kind::Question);
}

TEST_CASE("a favourite stands in the record and can be taken out again", "[app]")
{
    Person person;
    person.goes(Page::Kind::Places);
    person.does(ToggleFavourite{care_home});
    REQUIRE(is_listed(person.record(), slots::favourites, care_home));
    const KnownPlace kept = listed_in(person.record(), slots::favourites).front();
    CHECK(kept == KnownPlace{care_home, "ひだまりホーム", "介護つきの住まい", "文京区白山1-1-1",
                             "03-0000-0000", "care_home", "厚生労働省", "2025-12-31"});
    CHECK(person.state().notice == Notice::Noted);
    person.does(ToggleFavourite{care_home});
    CHECK(person.record().statements.empty());
    person.does(Undo{});
    CHECK(is_listed(person.record(), slots::favourites, care_home));
    person.does(ToggleFavourite{"area:131059/no such place"});
    CHECK(person.record().statements.size() == 1);

    person.keeps();
    CHECK(replay(person.keeper.stored) == person.record());
}

TEST_CASE("favourites tell what they were, also when the list of places is another one", "[app]")
{
    Person person;
    person.goes(Page::Kind::Places);
    person.does(ToggleFavourite{care_home});
    person.does(ToggleTeam{nurse});
    person.does(ListFavourites{true});
    CHECK(names(person) == Names{"ひだまりホーム", "みどり訪問看護"});
    CHECK(!person.state().finding->places[0].in_pack);
    person.does(ShowPlace{care_home});
    CHECK(shown_place(person.state())->phone == "03-0000-0000");
    person.does(ToggleFavourite{care_home});  // still there to be put in again
    CHECK(shown_place(person.state()));
    person.does(ListFavourites{false});
    CHECK(names(person) == Names{"みどり訪問看護", "ひだまりホーム"});
}

TEST_CASE("a favourite can be written into an answer without looking for it again", "[app]")
{
    Person person;
    person.goes(Page::Kind::Places);
    person.does(ToggleFavourite{care_home});
    person.goes(Page::Kind::Question, "place_of_care/now");
    person.does(PickPlace{care_home});
    const Answer& answer = *stands<Answer>(person.record(), "place_of_care/now");
    CHECK(answer.choices == std::vector<std::string>{"care_home"});
    CHECK(answer.detail->name == "ひだまりホーム");
    CHECK(answer.detail->source == care_home);
}

TEST_CASE("the list goes on as long as there is more, and no longer", "[app]")
{
    Person person;
    person.goes(Page::Kind::Places);
    person.does(ShowMore{});  // all are listed already
    CHECK(person.state().listed == listed_at_once);
}

TEST_CASE("a number is called as the device can, and never one that is not known", "[app]")
{
    Person person;
    person.goes(Page::Kind::Places);
    person.does(CallPlace{nurse});  // 未確認
    CHECK(!person.app.take_call());
    person.does(CallPlace{care_home});
    CHECK(person.app.take_call() == "03-0000-0000");
    CHECK(!person.app.take_call());
    person.app.phone_copied();
    CHECK(person.state().notice == Notice::PhoneCopied);
}

TEST_CASE("what is listed goes on paper, as far as a page has room", "[app]")
{
    test::MemoryKeeper keeper;
    std::size_t printed = 0;
    Ports ports{[] { return Timestamp{}; }, keeper, {}, {}, {}, {}};
    ports.find_places = [](const PlaceSearch& search) -> Result<Finding> {
        Finding found = test::places_found(search);
        found.places.resize(1);
        found.places.resize(40, found.places[0]);
        return found;
    };
    ports.make_place_list = [&](const PlaceList& list, Timestamp) -> Result<Outgoing> {
        printed = list.places.size();
        return Outgoing{"places.pdf", "application/pdf", "bytes"};
    };
    App app(test::the_booklets(), ports);
    app.handle(Export{"places.pdf"});  // nothing was looked for
    CHECK(!app.working());
    app.handle(Go{{Page::Kind::Places, ""}});
    app.handle(Export{"places.pdf"});
    REQUIRE(app.working());
    app.work();
    CHECK(printed == most_on_paper);
    CHECK(app.take_outgoing().size() == 1);
    app.handle(ShowMore{});
    CHECK(app.state().listed == 2 * listed_at_once);
}

TEST_CASE("a place that stands for no answer leaves what is chosen as it is", "[app]")
{
    Person person;
    Ports ports = person.ports();
    ports.find_places = [](const PlaceSearch&) -> Result<Finding> {
        Finding finding;
        finding.places.push_back(
            {{"area:131059/3", "こまじいのうち", "居場所", "文京区本駒込5", "", "", "", ""}});
        return finding;
    };
    App app(test::the_booklets(), std::move(ports));
    const auto pick = [&] {
        app.handle(Go{{Page::Kind::Places, "place_of_care/now"}});
        app.handle(PickPlace{"area:131059/3"});
        return *stands<Answer>(app.state().record, "place_of_care/now");
    };
    Answer answer = pick();
    CHECK(answer.choices.empty());
    CHECK(answer.detail->name == "こまじいのうち");
    app.handle(Choose{"place_of_care/now", "care_home"});
    answer = pick();
    CHECK(answer.choices == std::vector<std::string>{"care_home"});
    CHECK(answer.detail->name == "こまじいのうち");
}
