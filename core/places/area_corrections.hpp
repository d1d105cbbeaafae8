#pragma once

#include "core/base/result.hpp"
#include "core/places/correction.hpp"

#include <string>

namespace kotozute {

// The corrections of the pack that stands there, to be kept when it is built again: none where
// there is nothing, or no pack. A pack whose corrections cannot be read is an Error: nobody's work
// is to be lost unseen.
Result<Corrections> corrections_in(const std::string& pack);

}  // namespace kotozute
