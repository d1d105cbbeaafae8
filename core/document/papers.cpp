#include "core/document/papers.hpp"

#include "core/document/card.hpp"
#include "core/document/fhir_bundle.hpp"
#include "core/document/fhir_referral.hpp"
#include "core/document/layout.hpp"
#include "core/document/pdf.hpp"
#include "core/document/pocket.hpp"

#include <vector>

namespace kotozute {
namespace {

bool is_for_computers(std::string_view name)
{
    return name == "bundle.json" || name == "referral.json";
}

}  // namespace

Result<Done> Papers::open_fonts()
{
    if (fonts_)
        return Done{};
    auto fonts = Fonts::open(load_);
    if (!fonts)
        return fonts.error();
    fonts_ = std::make_unique<Fonts>(*std::move(fonts));
    return Done{};
}

Result<std::string> Papers::places(const PlacePaper& paper, Timestamp now)
{
    if (const auto opened = open_fonts(); !opened)
        return opened.error();
    return pdf(layout(paper, wording_, *fonts_), *fonts_, now);
}

// For the care team in Japanese; then for the person, in each language of theirs.
Sheet Papers::summary_sheet(const Record& record, DocumentOptions options)
{
    std::vector<std::string> theirs;
    for (const std::string& language : languages_of(on_paper(record, options)))
        if (is_spoken(language))
            theirs.push_back(language);
    options.goes_on = !theirs.empty();
    std::vector<DocumentIn> papers{{"", document(record, wording_, options)}};
    for (const std::string& language : theirs)
        papers.push_back({language, document(record, wordings_.in(language), options)});
    return layout(papers, *fonts_, code_of(papers.front().document, {}));
}

Result<Sheet> Papers::laid_out(std::string_view name, const Record& record,
                               const DocumentOptions& options)
{
    if (name != "summary.pdf" && name != "card.pdf" && name != "stickers.pdf")
        return Error{Error::Code::NotFound, std::string(name) + ": no such paper"};
    if (const auto opened = open_fonts(); !opened)
        return opened.error();
    if (name == "summary.pdf")
        return summary_sheet(record, options);
    const Document paper = document(record, wording_, options);
    const CardParts& on_card = options.on_card;
    const auto small = name == "card.pdf" ? PocketPaper::Card : PocketPaper::Stickers;
    return layout(small, paper, on_card, wording_.sheet, *fonts_, code_of(paper, on_card));
}

Result<std::shared_ptr<const Sheet>> Papers::sheet(std::string_view name, const Record& record,
                                                   const DocumentOptions& options)
{
    auto sheet = laid_out(name, record, options);
    if (!sheet)
        return sheet.error();
    return std::shared_ptr<const Sheet>(std::make_shared<Sheet>(*std::move(sheet)));
}

// The sheet and a card with everything on it carry the same code.
const std::optional<QrCode>& Papers::code_of(const Document& paper, const CardParts& on_card)
{
    std::string text = card_text(paper, wording_.sheet, on_card);
    if (text != coded_) {
        code_ = qr_code(text);
        coded_ = std::move(text);
    }
    return code_;
}

Result<std::string> Papers::card_picture(const Document& paper, const CardParts& on_card)
{
    const auto& code = code_of(paper, on_card);
    if (!code)
        return Error{Error::Code::Invalid, "card.png: the card is too long for a QR code"};
    return card_png(*code);
}

Result<std::string> Papers::for_computers(std::string_view name, const Record& record,
                                          const DocumentOptions& options, const std::string& sheet)
{
    return name == "bundle.json" ? fhir_bundle(record, wording_, options, sheet)
                                 : referral_fragment(record, wording_, options, sheet);
}

// The sheet with its Bundle inside.
Result<std::string> Papers::summary(const Record& record, const DocumentOptions& options)
{
    auto bundle = fhir_bundle(record, wording_, options);
    if (!bundle)
        return bundle.error();
    const auto sheet = laid_out("summary.pdf", record, options);
    if (!sheet)
        return sheet.error();
    return pdf(*sheet, *fonts_, options.now,
               Attachment{"bundle.json", "application/fhir+json", wording_.sheet.attachment,
                          *std::move(bundle)});
}

Result<std::string> Papers::file(std::string_view name, const Record& record,
                                 const DocumentOptions& options)
{
    if (name == "card.txt")
        return card_text(document(record, wording_, options), wording_.sheet, options.on_card) +
               '\n';
    if (name == "card.png")
        return card_picture(document(record, wording_, options), options.on_card);
    if (name == "summary.pdf" || is_for_computers(name)) {
        auto sheet = summary(record, options);
        return sheet && name != "summary.pdf" ? for_computers(name, record, options, *sheet)
                                              : sheet;
    }
    const auto sheet = laid_out(name, record, options);
    return sheet ? pdf(*sheet, *fonts_, options.now) : sheet.error();
}

Result<std::vector<Papers::File>> Papers::files(const Record& record,
                                                const DocumentOptions& options)
{
    const auto sheet = summary(record, options);
    if (!sheet)
        return sheet.error();
    std::vector<File> made{{"summary.pdf", *sheet}};
    for (const char* name : {"bundle.json", "referral.json", "card.png", "card.txt"}) {
        auto bytes = is_for_computers(name) ? for_computers(name, record, options, *sheet)
                                            : file(name, record, options);
        if (!bytes)
            return bytes.error();
        made.push_back({name, *std::move(bytes)});
    }
    return made;
}

std::string_view Papers::media_type(std::string_view name)
{
    if (name.ends_with(".pdf"))
        return "application/pdf";
    if (is_for_computers(name))
        return "application/fhir+json";
    return name == "card.png" ? "image/png" : "text/plain; charset=utf-8";
}

}  // namespace kotozute
