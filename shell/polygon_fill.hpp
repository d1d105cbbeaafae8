#pragma once

#include "core/places/map.hpp"

#include <cstdint>
#include <vector>

namespace kotozute::shell {

// Triangles: corners are indices of points, three by three. Never more points than an index of 16
// bits can tell apart.
struct Triangles {
    std::vector<MapPoint> points;
    std::vector<std::uint16_t> corners;

    bool operator==(const Triangles&) const = default;
};

// Fills outlines with holes in them, and whatever crosses itself: a point is inside that lies in
// an odd number of rings. Cuts into level stripes between the sides, so that it takes no longer
// for a polygon made to be difficult. False where there is no room for it: then nothing was added.
bool add_fill(const std::vector<MapRing>& rings, Triangles& to);

}  // namespace kotozute::shell
