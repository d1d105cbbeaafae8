#include "core/app/finding.hpp"

#include "core/places/credit.hpp"
#include "core/places/distance.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute {
namespace {

constexpr std::size_t most_found = 3'000;  // more marks than that hide the map below them
constexpr std::size_t enough_for_a_middle = 200;

double middle(std::vector<double> values)
{
    const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), half, values.end());
    return *half;
}

// The middle of the places whose address holds it; the median, so that one office entered far from
// its town does not pull the start away.
Result<std::optional<Position>> among_places(Areas& areas, const std::string& near)
{
    PlaceQuery query;
    query.area = near;
    query.limit = enough_for_a_middle;
    const auto found = areas.find(query);
    if (!found)
        return found.error();
    std::vector<double> lats, lons;
    for (const AreasHit& hit : found->hits)
        if (const auto& position = hit.hit.place.position) {
            lats.push_back(position->lat);
            lons.push_back(position->lon);
        }
    if (lats.empty())
        return std::optional<Position>();
    return std::optional(Position{middle(lats), middle(lons), PositionKind::TownCentre});
}

// Fills in the start; without towns in any pack the places tell where it is.
Result<Done> start_from(Areas& areas, const std::string& near, Finding& result)
{
    if (const auto start = areas.start_at(near)) {
        result.start_at = start->start.position;
        result.start = start->start.name;
        result.ground_credit = credit_of(areas, Credited::Ground, true);
        return Done{};
    }
    result.start_unknown = !result.base->towns.empty();
    if (result.start_unknown)
        return Done{};
    const auto start = among_places(areas, near);
    if (!start)
        return start.error();
    result.start_at = *start;
    result.start = result.start_at ? near : "";
    result.start_unknown = !result.start_at;
    return Done{};
}

// The answer to 「どこで過ごしたいか」 a place stands for. Who visits, or is visited by day, makes
// living at home possible.
std::string choice_of(const PlaceKind& kind)
{
    if (kind.id == "hospital" || kind.id == "palliative_ward")
        return kind.id;
    if (kind.need == "visit" || kind.need == "go" || kind.need == "combine" || kind.need == "stay")
        return "home";
    return kind.need == "live" ? "care_home" : "";
}

// The mark of a place on the map, told by what it does for a person.
std::uint8_t sort_of(const std::string& need)
{
    enum Sort : std::uint8_t { ComesHome, Combines, OneGoesThere, OneLivesThere, Tools, Treats };
    if (need == "visit")
        return ComesHome;
    if (need == "combine")
        return Combines;
    if (need == "live" || need == "stay")
        return OneLivesThere;
    if (need == "tools")
        return Tools;
    return need == "treat" ? Treats : OneGoesThere;
}

FoundPlace found(const Area& area, const Place& from, std::optional<double> metres)
{
    const PlaceKind& kind = area.kinds().kind(from.kind);
    FoundPlace place{{found_id({area.code(), from.id}), from.name, kind.name,
                      from.address + from.building, from.phone, choice_of(kind), from.source,
                      from.edition}};
    if (metres)
        place.metres = static_cast<int>(std::lround(*metres));
    place.rough_position = from.position && from.position->kind == PositionKind::TownCentre;
    place.sort = sort_of(kind.need);
    place.need = kind.need;
    place.kind_id = kind.id;
    place.service = from.service;
    place.position = from.position;
    place.days = from.days;
    place.days_note = from.days_note;
    place.note = from.note;
    place.url = from.url;
    place.building = from.building;
    return place;
}

// Kinds of which some are on stand for their need.
std::vector<std::string> wanted_kinds(const Kinds& kinds, const std::set<std::string>& on)
{
    std::vector<std::string> wanted;
    std::set<std::string> narrowed;
    for (const PlaceKind& kind : kinds.kinds)
        if (on.contains(kind.id)) {
            wanted.push_back(kind.id);
            narrowed.insert(kind.need);
        }
    for (const Need& need : kinds.needs)
        if (on.contains(need.id) && !narrowed.contains(need.id))
            wanted.push_back(need.id);
    return wanted;
}

// Every need with its kinds, and how many places of each there are.
std::vector<FoundKind> counted(const Kinds& kinds, const std::vector<KindCount>& counts)
{
    std::vector<FoundKind> all;
    for (const Need& need : kinds.needs) {
        const std::size_t at = all.size();
        all.push_back({need.id, need.name, "", 0});
        for (const KindCount& count : counts)
            if (count.kind.need == need.id) {
                all.push_back({count.kind.id, count.kind.name, need.id, count.places});
                all[at].places += count.places;
            }
    }
    return all;
}

// A place of a FoundPlace::id, and the pack that is of that area.
struct InPack {
    Area* area = nullptr;  // nullptr: none of those that are open
    std::string id;        // of Place
};

InPack in_pack(Areas& areas, const std::string& id)
{
    const PlaceId parts = place_id(id);
    return {parts.code.empty() ? nullptr : areas.of_code(parts.code), parts.id};
}

// Of each place on a person's list what the pack tells of it now, or else what it told then.
Result<std::vector<FoundPlace>> looked_up(Areas& areas, const std::vector<KnownPlace>& list,
                                          const std::optional<Position>& from)
{
    std::vector<FoundPlace> places;
    for (const KnownPlace& known : list) {
        places.push_back(as_known(known));
        const InPack listed = in_pack(areas, known.id);
        if (!listed.area)
            continue;
        const auto place = listed.area->place(listed.id);
        if (!place)
            return place.error();
        if (!*place)
            continue;
        const auto& at = (*place)->position;
        places.back() =
            found(*listed.area, **place,
                  from && at ? std::optional(metres_between(*from, *at)) : std::nullopt);
    }
    return places;
}

// The same places in the same order, as far as it is known where they are.
std::shared_ptr<const std::vector<MapPlace>> marks_of(const MapBase& base,
                                                      const std::vector<FoundPlace>& places)
{
    auto marks = std::make_shared<std::vector<MapPlace>>();
    for (const FoundPlace& place : places)
        if (place.position)
            marks->push_back({place.id, place.name, on_map(base.origin, *place.position),
                              place.sort, place.rough_position});
    return marks;
}

Result<Done> search_all(Areas& areas, const PlaceSearch& search, Finding& result)
{
    const Kinds kinds = areas.kinds();
    PlaceQuery query;
    query.words = words_of(search.words);
    query.kinds = wanted_kinds(kinds, search.kinds);
    query.near = result.start_at;
    query.limit = most_found;
    const auto hits = areas.find(query);
    if (!hits)
        return hits.error();
    for (const AreasHit& hit : hits->hits)
        result.places.push_back(found(areas.all()[hit.pack], hit.hit.place, hit.hit.metres));
    result.more = hits->total - hits->hits.size();
    result.kinds = counted(kinds, hits->kinds);
    return Done{};
}

}  // namespace

Result<PlaceDetails> details(Areas& areas, const std::string& id)
{
    const InPack listed = in_pack(areas, id);
    if (!listed.area)
        return PlaceDetails{};
    auto hours = listed.area->hours(listed.id);
    if (!hours)
        return hours.error();
    auto provenance = listed.area->provenance(listed.id);
    if (!provenance)
        return provenance.error();
    return PlaceDetails{*std::move(hours), *std::move(provenance)};
}

Result<Finding> finding(Areas& areas, const PlaceSearch& search)
{
    Finding result;
    result.area = areas.name();
    result.credit = credit_of(areas, Credited::Places, true);
    auto base = areas.base_map();
    if (!base)
        return base.error();
    result.base = *std::move(base);
    if (!search.near.empty())
        if (const auto started = start_from(areas, search.near, result); !started)
            return started.error();
    if (search.only) {
        auto places = looked_up(areas, *search.only, result.start_at);
        if (!places)
            return places.error();
        result.places = *std::move(places);
    } else if (const auto done = search_all(areas, search, result); !done) {
        return done.error();
    }
    result.marked = marks_of(*result.base, result.places);
    return result;
}

}  // namespace kotozute
