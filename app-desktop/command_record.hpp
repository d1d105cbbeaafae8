#pragma once

#include "app-desktop/command.hpp"

namespace kotozute {

// kotozute record verify|history VAULT --passphrase-file FILE
// Checks a vault through and through, or lists what was said in it and when, without the words.
int record_command(const Arguments& arguments);

}  // namespace kotozute
