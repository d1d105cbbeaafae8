#pragma once

#include "core/places/vector_tile.hpp"
#include "shell/polygon_fill.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace kotozute::shell {

// Lines as triangles, as wide as they are drawn later: each point of them becomes two, to both of
// its sides. Corners are indices of those, three by three.
struct Strokes {
    std::vector<MapPoint> points;
    std::vector<MapPoint> sideways;  // from the point to its first side, for half a width of 1
    std::vector<std::uint16_t> corners;
};

// False where there is no room for it: then nothing was added.
bool add_stroke(const std::vector<MapPoint>& line, Strokes& to);

// A vector tile made ready to draw, in metres of the map. Made once, drawn at any scale.
struct TileMesh {
    std::array<Triangles, 3> areas;  // by role, from Green
    std::array<Strokes, 5> lines;    // by role, from Stream
    std::vector<TileContent::Name> names;

    const Triangles& area(BasemapRole role) const
    {
        return areas[static_cast<std::size_t>(role) - static_cast<std::size_t>(BasemapRole::Green)];
    }
    const Strokes& line(BasemapRole role) const
    {
        return lines[static_cast<std::size_t>(role) -
                     static_cast<std::size_t>(BasemapRole::Stream)];
    }
};

// What a tile shows beyond what a set of triangles can hold is left out.
TileMesh mesh_of(const TileContent& content);

}  // namespace kotozute::shell
