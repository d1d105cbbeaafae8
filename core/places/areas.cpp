#include "core/places/areas.hpp"

#include <algorithm>
#include <limits>
#include <unordered_set>

namespace kotozute {
namespace {

double metres(const AreasHit& found)
{
    return found.hit.metres.value_or(std::numeric_limits<double>::infinity());
}

bool comes_first(const AreasHit& a, const AreasHit& b)
{
    return a.hit.rank != b.hit.rank ? a.hit.rank < b.hit.rank : metres(a) < metres(b);
}

// Within what is shown; `total` goes down with each.
void drop_doubles(AreasHits& found)
{
    std::unordered_set<std::string_view> seen;
    std::vector<AreasHit> once;
    for (const AreasHit& hit : found.hits)
        if (seen.insert(hit.hit.place.id).second)
            once.push_back(hit);
    found.total -= found.hits.size() - once.size();
    found.hits = std::move(once);
}

}  // namespace

Result<Areas> Areas::open(const std::vector<std::string>& paths, const TrustedKeys& trusted)
{
    Areas areas;
    for (const std::string& path : paths) {
        auto area = Area::open(path, trusted);
        if (!area)
            return area.error();
        areas.add(*std::move(area));
    }
    return areas;
}

Result<AreasHits> Areas::find(const PlaceQuery& query)
{
    AreasHits found;
    for (std::size_t pack = 0; pack < all_.size(); ++pack) {
        auto hits = all_[pack].find(query);
        if (!hits)
            return hits.error();
        found.total += hits->total;
        for (PlaceHit& hit : hits->hits)
            found.hits.push_back({pack, std::move(hit)});
    }
    std::stable_sort(found.hits.begin(), found.hits.end(), comes_first);
    drop_doubles(found);
    if (found.hits.size() > query.limit)
        found.hits.resize(query.limit);
    return found;
}

}  // namespace kotozute
