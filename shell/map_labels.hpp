#pragma once

#include "shell/map_clusters.hpp"
#include "shell/map_shapes.hpp"

#include <functional>
#include <string>
#include <vector>

namespace kotozute::shell {

// A name on the map, where there is room for it: the middle of its words is `at`.
struct MapLabel {
    // 大塚, 四丁目, 豊島区, 茗荷谷駅: what the tiles below call something
    enum class Kind { Town, Part, Neighbour, Ground };

    std::string words;
    Kind kind = Kind::Town;
    MapPoint at;
    Size size;             // of its words, in pixels
    std::size_t name = 0;  // its number among the names

    bool operator==(const MapLabel&) const = default;
};

// All names a base has, the most important first.
struct MapName {
    std::string words;
    std::string closer_up;  // where the town's own name may be out of sight: 大塚四丁目
    MapLabel::Kind kind = MapLabel::Kind::Town;
    MapPoint middle;
    float reach = 0;  // metres: about half as wide as what it names; 0 where not known
};
// `seen`: the part of the map that is seen when all of it is; neighbours are named in it.
// `figures`: of each town, to stand beside its name; may be empty.
std::vector<MapName> names_of(const MapBase& base, const MapBox& seen,
                              const std::vector<std::string>& figures = {});

using MeasureName = std::function<Size(const std::string& words, MapLabel::Kind kind)>;

// What names keep clear of.
struct MapObstacles {
    MapClusters& places;
    float mark = 0;  // pixels: half as wide as what stands for a place
    std::optional<MapPoint> start;
    Rect start_mark;            // pixels, from there
    MapBox seen;                // when all of the map is: names do not reach beyond it
    std::vector<MapBox> tools;  // what lies on it then
};

// The names shown at a step, none on another or on a place: decided for the whole map at once, so
// that moving it changes nothing. A name stays where it was `before`, at a step nearby, if it can.
// `size` measures words.
std::vector<MapLabel> place_labels(const std::vector<MapName>& names, MapShapes& shapes,
                                   const MapObstacles& obstacles, int step, const MeasureName& size,
                                   const std::vector<MapLabel>& before = {});

}  // namespace kotozute::shell
