#pragma once

#include "core/places/place.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace kotozute {

// What a file of tiles says of itself.
struct BasemapInfo {
    enum class Kind { Vector, Picture };  // MVT; PNG

    Kind kind = Kind::Vector;
    int least_zoom = 0;
    int most_zoom = 0;
    Position south_west{-85, -180}, north_east{85, 180};  // what it covers
    std::string name;
    std::string attribution;  // whom to name on the map; empty where the file does not say

    bool operator==(const BasemapInfo&) const = default;
};

// What a tile may hold, unpacked. The largest known are far below a megabyte.
constexpr std::size_t largest_tile = std::size_t{8} * 1024 * 1024;

// An attribution as it can be shown: files write it as HTML, with links and &copy;. Empty where it
// is no text, or so long that nobody would see the map.
std::string plain_attribution(std::string_view html);

}  // namespace kotozute
