#pragma once

#include "core/base/result.hpp"
#include "core/base/time.hpp"
#include "core/document/sheet.hpp"

#include <optional>
#include <string>

namespace kotozute {

// A file that travels inside a PDF.
struct Attachment {
    std::string name, media_type, description, bytes;
};

// The sheet as a PDF file: fonts embedded, tagged, said to be in Japanese but for
// pages in another language, with its text to be
// searched and read aloud. The same sheet, fonts, moment and attachment give the same bytes on
// every device.
Result<std::string> pdf(const Sheet& sheet, const Fonts& fonts, Timestamp made,
                        const std::optional<Attachment>& attachment = std::nullopt);

}  // namespace kotozute
