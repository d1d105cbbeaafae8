#pragma once

#include "core/places/area.hpp"
#include "core/places/area_builder.hpp"

#include <string>

namespace kotozute {

// The tables assets/places/columns.json, kinds.json and words.json, as text.
struct PlaceTables {
    std::string columns;
    std::string kinds;
    std::string words;
};

// Builds the pack in one go and opens it: for the small list of places the program brings along
// (assets/places/areas), where nobody has chosen a pack of their own.
Result<Area> built_area(AreaOrder order, const PlaceTables& tables);

}  // namespace kotozute
