#pragma once

#include "core/base/result.hpp"
#include "core/content/feature.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// A row of a .dbf: its columns and what stands there; nothing where the row was deleted.
using DbaseRow = std::optional<std::vector<std::pair<std::string, std::string>>>;

// The rows of a .dbf (dBASE III), whose text is UTF-8 or CP932. An Error is one line that begins
// with `file`.
Result<std::vector<DbaseRow>> parse_dbase(std::string_view bytes, const std::string& file,
                                          const FeatureLimits& limits = {});

}  // namespace kotozute
