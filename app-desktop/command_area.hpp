#pragma once

#include "app-desktop/command.hpp"

namespace kotozute {

// kotozute area build --code 131059|13|all --out F.area FILE...   makes a pack of open data: of
//                                                                 places, towns and borders
// kotozute area check F.area                                      counts, and what is missing
// kotozute area find F.area [options] WORDS...                    places, best first
int area_command(const Arguments& arguments);

}  // namespace kotozute
