#include "core/places/basemap_tiles.hpp"
#include "core/places/pmtiles_directory.hpp"
#include "tests/core/places/support.hpp"
#include "tests/support/tile_files.hpp"

using namespace kotozute;
using namespace kotozute::test;

namespace {

const Position ward{35.7175, 139.7455};

std::shared_ptr<const BasemapStyle> style()
{
    auto parsed = parse_basemap_style(read_whole(tables_folder / "basemap.json"), "basemap.json");
    REQUIRE(parsed);
    return std::make_shared<const BasemapStyle>(*std::move(parsed));
}

}  // namespace

TEST_CASE("a chosen file gives what its tiles draw, without those that are damaged", "[basemap]")
{
    const Folder folder;
    const TileId here = tile_at(ward, {0, 0}, 14), beside{14, here.x + 1, here.y};
    const Drawn street{Drawn::Kind::Line, {{{0, 0}, {4096, 4096}}}, {{"class", "minor"}}};
    const std::string path = folder.path("town.mbtiles");
    write_mbtiles(
        path, {{"format", "pbf"}, {"minzoom", "14"}, {"maxzoom", "14"}, {"attribution", "見本"}},
        {{here, gzipped(vector_layer("transportation", {street}))}, {beside, "damaged"}});
    const auto tiles = open_basemap(path, "", style());
    REQUIRE(tiles);
    REQUIRE(*tiles);
    CHECK((*tiles)->info().attribution == "見本");
    const auto tile = (*tiles)->tile(ward, here);
    REQUIRE(tile);
    REQUIRE(tile->lines.size() == 1);
    const TileFrame frame = frame_of(ward, here);
    CHECK(tile->lines[0].points.front() == frame.corner);
    CHECK(tile->lines[0].points.back() ==
          MapPoint{frame.corner.x + frame.side, frame.corner.y + frame.side});
    CHECK_FALSE((*tiles)->tile(ward, beside));
    CHECK_FALSE((*tiles)->tile(ward, {14, 0, 0}));
}

TEST_CASE("a file to lie under the map is told from one that cannot", "[basemap]")
{
    const Folder folder;
    PmTilesParts parts;
    parts.tiles = "t";
    parts.root = directory_of({{0, 1, 1, 0}});
    parts.metadata = "{}";
    const std::string bare = folder.write("bare.pmtiles", parts.bytes());
    const auto unnamed = open_basemap(bare, "", style());
    REQUIRE(unnamed);
    CHECK_FALSE(*unnamed);
    const auto named = open_basemap(bare, "文京区", style());
    REQUIRE(named);
    REQUIRE(*named);
    CHECK((*named)->info().attribution == "文京区");
    parts.form = 2;
    const auto pictures =
        open_basemap(folder.write("picture.pmtiles", parts.bytes()), "文京区", style());
    REQUIRE(pictures);
    REQUIRE(*pictures);
    const auto tile = (*pictures)->tile(ward, {0, 0, 0});
    REQUIRE(tile);
    CHECK(tile->picture == "t");
    CHECK_FALSE(open_basemap(folder.path("none.pmtiles"), "", style()));
}
