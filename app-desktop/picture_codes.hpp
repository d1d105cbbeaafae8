#pragma once

#include "core/base/result.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace kotozute {

// What the QR codes on a picture file (PNG or JPEG) say; errors name the file.
Result<std::vector<std::string>> codes_in(const std::filesystem::path& path);

}  // namespace kotozute
