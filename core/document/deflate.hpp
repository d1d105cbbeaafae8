#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kotozute {

// The bytes packed as zlib packs them (RFC 1950); nothing when there is no room.
std::optional<std::string> deflated(std::string_view bytes);

}  // namespace kotozute
