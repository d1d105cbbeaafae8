#pragma once

#include "core/places/area_pack.hpp"

#include <cstdint>
#include <vector>

// The inside of Area::find: how well each place fits what is looked for.
namespace kotozute {

// How well each row fits, from row 1 on; a byte each, so that a word that fits half of all places
// costs no sorting and no merging. For several words it is the sum over where each was found.
using Ranks = std::vector<std::uint8_t>;
constexpr std::uint8_t no_rank = UINT8_MAX;

// Every row that does not fit has no_rank. Kinds are not asked here: they are counted, too.
Ranks ranks_of(AreaPack& pack, const PlaceQuery& query);

}  // namespace kotozute
