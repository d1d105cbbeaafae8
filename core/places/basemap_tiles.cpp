#include "core/places/basemap_tiles.hpp"

namespace kotozute {
namespace {

class Tiles : public MapTiles {
public:
    Tiles(Basemap basemap, std::shared_ptr<const BasemapStyle> style)
        : basemap_(std::move(basemap)), style_(std::move(style))
    {
    }

    const BasemapInfo& info() const override { return basemap_.info(); }

    std::shared_ptr<const TileContent> tile(const Position& origin,
                                            const TileId& tile) const override
    {
        const auto bytes = basemap_.tile(tile);
        if (!bytes || !*bytes)
            return nullptr;
        if (info().kind == BasemapInfo::Kind::Picture) {
            auto picture = std::make_shared<TileContent>();
            picture->picture = **bytes;
            return picture;
        }
        auto drawn = read_vector_tile(**bytes, *style_, frame_of(origin, tile));
        return drawn ? std::make_shared<const TileContent>(*std::move(drawn)) : nullptr;
    }

private:
    mutable Basemap basemap_;  // it remembers where it read, which nobody sees
    std::shared_ptr<const BasemapStyle> style_;
};

}  // namespace

Result<std::shared_ptr<const MapTiles>> open_basemap(const std::string& path,
                                                     const std::string& attribution,
                                                     std::shared_ptr<const BasemapStyle> style)
{
    auto basemap = Basemap::open(path, attribution);
    const bool unnamed = !basemap && Basemap::open(path, "?");
    if (unnamed)
        return std::shared_ptr<const MapTiles>();
    if (!basemap)
        return basemap.error();
    return basemap_tiles(*std::move(basemap), std::move(style));
}

std::shared_ptr<const MapTiles> basemap_tiles(Basemap basemap,
                                              std::shared_ptr<const BasemapStyle> style)
{
    return std::make_shared<const Tiles>(std::move(basemap), std::move(style));
}

}  // namespace kotozute
