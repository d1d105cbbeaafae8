#pragma once

#include "shell/map_view.hpp"

#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace kotozute::shell {

constexpr std::size_t map_sorts = 6;

// Places so near each other that they are shown as one. It stands where its first place is.
struct MapSpot {
    MapPoint at;
    int first = 0;  // index of that place; by it a spot is known, closer up, too
    int count = 0;
    std::array<int, map_sorts> sorts{};
};

// The places of a map in spots, for every step of zooming. Spots of a step lie so far apart, across
// or down, that their targets do not touch, and each stands near all of its places. Nothing depends
// on which part of the map is seen.
class MapClusters {
public:
    // `spacing`: of spots, in pixels.
    MapClusters(std::shared_ptr<const std::vector<MapPlace>> places, float spacing);

    const std::vector<MapPlace>& places() const { return *places_; }
    float spacing() const { return spacing_; }

    const std::vector<MapSpot>& spots(int step);
    // Indices of those in the box, nearest first.
    std::vector<int> spots_in(int step, const MapBox& box);
    // The spot a place is in.
    int spot_of(int step, int place);
    // Its places, nearest first, at most so many.
    std::vector<int> members(int step, int spot, std::size_t most);
    // The first step closer that shows them apart; nothing when they never are.
    std::optional<int> step_apart(int step, int spot);

private:
    struct Level {
        std::vector<MapSpot> spots;
        std::vector<int> spot_of;            // for each spot one step closer, or for each place
        std::vector<int> parts, first_part;  // the same the other way round
        float cell = 1;
        std::vector<std::pair<std::uint64_t, int>> grid;  // hashed by cell
    };

    const Level& level(int step);
    Level gather(const std::vector<MapSpot>& from, float distance) const;
    static int& at(Level& level, std::int32_t column, std::int32_t row);
    static int found(const Level& level, std::int32_t column, std::int32_t row);

    std::shared_ptr<const std::vector<MapPlace>> places_;
    float spacing_;
    std::map<int, Level> levels_;
};

}  // namespace kotozute::shell
