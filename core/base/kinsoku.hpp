#pragma once

#include <string_view>
#include <vector>

// Where a line of Japanese may start, on paper and on screen alike. Knows no font.
namespace kotozute {

// Makes the line breaker's tables quick. Without it all is the same, but slower.
void prepare_kinsoku();

// For a whole paragraph: [i] tells whether a line may start with its character i (JIS X 4051,
// strict: also small kana and ー stay off the start of a line).
std::vector<bool> line_starts(std::u32string_view paragraph);

}  // namespace kotozute
