#pragma once

#include <algorithm>

// Places on screen, in pixels of the window (not of the glass), y downwards.
namespace kotozute::shell {

struct Point {
    float x = 0, y = 0;

    bool operator==(const Point&) const = default;
};

struct Size {
    float width = 0, height = 0;

    bool operator==(const Size&) const = default;
};

struct Rect {
    float x = 0, y = 0, width = 0, height = 0;

    float right() const { return x + width; }
    float bottom() const { return y + height; }
    float middle() const { return y + height / 2; }
    Point centre() const { return {x + width / 2, y + height / 2}; }
    Rect inset(float by) const { return {x + by, y + by, width - 2 * by, height - 2 * by}; }
    bool holds(Point point) const
    {
        return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
    }
    bool meets(const Rect& other) const
    {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    bool operator==(const Rect&) const = default;
};

// What both have in common; of no size when they do not meet.
inline Rect common(const Rect& a, const Rect& b)
{
    const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return {x, y, std::max(0.f, std::min(a.right(), b.right()) - x),
            std::max(0.f, std::min(a.bottom(), b.bottom()) - y)};
}

inline Rect around(const Rect& a, const Rect& b)
{
    const float x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

}  // namespace kotozute::shell
