#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace kotozute::shell {

// Red, green, blue and opacity of every pixel, from the top.
struct PictureSamples {
    int width = 0, height = 0;
    std::vector<unsigned char> samples;
};

// Reads PNG. Nothing where the bytes are none, damaged, or larger than a tile of a map
// is: 1,024 pixels to a side.
std::optional<PictureSamples> read_picture(std::string_view bytes);

}  // namespace kotozute::shell
