#pragma once

#include "core/base/result.hpp"

#include <string>
#include <string_view>

namespace kotozute {

// The text of a file of open data, as UTF-8: by its byte order mark, else strict UTF-8, else what
// Japanese Windows calls Shift_JIS (CP932), in that order. Anything else is refused with one line
// that begins with `file`. The view is into `bytes`, or into `decoded` where they had to be
// decoded.
Result<std::string_view> text_of_file(std::string_view bytes, const std::string& file,
                                      std::string& decoded);

// As much of a file's beginning as text_of_file can read: up to its last whole line; all of it
// where there is no line end.
std::string_view whole_lines(std::string_view beginning);

}  // namespace kotozute
