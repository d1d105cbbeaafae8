#pragma once

#include <string>
#include <string_view>

namespace kotozute {

// `kotozute open` for a FHIR Bundle: prints what it holds, for people to read, and the places of
// what is not understood; with `out` a record file of it is written there (record.json). Gives the
// exit status.
int open_bundle(std::string_view text, const std::string& file, const std::string& out);

}  // namespace kotozute
