#pragma once

#include "core/places/map.hpp"

#include <compare>
#include <cstdint>

// The squares other makers cut the world into: at zoom 0 one tile holds all of it, and with every
// zoom four stand where one stood. Their x runs east, their y south.
namespace kotozute {

struct TileId {
    int zoom = 0;
    std::uint32_t x = 0;
    std::uint32_t y = 0;

    auto operator<=>(const TileId&) const = default;
};

constexpr int most_tile_zoom = 24;  // two metres across; nobody makes closer ones

bool exists(const TileId& tile);
// The tile at a smaller zoom that holds it.
TileId around(const TileId& tile, int zoom);

// A tile on the plane of a map: its north-west corner and how long its sides are.
struct TileFrame {
    MapPoint corner;
    float side = 0;

    bool operator==(const TileFrame&) const = default;
};

TileFrame frame_of(const Position& origin, const TileId& tile);
// The tile that holds a point of the map; the nearest one for a point outside the world.
TileId tile_at(const Position& origin, const MapPoint& point, int zoom);
// How many metres of the map a tile is wide.
double tile_side(const Position& origin, int zoom);

}  // namespace kotozute
