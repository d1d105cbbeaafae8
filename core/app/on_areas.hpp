#pragma once

#include <string_view>

namespace kotozute {

// The fields of a list of places to be made: for which municipality, and of which day.
constexpr std::string_view area_code_field = "area#code";
constexpr std::string_view area_day_field = "area#day";

}  // namespace kotozute
