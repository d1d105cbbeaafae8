#include "app-mobile/web_papers.hpp"

#include "core/document/card.hpp"
#include "core/document/document.hpp"
#include "core/document/layout.hpp"
#include "core/document/pdf.hpp"

#include <utility>

namespace kotozute {

WebPapers::WebPapers(const Wording& wording, Fonts::Load load)
    : wording_(wording), load_(std::move(load))
{
}

Result<Done> WebPapers::open_fonts()
{
    if (fonts_)
        return Done{};
    auto fonts = Fonts::open([this](Face face) {
        FontBytes bytes = load_(face);
        wants_rest_ = wants_rest_ || (face == Face::Rest && !bytes && !asked_);
        return bytes;
    });
    if (!fonts)
        return fonts.error();
    fonts_ = *std::move(fonts);
    return Done{};
}

void WebPapers::rest_came()
{
    wants_rest_ = false;
    asked_ = true;
    fonts_.reset();
}

}  // namespace kotozute
