#pragma once

#include "shell/geometry.hpp"

#include <string>
#include <vector>

namespace kotozute::shell {

enum class Key {
    Tab,
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
    Enter,
    Space,
    Escape,
    Backspace,
    Delete,
    SelectAll,
    Copy,
    Cut,
    Paste,
    Undo,
    Redo,
};

struct KeyPress {
    Key key;
    bool shift = false;
    bool word = false;    // held with the key that moves by words
    bool repeat = false;  // the key is being held down
};

// What happened at the glass and the keyboard since the last frame.
struct Input {
    Size page;
    double time = 0;  // seconds since any fixed moment
    float since = 0;  // seconds since the last frame
    Point pointer;
    bool pointer_there = false;
    bool touch = false;  // a finger, not a mouse
    bool down = false, went_down = false, went_up = false;
    float wheel = 0;  // notches, upwards positive
    // Two fingers: how much farther apart they are, where their middle is, how far it went.
    float pinch = 1;
    Point pinch_at, pinch_by;
    std::vector<KeyPress> keys;
    bool key_held = false;
    std::u32string typed;
    std::string clipboard;  // filled only when Paste is among the keys
};

// Reads it from ImGui, after NewFrame.
Input read_input();

}  // namespace kotozute::shell
