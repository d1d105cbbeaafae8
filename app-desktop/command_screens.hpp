#pragma once

#include "app-desktop/command.hpp"

namespace kotozute {

// kotozute screens --out DIR [--size 1280x800] [--text-scale 1.0] [--lang ja] [--theme light]
// Every page of the program as NAME.png and, what is on it, NAME.tree.json.
int screens_command(const Arguments& arguments);

}  // namespace kotozute
