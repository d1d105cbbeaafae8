#include "core/places/town_cells.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute {
namespace {

constexpr std::size_t most_towns = 400;

float apart(const MapPoint& a, const MapPoint& b) { return std::hypot(b.x - a.x, b.y - a.y); }

// What of a ring lies nearer to `here` than to `there`.
MapRing nearer(const MapRing& ring, const MapPoint& here, const MapPoint& there)
{
    const MapPoint way{there.x - here.x, there.y - here.y};
    const MapPoint half{(here.x + there.x) / 2, (here.y + there.y) / 2};
    const auto beyond = [&](const MapPoint& point) {
        return (point.x - half.x) * way.x + (point.y - half.y) * way.y;
    };
    MapRing out;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const MapPoint &a = ring[i], &b = ring[(i + 1) % ring.size()];
        const float from = beyond(a), to = beyond(b);
        if (from <= 0)
            out.push_back(a);
        if ((from < 0 && to > 0) || (from > 0 && to < 0)) {
            const float part = from / (from - to);
            out.push_back({a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part});
        }
    }
    return out;
}

// `middles`: of all towns, the nearest first, which is its own.
MapRing cell(MapRing ring, const std::vector<MapPoint>& middles)
{
    const MapPoint& own = middles.front();
    for (auto other = middles.begin() + 1; other != middles.end(); ++other) {
        float reach = 0;
        for (const MapPoint& corner : ring)
            reach = std::max(reach, apart(own, corner));
        if (apart(own, *other) >= 2 * reach)
            break;
        ring = nearer(ring, own, *other);
    }
    return ring;
}

}  // namespace

bool divide_by_middles(MapBase& base)
{
    const auto bordered = [](const MapTown& town) { return !town.rings.empty(); };
    if (base.outline.empty() || base.towns.empty() || base.towns.size() > most_towns ||
        std::any_of(base.towns.begin(), base.towns.end(), bordered))
        return false;
    for (MapTown& town : base.towns) {
        std::vector<MapPoint> middles;
        for (const MapTown& other : base.towns)
            middles.push_back(other.middle);
        std::sort(middles.begin(), middles.end(), [&](const MapPoint& a, const MapPoint& b) {
            return apart(town.middle, a) < apart(town.middle, b);
        });
        for (const MapRing& ring : base.outline)
            if (MapRing own = cell(ring, middles); own.size() > 2)
                town.rings.push_back(std::move(own));
    }
    return true;
}

}  // namespace kotozute
