#pragma once

#include "core/app/state.hpp"
#include "core/places/area.hpp"

#include <string>

namespace kotozute {

// Looks places up for the page of places. `near` is the name of a town or 丁目 as addresses write
// it; distances are measured from the middle of the places whose address holds it.
Result<Finding> finding(Area& area, const std::string& words, const std::string& near);

}  // namespace kotozute
