#include "tests/shell/map_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

namespace kotozute::test {

TEST_CASE(
    "a page with a map is usable at every size, text scale and theme, with and without borders",
    "[shell][map][accessibility]")
{
    const std::shared_ptr<const MapBase> bases[] = {made_up_ward(), bare_ward(), nullptr};
    for (const auto& base : bases) {
        MapPage it;
        it.map().base = base;
        it.map().start.reset();
        for (const shell::Size size : {shell::Size{1280, 800}, {768, 1024}, {390, 844}, {844, 390}})
            for (const float scale : {1.f, 2.f}) {
                it.screen.header.text_scale = scale;
                it.window.resize(size);
                it.window.settle();
                INFO((base ? base->towns.size() : 0) << " " << size.width << " × " << scale);
                CHECK(shell::problems(it.window.tree()) == std::vector<std::string>{});
                // On its side, a phone with the largest text shows a strip of it at a time.
                CHECK((!it.marks().empty() || size.height < 400));
            }
    }
}

TEST_CASE("every place is on the map, by itself or in a badge that says how many there are",
          "[shell][map]")
{
    MapPage it;
    int places = 0;
    for (const Node& mark : it.marks())
        places += mark.label.find("か所：") == mark.label.npos ? 1 : std::stoi(mark.label);
    CHECK(places == 60);
    CHECK(it.window.get("map").label == "見つかったところの地図");
}

TEST_CASE("moving the map changes neither which places stand together nor what they are called",
          "[shell][map]")
{
    MapPage it(400);
    for (int i = 0; i < 2; ++i)
        it.window.press(Role::Button, "近づける");
    const auto before = it.marks();
    const shell::Point from = it.bare();
    it.window.swipe(from, {from.x - 90, from.y - 60}, 6);
    it.window.settle();
    const auto after = it.marks();
    std::set<std::string> both;
    const auto a = names(before), b = names(after);
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(both, both.end()));
    CHECK(both.size() > 5);
    for (const Node& mark : after) {  // what was in sight before is the same now
        const auto was = std::find_if(before.begin(), before.end(),
                                      [&](const Node& node) { return node.id == mark.id; });
        if (was != before.end())
            CHECK(was->label == mark.label);
    }
}

TEST_CASE("a swipe takes the map along and presses nothing; a finger on a gliding map stops it",
          "[shell][map]")
{
    MapPage it;
    it.window.press(Role::Button, "近づける");
    const shell::Point on_place = it.marks().front().rect.centre();
    const std::string id = it.marks().front().id;
    it.window.swipe(on_place, {on_place.x - 80, on_place.y + 50}, 5);
    CHECK(it.shown.empty());
    const shell::Rect lifted = it.window.get(id).rect;
    CHECK(lifted.x < on_place.x - 80);
    CHECK(it.window.moving());
    it.window.frames(3);
    CHECK(it.window.get(id).rect.x < lifted.x - 3);
    it.window.move_to(it.window.get(id).rect.centre());
    it.window.down();
    it.window.frames(2);
    it.window.up();
    it.window.frames(2);
    CHECK(it.shown.empty());
    const float x = it.window.get(id).rect.x;
    it.window.settle();
    CHECK(it.window.get(id).rect.x == x);
}

TEST_CASE("on a page that scrolls, a swipe on the map moves the map and one beside it the page",
          "[shell][map]")
{
    MapPage it(60, {768, 1024});
    const float map = it.window.get("map").rect.y, mark = it.marks().front().rect.y;
    const std::string id = it.marks().front().id;
    const shell::Point on = it.bare();
    it.window.swipe(on, {on.x, on.y - 60}, 6);
    it.window.settle();
    CHECK(it.window.get("map").rect.y == map);
    CHECK(it.window.get(id).rect.y < mark - 40);
    it.window.swipe({384, 800}, {384, 640}, 6);
    it.window.settle();
    CHECK(it.window.get("map").rect.y < map - 100);
}

TEST_CASE("the wheel and two fingers zoom at where they are", "[shell][map]")
{
    MapPage it(12);
    const Node mark = it.marks().front();
    const shell::Point at = mark.rect.centre();
    const auto others = [&] {
        double far = 0;
        for (const Node& node : it.marks())
            far += std::hypot(node.rect.centre().x - at.x, node.rect.centre().y - at.y);
        return far / static_cast<double>(it.marks().size());
    };
    const double before = others();
    SECTION("the wheel")
    {
        it.window.move_to(at);
        it.window.frame();
        ImGui::GetIO().AddMouseWheelEvent(0, 1);
        it.window.settle();
    }
    SECTION("two fingers")
    {
        for (int i = 0; i < 5; ++i) {
            it.window.ui().pinch(1.08f, at, {});
            it.window.frame();
        }
        it.window.settle();
    }
    CHECK(std::fabs(it.window.get(mark.id).rect.centre().x - at.x) < 2);
    CHECK(std::fabs(it.window.get(mark.id).rect.centre().y - at.y) < 2);
    CHECK(others() > before * 1.1);
}

TEST_CASE("places in the very same spot are listed by name", "[shell][map]")
{
    MapPage it;
    auto places = std::make_shared<std::vector<MapPlace>>();
    for (int i = 0; i < 20; ++i)
        places->push_back({std::to_string(i), "ステーション " + std::to_string(i), {100, 100}, 1});
    it.map().places = places;
    it.window.settle();
    REQUIRE(it.marks().size() == 1);
    CHECK(it.marks().front().label == "20か所：ステーション 0、ステーション 1、ステーション 2…");
    it.window.tap(it.marks().front().rect.centre());
    REQUIRE(it.window.shows(Role::Button, "ステーション 2"));
    CHECK(it.window.shows(Role::Heading, "20か所"));
    CHECK(shell::problems(it.window.tree()) == std::vector<std::string>{});

    SECTION("each can be shown")
    {
        it.window.press(Role::Button, "ステーション 2");
        CHECK(it.shown == std::vector<std::string>{"2"});
    }
    SECTION("also those that do not fit at first")
    {
        for (int i = 0; i < 10 && !it.window.shows(Role::Button, "ステーション 19"); ++i) {
            CHECK(it.window.get("map/next").label.find("ほか") == 0);
            it.window.ui().press("map/next");
            it.window.settle();
        }
        it.window.frames(20);
        it.window.press(Role::Button, "はじめから");
        CHECK(it.window.shows(Role::Button, "ステーション 0"));
        for (int i = 0; i < 10 && !it.window.shows(Role::Button, "ステーション 19"); ++i) {
            it.window.frames(20);
            it.window.ui().press("map/next");
            it.window.settle();
        }
        it.window.press(Role::Button, "ステーション 19");
        CHECK(it.shown == std::vector<std::string>{"19"});
    }
    SECTION("and the list is closed again")
    {
        it.window.press(Role::Button, "名前の一覧をとじる");
        CHECK_FALSE(it.window.shows(Role::Button, "ステーション 2"));
    }
    SECTION("Escape closes the list before it leaves the page")
    {
        const auto asked = it.window.actions().size();
        CHECK(it.window.focused()->label == "ステーション 0");
        it.window.key(ImGuiKey_Escape);
        CHECK(it.window.focused()->label.find("20か所：") == 0);
        CHECK_FALSE(it.window.shows(Role::Button, "ステーション 2"));
        CHECK(it.window.actions().size() == asked);
        it.window.key(ImGuiKey_Escape);
        CHECK(it.window.actions().size() == asked + 1);
    }
}

TEST_CASE("a place that becomes the selected one comes into sight", "[shell][map]")
{
    MapPage it(200);
    for (int i = 0; i < 4; ++i)
        it.window.press(Role::Button, "近づける");
    for (const bool still : {true, false}) {
        it.screen.still = still;
        const std::string far = it.map().places->back().id;
        it.map().selected = still ? far : it.map().places->front().id;
        it.window.frame();
        CHECK(it.window.moving() != still);
        it.window.settle();
        const Node* mark = shell::find(it.window.tree(), "map/" + it.map().selected);
        REQUIRE(mark != nullptr);
        CHECK(mark->selected == true);
        const shell::Rect map = it.window.get("map").rect;
        CHECK(map.inset(40).holds(mark->rect.centre()));
    }
}

TEST_CASE("a map that shows all does so again when the tablet is turned", "[shell][map]")
{
    MapPage it(60, {768, 1024});
    const auto seen = [&] {
        int places = 0;
        for (const Node& mark : it.marks())
            places += mark.label.find("か所：") == mark.label.npos ? 1 : std::stoi(mark.label);
        return places;
    };
    CHECK(seen() == 60);
    it.window.press(Role::Button, "近づける");
    CHECK(seen() < 60);
    it.window.press(Role::Button, "全体を見る");
    it.window.resize({1024, 768});
    it.window.settle();
    CHECK(seen() == 60);
    CHECK_FALSE(it.window.get(Role::Button, "全体を見る").enabled);
}

}  // namespace kotozute::test
