// The page of places and the card of one.
#include "tests/support/page.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using namespace kotozute::test;

TEST_CASE("a place's distance is said to be straight, and a missing phone to be unverified",
          "[screens]")
{
    Person person;
    person.goes(Page::Kind::Places, "place_of_care/now");
    person.does(Edit{"find#near", "大塚四丁目"});
    person.does(Find{});
    const Screen page = shown(person);
    const auto* items = find<block::Items>(page);
    REQUIRE(items);
    REQUIRE(items->items.size() == 2);
    CHECK(holds(items->items[0].note, "直線距離 350 m"));
    CHECK(holds(items->items[0].note, "電話：未確認"));
    CHECK(holds(items->label.text, "大塚四丁目の真ん中から近い順（2件）"));
    CHECK(shows(page, "ここにないものも、あるかもしれません"));
    CHECK(shows(page, "厚生労働省"));

    person.does(ShowPlace{"area:131059/1"});
    CHECK(shown(person).title.text == "みどり訪問看護");
    CHECK(shows(shown(person), "電話：未確認"));
    CHECK(shows(shown(person), "看護師が家に来て"));
    CHECK(find_button(shown(person), "place.pick"));
    person.goes(Page::Kind::Places);  // nobody asked for a place: there is nothing to fill
    person.does(ShowPlace{"area:131059/1"});
    CHECK(!find_button(shown(person), "place.pick"));
    person.does(Back{});
    person.does(Edit{"find#words", "ない"});
    person.does(Find{});
    CHECK(holds(find<block::Items>(shown(person))->when_empty, "ないとはかぎりません"));
}

TEST_CASE("the card tells how the place's point on the map came to be", "[screens]")
{
    Person person;
    Ports ports = person.ports();
    std::optional<Position> point;
    ports.find_places = [&](const PlaceSearch& search) {
        auto found = person.ports().find_places(search);
        if (found)
            for (FoundPlace& place : found->places)
                place.position = point;
        return found;
    };
    for (const auto& [kind, words] : {std::pair{PositionKind::Source, "一覧のとおり"},
                                      {PositionKind::TownCentre, "町の真ん中（目安）"},
                                      {PositionKind::ByHand, "人がたしかめて置いたところ"}}) {
        point = Position{35.7, 139.7, kind};
        App app(the_booklets(), ports);
        app.handle(Go{{Page::Kind::Places, ""}});
        app.handle(ShowPlace{"area:131059/2"});
        CHECK(shows(shown(app.state(), person.clock), words));
    }
}

TEST_CASE("nothing says that a place is closed because nobody told when it is open", "[screens]")
{
    Person person;
    person.goes(Page::Kind::Places);
    person.does(ShowPlace{"area:131059/2"});
    const Screen card = shown(person);
    CHECK(shows(card, "未確認"));
    CHECK(!shows(card, "閉"));
    CHECK(shows(card, "2025年12月31日のもの"));
    CHECK(shows(card, "いまは変わっているかもしれません"));
}

TEST_CASE("the map beside the list shows the places of the list, with the open card's in sight",
          "[screens]")
{
    Person person;
    person.goes(Page::Kind::Places);
    const Screen page = shown(person);
    const auto* map = find<block::Map>(page);
    REQUIRE(map);
    const auto* items = find<block::Items>(page);
    REQUIRE(map->places->size() == items->items.size());
    for (std::size_t i = 0; i < items->items.size(); ++i)
        CHECK((*map->places)[i].name == items->items[i].label.text);
    CHECK(map->selected.empty());
    CHECK(shows(page, "e-Stat"));
    person.does(ShowPlace{"area:131059/2"});
    CHECK(find<block::Map>(shown(person))->selected == "area:131059/2");
}

TEST_CASE("each chip says in words what it lets in, and how many there are", "[screens]")
{
    Person person;
    person.goes(Page::Kind::Places);
    const Screen page = shown(person);
    const auto* chips = find<block::Chips>(page);
    REQUIRE(chips);
    REQUIRE(chips->chips.size() == 3);
    CHECK(plain(chips->chips[0].label.text) == "来てもらう");
    CHECK(chips->chips[0].said == "1件");
    CHECK(chips->chips[2].said == "0件");
    CHECK(chips->chips[0].icon != Icon::None);
    CHECK(!chips->chips[0].on);
    person.does(ToggleKind{"visit"});
    CHECK(find<block::Chips>(shown(person))->chips[0].on);
}

TEST_CASE("a place on a list of one's own is told from the others, and offered at the question",
          "[screens]")
{
    Person person;
    person.goes(Page::Kind::Places);
    CHECK(!find<block::Segments>(shown(person)));
    person.does(ToggleFavourite{"area:131059/2"});
    person.does(ToggleTeam{"area:131059/1"});
    CHECK(find<block::Segments>(shown(person))->parts.size() == 2);
    person.does(ListFavourites{true});
    CHECK(shows(shown(person), "お気に入りのところ（2件）"));
    CHECK(shows(shown(person), "かかわる人"));
    person.does(ShowPlace{"area:131059/2"});
    CHECK(shows(shown(person), "なくなったとはかぎりません"));
    CHECK(shows(shown(person), "お気に入りからはずす"));
    CHECK(find<block::Items>(shown(person))->items.front().link == "tel:0300000000");
    person.goes(Page::Kind::Question, "place_of_care/now");
    CHECK(shows(shown(person), "お気に入りから書き入れる"));
    CHECK(shows(shown(person), "ひだまりホーム"));
    person.does(PickPlace{"area:131059/2"});
    CHECK(!shows(shown(person), "お気に入りから書き入れる"));
}

TEST_CASE("what was put right says who did it, when and how it is known, and can be taken back",
          "[screens]")
{
    Person person;
    person.goes(Page::Kind::Places);
    person.does(ShowPlace{"area:131059/2"});
    State state = person.state();
    CHECK(!find_button(shown(state, person.clock), "correct.open"));  // no list can be changed here
    state.shelf = std::make_shared<const Shelf>();
    CHECK(find_button(shown(state, person.clock), "correct.open"));
    CHECK(!find_button(shown(state, person.clock), "correct.take_back"));
    const ValueCorrection of_ward{"phone", "文京区", "2026-05-01", "", false};
    state.details->provenance.corrections = {of_ward};
    CHECK(shows(shown(state, person.clock), "電話番号は、2026年5月1日に文京区がなおしました。"));
    CHECK(!find_button(shown(state, person.clock), "correct.take_back"));
    state.details->provenance.corrections.push_back(
        {"days_note", "ケアマネジャー 中村", "2026-11-20", "電話でうかがった", true});
    CHECK(shows(shown(state, person.clock),
                "あいている日と時間は、2026年11月20日にケアマネジャー 中村がなおしました。"
                "（電話でうかがった）"));
    CHECK(find_button(shown(state, person.clock), "correct.take_back"));

    Shelf fixed;
    fixed.fixed = true;
    state.shelf = std::make_shared<const Shelf>(fixed);
    CHECK(!find_button(shown(state, person.clock), "correct.open"));
}

TEST_CASE("the page where a place is put right asks who says so", "[screens]")
{
    Person person;
    person.goes(Page::Kind::Places);
    person.does(ShowPlace{"area:131059/2"});
    State state = person.state();
    state.shelf = std::make_shared<const Shelf>();
    state.correcting = true;
    for (const char* language : {"ja", "en"}) {
        state.settings.language = language;
        const Screen page = shown(state, person.clock);
        CHECK(page.title.text == "ひだまりホーム");
        std::size_t fields = 0;
        for (const Block& block : page.body)
            fields += std::holds_alternative<block::Field>(block) ? 1 : 0;
        CHECK(fields == 9);
        CHECK(find_button(page, "correct.store"));
        CHECK(find_button(page, "correct.give_up"));
    }
}

TEST_CASE("corrections alone are no new list, and are told of as what they are", "[screens]")
{
    Person person;
    person.goes(Page::Kind::Areas);
    State state = person.state();
    Shelf shelf;
    shelf.packs.push_back({"131059", "東京都文京区", "", "", 74, {}, false, 2});
    state.shelf = std::make_shared<const Shelf>(shelf);
    CHECK(shows(shown(state, person.clock),
                "「東京都文京区」でなおしたところ（2か所）をファイルにする"));
    Intake intake;
    intake.code = "131059";
    intake.of_corrections = true;
    intake.diff.emplace().changed = 1;
    intake.diff->examples = {{PlaceChange::What::Changed, "1", "ひだまりホーム", {"phone"}}};
    state.taking_in.stage = TakingIn::Stage::Ready;
    state.taking_in.found = std::make_shared<const Intake>(intake);
    const Screen page = shown(state, person.clock);
    CHECK(shows(page, "なおしたところを使いますか"));
    CHECK(shows(page, "内容が変わる場所：1か所"));
    CHECK(!shows(page, "新しい一覧"));
}
