#include "shell/map_ground.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

constexpr std::size_t most_seen = 48;  // tiles at once; beyond that the map is looked at from afar
constexpr std::size_t most_kept = 120;
constexpr std::size_t most_pictures = 60;  // each takes a quarter of a megabyte, or a whole one
constexpr int most_read = 2;               // in a frame, so that a finger is followed
constexpr int most_steps_up = 4;           // zooms a coarser tile may stand in over
// Pixels a tile is wide when drawn as it was made to be.
constexpr double vector_side = 512, picture_side = 256;

}  // namespace

MapGround::MapGround(std::shared_ptr<const MapTiles> tiles, const Position& origin)
    : tiles_(std::move(tiles)), origin_(origin)
{
}

bool MapGround::pictures() const { return tiles_->info().kind == BasemapInfo::Kind::Picture; }

// By the step of the view, so that zooming within one keeps its tiles.
int MapGround::zoom_for(const MapView& view) const
{
    const double world = tile_side(origin_, 0) * scale_of_step(view.step());
    const double zoom = std::log2(world / (pictures() ? picture_side : vector_side)) + .4;
    return std::clamp(static_cast<int>(std::floor(zoom)), tiles_->info().least_zoom,
                      tiles_->info().most_zoom);
}

// From the middle outwards. None where the view holds more than can be read in time.
std::vector<TileId> MapGround::wanted(const MapView& view) const
{
    const int zoom = zoom_for(view);
    const MapPoint south_west = kotozute::on_map(origin_, tiles_->info().south_west);
    const MapPoint north_east = kotozute::on_map(origin_, tiles_->info().north_east);
    MapBox box = view.seen();
    box.least = {std::max(box.least.x, south_west.x), std::max(box.least.y, north_east.y)};
    box.most = {std::min(box.most.x, north_east.x), std::min(box.most.y, south_west.y)};
    if (box.width() <= 0 || box.height() <= 0)
        return {};
    const TileId first = tile_at(origin_, box.least, zoom), last = tile_at(origin_, box.most, zoom);
    const std::uint64_t count =
        (std::uint64_t{last.x} - first.x + 1) * (std::uint64_t{last.y} - first.y + 1);
    if (count > most_seen)
        return {};
    std::vector<TileId> tiles;
    for (std::uint32_t x = first.x; x <= last.x; ++x)
        for (std::uint32_t y = first.y; y <= last.y; ++y)
            tiles.push_back({zoom, x, y});
    const auto off_middle = [&](const TileId& tile) {
        return std::abs(2.0 * tile.x - first.x - last.x) +
               std::abs(2.0 * tile.y - first.y - last.y);
    };
    std::stable_sort(tiles.begin(), tiles.end(), [&](const TileId& a, const TileId& b) {
        return off_middle(a) < off_middle(b);
    });
    return tiles;
}

const MapGround::Piece* MapGround::read(const TileId& id)
{
    Kept& kept = kept_[id];
    kept.used = frame_;
    const auto tile = tiles_->tile(origin_, id);
    if (!tile)
        return nullptr;
    const TileFrame frame = frame_of(origin_, id);
    const MapBox box{frame.corner, {frame.corner.x + frame.side, frame.corner.y + frame.side}};
    auto picture = tile->picture.empty() ? nullptr : TilePicture::from(tile->picture);
    if (!tile->picture.empty() && !picture)
        return nullptr;
    kept.piece = std::make_unique<const Piece>(Piece{id, box, mesh_of(*tile), std::move(picture)});
    return kept.piece.get();
}

const MapGround::Piece* MapGround::stand_in(const TileId& tile)
{
    for (int up = 1; up <= most_steps_up && tile.zoom - up >= 0; ++up) {
        const auto found = kept_.find(around(tile, tile.zoom - up));
        if (found == kept_.end() || !found->second.piece)
            continue;
        found->second.used = frame_;
        return found->second.piece.get();
    }
    return nullptr;
}

void MapGround::make_room()
{
    while (kept_.size() > (pictures() ? most_pictures : most_kept)) {
        const auto oldest =
            std::min_element(kept_.begin(), kept_.end(), [](const auto& a, const auto& b) {
                return a.second.used < b.second.used;
            });
        if (oldest->second.used == frame_)
            return;
        kept_.erase(oldest);
    }
}

std::vector<const MapGround::Piece*> MapGround::under(const MapView& view)
{
    ++frame_;
    waiting_ = false;
    std::vector<const Piece*> pieces;
    int read_now = 0;
    for (const TileId& id : wanted(view)) {
        const auto known = kept_.find(id);
        const Piece* piece = nullptr;
        if (known != kept_.end()) {
            known->second.used = frame_;
            piece = known->second.piece.get();
        } else if (read_now < most_read) {
            ++read_now;
            piece = read(id);
        } else {
            waiting_ = true;
            piece = stand_in(id);
        }
        if (piece != nullptr && std::find(pieces.begin(), pieces.end(), piece) == pieces.end())
            pieces.push_back(piece);
    }
    make_room();
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const Piece* a, const Piece* b) { return a->tile.zoom < b->tile.zoom; });
    return pieces;
}

}  // namespace kotozute::shell
