#pragma once

#include "app-desktop/desktop.hpp"
#include "app-desktop/save_dialog.hpp"
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

    // Ends early after so many seconds, when told so.
    void run(std::optional<double> seconds);

private:
    using Clock = std::chrono::steady_clock;

    void draw();
    void act(const std::vector<Action>& actions);
    void hand_out();
    void ask_where();
    void settle(const std::optional<std::filesystem::path>& place);
    std::optional<double> rest(std::optional<double> seconds_left) const;

    const Reading& reading_;
    App& app_;
    shell::Shell& shell_;
    Window& window_;
    shell::FramePacer pacer_;
    Clock::time_point drawn_{};
    std::optional<MappedFile> rest_font_;
    std::deque<Outgoing> outgoing_;  // the first one is being asked about
    std::optional<SaveDialog> dialog_;
};

}  // namespace kotozute
