#pragma once

#include "core/app/places.hpp"
#include "core/base/result.hpp"
#include "core/places/areas.hpp"

namespace kotozute {

// Looks places up for the page of places. What they are near to is the name of a town, a 丁目, or a
// whole address; distances are measured from the middle of the town it names.
Result<Finding> finding(Areas& areas, const PlaceSearch& search);

// Of the place of that FoundPlace::id; nothing is stated of one that is in no pack.
Result<PlaceDetails> details(Areas& areas, const std::string& id);

}  // namespace kotozute
