#pragma once

#include <string>
#include <string_view>

namespace kotozute {

// A UUID that is always the same for the same key (version 8, of its BLAKE2b hash), so that the
// same record gives the same Bundle on every device.
std::string uuid_of(std::string_view key);

}  // namespace kotozute
