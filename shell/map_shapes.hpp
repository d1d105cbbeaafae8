#pragma once

#include "shell/map_view.hpp"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace kotozute::shell {

// A ring without the bends that are too small to be seen.
MapRing thinned(const MapRing& ring, float metres);

// A ring without points so sharp that a thick line would grow thorns there.
MapRing blunted(MapRing ring, float metres);

// A ring cut into triangles: three indices of its points each. Of a ring that crosses itself,
// what can be cut.
std::vector<int> triangles(const MapRing& ring);

bool inside(const MapRing& ring, const MapPoint& point);
bool inside(const std::vector<MapRing>& rings, const MapPoint& point);
MapBox box_of(const MapRing& ring);

// What lies under the places, ready to draw at one step of zooming. Polygons are made when they
// are first seen.
class MapShapes {
public:
    struct Shape {
        MapRing ring;
        std::vector<int> triangles;
        MapBox box;
    };
    using Shapes = std::vector<Shape>;  // the rings of one polygon

    explicit MapShapes(std::shared_ptr<const MapBase> base);

    const MapBase& base() const { return *base_; }
    // The ward, its line drawn more smoothly than that of a town.
    const Shapes& outline(int step);
    const Shapes& town(int step, std::size_t index);
    const Shapes& neighbour(int step, std::size_t index);
    // Whether the ward is all there is in a box; also where nobody knows how far it reaches.
    bool fills(int step, const MapBox& box);
    // Of the whole polygon; nothing where it has no rings.
    const std::optional<MapBox>& town_box(std::size_t index) const { return town_boxes_[index]; }
    const std::optional<MapBox>& neighbour_box(std::size_t index) const
    {
        return neighbour_boxes_[index];
    }
    // Towns next to each other have another tint where their names differ.
    bool alternate(std::size_t town) const { return alternate_[town]; }
    // Its number among the districts, in the order of the towns; -1 where it has none.
    int district(std::size_t town) const { return districts_[town]; }

private:
    struct Step {
        std::optional<Shapes> outline;
        std::vector<std::optional<Shapes>> towns, neighbours;
    };
    Step& at(int step);

    std::shared_ptr<const MapBase> base_;
    std::map<int, Step> steps_;
    std::vector<std::optional<MapBox>> town_boxes_, neighbour_boxes_;
    std::vector<bool> alternate_;
    std::vector<int> districts_;
};

}  // namespace kotozute::shell
