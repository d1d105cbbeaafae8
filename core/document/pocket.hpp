#pragma once

#include "core/document/document.hpp"
#include "core/document/fonts.hpp"
#include "core/document/qr.hpp"
#include "core/document/sheet.hpp"

#include <optional>

namespace kotozute {

// The small papers one carries along, of the size of a business card (91 × 55 mm), several on one
// A4 page to cut out. What is too long for them is shortened (…); the A4 sheet has it whole.
enum class PocketPaper {
    Card,      // a face and a back with the code, to fold in the middle
    Stickers,  // faces only, for the medicine notebook (お薬手帳)
};

// `code` is that of card_text() with the same parts.
Sheet layout(PocketPaper paper, const Document& document, const CardParts& parts,
             const SheetWords& words, const Fonts& fonts, const std::optional<QrCode>& code);

}  // namespace kotozute
