#include "core/app/finding.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute {
namespace {

constexpr std::size_t shown_at_once = 30;
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

// Fills in the start, and looks from there; without towns in the pack its places tell where it is.
Result<Done> start_from(Area& area, const std::string& near, PlaceQuery& query, Finding& result)
{
    if (const auto start = area.start_at(near)) {
        query.near = start->position;
        result.start = start->name;
        return Done{};
    }
    const auto start = among_places(area, near);
    if (!start)
        return start.error();
    query.near = *start;
    result.start = query.near ? near : "";
    result.start_unknown = !query.near;
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

FoundPlace found(const Area& area, const PlaceHit& hit)
{
    FoundPlace place;
    place.id = "area:" + area.code() + "/" + hit.place.id;
    place.name = hit.place.name;
    const Kind& kind = area.kinds().kind(hit.place.kind);
    place.kind = kind.name;
    place.choice = choice_of(kind);
    place.address = hit.place.address + hit.place.building;
    place.phone = hit.place.phone;
    if (hit.metres)
        place.metres = static_cast<int>(std::lround(*hit.metres));
    place.rough_position =
        hit.place.position && hit.place.position->kind == PositionKind::TownCentre;
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

}  // namespace

Result<Finding> finding(Area& area, const std::string& words, const std::string& near)
{
    Finding result;
    result.area = area.name();
    result.credit = credit(area);
    PlaceQuery query;
    query.words = words_of(words);
    query.limit = shown_at_once;
    if (!near.empty()) {
        const auto started = start_from(area, near, query, result);
        if (!started)
            return started.error();
    }
    const auto hits = area.find(query);
    if (!hits)
        return hits.error();
    for (const PlaceHit& hit : hits->hits)
        result.places.push_back(found(area, hit));
    result.more = hits->total - hits->hits.size();
    return result;
}

}  // namespace kotozute
