#pragma once

#include "core/places/basemap_info.hpp"
#include "core/places/pmtiles_directory.hpp"
#include "core/places/random_access.hpp"

#include <deque>
#include <optional>
#include <string>

namespace kotozute {

// A PMTiles file, version 3. Nothing it says is believed before it is checked, and no more of it is
// read than a tile needs.
class PmTiles {
public:
    // Corrupt, Invalid or TooNew with the file's name: not one, damaged, or of a kind nobody here
    // can draw.
    static Result<PmTiles> open(RandomAccess file);

    const BasemapInfo& info() const { return info_; }
    // The bytes of a tile, unpacked; nothing where the file has none.
    Result<std::optional<std::string>> tile(const TileId& tile);

private:
    struct Section {
        std::uint64_t offset = 0;
        std::uint64_t length = 0;
    };
    enum class Packing : unsigned char { None = 1, Gzip = 2 };

    PmTiles() = default;

    Result<Done> read_header(std::string_view header);
    Result<Done> read_metadata();
    Result<std::string> section(const Section& from, const pmtiles::Entry& entry, Packing packing,
                                std::size_t limit) const;
    Result<const pmtiles::Directory*> leaf(const pmtiles::Entry& entry);

    RandomAccess file_;
    BasemapInfo info_;
    Section root_at_, metadata_at_, leaves_at_, tiles_at_;
    Packing packing_ = Packing::None, tile_packing_ = Packing::None;
    pmtiles::Directory root_;
    std::deque<std::pair<std::uint64_t, pmtiles::Directory>> leaves_;  // by offset; latest first
};

}  // namespace kotozute
