#pragma once

#include "core/places/earth.hpp"
#include "core/places/flat.hpp"
#include "core/places/shape.hpp"

#include <cmath>

// The neighbourhood of a point as a flat plane, for the files that measure shapes.
namespace kotozute {

constexpr double millionth = 1e-6;
constexpr double metres_of_degree = earth::mean_radius * earth::radian;

class Plane {
public:
    explicit Plane(GeoPoint origin)
        : origin_(origin), shrunk_(std::cos(origin.lat * millionth * earth::radian))
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

}  // namespace kotozute
