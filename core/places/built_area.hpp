#pragma once

#include "core/places/area.hpp"
#include "core/places/area_builder.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// The tables assets/places/columns.json, kinds.json and words.json, as text.
struct PlaceTables {
    std::string columns;
    std::string kinds;
    std::string words;
};

// The same, read.
struct BuildTables {
    Columns columns;
    Kinds kinds;
};
Result<BuildTables> parse_tables(const PlaceTables& tables);

// The small area the program brings along: places, 町丁目 and the outline. Paths below assets/.
constexpr std::string_view built_area_files[] = {
    "places/areas/131059.csv", "places/areas/131059.towns.csv", "places/areas/131059.outline.csv"};
AreaOrder built_area_order(std::vector<std::string> files, std::string out);

// Builds the pack in one go and opens it: for the small area the program brings along, where nobody
// has chosen a pack of their own.
Result<Area> built_area(AreaOrder order, const PlaceTables& tables);

}  // namespace kotozute
