#include "core/app/finding.hpp"

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
Result<std::optional<Position>> among_places(Area& area, const std::string& near)
{
    PlaceQuery query;
    query.area = near;
    query.limit = enough_for_a_middle;
    const auto hits = area.find(query);
    if (!hits)
        return hits.error();
    std::vector<double> lats, lons;
    for (const PlaceHit& hit : hits->hits)
        if (hit.place.position) {
            lats.push_back(hit.place.position->lat);
            lons.push_back(hit.place.position->lon);
        }
    if (lats.empty())
        return std::optional<Position>();
    return std::optional(Position{middle(lats), middle(lons), PositionKind::TownCentre});
}

// Fills in the start; without towns in the pack its places tell where it is.
Result<Done> start_from(Area& area, const std::string& near, Finding& result)
{
    if (const auto start = area.start_at(near)) {
        result.start_at = start->position;
        result.start = start->name;
        return Done{};
    }
    const auto base = area.base_map();
    if (!base)
        return base.error();
    result.start_unknown = !(*base)->towns.empty();
    if (result.start_unknown)
        return Done{};
    const auto start = among_places(area, near);
    if (!start)
        return start.error();
    result.start_at = *start;
    result.start = result.start_at ? near : "";
    result.start_unknown = !result.start_at;
    return Done{};
}

// The answer to 「どこで過ごしたいか」 a place stands for. Who visits, or is visited by day, makes
// living at home possible.
std::string choice_of(const Kind& kind)
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

std::string beginning_of_ids(const Area& area) { return "area:" + area.code() + "/"; }

FoundPlace found(const Area& area, const Place& from, std::optional<double> metres)
{
    FoundPlace place;
    const Kind& kind = area.kinds().kind(from.kind);
    place.id = beginning_of_ids(area) + from.id;
    place.name = from.name;
    place.kind = kind.name;
    place.choice = choice_of(kind);
    place.address = from.address + from.building;
    place.phone = from.phone;
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
    place.source = from.source;
    place.edition = from.edition;
    return place;
}

// Each publisher once, in the order of the files.
std::string credit(const Area& area)
{
    std::string text;
    for (const AreaSource& source : area.sources())
        if (!source.of_ground && !source.credit.empty() &&
            text.find(source.credit) == std::string::npos)
            text += (text.empty() ? "" : "、") + source.credit;
    return text;
}

// Kinds of which some are on stand for their need.
std::vector<std::string> wanted_kinds(const Kinds& kinds, const std::set<std::string>& on)
{
    std::vector<std::string> wanted;
    std::set<std::string> narrowed;
    for (const Kind& kind : kinds.kinds)
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

// Of each place on a person's list what the pack tells of it now, or else what it told then.
Result<std::vector<FoundPlace>> looked_up(Area& area, const std::vector<KnownPlace>& list,
                                          const std::optional<Position>& from)
{
    std::vector<FoundPlace> places;
    const std::string beginning = beginning_of_ids(area);
    for (const KnownPlace& known : list) {
        places.push_back(as_known(known));
        if (!known.id.starts_with(beginning))
            continue;
        const auto place = area.place(known.id.substr(beginning.size()));
        if (!place)
            return place.error();
        if (!*place)
            continue;
        const auto& at = (*place)->position;
        places.back() = found(
            area, **place, from && at ? std::optional(metres_between(*from, *at)) : std::nullopt);
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

Result<Done> search_all(Area& area, const PlaceSearch& search, Finding& result)
{
    PlaceQuery query;
    query.words = words_of(search.words);
    query.kinds = wanted_kinds(area.kinds(), search.kinds);
    query.near = result.start_at;
    query.limit = most_found;
    const auto hits = area.find(query);
    if (!hits)
        return hits.error();
    for (const PlaceHit& hit : hits->hits)
        result.places.push_back(found(area, hit.place, hit.metres));
    result.more = hits->total - hits->hits.size();
    result.kinds = counted(area.kinds(), hits->kinds);
    return Done{};
}

}  // namespace

Result<PlaceDetails> details(Area& area, const std::string& id)
{
    const std::string beginning = beginning_of_ids(area);
    if (!id.starts_with(beginning))
        return PlaceDetails{};
    const std::string in_pack = id.substr(beginning.size());
    auto hours = area.hours(in_pack);
    if (!hours)
        return hours.error();
    auto provenance = area.provenance(in_pack);
    if (!provenance)
        return provenance.error();
    return PlaceDetails{*std::move(hours), *std::move(provenance)};
}

Result<Finding> finding(Area& area, const PlaceSearch& search)
{
    Finding result;
    result.area = area.name();
    result.credit = credit(area);
    if (!search.near.empty())
        if (const auto started = start_from(area, search.near, result); !started)
            return started.error();
    if (search.only) {
        auto places = looked_up(area, *search.only, result.start_at);
        if (!places)
            return places.error();
        result.places = *std::move(places);
    } else if (const auto done = search_all(area, search, result); !done) {
        return done.error();
    }
    auto base = area.base_map();
    if (!base)
        return base.error();
    result.base = *std::move(base);
    result.marked = marks_of(*result.base, result.places);
    return result;
}

}  // namespace kotozute
