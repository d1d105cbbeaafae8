#include "core/places/basemap.hpp"
#include "core/places/gzip.hpp"
#include "core/places/pmtiles_directory.hpp"
#include "tests/core/places/support.hpp"
#include "tests/support/tile_files.hpp"

using namespace kotozute;
using namespace kotozute::test;

namespace {

// A small file that has nothing wrong with it.
PmTilesParts sound()
{
    PmTilesParts parts;
    parts.tiles = "tile";
    parts.root = directory_of({{0, 1, 4, 0}});
    return parts;
}

// Why a file is refused, be it at once or when its first tile is asked for.
std::string refusal_of(const std::string& bytes)
{
    auto map = Basemap::open(in_memory("m", bytes));
    if (!map)
        return map.error().message;
    const auto tile = map->tile({0, 0, 0});
    return tile ? "" : tile.error().message;
}

template <class Change>
std::string refusal_after(const Change& change)
{
    PmTilesParts parts = sound();
    change(parts);
    return refusal_of(parts.bytes());
}

template <class Change>
std::string refusal_of_bytes(const Change& change)
{
    std::string bytes = sound().bytes();
    change(bytes);
    return refusal_of(bytes);
}

// A kibibyte that unpacks to more than a tile may hold.
std::string bomb() { return gzipped(std::string(9'000'000, 'x')); }

}  // namespace

TEST_CASE("a PMTiles file that is not what it says is refused in one line", "[basemap]")
{
    REQUIRE(refusal_of(sound().bytes()).empty());
    using Parts = PmTilesParts;
    CHECK(refusal_of("") == "m: not a PMTiles file");
    CHECK(refusal_of("PMTiles\3") == "m: not a PMTiles file");
    CHECK(refusal_of(std::string(200, 'x')) == "m: not a PMTiles file");
    CHECK(refusal_after([](Parts& p) { p.version = 2; }) ==
          "m: PMTiles of version 2; version 3 can be read");
    CHECK(refusal_after([](Parts& p) { p.version = 4; }) ==
          "m: PMTiles of version 4; version 3 can be read");
    CHECK(refusal_after([](Parts& p) { p.packing = 3; }) ==
          "m: packed with Brotli, which cannot be read; gzip can");
    CHECK(refusal_after([](Parts& p) { p.tile_packing = 4; }) ==
          "m: packed with Zstandard, which cannot be read; gzip can");
    CHECK(refusal_after([](Parts& p) { p.packing = 0; }) ==
          "m: packed in a way that cannot be read; gzip can");
    CHECK(refusal_after([](Parts& p) { p.form = 3; }) == "m: tiles that are neither MVT nor PNG");
    CHECK(refusal_after([](Parts& p) { p.least_zoom = 17; }) == "m: zooms that cannot be");
    CHECK(refusal_after([](Parts& p) { p.most_zoom = 200; }) == "m: zooms that cannot be");
    CHECK(refusal_after([](Parts& p) { p.metadata = "{"; }).starts_with("m:1: "));
    CHECK(refusal_after([](Parts& p) {
              p.metadata = std::string(100'000, '[');
          }).starts_with("m:1: "));
    CHECK(refusal_after([](Parts& p) { p.root = std::string(16'385, '\0'); }) ==
          "m: a first directory larger than the format allows");
    CHECK(refusal_of_bytes([](std::string& b) { b.replace(105, 1, "\x7F"); }) ==
          "m: bounds that are not on the earth");
}

TEST_CASE("sections and tiles that lie outside a PMTiles file are not looked for", "[basemap]")
{
    const std::string outside = "m: cut off, or a section outside the file";
    for (const std::size_t at : {8U, 24U, 40U, 56U}) {
        INFO(at);
        CHECK(refusal_of_bytes(
                  [&](std::string& b) { b.replace(at, 8, little_endian(1'000, 8)); }) == outside);
        CHECK(refusal_of_bytes([&](std::string& b) {
                  b.replace(at, 8, little_endian(UINT64_MAX, 8));
              }) == outside);
        // So large that offset and length together come out small.
        CHECK(refusal_of_bytes([&](std::string& b) {
                  b.replace(at + 8, 8, little_endian(UINT64_MAX - 100, 8));
              }) == outside);
    }
    const std::string whole = sound().bytes();
    CHECK(refusal_of(whole.substr(0, whole.size() - 1)) == outside);
    for (std::size_t size = 0; size < whole.size(); size += 3)
        CHECK_FALSE(refusal_of(whole.substr(0, size)).empty());

    const std::string past = "m: a directory of tiles that points outside the file";
    const auto with = [](const std::vector<TileEntry>& entries) {
        return refusal_after([&](PmTilesParts& p) { p.root = directory_of(entries); });
    };
    CHECK(with({{0, 1, 5, 0}}) == past);
    CHECK(with({{0, 1, 1, 4}}) == past);
    CHECK(with({{0, 1, UINT64_MAX, 0}}) == past);
    CHECK(with({{0, 1, 1, UINT64_MAX - 1}}) == past);
    CHECK(with({{0, 0, 1, 0}}) == past);  // a further directory, of which there are none
    CHECK(with({{0, 1, 0, 0}}) == past);  // a tile of no length
}

TEST_CASE("directories of tiles with impossible counts or orders are refused", "[basemap]")
{
    const auto refused = [](const std::string& bytes) {
        const auto directory = pmtiles::parse_directory(bytes, {100, 100});
        return directory ? "" : directory.error().message;
    };
    const std::string count = "a directory of tiles with an impossible count";
    const std::string cut = "a directory of tiles that is cut off or too long";
    const std::string order = "a directory of tiles out of order";
    CHECK(refused("") == count);
    CHECK(refused(varint(0)) == count);
    CHECK(refused(varint(UINT64_MAX)) == count);
    CHECK(refused(varint(1'000'000'000) + std::string(1'000, '\1')) == count);
    CHECK(refused(std::string(11, '\xFF')) == count);
    CHECK(refused(directory_of({{0, 1, 4, 0}}) + "x") == cut);
    CHECK(refused(varint(1) + "\1\1\1" + std::string(10, '\xFF')) == cut);
    CHECK(refused(directory_of({{7, 1, 4, 0}, {7, 1, 4, 4}})) == order);
    CHECK(refused(directory_of({{7, 1, 4, 0}, {6, 1, 4, 4}})) == order);
    CHECK(refused(directory_of({{7, UINT64_MAX, 4, 0}})) == order);
    CHECK(refused(varint(1) + "\1\1\1" + varint(0)) ==
          "a directory of tiles that points outside the file");  // "behind the one before", of none
    CHECK(refused(directory_of({{7, 1, 4, 0}, {8, 1, 4, 4}})).empty());
}

TEST_CASE("a directory that leads to itself, or ever deeper, comes to an end", "[basemap]")
{
    PmTilesParts parts = sound();
    parts.leaves = directory_of({{0, 0, 5, 0}});
    REQUIRE(parts.leaves.size() == 5);
    parts.root = parts.leaves;
    CHECK(refusal_of(parts.bytes()) == "m: directories of tiles that lead nowhere");
}

TEST_CASE("a small file that unpacks to a large one is given up early", "[basemap]")
{
    const std::string small = bomb();
    REQUIRE(small.size() < 20'000);
    const std::string too_much = "gzip data that unpacks to more than a tile can hold";
    CHECK(unpacked_gzip(small, largest_tile).error().message == too_much);
    PmTilesParts parts = sound();
    parts.tile_packing = 2;
    parts.tiles = small;
    parts.root = directory_of({{0, 1, small.size(), 0}});
    CHECK(refusal_of(parts.bytes()) == "m: " + too_much);
    parts = sound();
    parts.packing = 2;
    parts.root = small;
    CHECK(refusal_of(parts.bytes()) == "m: " + too_much);
    parts.root = gzipped(std::string(1'000'000, '\1'));  // a directory of as many entries
    CHECK(refusal_of(parts.bytes()) == "m: " + too_much);
    parts.root = gzipped(sound().root);
    parts.metadata = small;
    CHECK(refusal_of(parts.bytes()) == "m: " + too_much);
}

TEST_CASE("damaged gzip data is refused, wherever it breaks off", "[basemap]")
{
    const std::string packed = gzipped("a tile of some length, a tile of some length");
    REQUIRE(unpacked_gzip(packed, 100));
    for (std::size_t size = 0; size < packed.size(); ++size)
        CHECK_FALSE(unpacked_gzip(packed.substr(0, size), 100));
    std::string wrong_sum = packed;
    wrong_sum[packed.size() - 5] ^= 1;
    CHECK_FALSE(unpacked_gzip(wrong_sum, 100));
    CHECK_FALSE(unpacked_gzip(packed, 10));
}

TEST_CASE("an MBTiles file that is not what it says is refused in one line", "[basemap]")
{
    Folder folder;
    const auto refused = [&](const std::string& sql) {
        const std::string path = folder.path("x.mbtiles");
        fs::remove(path);
        {
            sqlite::Database db(path);
            db.run(sql);
        }
        const auto map = Basemap::open(path);
        REQUIRE_FALSE(map);
        REQUIRE(map.error().message.starts_with(path + ": "));
        CHECK(map.error().message.find('\n') == std::string::npos);
        return map.error().message.substr(path.size() + 2);
    };
    const std::string tables =
        "CREATE TABLE metadata (name, value); CREATE TABLE tiles (zoom_level, "
        "tile_column, tile_row, tile_data);";
    CHECK(refused("CREATE TABLE a (b)").find("no such table: metadata") != std::string::npos);
    CHECK(refused(tables) == "tiles that are neither MVT (pbf) nor PNG");
    CHECK(refused(tables + "INSERT INTO metadata VALUES ('format', 'jpg')") ==
          "tiles that are neither MVT (pbf) nor PNG");
    CHECK(refused(tables + "INSERT INTO metadata VALUES ('format', 'pbf')") == "no tiles in it");
    CHECK(refused(tables + "INSERT INTO metadata VALUES ('format', 'pbf'), ('minzoom', '9'), "
                           "('maxzoom', '3')") == "zooms that cannot be");
    CHECK(refused(tables + "INSERT INTO metadata VALUES ('format', 'pbf');"
                           "INSERT INTO tiles VALUES (-1, 0, 0, x''), (99, 0, 0, x'')") ==
          "zooms that cannot be");
    CHECK(refused(tables + "INSERT INTO metadata VALUES ('format', 'pbf'), ('minzoom', '0'), "
                           "('maxzoom', '3')")
              .starts_with("it does not say whom to name"));
    // The metadata, endlessly.
    CHECK(refused("CREATE VIEW metadata AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                  "FROM n) SELECT 'x' || i AS name, i AS value FROM n;")
              .find("interrupted") != std::string::npos);
}

TEST_CASE("tiles of an MBTiles file that are too large, or never come, are given up", "[basemap]")
{
    Folder folder;
    const auto refused = [&](const std::string& tiles) {
        const std::string path = folder.path("x.mbtiles");
        fs::remove(path);
        {
            sqlite::Database db(path);
            db.run("CREATE TABLE metadata (name, value); INSERT INTO metadata VALUES "
                   "('format', 'pbf'), ('minzoom', '0'), ('maxzoom', '3'), ('attribution', 'x');" +
                   tiles);
        }
        Basemap map = *Basemap::open(path);
        const auto tile = map.tile({0, 0, 0});
        REQUIRE_FALSE(tile);
        return tile.error().message;
    };
    CHECK(refused("CREATE VIEW tiles AS SELECT 0 AS zoom_level, 0 AS tile_column, 0 AS tile_row, "
                  "zeroblob(9000000) AS tile_data")
              .find("too big") != std::string::npos);
    CHECK(
        refused("CREATE VIEW tiles AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM "
                "n) SELECT 0 AS zoom_level, 0 AS tile_column, -i AS tile_row, 'x' AS tile_data "
                "FROM n")
            .find("interrupted") != std::string::npos);
}

TEST_CASE("a damaged MBTiles file is refused or gives what is whole, byte by byte", "[basemap]")
{
    Folder folder;
    const std::string path = folder.path("x.mbtiles");
    write_mbtiles(path,
                  {{"format", "pbf"}, {"attribution", "x"}, {"minzoom", "0"}, {"maxzoom", "1"}},
                  {{{0, 0, 0}, gzipped("tile")}});
    const std::string whole = read_whole(path);
    const std::string damaged = folder.path("y.mbtiles");
    for (std::size_t at = 16; at < whole.size(); at += 61) {
        std::string bytes = whole;
        bytes[at] = static_cast<char>(~bytes[at]);
        folder.write("y.mbtiles", bytes);
        if (auto map = Basemap::open(damaged))
            (void)map->tile({0, 0, 0});
    }
    folder.write("y.mbtiles", whole.substr(0, 5'000));
    CHECK_FALSE(Basemap::open(damaged));
    CHECK_FALSE(Basemap::open(folder.path("none.mbtiles")));
    CHECK_FALSE(Basemap::open(folder.write("z.mbtiles", "")));
    CHECK(Basemap::open(folder.write("z.mbtiles", "PK\3\4")).error().message ==
          folder.path("z.mbtiles") + ": neither PMTiles nor MBTiles");
}
