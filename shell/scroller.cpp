#include "shell/scroller.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

constexpr double remembered = .1;  // seconds of a swipe that decide how fast it lets go
constexpr float slowing = .38f;    // seconds in which a glide loses 63 % of its speed
constexpr float resting = 24;      // a glide slower than this comes to rest
constexpr float fastest = 4500;
constexpr float easing = .07f;  // seconds in which 63 % of a way is gone
constexpr float there = .5f;    // as near as makes no difference

}  // namespace

bool Scroller::moving() const { return velocity_ != 0 || std::fabs(target_ - offset_) > there; }

float Scroller::clamped(float offset) const { return std::clamp(offset, 0.f, most_); }

void Scroller::set_most(float most)
{
    most_ = std::max(0.f, most);
    offset_ = clamped(offset_);
    target_ = clamped(target_);
}

void Scroller::hold()
{
    velocity_ = 0;
    target_ = offset_;
    samples_.clear();
}

void Scroller::drag(float by, double time)
{
    offset_ = target_ = clamped(offset_ + by);
    samples_.push_back({time, offset_});
    while (samples_.size() > 2 && samples_.front().time < time - remembered)
        samples_.pop_front();
}

void Scroller::let_go(double time)
{
    while (!samples_.empty() && samples_.front().time < time - remembered)
        samples_.pop_front();
    velocity_ = 0;
    if (samples_.size() > 1) {
        const Sample &first = samples_.front(), &last = samples_.back();
        const double seconds = std::max(last.time - first.time, 1e-3);
        velocity_ = std::clamp(static_cast<float>((last.offset - first.offset) / seconds), -fastest,
                               fastest);
    }
    if (std::fabs(velocity_) < resting)
        velocity_ = 0;
    samples_.clear();
}

void Scroller::send(float by, bool still) { send_to(target_ + by, still); }

void Scroller::send_to(float offset, bool still)
{
    velocity_ = 0;
    target_ = clamped(offset);
    if (still)
        offset_ = target_;
}

void Scroller::step(float seconds)
{
    if (velocity_ != 0) {
        const float before = offset_;
        offset_ = target_ = clamped(offset_ + velocity_ * seconds);
        velocity_ *= std::exp(-seconds / slowing);
        if (std::fabs(velocity_) < resting || (offset_ == before && seconds > 0))
            velocity_ = 0;
    } else {
        offset_ += (target_ - offset_) * (1 - std::exp(-seconds / easing));
        if (std::fabs(target_ - offset_) <= there)
            offset_ = target_;
    }
}

}  // namespace kotozute::shell
