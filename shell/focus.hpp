#pragma once

#include "shell/input.hpp"
#include "shell/semantics.hpp"

#include <string>
#include <string_view>

namespace kotozute::shell {

// Where the keyboard goes from the control `from` ("" for none), in reading order. A group of
// radios, or the list of steps, is one stop of Tab; the arrows go on inside it.

// The control that Tab, or Shift+Tab when `back`, leads to; "" when there is none. From the last
// one it goes round to the first.
std::string tab_stop(const Tree& tree, std::string_view from, bool back);

// The control an arrow leads to inside the group of `from`; "" when arrows do nothing there.
std::string arrow_stop(const Tree& tree, std::string_view from, Key arrow);

}  // namespace kotozute::shell
