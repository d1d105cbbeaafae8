#include "core/places/shape.hpp"

#include <algorithm>
#include <map>

namespace kotozute {
namespace {

// From one corner to the next.
struct Side {
    GeoPoint from, to;

    auto operator<=>(const Side&) const = default;
};

// The sides only one of the shapes has, all turning the way their rings do.
std::vector<Side> lonely_sides(const std::vector<const Shape*>& shapes)
{
    std::vector<Side> sides;
    for (const Shape* shape : shapes)
        for (const GeoRing& ring : *shape)
            for (std::size_t i = 0; i < ring.size(); ++i)
                sides.push_back({ring[i], ring[(i + 1) % ring.size()]});
    const auto straight = [](const Side& side) { return std::minmax(side.from, side.to); };
    std::sort(sides.begin(), sides.end(), [&](const Side& a, const Side& b) {
        return straight(a) != straight(b) ? straight(a) < straight(b) : a < b;
    });
    std::vector<Side> lonely;
    for (std::size_t i = 0; i < sides.size();) {
        std::size_t next = i + 1;
        while (next < sides.size() && straight(sides[next]) == straight(sides[i]))
            ++next;
        if ((next - i) % 2 == 1)
            lonely.push_back(sides[i]);
        i = next;
    }
    return lonely;
}

// The rings these sides make, one after the other; sides that come to no end make none. What turns
// the other way is a gap.
Shape rings_of(const std::vector<Side>& sides)
{
    std::multimap<GeoPoint, GeoPoint> ways;
    for (const Side& side : sides)
        ways.emplace(side.from, side.to);
    Shape rings;
    while (!ways.empty()) {
        GeoRing ring;
        GeoPoint at = ways.begin()->first;
        for (auto way = ways.begin(); way != ways.end(); way = ways.find(at)) {
            ring.push_back(at);
            at = way->second;
            ways.erase(way);
            if (at == ring.front())
                break;
        }
        if (at == ring.front() && turned_area(ring) > 0)
            rings.push_back(std::move(ring));
    }
    return rings;
}

}  // namespace

Shape outline_of(const std::vector<const Shape*>& shapes) { return rings_of(lonely_sides(shapes)); }

}  // namespace kotozute
