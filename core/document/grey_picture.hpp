#pragma once

#include <cstddef>
#include <vector>

namespace kotozute {

// A picture in shades of grey: rows from the top, a byte for each pixel, 0 is black.
struct GreyPicture {
    int width = 0, height = 0;
    std::vector<unsigned char> samples;

    bool operator==(const GreyPicture&) const = default;
};

// How many pixels a picture may have: far more than a phone's photograph has.
constexpr std::size_t largest_picture = 40'000'000;

}  // namespace kotozute
