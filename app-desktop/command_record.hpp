#pragma once

#include "app-desktop/command.hpp"

namespace kotozute {

// kotozute record verify|history VAULT --passphrase-file FILE
// kotozute record merge VAULT OTHER --passphrase-file FILE [--other-name]
//                       [--other-passphrase-file FILE] [--other-identity-file FILE]
// kotozute record share VAULT --passphrase-file FILE --out DIR
//                       (--to AGE-RECIPIENT… | --share-passphrase-file FILE)
// Checks a vault through and through; lists what was said in it and when, without the words; takes
// in what was said in another vault or a share.age; or writes all of it, with its sheet and its
// Bundle, into one locked file: share.age.
int record_command(const Arguments& arguments);

}  // namespace kotozute
