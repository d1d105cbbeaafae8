#pragma once

#include "core/app/state.hpp"
#include "core/content/booklet.hpp"
#include "core/document/wording.hpp"
#include "core/screens/screen.hpp"

namespace kotozute {

// What the page shows now, in the language of the settings. Pure; every page has a title, a way on
// and a way out.
Screen screen(const State& state, const Booklets& booklets, const Wordings& wordings,
              Timestamp now);

}  // namespace kotozute
