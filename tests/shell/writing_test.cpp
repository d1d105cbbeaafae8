#include "tests/shell/samples.hpp"
#include "tests/support/screen.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace kotozute::test {

using shell::Role;

namespace {

// A page with one field, whose text is kept as the App keeps it.
struct Fixture {
    Screen screen = test::sample("details");
    int left = 0;
    test::Window window{[this] { return screen; }, [this](const Action& action) { act(action); }};

    explicit Fixture(block::Field::Kind kind = block::Field::Kind::Words, std::string text = "")
    {
        auto& field = std::get<block::Field>(screen.body.front());
        field.kind = kind;
        field.text = std::move(text);
        screen.body.resize(2);
        window.settle();
    }
    void act(const Action& action)
    {
        if (const auto* edit = std::get_if<Edit>(&action); edit && edit->field == "name")
            std::get<block::Field>(screen.body.front()).text = edit->text;
        if (const auto* leave = std::get_if<Leave>(&action); leave && leave->field == "name")
            ++left;
    }
    const std::string& text() const { return std::get<block::Field>(screen.body.front()).text; }
};

}  // namespace

TEST_CASE("what is typed is written, and leaving the field says so once", "[shell]")
{
    Fixture it;
    it.window.click(Role::TextField, "お名前");
    it.window.write("庭の見える");
    it.window.write("部屋");
    CHECK(it.text() == "庭の見える部屋");
    CHECK(it.left == 0);
    it.window.key(ImGuiKey_Tab);
    CHECK(it.left == 1);
    it.window.settle();
    CHECK(it.left == 1);
}

TEST_CASE("what was being written is said before the page is left", "[shell]")
{
    Fixture it;
    it.window.click(Role::TextField, "お名前");
    it.window.write("みどり");
    SECTION("by a pointer") { it.window.click(Role::Button, "つぎへ"); }
    SECTION("by the accessible page") { it.window.press(Role::Button, "つぎへ"); }
    SECTION("by the way home, which is drawn first") { it.window.click(Role::Link, "ことづて"); }
    const auto& actions = it.window.actions();
    const auto is_leave = [](const Action& a) { return std::holds_alternative<Leave>(a); };
    const auto is_go = [](const Action& a) { return std::holds_alternative<Go>(a); };
    const auto leave = std::find_if(actions.begin(), actions.end(), is_leave);
    const auto go = std::find_if(actions.begin(), actions.end(), is_go);
    REQUIRE(leave != actions.end());
    REQUIRE(go != actions.end());
    CHECK(leave < go);
}

TEST_CASE("a text is edited with keys: characters, lines, selection, undo", "[shell]")
{
    Fixture it(block::Field::Kind::Words, "さくら\nみどり");
    it.window.click(Role::TextField, "お名前");
    it.window.key(ImGuiKey_End, false, true);
    it.window.key(ImGuiKey_Backspace);
    CHECK(it.text() == "さくら\nみど");
    it.window.key(ImGuiKey_UpArrow);
    it.window.key(ImGuiKey_End);
    it.window.key(ImGuiKey_Enter);
    it.window.write("庭");
    CHECK(it.text() == "さくら\n庭\nみど");
    it.window.key(ImGuiKey_LeftArrow, true);
    it.window.write("森");
    CHECK(it.text() == "さくら\n森\nみど");
    it.window.key(ImGuiKey_A, false, true);
    it.window.key(ImGuiKey_Delete);
    CHECK(it.text().empty());
    it.window.key(ImGuiKey_Z, false, true);
    CHECK(it.text() == "さくら\n森\nみど");
}

TEST_CASE("𠮷 and a kanji with its variant are one character to the keys", "[shell]")
{
    Fixture it(block::Field::Kind::Line, "𠮷野葛\U000E0100城");
    it.window.add_rest_font();
    it.window.click(Role::TextField, "お名前");
    it.window.key(ImGuiKey_End);
    it.window.key(ImGuiKey_Backspace);
    CHECK(it.text() == "𠮷野葛\U000E0100");
    it.window.key(ImGuiKey_Backspace);
    CHECK(it.text() == "𠮷野");
    it.window.key(ImGuiKey_Home);
    it.window.key(ImGuiKey_Delete);
    CHECK(it.text() == "野");
}

TEST_CASE("text is copied, cut and pasted; a line takes no newline; a secret is never copied",
          "[shell]")
{
    Fixture it(block::Field::Kind::Line, "さくら");
    it.window.click(Role::TextField, "お名前");
    it.window.key(ImGuiKey_A, false, true);
    it.window.key(ImGuiKey_X, false, true);
    CHECK(it.text().empty());
    CHECK(std::string(ImGui::GetClipboardText()) == "さくら");
    ImGui::SetClipboardText("本郷\nさくら");
    it.window.key(ImGuiKey_V, false, true);
    CHECK(it.text() == "本郷 さくら");

    Fixture secret(block::Field::Kind::Secret, "ひみつ");
    ImGui::SetClipboardText("");
    secret.window.click(Role::TextField, "お名前");
    secret.window.key(ImGuiKey_A, false, true);
    secret.window.key(ImGuiKey_C, false, true);
    CHECK(std::string(ImGui::GetClipboardText()).empty());
    CHECK(secret.window.get(Role::TextField, "お名前").value.empty());
}

TEST_CASE("a press puts the caret where it is, and a second one takes the word", "[shell]")
{
    Fixture it(block::Field::Kind::Line, "庭の金木犀");
    const shell::Node field = it.window.get(Role::TextField, "お名前");
    it.window.tap({field.words.x + 2 * field.font_px + 2, field.rect.middle()});
    it.window.write("、");
    CHECK(it.text() == "庭の、金木犀");
    const shell::Point at{field.words.x + 4 * field.font_px, field.rect.middle()};
    it.window.move_to(at);
    for (int i = 0; i < 2; ++i) {
        it.window.down();
        it.window.frames(2);
        it.window.up();
        it.window.frames(2);
    }
    it.window.write("花");
    CHECK(it.text() == "庭の、花");
}

TEST_CASE("Enter in a secret field means the page's main button", "[shell]")
{
    Screen screen = test::sample("unlock");
    test::Window window([&] { return screen; });
    window.tab_to(Role::TextField, "あいことば");
    window.key(ImGuiKey_Enter);
    REQUIRE_FALSE(window.actions().empty());
    CHECK(std::get<Go>(window.actions().back()).page.id == "unlock");
}

TEST_CASE("a megabyte of text is shown whole and can be written on", "[shell]")
{
    std::string text;
    while (text.size() < 1'000'000)
        text += "庭の見えるこの部屋で、さいごまで過ごしたい。";
    Fixture it(block::Field::Kind::Words, text);
    const shell::Node& field = it.window.get(Role::TextField, "お名前");
    CHECK(field.rect.height > 100'000);
    CHECK(field.value == text);
    it.window.tab_to(Role::TextField, "お名前");
    it.window.key(ImGuiKey_End, false, true);
    it.window.write("ね");
    CHECK(it.text().size() == text.size() + 3);
    CHECK(shell::problems(it.window.tree()).empty());
}

TEST_CASE("a character no font at hand has is asked for once", "[shell]")
{
    Fixture it(block::Field::Kind::Line, "髙﨑");
    CHECK_FALSE(it.window.wants_rest_font());
    it.window.type("お名前", "𠮷野");
    CHECK(it.window.wants_rest_font());
    it.window.add_rest_font();
    CHECK_FALSE(it.window.wants_rest_font());
}

namespace {

// A page on which a long answer is written, as the App keeps it.
struct LongAnswer : Fixture {
    LongAnswer() : Fixture(block::Field::Kind::Words) { window.click(Role::TextField, "お名前"); }
    std::string lines(int count) const
    {
        std::string all;
        for (int i = 1; i <= count; ++i)
            all += (i > 1 ? "\n" : "") + std::to_string(i) + "行目";
        return all;
    }
    // The line that ends the text, where it is drawn, lies in what is seen of the page.
    void check_last_line_is_seen()
    {
        window.settle();
        const shell::Node& field = window.get(Role::TextField, "お名前");
        const float bottom = field.words.bottom();
        INFO("last line ends at " << bottom << ", the page at " << field.clip.bottom());
        CHECK(bottom <= field.clip.bottom());
        CHECK(bottom - field.line_px >= field.clip.y);
    }
};

}  // namespace

TEST_CASE("the line being written stays in sight however long the answer grows", "[shell]")
{
    LongAnswer it;
    SECTION("typed on a keyboard")
    {
        for (int line = 1; line <= 40; ++line) {
            it.window.write("もう一行");
            it.window.key(ImGuiKey_Enter);
            it.check_last_line_is_seen();
        }
    }
    SECTION("written in a browser's own editor")
    {
        for (int line = 1; line <= 40; ++line) {
            it.window.ui().type("name", it.lines(line));
            it.check_last_line_is_seen();
        }
    }
}

TEST_CASE("what is written at its beginning is seen, not its end", "[shell]")
{
    LongAnswer it;
    it.window.ui().type("name", it.lines(40));
    it.window.settle();
    it.window.ui().type("name", "はじめに、" + it.lines(40));
    it.window.settle();
    const shell::Node& field = it.window.get(Role::TextField, "お名前");
    CHECK(field.words.y >= field.clip.y);
    CHECK(field.words.y < field.clip.bottom());
}

TEST_CASE("a keyboard that comes up does not cover the line being written", "[shell]")
{
    LongAnswer it;
    it.window.ui().type("name", it.lines(27));
    it.check_last_line_is_seen();
    SECTION("after going away and coming back")
    {
        it.window.ui().focus("");
        it.window.settle();
        it.window.ui().focus("name");
        it.window.settle();
    }
    SECTION("at once") {}
    for (const shell::Size size : {shell::Size{768, 600}, shell::Size{768, 400}}) {
        it.window.resize(size);
        it.check_last_line_is_seen();
    }
}

TEST_CASE("while writing, the page can be scrolled away from the line", "[shell]")
{
    LongAnswer it;
    it.window.ui().type("name", it.lines(40));
    it.window.settle();
    const float before = it.window.get(Role::TextField, "お名前").rect.y;
    it.window.move_to({400, 500});
    ImGui::GetIO().AddMouseWheelEvent(0, 5);
    it.window.settle();
    CHECK(it.window.get(Role::TextField, "お名前").rect.y > before + 100);
}

}  // namespace kotozute::test
