#include "core/places/basemap.hpp"
#include "core/places/pmtiles_directory.hpp"
#include "tests/core/places/support.hpp"
#include "tests/support/tile_files.hpp"

#include <catch2/generators/catch_generators.hpp>

#include <map>

using namespace kotozute;
using namespace kotozute::test;

namespace {

Basemap opened(const std::string& path, const std::string& typed = {})
{
    auto map = Basemap::open(path, typed);
    INFO((map ? "" : map.error().message));
    REQUIRE(map);
    return *std::move(map);
}

Basemap opened(const PmTilesParts& parts)
{
    auto map = Basemap::open(in_memory("town.pmtiles", parts.bytes()));
    INFO((map ? "" : map.error().message));
    REQUIRE(map);
    return *std::move(map);
}

std::string tile_of(Basemap& map, const TileId& tile)
{
    const auto bytes = map.tile(tile);
    INFO((bytes ? "" : bytes.error().message));
    REQUIRE(bytes);
    return bytes->value_or("(none)");
}

const std::vector<std::pair<std::string, std::string>> town_metadata = {
    {"name", "見本の町"},
    {"format", "pbf"},
    {"minzoom", "2"},
    {"maxzoom", "3"},
    {"bounds", "139.6,35.6,139.9,35.8"},
    {"attribution", "<a href=\"https://example.jp\">&copy; 見本</a>"}};

}  // namespace

TEST_CASE("tiles are numbered along the curves that PMTiles prescribes", "[basemap]")
{
    CHECK(pmtiles::number_of({0, 0, 0}) == 0);
    CHECK(pmtiles::number_of({1, 0, 0}) == 1);
    CHECK(pmtiles::number_of({1, 0, 1}) == 2);
    CHECK(pmtiles::number_of({1, 1, 1}) == 3);
    CHECK(pmtiles::number_of({1, 1, 0}) == 4);
    CHECK(pmtiles::number_of({2, 0, 0}) == 5);
    CHECK(pmtiles::number_of({12, 3423, 1763}) == 19'078'479);
    // Every tile of a zoom has a number of its own, with its neighbours next to it.
    std::map<std::uint64_t, TileId> by_number;
    for (std::uint32_t x = 0; x < 32; ++x)
        for (std::uint32_t y = 0; y < 32; ++y)
            by_number[pmtiles::number_of({5, x, y})] = {5, x, y};
    REQUIRE(by_number.size() == 1'024);
    CHECK(by_number.begin()->first == 341);
    CHECK(by_number.rbegin()->first == 341 + 1'023);
    for (auto next = std::next(by_number.begin()); next != by_number.end(); ++next) {
        const TileId &a = std::prev(next)->second, &b = next->second;
        CHECK((a.x > b.x ? a.x - b.x : b.x - a.x) + (a.y > b.y ? a.y - b.y : b.y - a.y) == 1);
    }
}

TEST_CASE("a chosen PMTiles file gives its tiles, one by one or along many lists", "[basemap]")
{
    NumberedTiles tiles;
    for (std::uint32_t x = 0; x < 16; ++x)
        for (std::uint32_t y = 0; y < 16; ++y)
            tiles.emplace_back(pmtiles::number_of({4, x, y}),
                               std::to_string(x) + "/" + std::to_string(y));
    for (const std::size_t entries_a_leaf : {0U, 7U}) {
        Basemap map = opened(pmtiles_of(tiles, entries_a_leaf));
        CHECK(map.info().kind == BasemapInfo::Kind::Vector);
        CHECK(map.info().attribution == "見本の地図");
        CHECK(map.info().south_west.lat == 35.6);
        CHECK(map.info().north_east.lon == 139.9);
        for (std::uint32_t x = 0; x < 16; ++x)
            for (std::uint32_t y = 0; y < 16; ++y)
                CHECK(tile_of(map, {4, x, y}) == std::to_string(x) + "/" + std::to_string(y));
        CHECK(tile_of(map, {5, 0, 0}) == "(none)");
        CHECK(tile_of(map, {3, 0, 0}) == "(none)");
        CHECK(tile_of(map, {4, 16, 0}) == "(none)");
        CHECK(tile_of(map, {most_tile_zoom + 1, 0, 0}) == "(none)");
    }
}

TEST_CASE("tiles that look the same are stored once", "[basemap]")
{
    PmTilesParts parts;
    parts.tiles = "sea";
    parts.root = directory_of({{5, 16, 3, 0}});
    Basemap map = opened(parts);
    CHECK(tile_of(map, {2, 0, 0}) == "sea");
    CHECK(tile_of(map, {2, 3, 0}) == "sea");
    CHECK(tile_of(map, {3, 0, 0}) == "(none)");
    CHECK(tile_of(map, {1, 0, 0}) == "(none)");
}

TEST_CASE("an MBTiles file gives its tiles, though it counts them from the south", "[basemap]")
{
    Folder folder;
    const std::string path = folder.path("town.mbtiles");
    write_mbtiles(path, town_metadata,
                  {{{2, 3, 0}, gzipped("north-east")}, {{3, 0, 7}, "south-west"}});
    Basemap map = opened(path);
    CHECK(tile_of(map, {2, 3, 0}) == "north-east");
    CHECK(tile_of(map, {3, 0, 7}) == "south-west");
    CHECK(tile_of(map, {2, 3, 3}) == "(none)");
    const BasemapInfo& info = map.info();
    CHECK(info.name == "見本の町");
    CHECK(info.attribution == "© 見本");
    CHECK(info.least_zoom == 2);
    CHECK(info.most_zoom == 3);
    CHECK(info.south_west.lon == 139.6);
    CHECK(folder.names() == std::vector<std::string>{"town.mbtiles"});
}

TEST_CASE("tiles of an MBTiles file may come from a view, and zooms may go unsaid", "[basemap]")
{
    Folder folder;
    const std::string path = folder.path("view.mbtiles");
    {
        sqlite::Database db(path);
        db.run("CREATE TABLE metadata (name TEXT, value TEXT);"
               "INSERT INTO metadata VALUES ('name', 'x'), ('format', 'png'), "
               "('attribution', '見本');"
               "CREATE TABLE map (z INTEGER, x INTEGER, y INTEGER, id TEXT);"
               "CREATE TABLE images (id TEXT, data BLOB);"
               "INSERT INTO map VALUES (4, 1, 15, 'a'), (6, 0, 0, 'a');"
               "INSERT INTO images VALUES ('a', x'89504E47');"
               "CREATE VIEW tiles AS SELECT z AS zoom_level, x AS tile_column, y AS tile_row, "
               "data AS tile_data FROM map JOIN images ON images.id = map.id");
    }
    Basemap map = opened(path);
    CHECK(map.info().kind == BasemapInfo::Kind::Picture);
    CHECK(map.info().least_zoom == 4);
    CHECK(map.info().most_zoom == 6);
    CHECK(tile_of(map, {4, 1, 0}) == "\x89PNG");
}

TEST_CASE("a map that does not say whom to name is taken only once somebody types it", "[basemap]")
{
    Folder folder;
    PmTilesParts parts;
    parts.root = directory_of({{0, 1, 1, 0}});
    parts.tiles = "t";
    parts.metadata = GENERATE("", "{}", R"({"attribution":""})", R"({"attribution":"<b> </b>"})",
                              R"({"attribution":7})");
    const std::string path = folder.write("a.pmtiles", parts.bytes());
    const auto refused = Basemap::open(path);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message ==
          path + ": it does not say whom to name on the map; type that beside it");
    CHECK(opened(path, " 文京区  提供 ").info().attribution == "文京区 提供");
}

TEST_CASE("attributions are shown as words, without the links and marks of web pages", "[basemap]")
{
    CHECK(plain_attribution("<a href=\"https://www.openstreetmap.org/copyright\" "
                            "target=\"_blank\">&copy; OpenStreetMap contributors</a>") ==
          "© OpenStreetMap contributors");
    CHECK(plain_attribution("国土地理院最適化ベクトルタイル") == "国土地理院最適化ベクトルタイル");
    CHECK(plain_attribution("A &amp; B\n  <br> &#169;\tC ") == "A & B © C");
    CHECK(plain_attribution("\xFF\xFE").empty());
    CHECK(plain_attribution(std::string(2'001, 'x')).empty());
}

TEST_CASE("a tile lies where its makers say, to the metre", "[basemap]")
{
    const Position ward{35.7175, 139.7450};
    for (const Position& place : {Position{35.7236, 139.7338}, Position{35.70153, 139.764206}})
        for (const int zoom : {0, 4, 10, 14, 16, 20}) {
            const MapPoint point = on_map(ward, place);
            const TileId tile = tile_at(ward, point, zoom);
            const TileFrame frame = frame_of(ward, tile);
            INFO(zoom);
            CHECK(exists(tile));
            CHECK(point.x >= frame.corner.x - .01f);
            CHECK(point.y >= frame.corner.y - .01f);
            CHECK(point.x <= frame.corner.x + frame.side + .01f);
            CHECK(point.y <= frame.corner.y + frame.side + .01f);
        }
    // Zoom 16 at 文京区役所, by the formula every maker of tiles gives.
    CHECK(tile_at(ward, on_map(ward, {35.7081, 139.7523}), 16) == TileId{16, 58209, 25800});
    const Position corner = on_earth(ward, frame_of(ward, {1, 1, 0}).corner);
    CHECK(std::abs(corner.lon) < 1e-3);
    CHECK(std::abs(corner.lat - 85.0511) < 1e-2);
    CHECK(around({16, 58209, 25800}, 14) == TileId{14, 14552, 6450});
    CHECK(std::abs(tile_side(ward, 14) - 1'986.0) < 1.0);
}
