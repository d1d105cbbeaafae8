#pragma once

#include "core/base/result.hpp"
#include "core/base/time.hpp"
#include "core/document/sheet.hpp"

#include <string>

namespace kotozute {

// The sheet as a PDF file: fonts embedded, tagged, in Japanese, with its text to be searched and
// read aloud. The same sheet, fonts and moment give the same bytes on every device.
Result<std::string> pdf(const Sheet& sheet, const Fonts& fonts, Timestamp made);

}  // namespace kotozute
