#include "shell/map_shapes.hpp"

#include <algorithm>

namespace kotozute::shell {
namespace {

constexpr float bend = .6f;             // pixels a border may lie beside the true one
constexpr float smooth = 1.6f;          // the same for the thick line around the ward
constexpr float thorns = 24;            // pixels: sharp points so short are left out of that line
constexpr std::size_t steps_kept = 10;  // of zooming

MapShapes::Shapes made(const std::vector<MapRing>& rings, float metres, float thorn)
{
    MapShapes::Shapes out;
    for (const MapRing& ring : rings) {
        if (ring.size() < 3)
            continue;
        MapShapes::Shape shape{blunted(thinned(ring, metres), thorn), {}, {}};
        if (shape.ring.size() < 3)
            continue;
        shape.triangles = triangles(shape.ring);
        shape.box = box_of(shape.ring);
        out.push_back(std::move(shape));
    }
    return out;
}

std::optional<MapBox> box_of_all(const std::vector<MapRing>& rings)
{
    std::optional<MapBox> box;
    for (const MapRing& ring : rings)
        for (const MapPoint& point : ring) {
            if (!box)
                box = MapBox{point, point};
            box->take_in(point);
        }
    return box;
}

template <class T>
int number_of(std::vector<T>& known, const T& name)
{
    const auto found = std::find(known.begin(), known.end(), name);
    if (found != known.end())
        return static_cast<int>(found - known.begin());
    known.push_back(name);
    return static_cast<int>(known.size()) - 1;
}

}  // namespace

MapShapes::MapShapes(std::shared_ptr<const MapBase> base) : base_(std::move(base))
{
    std::vector<std::string> towns, districts;
    for (const MapTown& town : base_->towns) {
        town_boxes_.push_back(box_of_all(town.rings));
        alternate_.push_back(number_of(towns, town.town) % 2 == 1);
        districts_.push_back(town.district.empty() ? -1 : number_of(districts, town.district));
    }
    for (const MapNeighbour& neighbour : base_->neighbours)
        neighbour_boxes_.push_back(box_of_all(neighbour.rings));
}

MapShapes::Step& MapShapes::at(int step)
{
    if (steps_.size() > steps_kept && steps_.count(step) == 0) {
        const bool low = step - steps_.begin()->first > steps_.rbegin()->first - step;
        steps_.erase(low ? steps_.begin() : std::prev(steps_.end()));
    }
    Step& out = steps_[step];
    out.towns.resize(base_->towns.size());
    out.neighbours.resize(base_->neighbours.size());
    return out;
}

const MapShapes::Shapes& MapShapes::outline(int step)
{
    std::optional<Shapes>& shapes = at(step).outline;
    if (!shapes)
        shapes = made(base_->outline, smooth / scale_of_step(step), thorns / scale_of_step(step));
    return *shapes;
}

bool MapShapes::fills(int step, const MapBox& box)
{
    if (base_->outline.empty())
        return true;
    const Shapes& shapes = outline(step);
    return std::any_of(shapes.begin(), shapes.end(), [&](const Shape& shape) {
        for (std::size_t i = 0, j = shape.ring.size() - 1; i < shape.ring.size(); j = i++) {
            MapBox side{shape.ring[j], shape.ring[j]};
            side.take_in(shape.ring[i]);
            if (side.meets(box))
                return false;
        }
        return inside(shape.ring, box.middle());
    });
}

const MapShapes::Shapes& MapShapes::town(int step, std::size_t index)
{
    std::optional<Shapes>& shapes = at(step).towns[index];
    if (!shapes)
        shapes = made(base_->towns[index].rings, bend / scale_of_step(step), 0);
    return *shapes;
}

const MapShapes::Shapes& MapShapes::neighbour(int step, std::size_t index)
{
    std::optional<Shapes>& shapes = at(step).neighbours[index];
    if (!shapes)
        shapes = made(base_->neighbours[index].rings, smooth / scale_of_step(step), 0);
    return *shapes;
}

}  // namespace kotozute::shell
