#pragma once

#include "core/base/result.hpp"
#include "core/places/tile.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

// The lists of tiles inside a PMTiles file, version 3.
namespace kotozute::pmtiles {

// The place of a tile on the Hilbert curves through all zooms, one after the other.
std::uint64_t number_of(const TileId& tile);

// Tiles one after the other with the same bytes; or, with no tile at all, another directory.
struct Entry {
    std::uint64_t number = 0;  // of its first tile
    std::uint64_t offset = 0;  // within its section
    std::uint64_t length = 0;
    std::uint64_t tiles = 0;  // 0: a directory

    bool operator==(const Entry&) const = default;
};

using Directory = std::vector<Entry>;  // by number, ascending

// How long the sections are that entries point into.
struct Sections {
    std::uint64_t leaves = 0;
    std::uint64_t tiles = 0;
};

// An unpacked directory. Corrupt where its counts, order or offsets cannot be.
Result<Directory> parse_directory(std::string_view bytes, const Sections& sections);

// The entry that holds the tile or leads to it; nullptr where there is none.
const Entry* find(const Directory& directory, std::uint64_t number);

}  // namespace kotozute::pmtiles
