#pragma once

#include "core/document/document.hpp"
#include "core/document/fonts.hpp"
#include "core/document/sheet.hpp"

#include <cstddef>

namespace kotozute {

// Sets a document on A4: the head and the three boxes in fixed positions at the top, everything
// else below. A full record fits one page; the type gets smaller before a second page begins, but
// never below 9 points. The head stands again on every further page. `code` is the QR code of
// the paper (the text card); without one its place stays empty.
// Where it is one of several that are handed over together, `within` numbers its pages.
struct PageNumbers {
    std::size_t before = 0;
    std::size_t all = 0;  // 0: as many as it has
};
Sheet layout(const Document& document, const Fonts& fonts, const std::optional<QrCode>& code,
             const PageNumbers& within = {});

}  // namespace kotozute
