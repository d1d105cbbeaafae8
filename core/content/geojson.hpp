#pragma once

#include "core/base/result.hpp"
#include "core/content/feature.hpp"

#include <string_view>

namespace kotozute {

// The polygons of a GeoJSON FeatureCollection with their properties, or the objects of a plain list
// as features without a shape. What is neither text nor a number in them is passed over. An Error
// is one line: the file, the feature or byte, and the reason.
Result<std::vector<Feature>> parse_geojson(std::string_view json, const std::string& file,
                                           const FeatureLimits& limits = {});

}  // namespace kotozute
