#pragma once

#include <string_view>

namespace kotozute {

// The two digits (JIS X 0401) of the prefecture an address begins with, and its name; empty where
// it begins with none.
std::string_view prefecture_code(std::string_view address);
std::string_view prefecture_name(std::string_view address);

}  // namespace kotozute
