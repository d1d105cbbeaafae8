#pragma once

#include "app-desktop/command.hpp"

namespace kotozute {

// kotozute [options]    opens the window; returns when it is closed
int window_command(const Arguments& arguments);

}  // namespace kotozute
