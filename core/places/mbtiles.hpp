#pragma once

#include "core/places/basemap_info.hpp"
#include "core/places/tile.hpp"
#include "core/store/sqlite.hpp"

#include <memory>
#include <optional>
#include <string>

namespace kotozute {

// An MBTiles file: an SQLite database others made, of which nothing is believed.
class MbTiles {
public:
    static Result<MbTiles> open(const std::string& path);

    const BasemapInfo& info() const { return info_; }
    // The bytes of a tile, unpacked; nothing where the file has none.
    Result<std::optional<std::string>> tile(const TileId& tile);

private:
    MbTiles(std::string path, std::unique_ptr<sqlite::Database> db)
        : path_(std::move(path)), db_(std::move(db))
    {
    }

    Result<Done> read_metadata();

    std::string path_;
    std::unique_ptr<sqlite::Database> db_;
    BasemapInfo info_;
};

}  // namespace kotozute
