#pragma once

#include "shell/canvas.hpp"

#include <initializer_list>

namespace kotozute::shell {

// Draws as in a two-plate print: flat washes, and an ink line set slightly apart from them. The
// coordinates are units of the picture.
class Pen {
public:
    using Points = std::initializer_list<Point>;

    Pen(Canvas& canvas, Point origin, float scale) : canvas_(canvas), origin_(origin), scale_(scale)
    {
    }

    const Theme& theme() const { return canvas_.theme(); }
    float scale() const { return scale_; }

    void wash(Points points, Colour colour) const;  // beside its line
    void flat(Points points, Colour colour) const;  // where its line is
    void line(Points points, bool closed = false, Colour colour = 0) const;
    void shape(Points points, Colour colour) const;  // wash and line
    void disc(Point centre, float radius, Colour colour) const;
    void ring(Point centre, float radius, Colour colour = 0) const;
    void arc(Point centre, float radius, float from, float to, float width, Point by,
             Colour colour = 0) const;  // angles in half turns
    void curve(Point a, Point b, Point c, Point d, Colour colour = 0) const;
    // The ground below a curve that runs on, ever flatter, beyond both its ends.
    void hill(Point a, Point b, Point c, Point d, float floor, Colour colour,
              bool ridge = false) const;

    // Things that more than one picture shows.
    void tree(Point foot, float height, Colour crown) const;
    void person(Point seat, float height, float lean, float turn, Colour cloth, Colour hair) const;
    void house(Point left_foot, float width, Colour roof, bool lit) const;
    void cup(Point at, float width, Colour colour) const;
    void steam(Point at) const;

    float ink = 1.5f;            // width of the line in pixels
    Point apart = {1.6f, 1.6f};  // how far a wash lies from its line, in units

private:
    Point at(Point p) const { return {origin_.x + p.x * scale_, origin_.y + p.y * scale_}; }
    Colour stroke(Colour colour) const { return colour != 0 ? colour : theme().stroke; }
    void path(Points points, Point by = {}) const;
    void crest(Point a, Point b, Point c, Point d) const;

    Canvas& canvas_;
    Point origin_;
    float scale_;
};

}  // namespace kotozute::shell
