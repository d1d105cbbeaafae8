#pragma once

#include "core/base/result.hpp"
#include "core/document/document.hpp"
#include "core/document/fonts.hpp"
#include "core/document/place_paper.hpp"
#include "core/document/qr.hpp"
#include "core/document/sheet.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// The ways a record is handed on, by file name: "summary.pdf", "bundle.json", "referral.json", and
// the small ones one carries along, "card.pdf", "stickers.pdf", "card.png" and "card.txt". The
// fonts are read when a paper is first asked for.
class Papers {
public:
    // `wording` outlives it.
    Papers(Fonts::Load load, const Wording& wording) : load_(std::move(load)), wording_(wording) {}

    // A paper ("….pdf") for a preview; NotFound for a name that is none.
    Result<std::shared_ptr<const Sheet>> sheet(std::string_view name, const Record& record,
                                               const DocumentOptions& options);

    // The bytes of a file; NotFound for a name that is none of them.
    Result<std::string> file(std::string_view name, const Record& record,
                             const DocumentOptions& options);

    // "summary.pdf", the two for computers, "card.png" and "card.txt", faster than one after the
    // other: those for computers hold the sheet.
    struct File {
        std::string name, bytes;
    };
    Result<std::vector<File>> files(const Record& record, const DocumentOptions& options);

    // The bytes of places.pdf.
    Result<std::string> places(const PlacePaper& paper, Timestamp now);

    // "application/pdf" for "summary.pdf".
    static std::string_view media_type(std::string_view name);

private:
    Result<Done> open_fonts();
    Result<Sheet> laid_out(std::string_view name, const Document& paper, const CardParts& on_card);
    Result<std::string> summary(const Record& record, const DocumentOptions& options);
    Result<std::string> for_computers(std::string_view name, const Record& record,
                                      const DocumentOptions& options, const std::string& sheet);
    Result<std::string> card_picture(const Document& paper, const CardParts& on_card);
    const std::optional<QrCode>& code_of(const Document& paper, const CardParts& on_card);

    Fonts::Load load_;
    const Wording& wording_;
    std::unique_ptr<Fonts> fonts_;
    std::string coded_;  // the card that `code_` holds
    std::optional<QrCode> code_;
};

}  // namespace kotozute
