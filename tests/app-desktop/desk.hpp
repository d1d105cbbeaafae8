#pragma once

#include "tests/app-desktop/program.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kotozute::test {

// What is on the page, as the program tells it (--tree-file).
struct Thing {
    std::string id, role, label, value;
    float x = 0, y = 0;  // its middle
    bool enabled = true, focused = false, selected = false;
    int parent = -1;
};

// An X server nobody sees, with a keyboard and a pointer that xdotool moves.
class Desk {
public:
    enum class Screen {
        Usual,
        Dense,     // twice as many pixels as usual, and the desktop says so
        NoOpenGl,  // of a machine whose graphics cannot do it
    };

    explicit Desk(Screen screen = Screen::Usual);
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;
    ~Desk();

    const std::string& display() const { return display_; }
    void keys(const std::string& keys) const;  // "Tab", "shift+Tab", "space"
    void type(const std::string& text) const;
    // Where on the page, which has two pixels of a dense screen for each of its own.
    void click(float x, float y) const;

private:
    void call(const std::string& command) const;
    void xdotool(const std::string& arguments) const { call("xdotool " + arguments); }

    Screen screen_;
    pid_t server_ = 0;
    std::string display_;
};

// Of a program at this desk, at home in `folder`, with no other programs but those given.
World world(const Desk& desk, const Folder& folder,
            const std::map<std::string, std::string>& environment = {});

// The program's window on a desk, with a data folder that outlives it.
class Sitting {
public:
    // `environment` on top of that of a desk without save dialog, at home in `folder`.
    Sitting(const Desk& desk, const Folder& folder, std::vector<std::string> options = {},
            const std::map<std::string, std::string>& environment = {});

    // The thing of that role whose label holds these words. Waits until it is there; the test
    // fails when it does not come.
    Thing get(const std::string& role, const std::string& words);
    bool shows(const std::string& role, const std::string& words);
    // What is on the page now.
    std::vector<Thing> things() const;

    // By keyboard alone: Tab until it has the focus, then the key.
    void reach(const std::string& role, const std::string& words);
    void press(const std::string& role, const std::string& words, const std::string& key = "space");
    void write_into(const std::string& words, const std::string& text);
    // What stands in that field, once it is this; the test fails when it does not come.
    void holds(const std::string& words, const std::string& text);
    void click(const std::string& role, const std::string& words);

    Program& program() { return program_; }

private:
    std::string focus() const;
    bool move_focus(const std::string& key);
    std::string arrow_to(const Thing& wanted) const;
    std::optional<Thing> find(const std::string& role, const std::string& words) const;

    const Desk& desk_;
    std::filesystem::path tree_;
    Program program_;
};

// A folder of programs, the only one, in which `zenity` is this script.
std::string with_zenity(const Folder& folder, const std::string& script);

}  // namespace kotozute::test
