#pragma once

#include "core/places/shape.hpp"

#include <algorithm>
#include <cmath>

// The neighbourhood of a point as a flat plane, for the files that measure shapes.
namespace kotozute {

constexpr double millionth = 1e-6;
constexpr double radians = 3.14159265358979323846 / 180;
constexpr double metres_of_degree = 6'371'008.8 * radians;

// Metres east and north of the plane's origin.
struct Flat {
    double x, y;
};

class Plane {
public:
    explicit Plane(GeoPoint origin)
        : origin_(origin), shrunk_(std::cos(origin.lat * millionth * radians))
    {
    }

    Flat at(GeoPoint point) const
    {
        constexpr double metres = millionth * metres_of_degree;
        return {(static_cast<double>(point.lon) - origin_.lon) * metres * shrunk_,
                (static_cast<double>(point.lat) - origin_.lat) * metres};
    }

    GeoPoint on_earth(Flat flat) const
    {
        constexpr double metres = millionth * metres_of_degree;
        return {static_cast<std::int32_t>(origin_.lat + std::lround(flat.y / metres)),
                static_cast<std::int32_t>(origin_.lon + std::lround(flat.x / metres / shrunk_))};
    }

private:
    GeoPoint origin_;
    double shrunk_;  // a degree of longitude against one of latitude
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

}  // namespace kotozute
