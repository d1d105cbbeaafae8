#include "shell/map_clusters.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <queue>

namespace kotozute::shell {
namespace {

constexpr int none = -1;
// Spots are made of those so many steps closer, a quarter as far apart: so it takes little time
// even for half a million places, and none is taken in from much farther than spots lie apart.
constexpr int stride = 8;
constexpr std::size_t looked_at = 2000;  // of the places in a spot, to tell whether they part

std::int32_t cell_of(float metres, float cell)
{
    return static_cast<std::int32_t>(std::floor(metres / cell));
}

std::uint64_t key_of(std::int32_t column, std::int32_t row)
{
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(column)) << 32 |
           static_cast<std::uint32_t>(row);
}

// Across or down, whichever is more: targets are squares.
float apart(const MapPoint& a, const MapPoint& b)
{
    return std::max(std::fabs(a.x - b.x), std::fabs(a.y - b.y));
}

std::size_t place_in(std::uint64_t key, std::size_t size)
{
    key *= 0x9E3779B97F4A7C15u;
    return static_cast<std::size_t>(key >> 32) & (size - 1);
}

}  // namespace

MapClusters::MapClusters(std::shared_ptr<const std::vector<MapPlace>> places, float spacing)
    : places_(std::move(places)), spacing_(spacing)
{
}

int& MapClusters::at(Level& level, std::int32_t column, std::int32_t row)
{
    const std::uint64_t key = key_of(column, row);
    std::size_t i = place_in(key, level.grid.size());
    while (level.grid[i].second != none && level.grid[i].first != key)
        i = (i + 1) & (level.grid.size() - 1);
    level.grid[i].first = key;
    return level.grid[i].second;
}

int MapClusters::found(const Level& level, std::int32_t column, std::int32_t row)
{
    const std::uint64_t key = key_of(column, row);
    std::size_t i = place_in(key, level.grid.size());
    while (level.grid[i].second != none && level.grid[i].first != key)
        i = (i + 1) & (level.grid.size() - 1);
    return level.grid[i].second;
}

// The first of all begins a spot, and so does each that no spot is near enough to take in. As no
// two spots are nearer than a cell is wide, a cell holds at most one.
MapClusters::Level MapClusters::gather(const std::vector<MapSpot>& from, float distance) const
{
    Level out;
    out.cell = distance;
    std::size_t room = 16;
    while (room < 2 * from.size())
        room *= 2;
    out.grid.assign(room, {0, none});
    out.spot_of.reserve(from.size());
    for (const MapSpot& one : from) {
        const std::int32_t column = cell_of(one.at.x, distance), row = cell_of(one.at.y, distance);
        int best = none;
        float least = distance;
        for (std::int32_t c = column - 1; c <= column + 1; ++c)
            for (std::int32_t r = row - 1; r <= row + 1; ++r)
                if (const int spot = found(out, c, r); spot != none) {
                    const float far = apart(out.spots[static_cast<std::size_t>(spot)].at, one.at);
                    if (far < least) {
                        least = far;
                        best = spot;
                    }
                }
        if (best == none) {
            best = static_cast<int>(out.spots.size());
            at(out, column, row) = best;
            out.spots.push_back({one.at, one.first, 0, {}});
        }
        MapSpot& spot = out.spots[static_cast<std::size_t>(best)];
        spot.count += one.count;
        for (std::size_t sort = 0; sort < map_sorts; ++sort)
            spot.sorts[sort] += one.sorts[sort];
        out.spot_of.push_back(best);
    }
    out.first_part.assign(out.spots.size() + 1, 0);
    for (const int spot : out.spot_of)
        ++out.first_part[static_cast<std::size_t>(spot) + 1];
    for (std::size_t i = 1; i < out.first_part.size(); ++i)
        out.first_part[i] += out.first_part[i - 1];
    out.parts.resize(from.size());
    std::vector<int> next(out.first_part.begin(), out.first_part.end() - 1);
    for (std::size_t i = 0; i < out.spot_of.size(); ++i)
        out.parts[static_cast<std::size_t>(next[static_cast<std::size_t>(out.spot_of[i])]++)] =
            static_cast<int>(i);
    return out;
}

const MapClusters::Level& MapClusters::level(int step)
{
    step = std::min(step, closest_step);
    if (const auto known = levels_.find(step); known != levels_.end())
        return known->second;
    const float distance = spacing_ / (scale_of_step(step) * step_slack);
    if (step + stride <= closest_step)
        return levels_[step] = gather(level(step + stride).spots, distance);
    std::vector<MapSpot> each;
    each.reserve(places_->size());
    for (std::size_t i = 0; i < places_->size(); ++i) {
        MapSpot spot{(*places_)[i].at, static_cast<int>(i), 1, {}};
        spot.sorts[std::min<std::size_t>((*places_)[i].sort, map_sorts - 1)] = 1;
        each.push_back(spot);
    }
    return levels_[step] = gather(each, distance);
}

const std::vector<MapSpot>& MapClusters::spots(int step) { return level(step).spots; }

std::vector<int> MapClusters::spots_in(int step, const MapBox& box)
{
    const Level& here = level(step);
    const auto inside = [&](const MapSpot& spot) {
        return spot.at.x >= box.least.x && spot.at.x <= box.most.x && spot.at.y >= box.least.y &&
               spot.at.y <= box.most.y;
    };
    std::vector<int> out;
    for (std::int32_t c = cell_of(box.least.x, here.cell); c <= cell_of(box.most.x, here.cell); ++c)
        for (std::int32_t r = cell_of(box.least.y, here.cell); r <= cell_of(box.most.y, here.cell);
             ++r)
            if (const int spot = found(here, c, r);
                spot != none && inside(here.spots[static_cast<std::size_t>(spot)]))
                out.push_back(spot);
    std::sort(out.begin(), out.end());
    return out;
}

int MapClusters::spot_of(int step, int place)
{
    step = std::min(step, closest_step);
    const int part = step + stride <= closest_step ? spot_of(step + stride, place) : place;
    return level(step).spot_of[static_cast<std::size_t>(part)];
}

std::vector<int> MapClusters::members(int step, int spot, std::size_t most)
{
    struct Part {
        int first, step, index;  // of a spot; beyond the closest step, of a place
        bool operator>(const Part& other) const { return first > other.first; }
    };
    std::priority_queue<Part, std::vector<Part>, std::greater<>> next;
    next.push({0, std::min(step, closest_step), spot});
    std::vector<int> out;
    while (!next.empty() && out.size() < most) {
        const Part part = next.top();
        next.pop();
        if (part.step > closest_step) {
            out.push_back(part.index);
            continue;
        }
        const Level& here = level(part.step);
        const bool of_spots = part.step + stride <= closest_step;
        const std::vector<MapSpot>* spots = of_spots ? &level(part.step + stride).spots : nullptr;
        const auto i = static_cast<std::size_t>(part.index);
        for (int k = here.first_part[i]; k < here.first_part[i + 1]; ++k) {
            const int child = here.parts[static_cast<std::size_t>(k)];
            next.push({of_spots ? (*spots)[static_cast<std::size_t>(child)].first : child,
                       of_spots ? part.step + stride : closest_step + 1, child});
        }
    }
    return out;
}

std::optional<int> MapClusters::step_apart(int step, int spot)
{
    const std::vector<int> all = members(step, spot, looked_at);
    for (int closer = step + 1; closer <= closest_step; ++closer) {
        const int first = spot_of(closer, all.front());
        if (std::any_of(all.begin(), all.end(),
                        [&](int place) { return spot_of(closer, place) != first; }))
            return closer;
    }
    return std::nullopt;
}

}  // namespace kotozute::shell
