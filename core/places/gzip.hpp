#pragma once

#include "core/base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace kotozute {

bool is_gzip(std::string_view bytes);

// What was packed by gzip. Corrupt where it is damaged, cut off, or larger than `limit`: a small
// file can be made that would fill any memory.
Result<std::string> unpacked_gzip(std::string_view bytes, std::size_t limit);

}  // namespace kotozute
