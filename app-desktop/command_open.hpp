#pragma once

#include "app-desktop/command.hpp"

namespace kotozute {

// kotozute open FILE.age (--passphrase-file F | --identity-file F) [--out DIR]
// What a received share holds, whom it is about and when it was made. With --out its papers are
// written as summary.pdf and bundle.json, all of them or none.
//
// kotozute open BUNDLE.json [--out DIR]
// What a FHIR Bundle holds, and the places of what is not understood. With --out it is written as
// a record file, record.json.
int open_command(const Arguments& arguments);

}  // namespace kotozute
