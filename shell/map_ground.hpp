#pragma once

#include "core/places/map_tiles.hpp"
#include "shell/map_view.hpp"
#include "shell/tile_mesh.hpp"
#include "shell/tile_picture.hpp"

#include <map>
#include <memory>
#include <vector>

namespace kotozute::shell {

// The tiles under the part of a map that is seen. Each is read when it is first needed, a few in a
// frame, and kept while there is room.
class MapGround {
public:
    struct Piece {
        TileId tile;
        MapBox box;
        TileMesh mesh;
        std::unique_ptr<const TilePicture> picture;  // nullptr: it is drawn from the mesh
    };

    MapGround(std::shared_ptr<const MapTiles> tiles, const Position& origin);

    // What lies under the view, the coarser first: one that was read before stands in for those
    // that are still to be read.
    std::vector<const Piece*> under(const MapView& view);
    // More is to be read: draw again soon.
    bool waiting() const { return waiting_; }

private:
    struct Kept {
        std::unique_ptr<const Piece> piece;  // nullptr: the file has none
        unsigned used = 0;                   // the frame it was last seen in
    };

    bool pictures() const;
    int zoom_for(const MapView& view) const;
    std::vector<TileId> wanted(const MapView& view) const;
    const Piece* read(const TileId& tile);
    const Piece* stand_in(const TileId& tile);
    void make_room();

    std::shared_ptr<const MapTiles> tiles_;
    Position origin_;
    std::map<TileId, Kept> kept_;
    unsigned frame_ = 0;
    bool waiting_ = false;
};

}  // namespace kotozute::shell
