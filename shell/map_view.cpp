#include "shell/map_view.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

constexpr double remembered = .1;  // seconds of a swipe that decide how fast it lets go
constexpr float slowing = .32f;    // seconds in which a glide loses 63 % of its speed
constexpr float resting = 24;      // pixels a second: a glide slower than this comes to rest
constexpr float fastest = 4500;
constexpr float easing = .08f;          // seconds in which 63 % of a way is gone
constexpr float there = .3f;            // pixels that make no difference
constexpr float least_approach = 1.8f;  // times closer a press on a badge goes
constexpr float farthest = .7f;  // of the scale that shows all: how far away it may be looked at

float length(const Point& p) { return std::hypot(p.x, p.y); }

}  // namespace

void MapBox::take_in(const MapPoint& point)
{
    least = {std::min(least.x, point.x), std::min(least.y, point.y)};
    most = {std::max(most.x, point.x), std::max(most.y, point.y)};
}

float scale_of_step(int step) { return std::exp2(static_cast<float>(step) / 4); }

int step_of_scale(float scale, std::optional<int> now)
{
    if (now && scale >= scale_of_step(*now) * step_slack && scale < scale_of_step(*now + 1))
        return *now;
    return static_cast<int>(std::floor(4 * std::log2(scale) + 1e-4f));
}

MapView::Camera MapView::whole() const
{
    const float width = std::max(room_.width - 2 * margin_, 40.f);
    const float height = std::max(room_.height - 2 * margin_, 40.f);
    const float fit =
        std::min(width / std::max(whole_.width(), 1.f), height / std::max(whole_.height(), 1.f));
    return {whole_.middle(), std::min(fit, scale_of_step(closest_step))};
}

void MapView::fit(const MapBox& whole_box, const MapBox& everything, const Rect& room, float margin)
{
    if (room != room_ && shows_whole())
        moved_ = false;
    whole_ = whole_box;
    everything_ = everything;
    room_ = room;
    margin_ = margin;
    if (!moved_)
        now_ = goal_ = whole();
    now_ = held(now_);
    goal_ = held(goal_);
    step_ = step_of_scale(now_.scale, moved_ ? std::optional<int>(step_) : std::nullopt);
}

Point MapView::on_screen(const MapPoint& point) const
{
    const Point middle = room_.centre();
    return {middle.x + (point.x - now_.centre.x) * now_.scale,
            middle.y + (point.y - now_.centre.y) * now_.scale};
}

MapPoint MapView::under(const Camera& camera, const Point& point) const
{
    const Point middle = room_.centre();
    return {camera.centre.x + (point.x - middle.x) / camera.scale,
            camera.centre.y + (point.y - middle.y) / camera.scale};
}

MapPoint MapView::on_map(const Point& point) const { return under(now_, point); }

MapBox MapView::seen() const
{
    return {on_map({room_.x, room_.y}), on_map({room_.right(), room_.bottom()})};
}

MapBox MapView::when_whole(const Rect& rect) const
{
    const Camera camera = whole();
    return {under(camera, {rect.x, rect.y}), under(camera, {rect.right(), rect.bottom()})};
}

MapView::Camera MapView::held(Camera camera) const
{
    camera.scale = std::clamp(camera.scale, whole().scale * farthest, scale_of_step(closest_step));
    camera.centre = {std::clamp(camera.centre.x, everything_.least.x, everything_.most.x),
                     std::clamp(camera.centre.y, everything_.least.y, everything_.most.y)};
    return camera;
}

void MapView::go_to(Camera camera, bool still)
{
    moved_ = true;
    speed_ = {};
    goal_ = held(camera);
    if (still)
        now_ = goal_;
}

void MapView::hold()
{
    speed_ = {};
    goal_ = now_;
    samples_.clear();
    dragged_ = {};
}

void MapView::drag(Point by, double time)
{
    dragged_ = {dragged_.x + by.x, dragged_.y + by.y};
    samples_.push_back({time, dragged_});
    while (samples_.size() > 2 && samples_.front().time < time - remembered)
        samples_.pop_front();
    go_to({{now_.centre.x - by.x / now_.scale, now_.centre.y - by.y / now_.scale}, now_.scale},
          true);
}

void MapView::let_go(double time, bool still)
{
    while (!samples_.empty() && samples_.front().time < time - remembered)
        samples_.pop_front();
    speed_ = {};
    if (samples_.size() > 1 && !still) {
        const Sample &first = samples_.front(), &last = samples_.back();
        const auto seconds = static_cast<float>(std::max(last.time - first.time, 1e-3));
        speed_ = {(last.at.x - first.at.x) / seconds, (last.at.y - first.at.y) / seconds};
        const float fast = length(speed_), most = std::min(fast, fastest);
        speed_ = fast < resting ? Point{} : Point{speed_.x / fast * most, speed_.y / fast * most};
    }
    samples_.clear();
}

void MapView::zoom(float factor, Point at, bool still)
{
    const float wanted = held({goal_.centre, goal_.scale * factor}).scale;
    const MapPoint fixed = under(goal_, at);
    const float back = goal_.scale / wanted;
    go_to(
        {{fixed.x + (goal_.centre.x - fixed.x) * back, fixed.y + (goal_.centre.y - fixed.y) * back},
         wanted},
        still);
}

void MapView::pinch(float factor, Point at, Point by)
{
    goal_ = now_;
    zoom(factor, {at.x - by.x, at.y - by.y}, true);
    move(by, true);
}

void MapView::move(Point by, bool still)
{
    go_to({{goal_.centre.x - by.x / goal_.scale, goal_.centre.y - by.y / goal_.scale}, goal_.scale},
          still);
}

void MapView::show_whole(bool still)
{
    go_to(whole(), still);
    if (still)
        moved_ = false;
}

void MapView::show(const MapPoint& point, float margin, bool still)
{
    const float across = std::max(0.f, room_.width / 2 - margin) / goal_.scale;
    const float down = std::max(0.f, room_.height / 2 - margin) / goal_.scale;
    const MapPoint centre{std::clamp(goal_.centre.x, point.x - across, point.x + across),
                          std::clamp(goal_.centre.y, point.y - down, point.y + down)};
    if (!(centre == goal_.centre))
        go_to({centre, goal_.scale}, still);
}

void MapView::approach(const MapBox& box, float least_scale, bool still)
{
    const float room = .6f;  // of the map, for what goes apart
    const float fit = std::min(room_.width * room / std::max(box.width(), 1.f),
                               room_.height * room / std::max(box.height(), 1.f));
    const float least = std::max(least_scale * 1.02f, goal_.scale * least_approach);
    go_to({box.middle(), std::clamp(fit, least, std::max(least, goal_.scale * 4))}, still);
}

bool MapView::can_zoom(float factor) const
{
    const float wanted = held({goal_.centre, goal_.scale * factor}).scale;
    return std::fabs(wanted / goal_.scale - 1) > .01f;
}

bool MapView::shows_whole() const
{
    const Camera all = whole();
    return std::fabs(goal_.scale / all.scale - 1) < .01f &&
           std::fabs(goal_.centre.x - all.centre.x) * goal_.scale < 1 &&
           std::fabs(goal_.centre.y - all.centre.y) * goal_.scale < 1;
}

bool MapView::moving() const { return speed_ != Point{} || !(now_ == goal_); }

// The centre goes along with 1 / scale: so the point that both views have in common stays.
void MapView::go_on(float seconds)
{
    if (speed_ != Point{}) {
        const MapPoint before = now_.centre;
        now_ = goal_ = held({{before.x - speed_.x * seconds / now_.scale,
                              before.y - speed_.y * seconds / now_.scale},
                             now_.scale});
        const float kept = std::exp(-seconds / slowing);
        speed_ = {speed_.x * kept, speed_.y * kept};
        if (length(speed_) < resting || (seconds > 0 && now_.centre == before))
            speed_ = {};
        return;
    }
    if (now_ == goal_)
        return;
    const float part = 1 - std::exp(-seconds / easing);
    const float scale = now_.scale * std::pow(goal_.scale / now_.scale, part);
    const float whole_way = 1 / goal_.scale - 1 / now_.scale;
    const bool zooming = std::fabs(whole_way * now_.scale) > 1e-4f;
    const float way = zooming ? (1 / scale - 1 / now_.scale) / whole_way : part;
    const MapPoint centre{now_.centre.x + (goal_.centre.x - now_.centre.x) * way,
                          now_.centre.y + (goal_.centre.y - now_.centre.y) * way};
    now_ = {centre, scale};
    const float left = std::hypot(goal_.centre.x - centre.x, goal_.centre.y - centre.y) * scale;
    if (left < there && std::fabs(goal_.scale / scale - 1) < .001f)
        now_ = goal_;
}

}  // namespace kotozute::shell
