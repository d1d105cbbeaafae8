#pragma once

#include "core/places/map.hpp"
#include "shell/geometry.hpp"

#include <deque>
#include <optional>

namespace kotozute::shell {

// A part of the map, in its metres.
struct MapBox {
    MapPoint least, most;

    float width() const { return most.x - least.x; }
    float height() const { return most.y - least.y; }
    MapPoint middle() const { return {(least.x + most.x) / 2, (least.y + most.y) / 2}; }
    bool meets(const MapBox& other) const
    {
        return least.x <= other.most.x && other.least.x <= most.x && least.y <= other.most.y &&
               other.least.y <= most.y;
    }
    void take_in(const MapPoint& point);

    bool operator==(const MapBox&) const = default;
};

// Zooming goes by steps, four to twice as close. Within a step the same places stand together and
// the same names are shown, so that neither flickers while a finger moves.
constexpr int closest_step = 4;                          // 2 pixels a metre
float scale_of_step(int step);                           // pixels a metre where it begins
inline constexpr float step_slack = .96f;                // how far below that it may still be drawn
int step_of_scale(float scale, std::optional<int> now);  // `now`: kept as long as it will do

// Which part of the map is seen, and how closely. It follows fingers, glides on when they let go,
// eases to where a button or key sends it, and comes to rest.
class MapView {
public:
    // What there is to see, where it is drawn, and how much of that is kept free at its edges;
    // before all else in a frame. Until somebody moves it, all of `whole` is seen.
    void fit(const MapBox& whole, const MapBox& everything, const Rect& room, float margin);

    Point on_screen(const MapPoint& point) const;
    MapPoint on_map(const Point& point) const;
    MapBox seen() const;
    // The part that lies in such a rect when all is seen.
    MapBox when_whole(const Rect& rect) const;
    float scale() const { return now_.scale; }
    int step() const { return step_; }
    const Rect& room() const { return room_; }

    void hold();  // a finger came down: it stops
    void drag(Point by, double time);
    void let_go(double time, bool still);
    // The point under `at` stays there.
    void zoom(float factor, Point at, bool still);
    void pinch(float factor, Point at, Point by);
    void move(Point by, bool still);
    void show_whole(bool still);
    // Moves as little as brings the point into the room, so far from its edges.
    void show(const MapPoint& point, float margin, bool still);
    // Goes as close as shows all of the box, but clearly closer, and at least at such a scale.
    void approach(const MapBox& box, float least_scale, bool still);
    bool can_zoom(float factor) const;
    bool shows_whole() const;

    void go_on(float seconds);
    bool moving() const;
    bool gliding() const { return speed_ != Point{}; }

private:
    struct Camera {
        MapPoint centre;
        float scale = 1;  // pixels a metre

        bool operator==(const Camera&) const = default;
    };
    struct Sample {
        double time;
        Point at;
    };

    Camera whole() const;
    void go_to(Camera camera, bool still);
    Camera held(Camera camera) const;
    MapPoint under(const Camera& camera, const Point& point) const;

    Camera now_, goal_;
    MapBox whole_, everything_;
    Rect room_;
    float margin_ = 0;
    bool moved_ = false;  // by somebody; until then it is fitted
    int step_ = 0;
    Point speed_, dragged_;  // pixels a second; since the finger came down
    std::deque<Sample> samples_;
};

}  // namespace kotozute::shell
