#include "core/places/basemap.hpp"

namespace kotozute {
namespace {

constexpr std::string_view sqlite_magic = "SQLite format 3";

}  // namespace

Result<Basemap> Basemap::accepted(File file, const std::string& name,
                                  const std::string& attribution)
{
    BasemapInfo info = std::visit([](const auto& tiles) { return tiles.info(); }, file);
    if (std::string typed = plain_attribution(attribution); !typed.empty())
        info.attribution = std::move(typed);
    if (info.attribution.empty())
        return Error{Error::Code::Invalid,
                     name + ": it does not say whom to name on the map; type that beside it"};
    return Basemap(std::move(info), std::move(file));
}

Result<Basemap> Basemap::open(RandomAccess file, const std::string& attribution)
{
    const std::string name = file.name;
    auto tiles = PmTiles::open(std::move(file));
    if (!tiles)
        return tiles.error();
    return accepted(*std::move(tiles), name, attribution);
}

Result<Basemap> Basemap::open(const std::string& path, const std::string& attribution)
{
    auto file = open_file(path);
    if (!file)
        return file.error();
    const bool holds = file->holds(0, sqlite_magic.size());
    const auto begins = file->read(0, holds ? sqlite_magic.size() : 0);
    if (!begins)
        return begins.error();
    if (*begins == sqlite_magic) {
        auto tiles = MbTiles::open(path);
        if (!tiles)
            return tiles.error();
        return accepted(*std::move(tiles), path, attribution);
    }
    if (!begins->starts_with("PMTiles"))
        return Error{Error::Code::Invalid, path + ": neither PMTiles nor MBTiles"};
    return open(*std::move(file), attribution);
}

Result<std::optional<std::string>> Basemap::tile(const TileId& tile)
{
    return std::visit([&](auto& tiles) { return tiles.tile(tile); }, file_);
}

}  // namespace kotozute
