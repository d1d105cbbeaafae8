#pragma once

#include "shell/fonts.hpp"
#include "shell/ui.hpp"

#include <memory>
#include <vector>

struct ImGuiContext;

namespace kotozute::shell {

// What a frame was, for whoever hosts the Shell.
struct Frame {
    Tree tree;
    std::vector<Action> actions;   // in the order to handle them
    bool moving = false;           // draw again soon: something moves by itself
    bool map_moves = false;        // a map shows another part than the frame before
    bool wants_rest_font = false;  // a character is missing: add_rest_font() when it is at hand
    // The text field being written in; its caret, for an input method's window.
    std::optional<Rect> caret;
};

// Draws one Screen over the whole window and tells what a person did to it. The same for the
// desktop, the browser, tests and pictures. Knows nothing of the App.
//
// Owns the ImGui context. The host sets up its backends after making a Shell and takes them down
// before ending it; for each frame it lets its backends begin theirs, calls frame(), and renders
// ImGui::GetDrawData().
class Shell {
public:
    // Turns a Screen into widgets; `screen_view` of shell/views/views.hpp, or a test's own.
    using View = std::function<void(Ui&, const Screen&, std::vector<Action>&)>;

    Shell(const FontBytes& fonts, View view);
    ~Shell();
    Shell(const Shell&) = delete;
    Shell& operator=(const Shell&) = delete;

    Frame frame(const Screen& screen);

    // The bytes must outlive the Shell. Between frames.
    void add_rest_font(std::span<const unsigned char> bytes);

    // Acting in the next frame, as if by hand: see Ui.
    Ui& ui() { return *ui_; }

    // What lies behind the page, as 0xRRGGBB: the colour to clear the window with.
    static unsigned background(const Screen& screen);

private:
    ImGuiContext* context_;
    View view_;
    std::unique_ptr<Fonts> fonts_;
    std::unique_ptr<Ui> ui_;
};

}  // namespace kotozute::shell
