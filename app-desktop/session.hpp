#pragma once

#include "app-desktop/desktop.hpp"
#include "app-desktop/file_dialog.hpp"
#include "app-desktop/window.hpp"
#include "shell/frame_pacer.hpp"
#include "shell/shell.hpp"

#include <chrono>
#include <deque>
#include <optional>

namespace kotozute {

// From the first frame until the person closes the window. Sleeps unless something changed.
class Session {
public:
    // All of them outlive it.
    Session(const Reading& reading, Desktop& desktop, shell::Shell& shell, Window& window);

    // For tests: what is on the page is written to this file whenever it changes.
    void tell_to(std::filesystem::path tree_file) { tree_file_ = std::move(tree_file); }

    // Ends early after so many seconds, when told so.
    void run(std::optional<double> seconds);

    // When the last frame was drawn, in seconds from the start.
    double last_frame() const { return std::chrono::duration<double>(drawn_ - start_).count(); }

private:
    using Clock = std::chrono::steady_clock;
    enum class Sought { Underlay, Share, Picture, Team };  // for the map, or from somebody

    shell::Frame frame();
    void draw();
    void tell(const shell::Tree& tree);
    void bring_rest_font();
    void act(const std::vector<Action>& actions);
    void hand_out();
    void ask_where();
    void settle(const FileDialog::Answer& answer);
    void choose(Sought sought, const char* title);
    void take(const FileDialog::Answer& answer);
    void ask_for_area();
    void take_area(const FileDialog::Answer& answer);
    std::optional<double> rest(std::optional<double> seconds_left) const;

    const Reading& reading_;
    App& app_;
    shell::Shell& shell_;
    Window& window_;
    shell::FramePacer pacer_;
    Screen page_;
    Clock::time_point start_{}, drawn_{};
    std::optional<MappedFile> rest_font_;
    std::deque<Outgoing> outgoing_;        // the first one is being asked about
    std::optional<FileDialog> dialog_;     // where to
    std::optional<FileDialog> choosing_;   // which file
    Sought sought_ = Sought::Underlay;     // by choosing_
    std::optional<FileDialog> gathering_;  // files of a list of places
    std::filesystem::path tree_file_;
    shell::Tree told_;
};

}  // namespace kotozute
