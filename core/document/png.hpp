#pragma once

#include "core/base/result.hpp"

#include <span>
#include <string>

namespace kotozute {

// A picture as PNG: rows from the top, in each pixel 1 sample (grey) or 3 (red, green, blue).
// `samples` holds width × height × samples_a_pixel bytes. Io when there is no memory for it.
Result<std::string> png(int width, int height, int samples_a_pixel,
                        std::span<const unsigned char> samples);

}  // namespace kotozute
