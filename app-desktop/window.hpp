#pragma once

#include "core/base/result.hpp"
#include "shell/last_picture.hpp"

#include <deque>
#include <memory>
#include <optional>
#include <string>

struct GLFWwindow;

namespace kotozute {

// The window on the desktop: GLFW, OpenGL 3.3 and Dear ImGui's backends for both. A page has
// pixels of its own: on a dense screen each is several pixels of glass.
class Window {
public:
    // Needs an ImGui context (a Shell) that outlives it. Io with the system's reason where there
    // is no display or no OpenGL to be had.
    static Result<std::unique_ptr<Window>> open(const std::string& title);
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;
    ~Window();

    // Sleeps until something happens or the time is up; at once when it is zero.
    void wait(std::optional<double> seconds);
    // True when the person did something, or the window was uncovered or resized, since it was
    // last asked.
    bool touched();
    // Keys are taken in one a round; true while some wait for the next round.
    bool input_waits() const;
    // True once for each time the person asked for the window to be closed.
    bool closing();

    // Into the clipboard.
    void copy(const std::string& text);

    // A frame: between the two, the Shell draws. `background` is 0xRRGGBB. A
    // frame that looks like the last one is not drawn.
    void begin_frame();
    void end_frame(unsigned background);
    int frames() const { return frames_; }

private:
    // A key, or a character that was typed. They are handed on one key at a time: of Ctrl+A that
    // came and went between two slow frames, ImGui would see an A without Ctrl.
    struct Typing {
        int key, scan;
        bool down;
        int mods;
        unsigned character;
    };

    explicit Window(GLFWwindow* window) : window_(window) {}
    static Window& touch(GLFWwindow* handle);
    void listen();
    void listen_to_pointer();
    void listen_to_keys();
    void feed();

    GLFWwindow* window_;
    shell::LastPicture last_;
    std::deque<Typing> typing_;
    bool touched_ = true;
    int frames_ = 0;
};

}  // namespace kotozute
