#pragma once

#include "core/content/booklet.hpp"
#include "core/places/gaps.hpp"

#include <string>

namespace kotozute {

// What a part is called, without marks: 大塚, 東京都文京区, 町がわからないところ.
std::string part_words(const Booklet& booklet, const Gaps& gaps, const GapPart& part);

// A figure with one decimal: "1.4".
std::string one_decimal(double value);

}  // namespace kotozute
