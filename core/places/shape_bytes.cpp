#include "core/places/shape.hpp"
#include "core/places/varint.hpp"

namespace kotozute {
namespace {

// Seven bits a byte, the lowest first; the highest bit says that more follow.
void append(std::string& out, std::uint32_t value)
{
    for (; value >= 0x80; value >>= 7)
        out.push_back(static_cast<char>(value | 0x80));
    out.push_back(static_cast<char>(value));
}

std::optional<std::uint32_t> take(std::string_view& bytes)
{
    const auto number = take_varint(bytes);
    if (!number || *number > UINT32_MAX)
        return std::nullopt;
    return static_cast<std::uint32_t>(*number);
}

// From one number to the next; a small way is a small number in either direction.
std::uint32_t way(std::int32_t from, std::int32_t to)
{
    const auto by = static_cast<std::uint32_t>(to) - static_cast<std::uint32_t>(from);
    return by << 1 ^ (0U - (by >> 31));
}

std::int32_t after(std::int32_t from, std::uint32_t way)
{
    const std::uint32_t by = way >> 1 ^ (0U - (way & 1));
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(from) + by);
}

}  // namespace

std::string bytes_of(const Shape& shape)
{
    std::string bytes;
    append(bytes, static_cast<std::uint32_t>(shape.size()));
    GeoPoint at;
    for (const GeoRing& ring : shape) {
        append(bytes, static_cast<std::uint32_t>(ring.size()));
        for (const GeoPoint corner : ring) {
            append(bytes, way(at.lat, corner.lat));
            append(bytes, way(at.lon, corner.lon));
            at = corner;
        }
    }
    return bytes;
}

std::optional<Shape> shape_of(std::string_view bytes)
{
    constexpr std::size_t least_ring = 7;  // a number and three corners
    const auto rings = take(bytes);
    if (!rings || *rings > bytes.size() / least_ring)
        return std::nullopt;
    Shape shape(*rings);
    GeoPoint at;
    for (GeoRing& ring : shape) {
        const auto corners = take(bytes);
        if (!corners || *corners < 3 || *corners > bytes.size() / 2)
            return std::nullopt;
        ring.reserve(*corners);
        for (std::uint32_t i = 0; i < *corners; ++i) {
            const auto lat = take(bytes);
            const auto lon = take(bytes);
            if (!lat || !lon)
                return std::nullopt;
            at = {after(at.lat, *lat), after(at.lon, *lon)};
            ring.push_back(at);
        }
    }
    return bytes.empty() ? std::optional(std::move(shape)) : std::nullopt;
}

}  // namespace kotozute
