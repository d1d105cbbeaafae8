#pragma once

#include <cstddef>

struct ImDrawData;

namespace kotozute::shell {

// Remembers what the glass shows, so that a frame that looks the same is not drawn again: that
// spares a tablet's battery, and a person's time where pictures are slow.
class LastPicture {
public:
    // True when `data` would look different, or brings the renderer something to do.
    bool differs(const ImDrawData& data);
    // The glass lost what was on it (a window uncovered, a card that slept).
    void forget() { known_ = false; }

private:
    bool known_ = false;
    std::size_t print_ = 0;
};

}  // namespace kotozute::shell
