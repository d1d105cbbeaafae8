#include "core/places/possible.hpp"

#include "core/places/areas.hpp"
#include "core/places/credit.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace kotozute {
namespace {

using Standing = NeedFound::Standing;

// An office with two services that both give it is one place to turn to.
std::vector<const AreasHit*> offices(const AreasHits& found)
{
    std::set<std::pair<std::string, std::string>> seen;
    std::vector<const AreasHit*> each;
    for (const AreasHit& hit : found.hits)
        if (seen.emplace(hit.hit.place.name, hit.hit.place.address).second)
            each.push_back(&hit);
    return each;
}

template <class Fits>
std::size_t count(const std::vector<const AreasHit*>& offices, Fits fits)
{
    return static_cast<std::size_t>(std::count_if(offices.begin(), offices.end(), fits));
}

// Two municipalities may each have a district of that name.
void measure(NeedFound& found, const std::vector<const AreasHit*>& offices, const AreasStart& from)
{
    found.near = count(offices, [](const AreasHit* hit) {
        return hit->hit.metres && *hit->hit.metres <= near_metres;
    });
    if (!from.start.district.empty())
        found.district = count(offices, [&](const AreasHit* hit) {
            return hit->pack == from.pack && hit->hit.place.district == from.start.district;
        });
    if (offices.empty() || !offices.front()->hit.metres)
        return;
    const PlaceHit& nearest = offices.front()->hit;
    found.nearest = nearest.place.name;
    found.metres = nearest.metres;
    found.rough = nearest.place.position->kind == PositionKind::TownCentre;
}

// Any kind of them gives it, so none of them is missing before all of them are known to be.
Standing not_listed(const Areas& areas, const CareNeed& need)
{
    const bool covered = !need.kinds.empty() && std::all_of(need.kinds.begin(), need.kinds.end(),
                                                            [&](const std::string& kind) {
                                                                return areas.covers_all_of(kind);
                                                            });
    return covered ? Standing::NotListed : Standing::NotCovered;
}

// Each kind with the need it is listed under.
std::set<std::string> searched(const Kinds& kinds, const CareNeed& need)
{
    std::set<std::string> ids;
    for (const PlaceKind& kind : kinds.kinds)
        if (std::find(need.kinds.begin(), need.kinds.end(), kind.id) != need.kinds.end())
            ids.insert({kind.id, kind.need});
    return ids;
}

Result<NeedFound> look_for(Areas& areas, const CareNeed& need,
                           const std::optional<AreasStart>& start)
{
    NeedFound found;
    found.need = need;
    found.standing = not_listed(areas, need);
    if (need.kinds.empty())
        return found;
    PlaceQuery query;
    query.kinds = need.kinds;
    query.limit = areas.places();
    if (start)
        query.near = start->start.position;
    const auto hits = areas.find(query);
    if (!hits)
        return hits.error();
    const auto each = offices(*hits);
    found.listed = each.size();
    if (!each.empty()) {
        found.standing = Standing::Listed;
        found.search = searched(areas.kinds(), need);
    }
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

Result<Possible> possible(Areas& areas, const CareNeeds& table, std::string_view choice,
                          std::string_view near)
{
    const CarePlace* place = table.place(choice);
    if (!place)
        return Error{Error::Code::NotFound, "this answer names no sort of place"};
    const auto from = areas.start_at(near);
    Possible result;
    result.choice = place->choice;
    result.area = areas.name();
    result.credit = credit_of(areas, Credited::Places, true);
    result.near = near;
    result.start = from ? from->start.name : "";
    result.start_unknown = !near.empty() && !from;
    result.district = from ? from->start.district : "";
    if (from)
        result.ground_credit = credit_of(areas, Credited::Ground, true);
    result.source = table.source(place->source);
    for (const auto* ids : {&place->required, &place->helpful})
        for (const std::string& id : *ids) {
            auto found = look_for(areas, table.need(id), from);
            if (!found)
                return found.error();
            found->required = ids == &place->required;
            found->source = table.source(found->need.source);
            result.needs.push_back(*std::move(found));
        }
    result.outcome = outcome(result.needs);
    return result;
}

Result<Possible> possible(Areas& areas, const PossibleTables& tables, std::string_view choice,
                          std::string_view near)
{
    const auto kinds = parse_kinds(tables.kinds, "places/kinds.json");
    if (!kinds)
        return kinds.error();
    const auto needs = parse_care_needs(tables.needs, "places/possible.json", *kinds);
    if (!needs)
        return needs.error();
    return possible(areas, *needs, choice, near);
}

}  // namespace kotozute
