#pragma once

#include "shell/semantics.hpp"

#include <optional>
#include <string>

namespace kotozute {

// What the page is told of what is shown. Its elements take longer to move than the picture: while
// a map moves they follow it several times a second, and otherwise in every frame.
class WebTree {
public:
    void shown(shell::Tree tree, bool map_moves, double now_ms);
    // As JSON; nothing when it says what was told before, or has to wait for the next frame.
    std::optional<std::string> changed();

private:
    shell::Tree now_, told_;
    bool waits_ = false;
    double told_ms_ = 0, now_ms_ = 0;
};

}  // namespace kotozute
