#pragma once

#include "core/base/result.hpp"
#include "core/document/grey_picture.hpp"

#include <filesystem>

namespace kotozute {

// Reads PNG or JPEG; what is transparent is white. Errors name the file: Invalid for a picture of
// more than `largest_picture` pixels or 64 MiB, which is told before it is read; Corrupt for one
// that is damaged, or neither.
Result<GreyPicture> read_picture_file(const std::filesystem::path& path);

}  // namespace kotozute
