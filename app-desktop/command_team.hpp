#pragma once

#include "app-desktop/command.hpp"

namespace kotozute {

// kotozute team begin | join | sync | people: the folder a person's team has in common.
int team_command(const Arguments& arguments);

}  // namespace kotozute
