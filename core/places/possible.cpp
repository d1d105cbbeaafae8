#include "core/places/possible.hpp"

#include "core/places/area.hpp"
#include "core/places/credit.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace kotozute {
namespace {

using Standing = NeedFound::Standing;

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

void measure(NeedFound& found, const std::vector<const PlaceHit*>& offices, const AreaStart& start)
{
    found.near = count(
        offices, [](const PlaceHit* hit) { return hit->metres && *hit->metres <= near_metres; });
    if (!start.district.empty())
        found.district = count(
            offices, [&](const PlaceHit* hit) { return hit->place.district == start.district; });
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

Result<NeedFound> look_for(Area& area, const CareNeed& need, const std::optional<AreaStart>& start)
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
        measure(found, each, *start);
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

}  // namespace

Result<Possible> possible(Area& area, const CareNeeds& table, std::string_view choice,
                          std::string_view near)
{
    const CarePlace* place = table.place(choice);
    if (!place)
        return Error{Error::Code::NotFound, "this answer names no sort of place"};
    const auto start = area.start_at(near);
    Possible result;
    result.choice = place->choice;
    result.area = area.name();
    result.credit = dated_credit(area);
    result.start = start ? start->name : "";
    result.start_unknown = !near.empty() && !start;
    result.district = start ? start->district : "";
    result.source = table.source(place->source);
    for (const auto* ids : {&place->required, &place->helpful})
        for (const std::string& id : *ids) {
            auto found = look_for(area, table.need(id), start);
            if (!found)
                return found.error();
            found->required = ids == &place->required;
            found->source = table.source(found->need.source);
            result.needs.push_back(*std::move(found));
        }
    result.outcome = outcome(result.needs);
    return result;
}

Result<Possible> possible(Area& area, const PossibleTables& tables, std::string_view choice,
                          std::string_view near)
{
    const auto kinds = parse_kinds(tables.kinds, "places/kinds.json");
    if (!kinds)
        return kinds.error();
    const auto needs = parse_care_needs(tables.needs, "places/possible.json", *kinds);
    if (!needs)
        return needs.error();
    return possible(area, *needs, choice, near);
}

}  // namespace kotozute
