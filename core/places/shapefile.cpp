#include "core/places/shapefile.hpp"

#include "core/places/binary.hpp"
#include "core/places/dbase.hpp"

#include <cmath>

namespace kotozute {
namespace {

constexpr std::uint32_t file_code = 9994;
constexpr std::size_t head_bytes = 100;
constexpr std::size_t record_head = 8;
constexpr std::size_t polygon_head = 44;  // sort, box, numbers of rings and corners
constexpr std::size_t corner_bytes = 16;
constexpr std::uint32_t no_shape = 0;

// Plain polygons, and those with heights or measures behind what is read here.
bool is_polygon(std::uint32_t sort) { return sort == 5 || sort == 15 || sort == 25; }

// Twice the area; less than nothing where the ring turns clockwise, as outer ones do.
double turn(const std::vector<Corner>& ring)
{
    double area = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Corner& a = ring[i];
        const Corner& b = ring[(i + 1) % ring.size()];
        area += a.lon * b.lat - b.lon * a.lat;
    }
    return area;
}

std::vector<std::vector<Corner>> outer_rings(std::vector<std::vector<Corner>> rings)
{
    std::vector<std::vector<Corner>> outer;
    for (const auto& ring : rings)
        if (turn(ring) < 0)
            outer.push_back(ring);
    return outer.empty() ? rings : outer;  // some programs turn all of them the other way
}

// The rings of one polygon's bytes; a word why not.
std::string read_polygon(std::string_view bytes, std::size_t& corners_left,
                         std::vector<std::vector<Corner>>& rings)
{
    if (bytes.size() < polygon_head)
        return "cut off";
    const std::size_t ring_count = binary::little<std::uint32_t>(bytes, 36);
    const std::size_t corner_count = binary::little<std::uint32_t>(bytes, 40);
    const std::size_t room = bytes.size() - polygon_head;
    if (ring_count > room / 4 || corner_count > (room - ring_count * 4) / corner_bytes)
        return "more corners than there are bytes";
    if (corner_count > corners_left)
        return "more corners than are read";
    corners_left -= corner_count;
    const std::size_t first_corner = polygon_head + ring_count * 4;
    for (std::size_t ring = 0; ring < ring_count; ++ring) {
        const std::size_t begin = binary::little<std::uint32_t>(bytes, polygon_head + ring * 4);
        const std::size_t end =
            ring + 1 < ring_count
                ? binary::little<std::uint32_t>(bytes, polygon_head + ring * 4 + 4)
                : corner_count;
        if (begin > end || end > corner_count)
            return "rings that do not follow each other";
        auto& corners = rings.emplace_back();
        for (std::size_t i = begin; i < end; ++i) {
            const std::size_t at = first_corner + i * corner_bytes;
            corners.push_back({binary::real(bytes, at + 8), binary::real(bytes, at)});
        }
    }
    rings = outer_rings(std::move(rings));
    return "";
}

// The record at `at`, which moves on to the next; a word why not.
std::string read_record(std::string_view bytes, std::size_t& at, std::size_t& corners_left,
                        Feature& feature)
{
    if (bytes.size() - at < record_head + 4)
        return "cut off";
    const std::size_t size = std::size_t{binary::big(bytes, at + 4)} * 2;
    at += record_head;
    if (size < 4 || size > bytes.size() - at)
        return "a length beyond the end of the file";
    const std::string_view record = bytes.substr(at, size);
    at += size;
    const std::uint32_t sort = binary::little<std::uint32_t>(record, 0);
    if (sort == no_shape)
        return "";
    if (!is_polygon(sort))
        return "not a polygon";
    return read_polygon(record, corners_left, feature.rings);
}

}  // namespace

Result<std::vector<Feature>> parse_shapefile(std::string_view shapes, std::string_view table,
                                             const std::string& file, const FeatureLimits& limits)
{
    auto rows = parse_dbase(table, file + " (.dbf)", limits);
    if (!rows)
        return rows.error();
    if (shapes.size() < head_bytes || binary::big(shapes, 0) != file_code)
        return Error{Error::Code::Invalid, file + ": not a Shapefile"};
    std::vector<Feature> features;
    std::size_t at = head_bytes, corners_left = limits.corners;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        Feature feature;
        const std::size_t begin = at;
        if (const std::string why = read_record(shapes, at, corners_left, feature); !why.empty())
            return Error{Error::Code::Invalid, file + ": shape " + std::to_string(row + 1) +
                                                   ", byte " + std::to_string(begin) + ": " + why};
        if (!(*rows)[row])
            continue;
        feature.properties = *std::move((*rows)[row]);
        features.push_back(std::move(feature));
    }
    if (at != shapes.size())
        return Error{Error::Code::Invalid, file + ": more shapes than rows in its .dbf"};
    if (features.empty())
        return Error{Error::Code::Invalid, file + ": no shapes in it"};
    return features;
}

bool is_shapefile(std::string_view bytes)
{
    return bytes.size() >= head_bytes && binary::big(bytes, 0) == file_code &&
           binary::little<std::uint32_t>(bytes, 28) == 1000;
}

// In an index the first record's place follows the header, in the file itself its number.
bool is_shape_index(std::string_view bytes)
{
    return is_shapefile(bytes) && bytes.size() >= head_bytes + 4 &&
           binary::big(bytes, head_bytes) == head_bytes / 2;
}

bool is_dbase(std::string_view bytes)
{
    return bytes.size() > 64 &&
           (bytes[0] == 0x03 || static_cast<unsigned char>(bytes[0]) == 0x83) &&
           binary::little<std::uint16_t>(bytes, 8) >= 65 &&
           binary::little<std::uint16_t>(bytes, 10) > 1;
}

}  // namespace kotozute
