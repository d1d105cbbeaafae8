#include "tests/shell/samples.hpp"
#include "tests/support/screen.hpp"

#include <catch2/catch_test_macros.hpp>

#include <utility>

namespace kotozute::test {

using shell::Role;

namespace {

// The page about a place; choosing an option chooses it.
struct Fixture {
    Screen screen = test::sample("place");
    test::Window window{[this] { return screen; }, [this](const Action& action) { act(action); }};

    void act(const Action& action)
    {
        const auto* choose = std::get_if<Choose>(&action);
        if (choose == nullptr)
            return;
        for (auto& option : std::get<block::Options>(screen.body.front()).options)
            option.selected = option.label.id == choose->code;
    }
    bool chosen(const char* label) const
    {
        return window.get(Role::Option, label).selected == true;
    }
};

// Two pages with their way on at the same spot, under the finger.
struct TwoPages {
    Screen first = test::sample("place"), second = test::sample("voices");
    int pages = 0;
    test::Window window{
        [this] { return pages == 0 ? first : second; },
        [this](const Action& action) { pages += std::holds_alternative<Go>(action) ? 1 : 0; }};

    TwoPages()
    {
        second.footer.next->label.id = "another";
        window.move_to(window.get(Role::Button, "つぎへ").rect.centre());
    }
    // Down and up, before a frame sees either; the hand says when.
    void press(double time)
    {
        window.down();
        window.up();
        window.ui().lifted(time);
    }
};

int presses(const test::Window& window)
{
    int count = 0;
    for (const Action& action : window.actions())
        count += std::holds_alternative<Choose>(action) ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("an option is chosen by hand, by keys and through the accessible page", "[shell]")
{
    Fixture it;
    SECTION("through the accessible page") { it.window.press(Role::Option, "まだ決めていない"); }
    SECTION("with a pointer") { it.window.click(Role::Option, "まだ決めていない"); }
    SECTION("with Tab, arrows and Space")
    {
        it.window.tab_to(Role::Option, "自宅");
        for (int i = 0; i < 3; ++i)
            it.window.key(ImGuiKey_DownArrow);
        it.window.key(ImGuiKey_RightArrow);
        CHECK_FALSE(it.chosen("まだ決めていない"));  // going there chooses nothing
        it.window.key(ImGuiKey_Space);
    }
    CHECK(it.chosen("まだ決めていない"));
    CHECK_FALSE(it.chosen("自宅"));
    CHECK(presses(it.window) == 1);
}

TEST_CASE("what is disabled cannot be pressed", "[shell]")
{
    Screen screen = test::sample("place");
    screen.footer.next->enabled = false;
    test::Window window([&] { return screen; });
    REQUIRE_FALSE(window.get(Role::Button, "つぎへ").enabled);

    SECTION("through the accessible page") { window.press(Role::Button, "つぎへ"); }
    SECTION("with a pointer") { window.click(Role::Button, "つぎへ"); }
    SECTION("with keys")
    {
        CHECK_THROWS(window.tab_to(Role::Button, "つぎへ"));
        window.key(ImGuiKey_Enter);
    }
    for (const Action& action : window.actions())
        CHECK_FALSE((std::holds_alternative<Go>(action) && std::get<Go>(action).page.id == "next"));
}

TEST_CASE("behind a dialog nothing can be reached, and Escape is its way out", "[shell]")
{
    Screen screen = test::sample("dialog");
    test::Window window([&] { return screen; });
    CHECK_FALSE(window.get(Role::Option, "自宅").enabled);
    window.press(Role::Option, "自宅");
    const shell::Rect hidden = window.get(Role::Option, "自宅").rect;
    window.tap({hidden.x + 20, hidden.y + 20});
    CHECK(window.actions().empty());

    for (int i = 0; i < 12; ++i) {
        window.key(ImGuiKey_Tab);
        REQUIRE(window.focused() != nullptr);
        const std::string id = window.focused()->id;
        CHECK((id == "reason" || id == "stay" || id == "wipe"));
    }
    window.key(ImGuiKey_Escape);  // leaves the field, if the focus is there
    window.key(ImGuiKey_Escape);
    REQUIRE_FALSE(window.actions().empty());
    CHECK(std::get<Go>(window.actions().back()).page.id == "stay");
}

TEST_CASE("a dialog takes the focus and gives it back", "[shell]")
{
    Screen screen = test::sample("dialog");
    const auto dialog = std::exchange(screen.dialog, std::nullopt);
    test::Window window([&] { return screen; });
    window.tab_to(Role::Button, "つぎへ");
    screen.dialog = dialog;
    window.settle();
    CHECK(window.get(Role::Heading, "書いたものを消しますか").focused);
    window.key(ImGuiKey_Tab);
    CHECK(window.focused()->id == "reason");
    screen.dialog.reset();
    window.settle();
    CHECK(window.get(Role::Button, "つぎへ").focused);
}

TEST_CASE("a press that trembles is still a press", "[shell]")
{
    Fixture it;
    const shell::Point at = it.window.get(Role::Option, "病院").rect.centre();
    it.window.swipe(at, {at.x + 7, at.y - 8}, 6);
    it.window.settle();
    CHECK(it.chosen("病院"));
}

TEST_CASE("two hasty presses of a shaky hand are one", "[shell]")
{
    Fixture it;
    it.window.move_to(it.window.get(Role::Option, "病院").rect.centre());
    for (int i = 0; i < 2; ++i) {
        it.window.down();
        it.window.frames(3);
        it.window.up();
        it.window.frames(3);
    }
    CHECK(presses(it.window) == 1);
}

TEST_CASE("a double tap does not go on to what comes up under the finger", "[shell]")
{
    TwoPages it;
    for (int i = 0; i < 2; ++i) {
        it.window.down();
        it.window.frames(3);
        it.window.up();
        it.window.frames(3);
    }
    CHECK(it.pages == 1);
}

TEST_CASE("how close two presses are is told by the hand, however long a frame takes", "[shell]")
{
    TwoPages it;
    SECTION("a second press that trembles goes on to nothing, though the page came late")
    {
        it.press(10);
        it.window.frames(60);
        it.press(10.15);
        it.window.frames(6);
        CHECK(it.pages == 1);
    }
    SECTION("a press that is meant counts, though its frame comes close after the first")
    {
        it.press(10);
        it.window.frames(4);
        it.press(10.6);
        it.window.frames(6);
        CHECK(it.pages == 2);
    }
    SECTION("a press made before the next page was on the glass is none on that page")
    {
        it.press(10);
        it.press(10.6);
        it.window.frames(10);
        CHECK(it.pages == 1);
    }
}

TEST_CASE("a swipe scrolls, glides on and comes to rest, and presses nothing", "[shell]")
{
    Fixture it;
    const float before = it.window.get(Role::Option, "病院").rect.y;
    it.window.swipe({384, 700}, {384, 560}, 8);
    const float lifted = it.window.get(Role::Option, "病院").rect.y;
    CHECK(lifted < before - 100);
    CHECK(it.window.moving());
    it.window.frames(20);
    CHECK(it.window.get(Role::Option, "病院").rect.y < lifted - 20);
    int frames = 0;
    while (it.window.moving() && frames < 600) {
        it.window.frame();
        ++frames;
    }
    CHECK(frames < 300);
    CHECK(presses(it.window) == 0);

    SECTION("a finger that comes down on a gliding page only stops it")
    {
        it.window.swipe({384, 500}, {384, 760}, 6);
        REQUIRE(it.window.moving());
        it.window.tap({200, 500});
        CHECK(presses(it.window) == 0);
    }
}

TEST_CASE("a wheel, Page Down, End and Home scroll", "[shell]")
{
    Fixture it;
    const float top = it.window.get(Role::Option, "自宅").rect.y;
    it.window.key(ImGuiKey_End);
    const float bottom = it.window.get(Role::Option, "自宅").rect.y;
    CHECK(bottom < top - 100);
    it.window.key(ImGuiKey_Home);
    CHECK(it.window.get(Role::Option, "自宅").rect.y == top);
    it.window.key(ImGuiKey_PageDown);
    CHECK(it.window.get(Role::Option, "自宅").rect.y < top - 400);
    it.window.key(ImGuiKey_PageUp);
    CHECK(it.window.get(Role::Option, "自宅").rect.y == top);
    it.window.move_to({384, 500});
    it.window.frame();
    ImGui::GetIO().AddMouseWheelEvent(0, -2);
    it.window.settle();
    CHECK(it.window.get(Role::Option, "自宅").rect.y < top - 100);
}

TEST_CASE("what Tab leads to is scrolled into view", "[shell]")
{
    Fixture it;
    it.window.tab_to(Role::TextField, "自分のことばで");
    const shell::Node& field = it.window.get(Role::TextField, "自分のことばで");
    CHECK(field.rect.y >= field.clip.y);
    CHECK(field.rect.bottom() <= field.clip.bottom());
}

TEST_CASE("Tab goes through a page in reading order and comes round", "[shell]")
{
    Fixture it;
    std::vector<std::string> way;
    it.window.key(ImGuiKey_Tab);
    while (way.size() < 60 && (way.empty() || it.window.focused()->id != way.front())) {
        way.push_back(it.window.focused()->id);
        it.window.key(ImGuiKey_Tab);
    }
    CHECK(way == std::vector<std::string>{"home", "text_size", "language", "close", "home_place",
                                          "near", "definitely", "place.words", "step.4", "back",
                                          "rest", "next"});
    it.window.key(ImGuiKey_Tab, true);
    CHECK(it.window.focused()->id == way.back());
}

TEST_CASE("the keyboard goes on from the title of a new page", "[shell]")
{
    Screen screen = test::sample("place");
    test::Window window([&] { return screen; });
    screen = test::sample("values");
    window.settle();
    REQUIRE(window.focused() != nullptr);
    CHECK(window.focused()->role == Role::Heading);
    window.key(ImGuiKey_Tab);
    CHECK(window.focused()->id == "v0");
}

TEST_CASE("focus stays on the same thing when the language changes", "[shell]")
{
    Fixture it;
    it.window.tab_to(Role::Button, "つぎへ");
    it.screen.footer.next->label.text = "Next";
    it.window.settle();
    CHECK(it.window.get(Role::Button, "Next").focused);
}

TEST_CASE("the text size is set with a press, with arrows and from the accessible page", "[shell]")
{
    Screen screen = test::sample("place");
    test::Window window([&] { return screen; },
                        [&](const Action& action) {
                            if (const auto* set = std::get_if<SetSetting>(&action);
                                set && set->key == "text_scale")
                                screen.header.text_scale = std::stof(set->value);
                        });
    SECTION("with a press near its end")
    {
        const shell::Rect slider = window.get(Role::Slider, "文字").rect;
        window.tap({slider.right() - 42, slider.middle()});
        CHECK(screen.header.text_scale == 2);
    }
    SECTION("with arrows")
    {
        window.tab_to(Role::Slider, "文字");
        window.key(ImGuiKey_RightArrow);
        window.key(ImGuiKey_RightArrow);
        window.key(ImGuiKey_LeftArrow);
        CHECK(screen.header.text_scale == 1.25f);
    }
    SECTION("from the accessible page")
    {
        window.ui().type("text_size", "1.75");
        window.settle();
        CHECK(screen.header.text_scale == 1.75f);
    }
    SECTION("where there is no room for a slider, each press takes the next size")
    {
        window.resize({390, 844});
        window.settle();
        window.click(Role::Slider, "文字");
        CHECK(screen.header.text_scale == 1.25f);
    }
}

TEST_CASE("a page at rest asks for no frame", "[shell]")
{
    for (const Screen& screen : test::samples()) {
        test::Window window([&] { return screen; });
        window.frames(10);
        INFO(screen.name);
        CHECK_FALSE(window.moving());
    }
}

}  // namespace kotozute::test
