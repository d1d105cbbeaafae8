#pragma once

#include "core/places/town.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kotozute {

// Where an address names no block.
constexpr int no_block = -1;

// The 町丁目 an address names. Nothing is guessed below it.
struct TownOfAddress {
    std::size_t town = 0;  // its place in the list of towns
    int block = no_block;  // the number that follows: a 街区, or a 番地 where there are none

    bool operator==(const TownOfAddress&) const = default;
};

// Finds the 町丁目 of addresses as people and offices write them: with or without prefecture and
// municipality, 大塚4-3-8, 大塚４ー３ー８ or 大塚四丁目3番8号, with or without 大字 and 字.
class TownsByAddress {
public:
    explicit TownsByAddress(const std::vector<Town>& towns);

    // The town whose name is longest of those the address begins with, below its municipality. With
    // the municipality left out, only a town no other municipality has one like.
    std::optional<TownOfAddress> of(std::string_view address) const;

    // The 町丁目 of a town called without its number: all six of 大塚.
    std::vector<std::size_t> called(std::string_view town) const;

private:
    struct Name {
        std::u32string form;   // "大塚4": as addresses are compared, without its 丁目
        std::u32string whole;  // "大塚": without its number, too
        std::size_t town;
    };
    struct City {
        std::vector<std::u32string> forms;  // 東京都文京区, 文京区; without its 郡
        std::vector<Name> names;
    };
    struct Fit;

    std::vector<std::pair<const City*, std::size_t>> cities_of(std::u32string_view address) const;

    std::vector<City> cities_;
};

}  // namespace kotozute
