#include "core/app/place_list.hpp"

#include <algorithm>
#include <map>

namespace kotozute {
namespace {

SheetPoint on_paper(const MapPoint& point) { return {point.x, point.y}; }

SheetRing on_paper(const MapRing& ring)
{
    SheetRing points;
    for (const MapPoint& point : ring)
        points.push_back(on_paper(point));
    return points;
}

// The name of a town once, in the middle of its 丁目.
std::vector<PaperMap::Name> names_of(const MapBase& base)
{
    struct Sum {
        double x = 0, y = 0, count = 0;
    };
    std::map<std::string, Sum> sums;
    for (const MapTown& town : base.towns) {
        Sum& sum = sums[town.town];
        sum = {sum.x + town.middle.x, sum.y + town.middle.y, sum.count + 1};
    }
    std::vector<PaperMap::Name> names;
    for (const auto& [name, sum] : sums)
        names.push_back({name, {sum.x / sum.count, sum.y / sum.count}});
    return names;
}

PaperMap map_of(const PlaceList& list)
{
    const MapBase& base = *list.base;
    PaperMap map;
    for (const MapRing& ring : base.outline)
        map.land.push_back(on_paper(ring));
    for (const MapTown& town : base.towns)
        for (const MapRing& ring : town.rings)
            map.towns.push_back(on_paper(ring));
    map.names = names_of(base);
    if (list.start_at)
        map.start = on_paper(on_map(base.origin, *list.start_at));
    map.credit = base.credit;
    return map;
}

std::string distance(const FoundPlace& place, const PlaceWords& words)
{
    if (!place.metres)
        return {};
    const int metres = *place.metres;
    return metres < 1000 ? filled(words.metres, std::to_string(metres))
                         : filled(words.kilometres, std::to_string(metres / 1000) + '.' +
                                                        std::to_string(metres % 1000 / 100));
}

std::string source(const FoundPlace& place, const PlaceWords& words)
{
    const auto day = parse_date(place.edition);
    return day && !place.source.empty() ? filled(filled(words.dated, place.source), japanese(*day))
                                        : place.source;
}

}  // namespace

PlacePaper place_paper(const PlaceList& list, const Wording& wording, Timestamp now)
{
    const PlaceWords& words = wording.sheet.places;
    PlacePaper paper;
    paper.start = list.start;
    paper.made = japanese(japan_date(now));
    for (const FoundPlace& place : list.places) {
        PaperPlace on{place.name,
                      place.kind,
                      place.phone,
                      place.address,
                      distance(place, words),
                      source(place, words),
                      std::nullopt,
                      place.rough_position};
        if (list.base && place.position)
            on.at = on_paper(on_map(list.base->origin, *place.position));
        paper.places.push_back(std::move(on));
    }
    if (list.base && !list.base->outline.empty())
        paper.map = map_of(list);
    return paper;
}

}  // namespace kotozute
