#include "core/places/map.hpp"

#include <cmath>

namespace kotozute {
namespace {

constexpr double radius = 6'378'137;  // of the earth at the equator, metres (WGS 84)
constexpr double radian = 3.14159265358979323846 / 180;

// How far north of the equator, in Mercator's radians.
double northing(double lat) { return std::asinh(std::tan(lat * radian)); }

}  // namespace

MapPoint on_map(const Position& origin, const Position& position)
{
    const double metres = radius * std::cos(origin.lat * radian);
    return {static_cast<float>((position.lon - origin.lon) * radian * metres),
            static_cast<float>((northing(origin.lat) - northing(position.lat)) * metres)};
}

Position on_earth(const Position& origin, const MapPoint& point)
{
    const double metres = radius * std::cos(origin.lat * radian);
    return {std::atan(std::sinh(northing(origin.lat) - point.y / metres)) / radian,
            origin.lon + point.x / metres / radian, PositionKind::ByHand};
}

}  // namespace kotozute
