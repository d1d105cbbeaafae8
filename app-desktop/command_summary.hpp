#pragma once

#include "app-desktop/command.hpp"

namespace kotozute {

// kotozute summary --record FILE.json --out DIR [--now TIMESTAMP] [--fonts DIR]
//                  [--to AGE-RECIPIENT… | --passphrase-file FILE]
// Writes summary.pdf, bundle.json, referral.json, card.png and card.txt of a record, and share.age
// where somebody is to open it: all of them or none.
int summary_command(const Arguments& arguments);

}  // namespace kotozute
