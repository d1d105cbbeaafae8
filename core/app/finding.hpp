#pragma once

#include "core/app/places.hpp"
#include "core/base/result.hpp"
#include "core/places/area.hpp"

namespace kotozute {

// Looks places up for the page of places. What they are near to is the name of a town, a 丁目, or a
// whole address; distances are measured from the middle of the town it names.
Result<Finding> finding(Area& area, const PlaceSearch& search);

// Of the place of that FoundPlace::id; nothing is stated of one that is not in the pack.
Result<PlaceDetails> details(Area& area, const std::string& id);

}  // namespace kotozute
