#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kotozute {

// The bytes packed as zlib packs them (RFC 1950); nothing when there is no room.
std::optional<std::string> deflated(std::string_view bytes);

// What was packed so. Nothing where it is damaged, cut off, followed by more, or larger than
// `limit`: a few bytes can be made that would fill any memory.
std::optional<std::string> inflated(std::string_view bytes, std::size_t limit);

}  // namespace kotozute
