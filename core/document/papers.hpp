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
// the small ones one carries along, "card.pdf", "stickers.pdf", "card.png" and "card.txt". All are
// in Japanese; where the record was said in another language, too, the sheet goes on with a page in
// that language that says the same in the same places. The fonts are read when a paper is first
// asked for.
class Papers {
public:
    // `wordings` outlives it.
    Papers(Fonts::Load load, const Wordings& wordings)
        : load_(std::move(load)), wordings_(wordings), wording_(wordings.in(first_language))
    {
    }

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
    Result<Sheet> laid_out(std::string_view name, const Record& record,
                           const DocumentOptions& options);
    Sheet summary_sheet(const Record& record, DocumentOptions options);
    Result<std::string> summary(const Record& record, const DocumentOptions& options);
    Result<std::string> for_computers(std::string_view name, const Record& record,
                                      const DocumentOptions& options, const std::string& sheet);
    Result<std::string> card_picture(const Document& paper, const CardParts& on_card);
    const std::optional<QrCode>& code_of(const Document& paper, const CardParts& on_card);

    Fonts::Load load_;
    const Wordings& wordings_;
    const Wording& wording_;  // of all papers
    std::unique_ptr<Fonts> fonts_;
    std::string coded_;  // the card that `code_` holds
    std::optional<QrCode> code_;
};

}  // namespace kotozute
