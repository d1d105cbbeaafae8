#include "core/places/pmtiles.hpp"

#include "core/content/json.hpp"
#include "core/places/gzip.hpp"
#include "core/store/bytes.hpp"

namespace kotozute {
namespace {

constexpr std::string_view magic = "PMTiles";
constexpr std::size_t header_size = 127;
constexpr std::uint64_t largest_root = 16'384;                          // as the format demands
constexpr std::size_t largest_directory = std::size_t{512} * 1024;      // unpacked
constexpr std::size_t largest_metadata = std::size_t{2} * 1024 * 1024;  // unpacked
constexpr int deepest = 3;                                              // leaves below the root
constexpr std::size_t leaves_kept = 8;
constexpr double degrees = 1e7;  // coordinates are whole numbers of these parts

// What the header calls the form of its tiles.
enum class Form : unsigned char { Vector = 1, Png = 2 };

const char* unknown_packing(unsigned char packing)
{
    switch (packing) {
    case 3: return "packed with Brotli, which cannot be read; gzip can";
    case 4: return "packed with Zstandard, which cannot be read; gzip can";
    default: return "packed in a way that cannot be read; gzip can";
    }
}

struct Metadata {
    std::string name, attribution;
};

Metadata read_fields(const json::Value& value)
{
    json::Object object(value);  // others put what they like into it
    Metadata fields;
    for (const auto& [key, field] : object.members()) {
        if (field.kind() == json::Kind::String && key == "name")
            fields.name = field.string();
        if (field.kind() == json::Kind::String && key == "attribution")
            fields.attribution = field.string();
    }
    return fields;
}

Error named(const RandomAccess& file, const Error& error)
{
    return error.message.starts_with(file.name)
               ? error
               : Error{error.code, file.name + ": " + error.message};
}

// Takes numbers off a header that is long enough.
struct Taking {
    std::string_view rest;

    template <class Number>
    Number take()
    {
        return *bytes::take<Number>(rest);
    }
    Position position()
    {
        const auto lon = take<std::int32_t>(), lat = take<std::int32_t>();
        return {lat / degrees, lon / degrees};
    }
};

bool on_earth(const Position& at)
{
    return at.lat >= -90 && at.lat <= 90 && at.lon >= -180 && at.lon <= 180;
}

}  // namespace

Result<Done> PmTiles::read_header(std::string_view header)
{
    if (!header.starts_with(magic))
        return Error{Error::Code::Corrupt, "not a PMTiles file"};
    Taking from{header.substr(magic.size())};
    const auto version = from.take<std::uint8_t>();
    if (version != 3)
        return Error{version > 3 ? Error::Code::TooNew : Error::Code::Invalid,
                     "PMTiles of version " + std::to_string(version) + "; version 3 can be read"};
    for (Section* section : {&root_at_, &metadata_at_, &leaves_at_, &tiles_at_}) {
        section->offset = from.take<std::uint64_t>();
        section->length = from.take<std::uint64_t>();
        if (!file_.holds(section->offset, section->length))
            return Error{Error::Code::Corrupt, "cut off, or a section outside the file"};
    }
    if (root_at_.length > largest_root)
        return Error{Error::Code::Corrupt, "a first directory larger than the format allows"};
    from.rest.remove_prefix(3 * sizeof(std::uint64_t) + 1);  // counts nobody needs; the order
    for (Packing* packing : {&packing_, &tile_packing_}) {
        const auto how = from.take<std::uint8_t>();
        if (how != static_cast<unsigned char>(Packing::None) &&
            how != static_cast<unsigned char>(Packing::Gzip))
            return Error{Error::Code::Invalid, unknown_packing(how)};
        *packing = static_cast<Packing>(how);
    }
    const auto form = static_cast<Form>(from.take<std::uint8_t>());
    if (form != Form::Vector && form != Form::Png)
        return Error{Error::Code::Invalid, "tiles that are neither MVT nor PNG"};
    info_.kind = form == Form::Vector ? BasemapInfo::Kind::Vector : BasemapInfo::Kind::Picture;
    info_.least_zoom = from.take<std::uint8_t>();
    info_.most_zoom = from.take<std::uint8_t>();
    if (info_.least_zoom > info_.most_zoom || info_.most_zoom > most_tile_zoom)
        return Error{Error::Code::Corrupt, "zooms that cannot be"};
    info_.south_west = from.position();
    info_.north_east = from.position();
    if (!on_earth(info_.south_west) || !on_earth(info_.north_east))
        return Error{Error::Code::Corrupt, "bounds that are not on the earth"};
    return Done{};
}

Result<std::string> PmTiles::section(const Section& from, const pmtiles::Entry& entry,
                                     Packing packing, std::size_t limit) const
{
    if (entry.length > limit)
        return Error{Error::Code::Corrupt, "a piece that is too large"};
    auto bytes = file_.read(from.offset + entry.offset, static_cast<std::size_t>(entry.length));
    if (!bytes || packing == Packing::None)
        return bytes;
    return unpacked_gzip(*bytes, limit);
}

Result<Done> PmTiles::read_metadata()
{
    if (metadata_at_.length == 0)
        return Done{};
    const auto text =
        section(metadata_at_, {0, 0, metadata_at_.length, 0}, packing_, largest_metadata);
    if (!text)
        return text.error();
    const auto fields = json::read(*text, file_.name, read_fields);
    if (!fields)
        return fields.error();
    info_.name = plain_attribution(fields->name);
    info_.attribution = plain_attribution(fields->attribution);
    return Done{};
}

Result<PmTiles> PmTiles::open(RandomAccess file)
{
    PmTiles tiles;
    tiles.file_ = std::move(file);
    const RandomAccess& from = tiles.file_;
    if (!from.holds(0, header_size))
        return Error{Error::Code::Corrupt, from.name + ": not a PMTiles file"};
    const auto header = from.read(0, header_size);
    if (!header)
        return header.error();
    if (const auto read = tiles.read_header(*header); !read)
        return named(from, read.error());
    const auto root = tiles.section(tiles.root_at_, {0, 0, tiles.root_at_.length, 0},
                                    tiles.packing_, largest_directory);
    if (!root)
        return named(from, root.error());
    auto directory =
        pmtiles::parse_directory(*root, {tiles.leaves_at_.length, tiles.tiles_at_.length});
    if (!directory)
        return named(from, directory.error());
    tiles.root_ = *std::move(directory);
    if (const auto read = tiles.read_metadata(); !read)
        return named(from, read.error());
    return tiles;
}

Result<const pmtiles::Directory*> PmTiles::leaf(const pmtiles::Entry& entry)
{
    for (const auto& [offset, directory] : leaves_)
        if (offset == entry.offset)
            return &directory;
    const auto bytes = section(leaves_at_, entry, packing_, largest_directory);
    if (!bytes)
        return bytes.error();
    auto directory = pmtiles::parse_directory(*bytes, {leaves_at_.length, tiles_at_.length});
    if (!directory)
        return directory.error();
    leaves_.emplace_front(entry.offset, *std::move(directory));
    if (leaves_.size() > leaves_kept)
        leaves_.pop_back();
    return &leaves_.front().second;
}

Result<std::optional<std::string>> PmTiles::tile(const TileId& tile)
{
    if (!exists(tile))
        return std::optional<std::string>();
    const std::uint64_t number = pmtiles::number_of(tile);
    const pmtiles::Directory* directory = &root_;
    for (int depth = 0; depth <= deepest; ++depth) {
        const pmtiles::Entry* found = pmtiles::find(*directory, number);
        if (found == nullptr)
            return std::optional<std::string>();
        const pmtiles::Entry entry = *found;  // its directory may make room for the next one
        if (entry.tiles > 0) {
            auto bytes = section(tiles_at_, entry, tile_packing_, largest_tile);
            if (!bytes)
                return named(file_, bytes.error());
            return std::optional(*std::move(bytes));
        }
        const auto next = leaf(entry);
        if (!next)
            return named(file_, next.error());
        directory = *next;
    }
    return Error{Error::Code::Corrupt, file_.name + ": directories of tiles that lead nowhere"};
}

}  // namespace kotozute
