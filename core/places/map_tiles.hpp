#pragma once

#include "core/places/basemap_info.hpp"
#include "core/places/vector_tile.hpp"

#include <memory>

namespace kotozute {

// What a map lies on where somebody chose tiles for it. Whoever draws asks for a tile at a time:
// one takes some milliseconds.
class MapTiles {
public:
    virtual ~MapTiles() = default;

    virtual const BasemapInfo& info() const = 0;
    // On the plane of the map with this origin. Nothing where there is no such tile, or a damaged
    // one: the map is drawn without it.
    virtual std::shared_ptr<const TileContent> tile(const Position& origin,
                                                    const TileId& tile) const = 0;
};

}  // namespace kotozute
