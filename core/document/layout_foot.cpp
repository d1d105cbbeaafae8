#include "core/document/layout_parts.hpp"

#include <algorithm>

namespace kotozute::sheet {
namespace {

constexpr double code_side = 88;

const Ink declaration{11.5, true, colours::ink, 1.45, Breaking::Phrases};
const Ink small{9.5, false, colours::ink, 1.5, Breaking::Phrases};
const Ink faint{9, false, colours::quiet, 1.5, Breaking::Phrases};

}  // namespace

Band foot(const Foot& foot, const Pen& pen, const std::optional<QrCode>& code,
          const std::string& page)
{
    Band band;
    rule(band, margin, 0, measure, 1.2, colours::ink);
    PaperColumn text{margin, measure - (code ? code_side + 8 : 0), {}};
    pen.write(text, foot.declaration, declaration, {Part::Paragraph, 10, 0, ""});
    pen.write(text, foot.newer, small, {Part::Paragraph, 3, 0, ""});
    if (code)
        pen.write(text, foot.code, small, {});
    pen.write(text, page.empty() ? foot.made : foot.made + "　" + page, faint,
              {Part::Paragraph, 3, 0, ""});
    draw(band, text, 0);
    band.height = height_of(text);
    if (code) {
        band.height = std::max(band.height, code_side - 2);
        band.items.emplace_back(SheetBegin{Part::Figure, foot.code_alternative, 1});
        // The light margin of the code reaches into the page's own.
        const double quiet = code_side * QrCode::quiet / (code->size + 2 * QrCode::quiet);
        band.items.emplace_back(
            SheetCode{margin + measure - code_side + quiet, 8 - quiet, code_side, *code});
        band.items.emplace_back(SheetEnd{Part::Figure});
    }
    return band;
}

Band small_foot(const Foot& foot, const Pen& pen, const std::string& page)
{
    Band band;
    rule(band, margin, 0, measure, 0.6, colours::line);
    PaperColumn text{margin, measure, {}};
    pen.write(text, foot.declaration + "　" + page, faint, {Part::Paragraph, 6, 0, ""});
    draw(band, text, 0);
    band.height = height_of(text);
    return band;
}

}  // namespace kotozute::sheet
