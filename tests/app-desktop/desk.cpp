#include "tests/app-desktop/desk.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace kotozute::test {
namespace {

constexpr auto patience = std::chrono::seconds(180);  // for a page, on a busy machine

void pause(int milliseconds)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

std::vector<std::string> with_tree(std::vector<std::string> options, const std::string& tree)
{
    options.insert(options.end(), {"--tree-file", tree});
    return options;
}

}  // namespace

World world(const Desk& desk, const Folder& folder,
            const std::map<std::string, std::string>& environment)
{
    World world;
    world.environment = {{"DISPLAY", desk.display()},
                         {"WAYLAND_DISPLAY", ""},
                         {"XDG_CURRENT_DESKTOP", ""},
                         {"PATH", "/nowhere"},
                         {"HOME", folder.text()},
                         {"ASAN_OPTIONS", "detect_leaks=0"},  // OpenGL drivers keep what they took
                         {"KOTOZUTE_DATA_HOME", (folder / "data").string()}};
    for (const auto& [name, value] : environment)
        world.environment[name] = value;
    return world;
}

Desk::Desk(Screen screen) : screen_(screen)
{
    const bool dense = screen == Screen::Dense;
    int number[2];
    REQUIRE(::pipe(number) == 0);
    server_ = ::fork();
    if (server_ == 0) {
        ::dup2(number[1], 3);
        const int nothing = ::open("/dev/null", O_WRONLY);
        ::dup2(nothing, 1);
        ::dup2(nothing, 2);
        ::execlp("Xvfb", "Xvfb", "-displayfd", "3", "-screen", "0",
                 dense ? "2560x1600x24" : "1280x800x24", "-noreset", "-r", "-nolisten", "tcp",
                 screen == Screen::NoOpenGl ? "-extension" : "+extension", "GLX",
                 static_cast<char*>(nullptr));
        ::_exit(127);
    }
    ::close(number[1]);
    display_ = ":";
    char digit = 0;
    while (::read(number[0], &digit, 1) == 1 && digit != '\n')
        display_ += digit;
    ::close(number[0]);
    REQUIRE(digit == '\n');
    if (dense)
        call("xprop -root -format RESOURCE_MANAGER 8s -set RESOURCE_MANAGER 'Xft.dpi: 192'");
}

Desk::~Desk()
{
    ::kill(server_, SIGTERM);
    ::waitpid(server_, nullptr, 0);
}

void Desk::call(const std::string& command) const
{
    REQUIRE(std::system(("DISPLAY=" + display_ + ' ' + command).c_str()) == 0);
}

void Desk::keys(const std::string& keys) const { xdotool("key --delay 30 " + keys); }

void Desk::type(const std::string& text) const
{
    // For what no key of the board is, xdotool gives one that letter, and takes it back.
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c > 0; });
    xdotool(std::string("type --delay ") + (plain ? "30" : "500") + " '" + text + "'");
}

void Desk::click(float x, float y) const
{
    const float glass = screen_ == Screen::Dense ? 2 : 1;
    xdotool("mousemove " + std::to_string(static_cast<int>(x * glass)) + " " +
            std::to_string(static_cast<int>(y * glass)) +
            " sleep 0.1 mousedown 1 sleep 0.1 mouseup 1");
}

Sitting::Sitting(const Desk& desk, const Folder& folder, std::vector<std::string> options,
                 const std::map<std::string, std::string>& environment)
    : desk_(desk), tree_(folder / "tree.json"),
      program_(with_tree(std::move(options), tree_.string()), world(desk, folder, environment))
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
                          node.value("selected", false), node.value("parent", -1)});
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

std::string Sitting::focus() const
{
    for (const Thing& thing : things())
        if (thing.focused)
            return thing.id;
    return {};
}

// One key; waits until the focus is elsewhere. False when it stays where it is.
bool Sitting::move_focus(const std::string& key)
{
    const std::string before = focus();
    desk_.keys(key);
    for (int tries = 0; tries < 400; ++tries) {
        pause(20);
        if (focus() != before)
            return true;
    }
    return false;
}

// A group of radios, or the list of steps, is one stop of Tab: the arrows go on inside it. Gives
// the arrow that leads from the focus to `wanted`, when they are in one group.
std::string Sitting::arrow_to(const Thing& wanted) const
{
    bool passed = false;
    for (const Thing& thing : things()) {
        passed = passed || thing.id == wanted.id;
        if (thing.focused && thing.id != wanted.id && thing.role == wanted.role &&
            thing.parent == wanted.parent && (thing.role == "radio" || thing.role == "step"))
            return passed ? "Up" : "Down";
    }
    return {};
}

void Sitting::reach(const std::string& role, const std::string& words)
{
    const Thing wanted = get(role, words);
    // Several times round the page: on a busy machine a key may be told before the page is.
    for (int tries = 0; focus() != wanted.id && tries < 200; ++tries) {
        const std::string arrow = arrow_to(wanted);
        if (!move_focus(arrow.empty() ? "Tab" : arrow))
            pause(3'000);  // else its answer would be taken for that of the next key, for ever
    }
    INFO(role << " " << words << ", the focus is at " << focus());
    REQUIRE(focus() == wanted.id);
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
    desk_.keys("ctrl+a");
    pause(300);
    desk_.type(text);
    pause(150);
}

void Sitting::holds(const std::string& words, const std::string& text)
{
    for (int tries = 0; get("textbox", words).value != text && tries < 400; ++tries)
        pause(20);
    CHECK(get("textbox", words).value == text);
}

void Sitting::click(const std::string& role, const std::string& words)
{
    const Thing thing = get(role, words);
    desk_.click(thing.x, thing.y);
    pause(150);
}

std::string with_zenity(const Folder& folder, const std::string& script)
{
    const std::filesystem::path programs = folder / "bin";
    std::filesystem::create_directory(programs);
    write(programs / "zenity", "#!/bin/sh\n" + script + "\n");
    std::filesystem::permissions(programs / "zenity", std::filesystem::perms::owner_all);
    return programs.string();
}

}  // namespace kotozute::test
