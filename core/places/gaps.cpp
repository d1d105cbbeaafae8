#include "core/places/gaps.hpp"

#include "core/places/areas.hpp"
#include "core/places/credit.hpp"
#include "core/places/town_cells.hpp"

#include <algorithm>
#include <map>

namespace kotozute {
namespace {

const std::string& part_name(const MapTown& town, GapsBy by, const std::string& area)
{
    switch (by) {
    case GapsBy::District: return town.district;
    case GapsBy::Town: return town.town;
    case GapsBy::Whole: break;
    }
    return area;
}

std::vector<GapsBy> ways(const MapBase& base)
{
    std::vector<GapsBy> ways;
    const bool districts = std::any_of(base.towns.begin(), base.towns.end(),
                                       [](const MapTown& town) { return !town.district.empty(); });
    if (districts)
        ways.push_back(GapsBy::District);
    if (!base.towns.empty())
        ways.push_back(GapsBy::Town);
    ways.push_back(GapsBy::Whole);
    return ways;
}

std::size_t part_called(Gaps& gaps, const std::string& name)
{
    const auto found = std::find_if(gaps.parts.begin(), gaps.parts.end(),
                                    [&](const GapPart& part) { return part.name == name; });
    const auto index = static_cast<std::size_t>(found - gaps.parts.begin());
    if (found == gaps.parts.end())
        gaps.parts.push_back({name, 0, std::vector<GapCount>(gaps.kinds.size())});
    return index;
}

// The people of a part are known where those of all its towns are.
void add_people(GapPart& part, const MapTown& town)
{
    if (town.population < 0)
        part.population = -1;
    else if (part.population >= 0)
        part.population += town.population;
}

void count(GapCount& count, const Place& place)
{
    ++count.places;
    if (place.capacity <= 0)
        return;
    ++count.with_capacity;
    count.capacity += place.capacity;
}

// The part each town of the map is in, by its name.
using PartsOfTowns = std::map<std::string, std::size_t, std::less<>>;

// Of the whole area every place is a part, whatever its address. Some blocks of a town belong to
// another district than the rest, so a place tells its own.
std::size_t part_of(Gaps& gaps, const Place& place, const PartsOfTowns& parts)
{
    if (gaps.by == GapsBy::Whole)
        return 0;
    if (gaps.by == GapsBy::District && !place.district.empty())
        return part_called(gaps, place.district);
    if (const auto found = parts.find(place.town); found != parts.end())
        return found->second;
    const std::size_t nowhere = part_called(gaps, "");
    gaps.parts[nowhere].population = -1;
    return nowhere;
}

PartsOfTowns divide(Gaps& gaps, const MapBase& base)
{
    PartsOfTowns parts;
    for (const MapTown& town : base.towns) {
        const std::size_t part = part_called(gaps, part_name(town, gaps.by, gaps.area));
        add_people(gaps.parts[part], town);
        gaps.part_of_town.push_back(part);
        if (gaps.by == GapsBy::District && town.divided)
            gaps.divided.push_back(town.name);
        else
            parts.emplace(town.name, part);
    }
    if (gaps.parts.empty())
        gaps.parts[part_called(gaps, gaps.area)].population = -1;
    return parts;
}

}  // namespace

Result<Gaps> gaps(Area& area, const Kinds& table, std::optional<GapsBy> by)
{
    const auto base = area.base_map();
    if (!base)
        return base.error();
    Gaps gaps;
    MapBase map = **base;
    gaps.by_middles = divide_by_middles(map);
    gaps.map = gaps.by_middles ? std::make_shared<const MapBase>(std::move(map)) : *base;
    gaps.ways = ways(**base);
    const bool can = by && std::find(gaps.ways.begin(), gaps.ways.end(), *by) != gaps.ways.end();
    gaps.by = can ? *by : gaps.ways.front();
    gaps.area = area.name();
    gaps.code = area.code();
    gaps.credit = dated_credit(area);
    for (const PlaceKind& kind : table.kinds)
        gaps.kinds.push_back(
            {kind.id, kind.name, area.covers(kind.id), area.covers_all_of(kind.id)});
    const PartsOfTowns parts = divide(gaps, **base);
    PlaceQuery every;
    every.limit = area.places();
    const auto found = area.find(every);
    if (!found)
        return found.error();
    for (const PlaceHit& hit : found->hits)
        for (std::size_t kind = 0; kind < gaps.kinds.size(); ++kind)
            if (gaps.kinds[kind].id == hit.place.kind) {
                GapPart& part = gaps.parts[part_of(gaps, hit.place, parts)];
                count(part.counts[kind], hit.place);
            }
    return gaps;
}

Result<Gaps> gaps(Areas& areas, const Kinds& table, std::optional<GapsBy> by, std::string_view code)
{
    if (areas.empty())
        return Error{Error::Code::NotFound, "no area pack"};
    Area* const wanted = areas.of_code(code);
    auto counted = gaps(wanted ? *wanted : areas.all().front(), table, by);
    if (counted && areas.all().size() > 1)
        for (const Area& area : areas.all())
            counted->areas.emplace_back(area.code(), area.name());
    return counted;
}

std::vector<float> shares_of_towns(const Gaps& gaps, std::size_t kind)
{
    double most = 0;
    bool known = false;
    for (const GapPart& part : gaps.parts)
        if (const auto share = per_ten_thousand(gaps, part, kind)) {
            most = std::max(most, *share);
            known = true;
        }
    std::vector<float> shares;
    if (!known)
        return shares;
    for (const std::size_t part : gaps.part_of_town) {
        const auto share = per_ten_thousand(gaps, gaps.parts[part], kind);
        shares.push_back(!share ? -1.F : most > 0 ? static_cast<float>(*share / most) : 0.F);
    }
    return shares;
}

std::optional<double> per_ten_thousand(const Gaps& gaps, const GapPart& part, std::size_t kind)
{
    if (part.population <= 0 || !gaps.kinds[kind].whole)
        return std::nullopt;
    constexpr double people = 10'000;
    return static_cast<double>(part.counts[kind].places) * people / part.population;
}

}  // namespace kotozute
