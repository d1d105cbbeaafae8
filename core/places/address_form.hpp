#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// How addresses are compared: the normal form (core/places/normal.hpp) with every kanji numeral a
// number, without what stands in brackets before it.
namespace kotozute::address {

std::u32string form(std::string_view address);

bool is_digit(char32_t c);

// How far a name reaches into an address that begins with it, and how freely that was read.
struct Reach {
    std::size_t end = 0;
    int freedom = 0;  // characters passed over or lost
};

// 字 and 大字 may stand in either, の may be left out, and a character lost on the way (U+FFFD,
// once or twice) may be any.
std::optional<Reach> reach(std::u32string_view name, std::u32string_view address);

}  // namespace kotozute::address
