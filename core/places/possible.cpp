#include "core/places/possible.hpp"

#include "core/places/town_names.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace kotozute {
namespace {

using Standing = NeedFound::Standing;

struct Start {
    std::string name;
    Position position;
    std::string district;
};

// The middle of the towns called so. Their district only where all of them are in one.
std::optional<Start> start_at(const MapBase& base, const TownNames& names, std::string_view near)
{
    const auto towns = names.all_of(near);
    if (towns.empty())
        return std::nullopt;
    MapPoint middle;
    const auto share = 1.0F / static_cast<float>(towns.size());
    for (const MapTown* town : towns) {
        middle.x += town->middle.x * share;
        middle.y += town->middle.y * share;
    }
    const bool one_district = std::all_of(towns.begin(), towns.end(), [&](const MapTown* town) {
        return town->district == towns.front()->district;
    });
    Position position = on_earth(base.origin, middle);
    position.kind = PositionKind::TownCentre;
    return Start{towns.size() == 1 ? towns.front()->name : towns.front()->town, position,
                 one_district ? towns.front()->district : ""};
}

// An office with two services that both give it is one place to turn to.
std::vector<const PlaceHit*> offices(const PlaceHits& found)
{
    std::set<std::pair<std::string, std::string>> seen;
    std::vector<const PlaceHit*> each;
    for (const PlaceHit& hit : found.hits)
        if (seen.emplace(hit.place.name, hit.place.address).second)
            each.push_back(&hit);
    return each;
}

template <class Fits>
std::size_t count(const std::vector<const PlaceHit*>& offices, Fits fits)
{
    return static_cast<std::size_t>(std::count_if(offices.begin(), offices.end(), fits));
}

void measure(NeedFound& found, const std::vector<const PlaceHit*>& offices, const Start& start,
             const TownNames& names)
{
    found.near = count(
        offices, [](const PlaceHit* hit) { return hit->metres && *hit->metres <= near_metres; });
    if (!start.district.empty())
        found.district = count(offices, [&](const PlaceHit* hit) {
            const MapTown* town = names.of(hit->place.address);
            return town && town->district == start.district;
        });
    if (offices.empty() || !offices.front()->metres)
        return;
    found.nearest = offices.front()->place.name;
    found.metres = offices.front()->metres;
    found.rough = offices.front()->place.position->kind == PositionKind::TownCentre;
}

// Any kind of them gives it, so none of them is missing before all of them are known to be.
Standing not_listed(const Area& area, const CareNeed& need)
{
    const bool covered = !need.kinds.empty() &&
                         std::all_of(need.kinds.begin(), need.kinds.end(),
                                     [&](const std::string& kind) { return area.covers(kind); });
    return covered ? Standing::NotListed : Standing::NotCovered;
}

Result<NeedFound> look_for(Area& area, const CareNeed& need, const std::optional<Start>& start,
                           const TownNames& names)
{
    NeedFound found;
    found.need = need;
    found.standing = not_listed(area, need);
    if (need.kinds.empty())
        return found;
    PlaceQuery query;
    query.kinds = need.kinds;
    query.limit = area.places();
    if (start)
        query.near = start->position;
    const auto hits = area.find(query);
    if (!hits)
        return hits.error();
    const auto each = offices(*hits);
    found.listed = each.size();
    if (!each.empty())
        found.standing = Standing::Listed;
    if (start)
        measure(found, each, *start, names);
    return found;
}

Feasible outcome(const std::vector<NeedFound>& needs)
{
    const auto any = [&](Standing standing) {
        return std::any_of(needs.begin(), needs.end(), [&](const NeedFound& found) {
            return found.required && found.standing == standing;
        });
    };
    if (any(Standing::NotListed))
        return Feasible::Missing;
    return any(Standing::NotCovered) ? Feasible::Unverified : Feasible::LooksPossible;
}

// Each publisher once with the day it describes, in the order of the files.
std::string credit(const Area& area)
{
    std::vector<std::string> each;
    for (const AreaSource& source : area.sources()) {
        const std::string& name = source.credit;
        const std::string text = source.edition.empty() ? name : name + " " + source.edition;
        if (!name.empty() && std::find(each.begin(), each.end(), text) == each.end())
            each.push_back(text);
    }
    std::string all;
    for (const std::string& one : each)
        all += (all.empty() ? "" : "、") + one;
    return all;
}

}  // namespace

Result<Possible> possible(Area& area, const MapBase& base, const CareNeeds& table,
                          std::string_view choice, std::string_view near)
{
    const CarePlace* place = table.place(choice);
    if (!place)
        return Error{Error::Code::NotFound, "this answer names no sort of place"};
    const TownNames names(base);
    const auto start = start_at(base, names, near);
    Possible result;
    result.choice = place->choice;
    result.area = area.name();
    result.credit = credit(area);
    result.start = start ? start->name : "";
    result.start_unknown = !near.empty() && !start;
    result.district = start ? start->district : "";
    result.source = table.source(place->source);
    for (const auto* ids : {&place->required, &place->helpful})
        for (const std::string& id : *ids) {
            auto found = look_for(area, table.need(id), start, names);
            if (!found)
                return found.error();
            found->required = ids == &place->required;
            found->source = table.source(found->need.source);
            result.needs.push_back(*std::move(found));
        }
    result.outcome = outcome(result.needs);
    return result;
}

}  // namespace kotozute
