#pragma once

namespace kotozute::shell {

// Says whether a frame is due. Nothing is drawn unless something changed: input, an action, an
// answer from outside, or something that moves by itself. After each, a few more frames let
// sizes settle and the release of a key be seen.
class FramePacer {
public:
    // Something happened: input, an action, a window that was uncovered, bytes that arrived.
    void wake() { due_ = settling; }

    // A frame was drawn; `moving` when the next one would look different by itself.
    void drawn(bool moving)
    {
        if (moving)
            due_ = settling;
        else if (due_ > 0)
            --due_;
    }

    bool due() const { return due_ > 0; }

private:
    static constexpr int settling = 3;
    int due_ = settling;
};

}  // namespace kotozute::shell
