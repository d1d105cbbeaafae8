#pragma once

#include "core/content/json.hpp"

#include <string_view>

namespace kotozute {

// Reads "format" and "version", with which each JSON text of this folder begins. True for a later
// version, of which nobody knows what it holds: the rest is passed over. Refuses any other.
bool is_later(json::Object& object, std::string_view format, int version);

}  // namespace kotozute
