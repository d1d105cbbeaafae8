#pragma once

#include "core/base/result.hpp"
#include "core/content/feature.hpp"

#include <string>
#include <string_view>

// ESRI Shapefiles, as the census gives its borders out: polygons in a .shp, a row for each in a
// .dbf. Read here, and not by a library such as shapelib, because the program in the browser would
// have to bring one along for these two short files of fixed layout.
namespace kotozute {

// The polygons with what the table says of each. `shapes` are the bytes of the .shp, `table` those
// of the .dbf. An Error is one line: the file, the shape or row, and the reason.
Result<std::vector<Feature>> parse_shapefile(std::string_view shapes, std::string_view table,
                                             const std::string& file,
                                             const FeatureLimits& limits = {});

// A .shp or .shx, and which of the two; a .dbf.
bool is_shapefile(std::string_view bytes);
bool is_shape_index(std::string_view bytes);
bool is_dbase(std::string_view bytes);

}  // namespace kotozute
