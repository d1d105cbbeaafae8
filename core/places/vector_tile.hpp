#pragma once

#include "core/places/basemap_style.hpp"
#include "core/places/tile.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// What a tile shows, on the plane of a map. Only what is drawn is in it.
struct TileContent {
    // Its rings are outlines and holes, in no order: a point is in it that lies in an odd number.
    struct Area {
        BasemapRole role = BasemapRole::Green;
        std::vector<MapRing> rings;

        bool operator==(const Area&) const = default;
    };
    struct Line {
        BasemapRole role = BasemapRole::Street;
        std::vector<MapPoint> points;

        bool operator==(const Line&) const = default;
    };
    struct Name {
        BasemapRole role = BasemapRole::Station;
        std::string words;
        MapPoint at;

        bool operator==(const Name&) const = default;
    };

    std::vector<Area> areas;
    std::vector<Line> lines;
    std::vector<Name> names;
    std::string picture;  // PNG, of the whole tile, where that is what it is

    bool operator==(const TileContent&) const = default;
};

// Reads an unpacked Mapbox Vector Tile, version 1 or 2. Corrupt where it is damaged; what lies far
// outside the tile is drawn in to its surroundings.
Result<TileContent> read_vector_tile(std::string_view bytes, const BasemapStyle& style,
                                     const TileFrame& frame);

}  // namespace kotozute
