#include "core/places/mbtiles.hpp"

#include "core/places/gzip.hpp"

#include <array>
#include <charconv>
#include <filesystem>

namespace kotozute {
namespace {

// How much work one question may be: of files without an index, too, a few hundred thousand tiles
// are looked through; a view that never ends is given up.
constexpr int most_steps = 20'000'000;

constexpr auto metadata_sql = "SELECT name, value FROM metadata WHERE name IN "
                              "('name', 'format', 'minzoom', 'maxzoom', 'bounds', 'attribution') "
                              "ORDER BY name";
constexpr auto zooms_sql = "SELECT MIN(zoom_level), MAX(zoom_level) FROM tiles";
constexpr auto tile_sql = "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? "
                          "AND tile_row = ? ORDER BY tile_column LIMIT 1";

Error invalid(const std::string& path, std::string_view why)
{
    return {Error::Code::Invalid, path + ": " + std::string(why)};
}

std::optional<int> zoom_in(std::string_view text)
{
    int zoom = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), zoom);
    if (error != std::errc() || end != text.data() + text.size() || zoom < 0 ||
        zoom > most_tile_zoom)
        return std::nullopt;
    return zoom;
}

// "139.69,35.69,139.79,35.75": west, south, east, north. Left as it was where it is not that.
void read_bounds(const std::string& text, BasemapInfo& info)
{
    std::array<double, 4> edges{};
    const char* at = text.c_str();
    for (std::size_t i = 0; i < edges.size(); ++i) {
        char* end = nullptr;
        edges[i] = std::strtod(at, &end);
        if (end == at || *end != (i + 1 < edges.size() ? ',' : '\0'))
            return;
        at = end + 1;
    }
    const auto [west, south, east, north] = edges;
    if (west >= -180 && west < east && east <= 180 && south >= -90 && south < north &&
        north <= 90) {
        info.south_west = {south, west};
        info.north_east = {north, east};
    }
}

std::optional<BasemapInfo::Kind> kind_of(std::string_view format)
{
    if (format == "pbf")
        return BasemapInfo::Kind::Vector;
    if (format == "png")
        return BasemapInfo::Kind::Picture;
    return std::nullopt;
}

Error as_error(const std::string& path, const sqlite::Failure& failure)
{
    const Error error = sqlite::as_error(failure);
    return {error.code, path + ": " + error.message};
}

}  // namespace

Result<Done> MbTiles::read_metadata()
{
    std::optional<BasemapInfo::Kind> kind;
    std::optional<int> least, most;
    sqlite::Query row(*db_, metadata_sql);
    while (row.next()) {
        const std::string name = row.text(0), value = row.text(1);
        if (name == "format")
            kind = kind_of(value);
        else if (name == "minzoom")
            least = zoom_in(value);
        else if (name == "maxzoom")
            most = zoom_in(value);
        else if (name == "bounds")
            read_bounds(value, info_);
        else if (name == "name")
            info_.name = plain_attribution(value);
        else
            info_.attribution = plain_attribution(value);
    }
    if (!kind)
        return invalid(path_, "tiles that are neither MVT (pbf) nor PNG");
    if (!least || !most) {
        sqlite::Query zooms(*db_, zooms_sql);
        if (!zooms.next() || zooms.null(0))
            return invalid(path_, "no tiles in it");
        least = zoom_in(zooms.text_view(0));
        most = zoom_in(zooms.text_view(1));
    }
    if (!least || !most || *least > *most)
        return invalid(path_, "zooms that cannot be");
    info_.kind = *kind;
    info_.least_zoom = *least;
    info_.most_zoom = *most;
    return Done{};
}

Result<MbTiles> MbTiles::open(const std::string& path)
try {
    std::error_code unknown;
    if (!std::filesystem::exists(path, unknown))
        return Error{Error::Code::NotFound, path + ": no such file"};
    MbTiles tiles(path, std::make_unique<sqlite::Database>(path, sqlite::Access::Immutable));
    tiles.db_->distrust(most_steps, largest_tile);
    if (const auto read = tiles.read_metadata(); !read)
        return read.error();
    return tiles;
} catch (const sqlite::Failure& failure) {
    return as_error(path, failure);
}

// Its rows are counted from the south.
Result<std::optional<std::string>> MbTiles::tile(const TileId& tile)
try {
    if (!exists(tile))
        return std::optional<std::string>();
    sqlite::Query query(*db_, tile_sql);
    query.bind(tile.zoom, tile.x, (std::uint32_t{1} << tile.zoom) - 1 - tile.y);
    if (!query.next())
        return std::optional<std::string>();
    std::string bytes = query.blob(0);
    if (!is_gzip(bytes))
        return std::optional(std::move(bytes));
    auto unpacked = unpacked_gzip(bytes, largest_tile);
    if (!unpacked)
        return Error{unpacked.error().code, path_ + ": " + unpacked.error().message};
    return std::optional(*std::move(unpacked));
} catch (const sqlite::Failure& failure) {
    return as_error(path_, failure);
}

}  // namespace kotozute
