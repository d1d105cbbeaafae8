#include "core/places/tile.hpp"

#include "core/places/earth.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute {
namespace {

// Where a position lies in the world, both ways from 0 to 1.
double across(const Position& position) { return (position.lon + 180) / 360; }
double down(const Position& position)
{
    return (1 - earth::northing(position.lat) / earth::pi) / 2;
}

std::uint32_t held(double part, int zoom)
{
    const double tiles = std::ldexp(1.0, zoom);
    return static_cast<std::uint32_t>(std::clamp(std::floor(part * tiles), 0.0, tiles - 1));
}

}  // namespace

bool exists(const TileId& tile)
{
    return tile.zoom >= 0 && tile.zoom <= most_tile_zoom && tile.x >> tile.zoom == 0 &&
           tile.y >> tile.zoom == 0;
}

TileId around(const TileId& tile, int zoom)
{
    const int up = std::max(tile.zoom - zoom, 0);
    return {tile.zoom - up, tile.x >> up, tile.y >> up};
}

double tile_side(const Position& origin, int zoom)
{
    return std::ldexp(2 * earth::pi * earth::map_radius * std::cos(origin.lat * earth::radian),
                      -zoom);
}

TileFrame frame_of(const Position& origin, const TileId& tile)
{
    const double side = tile_side(origin, tile.zoom), tiles = std::ldexp(1.0, tile.zoom);
    return {{static_cast<float>((tile.x - across(origin) * tiles) * side),
             static_cast<float>((tile.y - down(origin) * tiles) * side)},
            static_cast<float>(side)};
}

TileId tile_at(const Position& origin, const MapPoint& point, int zoom)
{
    const double world = tile_side(origin, 0);
    return {zoom, held(across(origin) + point.x / world, zoom),
            held(down(origin) + point.y / world, zoom)};
}

}  // namespace kotozute
