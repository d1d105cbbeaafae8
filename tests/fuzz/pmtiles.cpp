#include "tests/fuzz/fuzz.hpp"
#include "tests/support/tile_files.hpp"

#include "core/places/basemap.hpp"

// Any bytes as a PMTiles file.
namespace kotozute::test {

std::vector<std::string> seeds()
{
    PmTilesParts plain;
    plain.tiles = "tile";
    plain.root = directory_of({{0, 1, 4, 0}, {1, 3, 2, 1}});
    return {plain.bytes(), pmtiles_of({{0, "a"}, {1, "b"}, {5, "c"}}).bytes(),
            pmtiles_of({{0, "a"}, {1, "b"}, {5, "c"}, {6, "d"}}, 2).bytes()};
}

void fuzz(std::string_view bytes)
{
    auto map = Basemap::open(in_memory("m", std::string(bytes)), "somebody");
    if (!map)
        return;
    for (const TileId& tile : {TileId{0, 0, 0}, TileId{1, 1, 0}, TileId{2, 3, 1}, TileId{24, 9, 9}})
        (void)map->tile(tile);
}

}  // namespace kotozute::test
