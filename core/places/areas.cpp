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

bool begins_first(const AreasEvent& a, const AreasEvent& b)
{
    const Event& one = a.hit.event;
    const Event& other = b.hit.event;
    return one.first_day != other.first_day ? one.first_day < other.first_day
                                            : one.from < other.from;
}

KindCount& count_of(std::vector<KindCount>& counts, const PlaceKind& kind)
{
    const auto found = std::find_if(counts.begin(), counts.end(), [&](const KindCount& count) {
        return count.kind.id == kind.id;
    });
    return found == counts.end() ? counts.emplace_back(KindCount{kind, 0}) : *found;
}

// Within what is shown; `total` goes down with each.
void drop_doubles(AreasHits& found, const Kinds& kinds)
{
    std::unordered_set<std::string_view> seen;
    std::vector<AreasHit> once;
    for (const AreasHit& hit : found.hits)
        if (seen.insert(hit.hit.place.id).second)
            once.push_back(hit);
        else
            --count_of(found.kinds, kinds.kind(hit.hit.place.kind)).places;
    found.total -= found.hits.size() - once.size();
    found.hits = std::move(once);
}

template <class Item>
void add_missing(std::vector<Item>& all, const std::vector<Item>& more)
{
    for (const Item& item : more)
        if (std::find(all.begin(), all.end(), item) == all.end())
            all.push_back(item);
}

// A neighbour whose own pack is open is drawn as that.
bool is_open(const std::vector<Area>& areas, const MapNeighbour& neighbour)
{
    return std::any_of(areas.begin(), areas.end(), [&](const Area& area) {
        return !neighbour.name.empty() && area.name().ends_with(neighbour.name);
    });
}

void add_base(MapBase& all, const MapBase& more)
{
    all.outline.insert(all.outline.end(), more.outline.begin(), more.outline.end());
    all.towns.insert(all.towns.end(), more.towns.begin(), more.towns.end());
    add_missing(all.neighbours, more.neighbours);
    if (all.credit.find(more.credit) == std::string::npos)
        all.credit += (all.credit.empty() ? "" : "、") + more.credit;
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

void Areas::add(Area area)
{
    all_.push_back(std::move(area));
    base_.reset();
}

Area* Areas::of_code(std::string_view code)
{
    const auto found = std::find_if(all_.begin(), all_.end(),
                                    [&](const Area& area) { return area.code() == code; });
    return found == all_.end() ? nullptr : &*found;
}

Result<AreasHits> Areas::find(const PlaceQuery& query)
{
    AreasHits found;
    for (std::size_t pack = 0; pack < all_.size(); ++pack) {
        auto hits = all_[pack].find(query);
        if (!hits)
            return hits.error();
        found.total += hits->total;
        for (const KindCount& count : hits->kinds)
            count_of(found.kinds, count.kind).places += count.places;
        for (PlaceHit& hit : hits->hits)
            found.hits.push_back({pack, std::move(hit)});
    }
    if (all_.size() < 2)
        return found;
    std::stable_sort(found.hits.begin(), found.hits.end(), comes_first);
    drop_doubles(found, kinds());
    if (found.hits.size() > query.limit)
        found.hits.resize(query.limit);
    return found;
}

Result<std::vector<AreasEvent>> Areas::events(const EventQuery& query)
{
    std::vector<AreasEvent> found;
    for (std::size_t pack = 0; pack < all_.size(); ++pack) {
        auto events = all_[pack].events(query);
        if (!events)
            return events.error();
        for (EventHit& hit : *events)
            found.push_back({pack, std::move(hit)});
    }
    std::stable_sort(found.begin(), found.end(), begins_first);
    if (found.size() > query.limit)
        found.resize(query.limit);
    return found;
}

std::optional<AreasStart> Areas::start_at(std::string_view written) const
{
    for (std::size_t pack = 0; pack < all_.size(); ++pack)
        if (auto start = all_[pack].start_at(written)) {
            if (all_.size() > 1)
                start->name = all_[pack].name() + start->name;
            return AreasStart{pack, *std::move(start)};
        }
    return std::nullopt;
}

Result<std::shared_ptr<const MapBase>> Areas::base_map()
{
    if (base_)
        return base_;
    auto all = std::make_shared<MapBase>();
    for (Area& area : all_) {
        const bool first = &area == &all_.front();
        auto base = area.base_map(first ? std::nullopt : std::optional(all->origin));
        if (!base)
            return base.error();
        if (all_.size() == 1)
            return base_ = *std::move(base);
        if (first)
            *all = **base;
        else
            add_base(*all, **base);
    }
    all->name = name();
    std::erase_if(all->neighbours,
                  [&](const MapNeighbour& neighbour) { return is_open(all_, neighbour); });
    return base_ = std::move(all);
}

std::string Areas::name() const
{
    std::string all;
    for (const Area& area : all_) {
        if (area.name().empty())
            return "";
        all += (all.empty() ? "" : "、") + area.name();
    }
    return all;
}

std::size_t Areas::places() const
{
    std::size_t sum = 0;
    for (const Area& area : all_)
        sum += area.places();
    return sum;
}

Kinds Areas::kinds() const
{
    Kinds all;
    for (const Area& area : all_) {
        add_missing(all.needs, area.kinds().needs);
        add_missing(all.kinds, area.kinds().kinds);
        add_missing(all.services, area.kinds().services);
    }
    return all;
}

bool Areas::covers_all_of(std::string_view kind) const
{
    return !all_.empty() && std::all_of(all_.begin(), all_.end(),
                                        [&](const Area& area) { return area.covers_all_of(kind); });
}

}  // namespace kotozute
