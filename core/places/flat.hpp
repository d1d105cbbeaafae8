#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

// What is asked of lines and rings on a plane, whoever draws or keeps them.
namespace kotozute {

// Metres east and north of the plane's origin, or south where a map is drawn.
struct Flat {
    double x, y;
};

// The square of the metres from a point to the line between two others: roots cost time where there
// are millions of corners.
inline double squared_to_line(Flat point, Flat a, Flat b)
{
    const double x = b.x - a.x, y = b.y - a.y;
    const double length = x * x + y * y;
    const double way = (point.x - a.x) * x + (point.y - a.y) * y;
    const double along = length > 0 ? std::clamp(way / length, 0.0, 1.0) : 0;
    const double off_x = a.x + along * x - point.x, off_y = a.y + along * y - point.y;
    return off_x * off_x + off_y * off_y;
}

// Keeps of corners `first` to `last` those that lie farther than `metres` from the line between
// the kept ones (Douglas and Peucker).
void keep_corners(const std::vector<Flat>& corners, std::size_t first, std::size_t last,
                  double metres, std::vector<bool>& kept);

// Whether a point lies in a ring; `flat` tells where a corner of it lies.
template <class Ring, class ToFlat>
bool in_ring(const Ring& ring, Flat point, const ToFlat& flat)
{
    bool in = false;
    for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
        const Flat a = flat(ring[i]), b = flat(ring[before]);
        if ((a.y > point.y) != (b.y > point.y))
            in ^= point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x);
    }
    return in;
}

}  // namespace kotozute
