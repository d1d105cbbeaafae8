#include "tests/shell/samples.hpp"
#include "tests/support/screen.hpp"

#include "shell/tree_json.hpp"

#include <catch2/catch_test_macros.hpp>

namespace kotozute::test {

TEST_CASE("every kind of block is usable at every size, text scale and theme",
          "[shell][accessibility]")
{
    const shell::Size sizes[] = {{1280, 800}, {768, 1024}, {390, 844}};
    for (const Screen& sample : test::samples()) {
        Screen screen = sample;
        test::Window window([&] { return screen; });
        for (const shell::Size size : sizes)
            for (const float scale : {1.f, 1.5f, 2.f}) {
                screen.header.text_scale = scale;
                window.resize(size);
                window.settle();
                INFO(screen.name << " " << size.width << " × " << scale);
                CHECK(shell::problems(window.tree()) == std::vector<std::string>{});
            }
        for (const Colours colours : {Colours::Dark, Colours::Contrast}) {
            screen.colours = colours;
            window.settle();
            CHECK(shell::problems(window.tree()) == std::vector<std::string>{});
        }
    }
}

TEST_CASE("a page says what it is to those who cannot see it", "[shell][accessibility]")
{
    const Screen screen = test::sample("place");
    test::Window window([&] { return screen; });
    using shell::Role;
    CHECK(window.get(Role::Heading, "どこで過ごしたいですか").level == 1);
    CHECK(window.get(Role::Option, "緩和ケア病棟・ホスピス").description ==
          "痛みやつらさを和らげる専門の場所で");
    CHECK(window.get(Role::Option, "自宅").selected == true);
    CHECK(window.get("status").role == Role::Status);
    const shell::Node& option = window.get(Role::Option, "自宅");
    const shell::Node& group = window.tree()[static_cast<std::size_t>(option.parent)];
    CHECK(group.role == Role::RadioGroup);
    CHECK(group.label == "どこで過ごしたいですか");
}

TEST_CASE("an order that was chosen and an answered step are said in words",
          "[shell][accessibility]")
{
    const Screen screen = test::sample("values");
    test::Window window([&] { return screen; }, {}, {1280, 800});
    using shell::Role;
    CHECK(window.get(Role::RankedItem, "体のつらさが少ないこと").description ==
          "2番目に選んでいます");
    CHECK(window.get(Role::RankedItem, "好きな音楽を聞くこと").description.empty());
    CHECK(window.get(Role::Step, "思いを伝えてくれる人").description == "答えあり");
    CHECK(window.get(Role::Step, "心配なこと").description.empty());
}

TEST_CASE("the sheet of paper can be read line by line", "[shell][accessibility]")
{
    Screen screen = test::sample("summary");
    auto sheet = std::make_shared<Sheet>();
    sheet->pages.resize(2);
    for (Block& block : screen.body)
        if (auto* paper = std::get_if<block::Paper>(&block)) {
            paper->sheet = sheet;
            paper->text_alternative = "過ごしたい|ところ：自宅\n\n代わりに|伝える人：長女";
        }
    test::Window window([&] { return screen; });
    using shell::Role;
    const shell::Node& first = window.get(Role::Text, "過ごしたいところ：自宅");
    const shell::Node& second = window.get(Role::Text, "代わりに伝える人：長女");
    CHECK(second.rect.y == first.rect.bottom());
    CHECK(shell::problems(window.tree()) == std::vector<std::string>{});
}

TEST_CASE("furigana is not read twice", "[shell][accessibility]")
{
    const Screen screen = test::sample("easy");
    test::Window window([&] { return screen; });
    CHECK(window.shows(shell::Role::Option, "自分の家"));
}

TEST_CASE("a tree is written as JSON that says all of it", "[shell]")
{
    shell::Tree tree(2);
    tree[0].id = "main";
    tree[0].role = shell::Role::Main;
    tree[0].scrolls = true;
    tree[1].id = "name";
    tree[1].role = shell::Role::TextField;
    tree[1].label = "お\"名前\"";
    tree[1].value = "一\n二\\三\x01";
    tree[1].parent = 0;
    tree[1].rect = {1.25f, -0.04f, 100, 48};
    tree[1].enabled = false;
    CHECK(shell::tree_json(tree) == "{\"nodes\":[\n"
                                    "{\"id\":\"main\",\"role\":\"main\",\"label\":\"\",\"parent\":-"
                                    "1,\"rect\":[0,0,0,0],\"clip\":[0,0,0,0],"
                                    "\"scrolls\":true},\n"
                                    "{\"id\":\"name\",\"role\":\"textbox\",\"label\":"
                                    "\"お\\\"名前\\\"\",\"value\":\"一\\n二\\\\三\\u0001\","
                                    "\"parent\":0,\"rect\":[1.3,0,100,48],\"clip\":[0,0,0,0],"
                                    "\"disabled\":true,\"typing\":\"line\","
                                    "\"words\":[0,0,0,0],\"font\":[0,0]}\n]}\n");
}

TEST_CASE("what makes a page hard to use is found", "[shell][accessibility]")
{
    using shell::Role;
    const auto complaint = [](auto spoil) {
        shell::Tree tree(3);
        tree[0] = {};
        tree[0].id = "page";
        tree[0].role = Role::Main;
        tree[0].rect = tree[0].clip = {0, 0, 400, 400};
        for (std::size_t i : {1u, 2u}) {
            tree[i].id = "b" + std::to_string(i);
            tree[i].role = Role::Button;
            tree[i].label = "ボタン";
            tree[i].parent = 0;
            tree[i].rect = {0, 60.f * static_cast<float>(i), 200, 48};
            tree[i].clip = tree[0].rect;
        }
        spoil(tree);
        const auto found = shell::problems(tree);
        return found.empty() ? std::string() : found.front();
    };
    CHECK(complaint([](shell::Tree&) {}).empty());
    CHECK(complaint([](shell::Tree& t) { t[1].label.clear(); }) == "b1: has no name");
    CHECK(complaint([](shell::Tree& t) { t[2].id = "b1"; }) == "b1: used twice");
    CHECK(complaint([](shell::Tree& t) {
              t[1].role = Role::Text;
              t[1].label.clear();
          }) == "b1: has no name");
    CHECK(complaint([](shell::Tree& t) { t[1].rect.height = 40; }) == "b1: too small to touch");
    CHECK(complaint([](shell::Tree& t) { t[1].needs = {240, 20}; }) == "b1: text is cut off");
    CHECK(complaint([](shell::Tree& t) { t[1].rect.x = 300; }) == "b1: outside of what holds it");
    CHECK(complaint([](shell::Tree& t) { t[2].rect.y = 80; }) == "b2: on top of b1");
    CHECK(complaint([](shell::Tree& t) {
              t[1].role = Role::Status;
              t[2].rect.y = 80;
          }) == "b1: under b2");
}

}  // namespace kotozute::test
