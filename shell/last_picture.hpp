#pragma once

#include "shell/geometry.hpp"
#include "shell/theme.hpp"

#include <cstddef>
#include <optional>
#include <vector>

struct ImDrawData;

namespace kotozute::shell {

// Remembers what the glass shows, so that only what looks different is drawn again: that spares a
// tablet's battery, and a person's time where pictures are slow.
class LastPicture {
public:
    // Where `data` looks different, in its pixels; nothing where it is what the glass shows. All of
    // it when it brings the renderer something to do.
    std::optional<Rect> changed(const ImDrawData& data);
    // The glass lost what was on it (a window uncovered, a card that slept).
    void forget() { parts_.clear(); }

private:
    // What is drawn by one call.
    struct Part {
        std::size_t print;
        Rect seen;
    };
    static std::vector<Part> parts_of(const ImDrawData& data);

    std::vector<Part> parts_;
    Rect all_;
    float glass_ = 0;  // pixels of glass for one of the window
};

// Draws nothing beyond that.
void keep_within(const Rect& rect, ImDrawData& data);

// Leaves out all that a plain rectangle over the whole of `rect` hides, and that rectangle: its
// colour, to clear with, which costs next to nothing where there is no graphics card.
std::optional<Colour> laid_bare(const Rect& rect, ImDrawData& data);

}  // namespace kotozute::shell
