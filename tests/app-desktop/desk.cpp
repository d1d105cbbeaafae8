#include "tests/app-desktop/desk.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace kotozute::test {
namespace {

constexpr auto patience = std::chrono::seconds(20);  // for a page, on a busy machine

void pause(int milliseconds)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

World world(const Desk& desk, const Folder& folder)
{
    World world;
    world.environment = {{"DISPLAY", desk.display()},
                         {"WAYLAND_DISPLAY", ""},
                         {"XDG_CURRENT_DESKTOP", ""},
                         {"PATH", "/nowhere"},
                         {"HOME", folder.text()},
                         {"KOTOZUTE_DATA_HOME", (folder / "data").string()}};
    return world;
}

std::vector<std::string> with_tree(std::vector<std::string> options, const std::string& tree)
{
    options.insert(options.end(), {"--tree-file", tree});
    return options;
}

}  // namespace

Desk::Desk()
{
    int number[2];
    REQUIRE(::pipe(number) == 0);
    server_ = ::fork();
    if (server_ == 0) {
        ::dup2(number[1], 3);
        const int nothing = ::open("/dev/null", O_WRONLY);
        ::dup2(nothing, 1);
        ::dup2(nothing, 2);
        ::execlp("Xvfb", "Xvfb", "-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten",
                 "tcp", static_cast<char*>(nullptr));
        ::_exit(127);
    }
    ::close(number[1]);
    char text[16]{};
    REQUIRE(::read(number[0], text, sizeof text - 1) > 0);
    ::close(number[0]);
    display_ = ":" + std::to_string(std::atoi(text));
}

Desk::~Desk()
{
    ::kill(server_, SIGTERM);
    ::waitpid(server_, nullptr, 0);
}

void Desk::xdotool(const std::string& arguments) const
{
    REQUIRE(std::system(("DISPLAY=" + display_ + " xdotool " + arguments).c_str()) == 0);
}

void Desk::keys(const std::string& keys) const { xdotool("key --delay 30 " + keys); }

void Desk::type(const std::string& text) const { xdotool("type --delay 30 '" + text + "'"); }

void Desk::click(float x, float y) const
{
    xdotool("mousemove " + std::to_string(static_cast<int>(x)) + " " +
            std::to_string(static_cast<int>(y)) + " sleep 0.1 mousedown 1 sleep 0.1 mouseup 1");
}

Sitting::Sitting(const Desk& desk, const Folder& folder, std::vector<std::string> options)
    : desk_(desk), tree_(folder / "tree.json"),
      program_(with_tree(std::move(options), tree_.string()), world(desk, folder))
{
}

std::vector<Thing> Sitting::things() const
{
    std::vector<Thing> things;
    const auto tree = nlohmann::json::parse(read(tree_), nullptr, false);
    if (tree.is_discarded())
        return things;
    for (const auto& node : tree.at("nodes")) {
        const auto rect = node.at("rect").get<std::vector<float>>();
        things.push_back({node.at("id"), node.at("role"), node.value("label", ""),
                          node.value("value", ""), rect[0] + rect[2] / 2, rect[1] + rect[3] / 2,
                          !node.value("disabled", false), node.value("focused", false),
                          node.value("selected", false)});
    }
    return things;
}

std::optional<Thing> Sitting::find(const std::string& role, const std::string& words) const
{
    for (const Thing& thing : things())
        if (thing.role == role && thing.label.find(words) != std::string::npos)
            return thing;
    return std::nullopt;
}

Thing Sitting::get(const std::string& role, const std::string& words)
{
    const auto start = std::chrono::steady_clock::now();
    while (std::chrono::steady_clock::now() - start < patience) {
        if (const auto thing = find(role, words))
            return *thing;
        if (!program_.running())
            FAIL("the program has ended: " << program_.outcome().err);
        pause(20);
    }
    FAIL("no " << role << " 「" << words << "」 on the page: " << read(tree_));
    return {};
}

bool Sitting::shows(const std::string& role, const std::string& words)
{
    return find(role, words).has_value();
}

void Sitting::reach(const std::string& role, const std::string& words)
{
    Thing thing = get(role, words);
    for (int tries = 0; !thing.focused && tries < 80; ++tries) {
        desk_.keys("Tab");
        pause(60);
        thing = get(role, words);
    }
    INFO(role << " " << words);
    REQUIRE(thing.focused);
}

void Sitting::press(const std::string& role, const std::string& words, const std::string& key)
{
    reach(role, words);
    desk_.keys(key);
    pause(150);
}

void Sitting::write_into(const std::string& words, const std::string& text)
{
    reach("textbox", words);
    desk_.type(text);
    pause(150);
}

void Sitting::click(const std::string& role, const std::string& words)
{
    const Thing thing = get(role, words);
    desk_.click(thing.x, thing.y);
    pause(150);
}

}  // namespace kotozute::test
