#include "shell/map_labels.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

// Several 丁目 by one name.
struct Town {
    const std::string* name;
    std::string figure = {};
    double x = 0, y = 0, weight = 0, area = 0;
    int parts = 0;
};

std::vector<Town> towns_of(const MapBase& base, const std::vector<std::string>& figures)
{
    std::vector<Town> out;
    for (const MapTown& part : base.towns) {
        const auto number = static_cast<std::size_t>(&part - base.towns.data());
        auto town = std::find_if(out.begin(), out.end(),
                                 [&](const Town& t) { return *t.name == part.town; });
        if (town == out.end())
            town = out.insert(
                out.end(), {&part.town, number < figures.size() ? figures[number] : std::string()});
        const double weight = std::max(part.square_metres, 1.f);
        town->x += part.middle.x * weight;
        town->y += part.middle.y * weight;
        town->weight += weight;
        town->area += part.square_metres;
        ++town->parts;
    }
    return out;
}

float reach_of(double square_metres)
{
    return static_cast<float>(std::sqrt(std::max(square_metres, 0.0)) / 2);
}

// 四丁目 of 大塚四丁目: what the name has beyond the town's.
std::string part_name(const MapTown& part)
{
    const bool longer = part.name.size() > part.town.size() &&
                        part.name.compare(0, part.town.size(), part.town) == 0;
    return longer ? part.name.substr(part.town.size()) : std::string();
}

// The middle of a neighbour may be far away: its name stands in what is seen of it around the ward.
MapPoint near_the_ward(const MapNeighbour& neighbour, const std::vector<MapRing>& outline,
                       const MapBox& seen)
{
    constexpr int across = 28;
    std::vector<MapPoint> in;
    double x = 0, y = 0;
    for (int column = 0; column <= across; ++column)
        for (int row = 0; row <= across; ++row) {
            const MapPoint point{seen.least.x + seen.width() * static_cast<float>(column) / across,
                                 seen.least.y + seen.height() * static_cast<float>(row) / across};
            if (!inside(neighbour.rings, point) || inside(outline, point))
                continue;
            in.push_back(point);
            x += point.x;
            y += point.y;
        }
    if (in.empty())
        return neighbour.middle;
    const auto count = static_cast<double>(in.size());
    const MapPoint middle{static_cast<float>(x / count), static_cast<float>(y / count)};
    return *std::min_element(in.begin(), in.end(), [&](const MapPoint& a, const MapPoint& b) {
        return std::hypot(a.x - middle.x, a.y - middle.y) <
               std::hypot(b.x - middle.x, b.y - middle.y);
    });
}

void append_neighbours(std::vector<MapName>& names, const MapBase& base, const MapBox& seen)
{
    if (base.outline.empty())
        return;
    for (const MapNeighbour& neighbour : base.neighbours)
        names.push_back({neighbour.name,
                         {},
                         MapLabel::Kind::Neighbour,
                         near_the_ward(neighbour, base.outline, seen),
                         0});
}

}  // namespace

std::vector<MapName> names_of(const MapBase& base, const MapBox& seen,
                              const std::vector<std::string>& figures)
{
    std::vector<Town> towns = towns_of(base, figures);
    std::stable_sort(towns.begin(), towns.end(),
                     [](const Town& a, const Town& b) { return a.area > b.area; });
    std::vector<MapName> names;
    for (const Town& town : towns)
        names.push_back(
            {town.figure.empty() ? *town.name : *town.name + " " + town.figure,
             {},
             MapLabel::Kind::Town,
             {static_cast<float>(town.x / town.weight), static_cast<float>(town.y / town.weight)},
             reach_of(town.area)});
    append_neighbours(names, base, seen);
    std::vector<MapName> parts;
    for (const MapTown& part : base.towns)
        if (std::string words = part_name(part); !words.empty())
            parts.push_back({std::move(words), part.name, MapLabel::Kind::Part, part.middle,
                             reach_of(part.square_metres)});
    std::stable_sort(parts.begin(), parts.end(),
                     [](const MapName& a, const MapName& b) { return a.reach > b.reach; });
    names.insert(names.end(), parts.begin(), parts.end());
    return names;
}

}  // namespace kotozute::shell
