#pragma once

#include "core/base/time.hpp"

namespace kotozute {

// The moment it is, by the clock of this computer.
Timestamp now();

}  // namespace kotozute
