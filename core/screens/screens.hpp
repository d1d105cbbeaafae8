#pragma once

#include "core/app/state.hpp"
#include "core/content/booklet.hpp"
#include "core/document/wording.hpp"
#include "core/screens/screen.hpp"

namespace kotozute {

// What the page shows now. Pure; every page has a title, a way on and a way out.
Screen screen(const State& state, const Booklet& booklet, const Wording& wording, Timestamp now);

}  // namespace kotozute
