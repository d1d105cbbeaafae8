// What reaches beyond the record: files handed out.
#include "core/app/steps.hpp"
#include "core/preferences/slots.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace kotozute {
namespace {

// Those of the list the person sees, as far as one page of paper has room.
std::optional<PlaceList> places_on_paper(const State& state)
{
    if (!state.finding || state.finding->places.empty())
        return std::nullopt;
    const Finding& finding = *state.finding;
    PlaceList list{finding.start, finding.places, finding.start_at, finding.base, finding.credit};
    list.places.resize(std::min(list.places.size(), most_on_paper));
    return list;
}

// What of the record is on a paper asked for on the page that is seen.
PaperWish wished(const State& state, const std::string& file)
{
    PaperWish wish{file, {}, std::nullopt, state.practising};
    if (state.page.kind == Page::Kind::Cards)
        wish.on_card = state.on_card;
    if (state.page.kind == Page::Kind::Handing)
        wish.parts = state.handing.parts;
    return wish;
}

}  // namespace

Step on(const Booklet& booklet, const Export& action, State state, Timestamp now)
{
    constexpr std::array<std::string_view, 7> files{"summary.pdf", "bundle.json",  "referral.json",
                                                    "card.pdf",    "stickers.pdf", "card.png",
                                                    "card.txt"};
    Step step = settle_drafts(booklet, std::move(state), now);
    if (std::find(files.begin(), files.end(), action.file) != files.end())
        step.effect = MakeFile{wished(step.next, action.file)};
    if (action.file == "places.pdf")
        if (auto list = places_on_paper(step.next))
            step.effect = MakePlaceList{*std::move(list)};
    return step;
}

PaperWish paper_to_see(const State& state)
{
    if (state.page.kind == Page::Kind::Summary || state.page.kind == Page::Kind::Handing)
        return wished(state, "summary.pdf");
    if (state.page.kind == Page::Kind::Cards)
        return wished(state, state.card);
    return {};
}

Step on(const Booklet&, const PutOnCard& action, State state, Timestamp)
{
    CardParts& parts = state.on_card;
    if (action.part == "place")
        parts.place = !parts.place;
    if (action.part == "worse")
        parts.worse = !parts.worse;
    if (action.part == "person")
        parts.person = !parts.person;
    return show(std::move(state));
}

Step on(const Booklet&, const ShowCard& action, State state, Timestamp)
{
    if (action.file == "card.pdf" || action.file == "stickers.pdf")
        state.card = action.file;
    return show(std::move(state));
}

}  // namespace kotozute
