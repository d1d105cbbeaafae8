#pragma once

#include "core/places/place.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Shapes on the earth: towns, municipalities and their borders.
namespace kotozute {

// A corner, in millionths of a degree: a tenth of a metre. Whole numbers, so that two towns have
// the very same corners along the border they share.
struct GeoPoint {
    std::int32_t lat = 0;
    std::int32_t lon = 0;

    auto operator<=>(const GeoPoint&) const = default;
};

GeoPoint geo_point(const Position& position);
Position position_of(GeoPoint point);

using GeoRing = std::vector<GeoPoint>;  // closed: its last point is not its first

// What these rings enclose; none lies in another. Holes are not kept: what lies in one is a shape
// of its own.
using Shape = std::vector<GeoRing>;

struct GeoBox {
    GeoPoint least{INT32_MAX, INT32_MAX};
    GeoPoint most{INT32_MIN, INT32_MIN};

    void add(GeoPoint point);
    bool empty() const { return least.lat > most.lat; }
    bool near(const GeoBox& other, double metres) const;
    GeoPoint middle() const;
};
GeoBox box_of(const Shape& shape);

// Twice the area in square millionths of a degree; less than nothing where the ring turns
// clockwise.
double turned_area(const GeoRing& ring);

// Without corners that say nothing and rings that enclose nothing; each turning counter-clockwise.
Shape tidied(const Shape& shape);

bool contains(const Shape& shape, GeoPoint point);
double metres_to_border(const Shape& shape, GeoPoint point);
double metres_outside(const Shape& shape, GeoPoint point);  // 0 inside it
double square_metres(const Shape& shape);

// The point inside that is farthest from every border, to a few metres: where a name is written.
// The shape must have a ring that encloses something.
GeoPoint middle_of(const Shape& shape);

// The border around all these tidied shapes together. Borders they share go where they are written
// corner for corner alike, as they are within one publisher's file; gaps within are filled.
Shape outline_of(const std::vector<const Shape*>& shapes);

// The same shapes with fewer corners: none of those left out lay farther than that from its new
// border. A border two shapes share stays one.
std::vector<Shape> simplified(const std::vector<Shape>& shapes, double metres);

// A shape as bytes: the number of rings, then for each the number of its corners and the way from
// corner to corner, as variable-length whole numbers.
std::string bytes_of(const Shape& shape);
std::optional<Shape> shape_of(std::string_view bytes);  // nothing where they are no shape

}  // namespace kotozute
