#pragma once

#include "core/base/result.hpp"

#include <string>
#include <string_view>

namespace kotozute {

// The text of a file of open data: UTF-8 with or without a byte order mark, which is cut off.
// Anything else is refused with one line that begins with `file`. The view is into `bytes`.
Result<std::string_view> text_of_file(std::string_view bytes, const std::string& file);

}  // namespace kotozute
