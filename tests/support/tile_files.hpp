#pragma once

#include "core/places/tile.hpp"
#include "core/store/sqlite.hpp"
#include "tests/support/tiles.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

// Makes small PMTiles and MBTiles files by the rules of their formats.
namespace kotozute::test {

struct TileEntry {
    std::uint64_t number = 0, tiles = 1, length = 0, offset = 0;
};

// A directory of a PMTiles file, unpacked.
inline std::string directory_of(const std::vector<TileEntry>& entries)
{
    std::string out = varint(entries.size());
    std::uint64_t last = 0;
    for (const TileEntry& entry : entries)
        out += varint(entry.number - std::exchange(last, entry.number));
    for (const TileEntry& entry : entries)
        out += varint(entry.tiles);
    for (const TileEntry& entry : entries)
        out += varint(entry.length);
    for (const TileEntry& entry : entries)
        out += varint(entry.offset + 1);
    return out;
}

inline std::string little_endian(std::uint64_t number, int size)
{
    std::string out;
    for (int i = 0; i < size; ++i, number >>= 8)
        out += static_cast<char>(number & 0xFF);
    return out;
}

// A PMTiles file, part by part as they stand in it. What a test wants to be wrong it changes.
struct PmTilesParts {
    std::uint8_t version = 3, packing = 1, tile_packing = 1, form = 1;
    std::uint8_t least_zoom = 0, most_zoom = 16;
    std::string root, metadata = R"({"attribution":"見本の地図"})", leaves, tiles;

    std::string bytes() const
    {
        std::string header = "PMTiles" + std::string(1, static_cast<char>(version));
        std::uint64_t offset = 127;
        for (const std::string* part : {&root, &metadata, &leaves, &tiles}) {
            header += little_endian(offset, 8) + little_endian(part->size(), 8);
            offset += part->size();
        }
        header += std::string(24, '\0') + '\1';
        for (const std::uint8_t byte : {packing, tile_packing, form, least_zoom, most_zoom})
            header += static_cast<char>(byte);
        for (const double degrees : {139.6, 35.6, 139.9, 35.8})
            header += little_endian(static_cast<std::uint64_t>(degrees * 1e7), 4);
        header += std::string(9, '\0');
        return header + root + metadata + leaves + tiles;
    }
};

// Tiles by the number that PMTiles gives them.
using NumberedTiles = std::vector<std::pair<std::uint64_t, std::string>>;

// All in the root where `entries_a_leaf` is 0. Everything is packed by gzip.
inline PmTilesParts pmtiles_of(NumberedTiles tiles, std::size_t entries_a_leaf = 0)
{
    std::sort(tiles.begin(), tiles.end());
    PmTilesParts parts;
    parts.packing = parts.tile_packing = 2;
    std::vector<TileEntry> entries, leaves;
    for (const auto& [number, bytes] : tiles) {
        const std::string packed = gzipped(bytes);
        entries.push_back({number, 1, packed.size(), parts.tiles.size()});
        parts.tiles += packed;
    }
    for (std::size_t i = 0; entries_a_leaf > 0 && i < entries.size(); i += entries_a_leaf) {
        const auto end = std::min(i + entries_a_leaf, entries.size());
        const std::vector<TileEntry> part(entries.begin() + static_cast<std::ptrdiff_t>(i),
                                          entries.begin() + static_cast<std::ptrdiff_t>(end));
        const std::string packed = gzipped(directory_of(part));
        leaves.push_back({part.front().number, 0, packed.size(), parts.leaves.size()});
        parts.leaves += packed;
    }
    parts.root = gzipped(directory_of(leaves.empty() ? entries : leaves));
    parts.metadata = gzipped(parts.metadata);
    return parts;
}

// An MBTiles file with the metadata and tiles given. `tiles` may be of any zoom.
inline void write_mbtiles(const std::string& path,
                          const std::vector<std::pair<std::string, std::string>>& metadata,
                          const std::vector<std::pair<TileId, std::string>>& tiles)
{
    sqlite::Database db(path);
    db.run("CREATE TABLE metadata (name TEXT, value TEXT);"
           "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, "
           "tile_data BLOB);"
           "CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row)");
    sqlite::Query say(db, "INSERT INTO metadata VALUES (?, ?)");
    for (const auto& [name, value] : metadata)
        say.bind(name, value).run();
    sqlite::Query put(db, "INSERT INTO tiles VALUES (?, ?, ?, ?)");
    for (const auto& [tile, bytes] : tiles)
        put.bind(tile.zoom, tile.x, (1U << tile.zoom) - 1 - tile.y,
                 sqlite::Blob{bytes.data(), bytes.size()})
            .run();
}

}  // namespace kotozute::test
