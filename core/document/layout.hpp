#pragma once

#include "core/document/document.hpp"
#include "core/document/fonts.hpp"
#include "core/document/sheet.hpp"

#include <string>
#include <vector>

namespace kotozute {

// A document in a language, by its BCP 47 tag; empty: Japanese.
struct DocumentIn {
    std::string language;
    Document document;
};

// Sets a document on A4: the head and the three boxes in fixed positions at the top, everything
// else below. A full record fits one page; the type gets smaller before a second page begins, but
// never below 9 points. The head stands again on every further page. `code` is the QR code of
// the paper (the text card); without one its place stays empty.
Sheet layout(const Document& document, const Fonts& fonts, const std::optional<QrCode>& code);
// The same document in several languages, one behind the other, numbered through.
Sheet layout(const std::vector<DocumentIn>& documents, const Fonts& fonts,
             const std::optional<QrCode>& code);

}  // namespace kotozute
