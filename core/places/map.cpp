#include "core/places/map.hpp"

#include "core/places/earth.hpp"

namespace kotozute {

using namespace earth;

MapPoint on_map(const Position& origin, const Position& position)
{
    const double metres = map_radius * std::cos(origin.lat * radian);
    return {static_cast<float>((position.lon - origin.lon) * radian * metres),
            static_cast<float>((northing(origin.lat) - northing(position.lat)) * metres)};
}

Position on_earth(const Position& origin, const MapPoint& point)
{
    const double metres = map_radius * std::cos(origin.lat * radian);
    return {std::atan(std::sinh(northing(origin.lat) - point.y / metres)) / radian,
            origin.lon + point.x / metres / radian, PositionKind::ByHand};
}

}  // namespace kotozute
