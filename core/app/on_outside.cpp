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

}  // namespace

Step on(const Booklet& booklet, const Export& action, State state, Timestamp now)
{
    constexpr std::array<std::string_view, 4> files{"summary.pdf", "bundle.json", "card.png",
                                                    "card.txt"};
    Step step = settle_drafts(booklet, std::move(state), now);
    if (std::find(files.begin(), files.end(), action.file) != files.end())
        step.effect = MakeFile{action.file};
    if (action.file == "places.pdf")
        if (auto list = places_on_paper(step.next))
            step.effect = MakePlaceList{*std::move(list)};
    return step;
}

}  // namespace kotozute
