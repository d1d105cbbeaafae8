#include "app-mobile/web_papers.hpp"

#include "core/app/place_list.hpp"

#include <utility>

namespace kotozute {

WebPapers::WebPapers(const Wordings& wordings, Fonts::Load load)
    : wordings_(wordings), load_(std::move(load))
{
    open();
}

void WebPapers::open()
{
    papers_.emplace(
        [this](Face face) {
            FontBytes bytes = load_(face);
            wants_rest_ = wants_rest_ || (face == Face::Rest && !bytes && !asked_);
            return bytes;
        },
        wordings_);
}

Result<std::shared_ptr<const Sheet>> WebPapers::sheet(const Record& record, const PaperWish& wish,
                                                      Timestamp now)
{
    auto sheet = papers_->sheet(wish.file, record, {now, wish.sample, wish.on_card});
    if (sheet && wants_rest_)
        return Error{Error::Code::NotFound, "the face of rare characters is on its way"};
    return sheet;
}

Result<Outgoing> WebPapers::file(const Record& record, const PaperWish& wish, Timestamp now)
{
    auto bytes = papers_->file(wish.file, record, {now, wish.sample, wish.on_card});
    if (!bytes)
        return bytes.error();
    return Outgoing{wish.file, std::string(Papers::media_type(wish.file)), *std::move(bytes)};
}

Result<Outgoing> WebPapers::places(const PlaceList& list, Timestamp now)
{
    const std::string name = "places.pdf";
    auto bytes = papers_->places(place_paper(list, wordings_.in(first_language), now), now);
    if (!bytes)
        return bytes.error();
    return Outgoing{name, std::string(Papers::media_type(name)), *std::move(bytes)};
}

void WebPapers::rest_came()
{
    wants_rest_ = false;
    asked_ = true;
    open();
}

}  // namespace kotozute
