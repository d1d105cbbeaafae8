#include "tests/shell/map_fixture.hpp"

#include <catch2/catch_test_macros.hpp>

namespace kotozute::test {

TEST_CASE("a press on a place shows it, by hand, by keys and through the accessible page",
          "[shell][map]")
{
    MapPage it;
    const auto marks = it.marks();
    const auto single = std::find_if(marks.begin(), marks.end(), [](const Node& node) {
        return node.label.find("か所") == node.label.npos;
    });
    REQUIRE(single != marks.end());
    const std::string id = single->id;
    SECTION("by hand") { it.window.tap(single->rect.centre()); }
    SECTION("through the accessible page")
    {
        it.window.ui().press(id);
        it.window.settle();
    }
    SECTION("by keys")
    {
        for (int i = 0; i < 120 && !it.window.get(id).focused; ++i)
            it.window.key(ImGuiKey_Tab);
        it.window.key(ImGuiKey_Enter);
    }
    REQUIRE(it.shown.size() == 1);
    CHECK("map/" + it.shown.front() == id);
    CHECK(it.window.get(id).selected == true);
}

TEST_CASE("the map is moved and zoomed by keys once it has the focus", "[shell][map]")
{
    MapPage it(12);
    it.window.tab_to(Role::Map, "見つかったところの地図");
    const Node mark = it.marks().front();
    it.window.key(ImGuiKey_RightArrow);
    CHECK(it.window.get(mark.id).rect.x < mark.rect.x - 60);
    it.window.key(ImGuiKey_Home);
    CHECK(std::fabs(it.window.get(mark.id).rect.x - mark.rect.x) < 1);
    CHECK_FALSE(it.window.get(Role::Button, "全体を見る").enabled);
    it.window.write("+");
    CHECK(it.window.get(Role::Button, "全体を見る").enabled);
    it.window.write("0");
    CHECK_FALSE(it.window.get(Role::Button, "全体を見る").enabled);
}

TEST_CASE("Enter on a badge goes so near that its places stand apart, and the focus stays",
          "[shell][map]")
{
    MapPage it(60);
    REQUIRE_FALSE(it.badges().empty());
    const Node badge = it.badges().front();
    for (int i = 0; i < 120 && !it.window.get(badge.id).focused; ++i)
        it.window.key(ImGuiKey_Tab);
    it.window.key(ImGuiKey_Enter);
    REQUIRE(it.window.focused() != nullptr);
    CHECK(it.window.focused()->id == badge.id);
    CHECK(it.window.get(badge.id).label != badge.label);
    CHECK(it.shown.empty());
}

TEST_CASE("what is written on the map is read, too: names on the ground and how long the bar is",
          "[shell][map][accessibility]")
{
    MapPage it;
    const auto said = [&] { return it.window.get("map/names").label; };
    CHECK(said().find("見えている名前：") == 0);
    CHECK(said().find("本駒込、") != std::string::npos);
    CHECK(said().find("一丁目") == std::string::npos);
    const std::string far = it.window.get("map/scale").label;
    CHECK(far.find("地図のものさし：") == 0);
    CHECK(far.find("m") != std::string::npos);
    for (int i = 0; i < 3; ++i)
        it.window.press(Role::Button, "近づける");
    CHECK(said().find("一丁目") != std::string::npos);
    CHECK(it.window.get("map/scale").label != far);
}

TEST_CASE("the names of the list and of the map are those of the same places", "[shell][map]")
{
    MapPage it(12);
    for (const Node& mark : it.marks()) {
        if (mark.label.find("か所") != mark.label.npos)
            continue;
        const auto& places = *it.map().places;
        const auto place = std::find_if(places.begin(), places.end(), [&](const MapPlace& p) {
            return "map/" + p.id == mark.id;
        });
        REQUIRE(place != places.end());
        CHECK(place->name == mark.label);
    }
}

TEST_CASE("the keyboard reaches every place on the map, and nothing moves once it is at rest",
          "[shell][map]")
{
    MapPage it(40);
    std::set<std::string> reached;
    for (int i = 0; i < 160; ++i) {
        it.window.key(ImGuiKey_Tab);
        if (it.window.focused() != nullptr)
            reached.insert(it.window.focused()->id);
    }
    for (const Node& mark : it.marks())
        CHECK(reached.count(mark.id) == 1);
    CHECK_FALSE(it.window.moving());
}

TEST_CASE("a mark joins a badge when the map is seen from farther away, and the focus with it",
          "[shell][map]")
{
    MapPage it(300);
    for (int i = 0; i < 5; ++i)
        it.window.press(Role::Button, "近づける");
    REQUIRE_FALSE(it.marks().empty());
    const std::string id = it.marks().back().id;
    it.window.ui().focus(id);
    it.window.settle();
    it.window.write("0");
    REQUIRE(it.window.focused() != nullptr);
    CHECK(it.window.focused()->role == Role::Button);
    CHECK(it.window.focused()->label.find("か所：") != std::string::npos);
    CHECK(shell::problems(it.window.tree()) == std::vector<std::string>{});
}

}  // namespace kotozute::test
