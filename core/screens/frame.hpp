#pragma once

#include "core/screens/parts.hpp"

namespace kotozute {

// What the program says of the last deed, in the line every page has for it; empty when it says
// nothing.
Label status(const Scene& scene);

// What stands over the page: what is being worked on, or what is asked before something is lost.
std::optional<Dialog> dialog(const Scene& scene);

}  // namespace kotozute
