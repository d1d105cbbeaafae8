#pragma once

#include "core/app/state.hpp"
#include "core/places/area.hpp"

#include <string>

namespace kotozute {

// Looks places up for the page of places. `near` is the name of a town, a 丁目, or a whole address;
// distances are measured from the middle of the town it names.
Result<Finding> finding(Area& area, const std::string& words, const std::string& near);

}  // namespace kotozute
