#pragma once

#include "core/places/mbtiles.hpp"
#include "core/places/pmtiles.hpp"

#include <string>
#include <variant>

namespace kotozute {

// A file of tiles that lies under the map, as somebody chose it: PMTiles or MBTiles.
class Basemap {
public:
    // Whom to name is asked of the person where the file does not say: `attribution` is what they
    // typed. Without either the file is refused.
    static Result<Basemap> open(const std::string& path, const std::string& attribution = {});
    static Result<Basemap> open(RandomAccess pmtiles, const std::string& attribution = {});

    const BasemapInfo& info() const { return info_; }
    // MVT or PNG; nothing where the file has no such tile.
    Result<std::optional<std::string>> tile(const TileId& tile);

private:
    using File = std::variant<PmTiles, MbTiles>;

    Basemap(BasemapInfo info, File file) : info_(std::move(info)), file_(std::move(file)) {}
    static Result<Basemap> accepted(File file, const std::string& name,
                                    const std::string& attribution);

    BasemapInfo info_;
    File file_;
};

}  // namespace kotozute
