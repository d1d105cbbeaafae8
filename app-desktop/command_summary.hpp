#pragma once

#include "app-desktop/command.hpp"

namespace kotozute {

// kotozute summary --record FILE.json --out DIR [--now TIMESTAMP] [--fonts DIR]
// Writes summary.pdf, bundle.json, card.png and card.txt of a record: all of them or none.
int summary_command(const Arguments& arguments);

}  // namespace kotozute
