#pragma once

#include "core/places/basemap.hpp"
#include "core/places/map_tiles.hpp"

#include <memory>

namespace kotozute {

// The tiles of a file that somebody chose, read as the table of makers says. A damaged tile is
// left out.
std::shared_ptr<const MapTiles> basemap_tiles(Basemap basemap,
                                              std::shared_ptr<const BasemapStyle> style);

// Opens the file at `path`. nullptr where there is nothing wrong with
// it but that neither it nor `attribution` says whom to name on the map.
Result<std::shared_ptr<const MapTiles>> open_basemap(const std::string& path,
                                                     const std::string& attribution,
                                                     std::shared_ptr<const BasemapStyle> style);

}  // namespace kotozute
