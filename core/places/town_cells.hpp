#pragma once

#include "core/places/map.hpp"

namespace kotozute {

// Gives towns of which nobody told the borders a ground to colour: of the outline, each gets what
// lies nearer to its middle than to any other's. False, and nothing is changed, where the border of
// some town is known, that of the whole is not, or where there are more towns than a map can show.
bool divide_by_middles(MapBase& base);

}  // namespace kotozute
