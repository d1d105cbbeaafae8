#pragma once

#include <deque>

namespace kotozute::shell {

// How far a page is scrolled. It follows a finger, glides on when the finger lets go, eases to
// where a wheel or key sends it, and comes to rest.
class Scroller {
public:
    float offset() const { return offset_; }
    float most() const { return most_; }
    // True while it moves by itself.
    bool moving() const;

    // How far there is to scroll; known once the page is drawn.
    void set_most(float most);

    void hold();  // a finger came down: it stops
    void drag(float by, double time);
    void let_go(double time);
    void send(float by, bool still);  // wheel, Page Down; `still`: at once
    void send_to(float offset, bool still);
    void step(float seconds);

private:
    struct Sample {
        double time;
        float offset;
    };

    float clamped(float offset) const;

    float offset_ = 0, most_ = 0;
    float target_ = 0;
    float velocity_ = 0;  // pixels a second
    std::deque<Sample> samples_;
};

}  // namespace kotozute::shell
