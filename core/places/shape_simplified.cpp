#include "core/places/plane.hpp"

#include <utility>

namespace kotozute {
namespace {

// Longer borders are taken in parts, so that none can keep a machine busy for long.
constexpr std::size_t longest_part = 100;

// A border from one place where borders meet to the next. It comes out the same whichever of its
// two neighbours asks, for it is always worked through in one direction.
GeoRing simplified(GeoRing border, double metres)
{
    const bool turned = GeoRing(border.rbegin(), border.rend()) < border;
    if (turned)
        std::reverse(border.begin(), border.end());
    const Plane plane(border.front());
    std::vector<Flat> corners;
    for (const GeoPoint point : border)
        corners.push_back(plane.at(point));
    std::vector<bool> kept(border.size());
    const std::size_t end = border.size() - 1;
    for (std::size_t first = 0; first < end; first += longest_part)
        keep_corners(corners, first, std::min(first + longest_part, end), metres, kept);
    GeoRing fewer;
    for (std::size_t i = 0; i <= end; ++i)
        if (kept[i])
            fewer.push_back(border[i]);
    if (turned)
        std::reverse(fewer.begin(), fewer.end());
    return fewer;
}

using Corners = std::vector<GeoPoint>;  // in order

// Where three borders or more meet: corners with more than two neighbours.
Corners meeting_points(const std::vector<Shape>& shapes)
{
    std::vector<std::pair<GeoPoint, GeoPoint>> ways;
    for (const Shape& shape : shapes)
        for (const GeoRing& ring : shape)
            for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
                ways.emplace_back(ring[i], ring[before]);
                ways.emplace_back(ring[before], ring[i]);
            }
    std::sort(ways.begin(), ways.end());
    ways.erase(std::unique(ways.begin(), ways.end()), ways.end());
    Corners meeting;
    for (std::size_t i = 2; i < ways.size(); ++i)
        if (ways[i].first == ways[i - 2].first &&
            (meeting.empty() || meeting.back() != ways[i].first))
            meeting.push_back(ways[i].first);
    return meeting;
}

// Where a ring is cut into borders: where borders meet, or at its two ends where none does.
std::vector<std::size_t> cuts(const GeoRing& ring, const Corners& meeting)
{
    std::vector<std::size_t> cuts;
    for (std::size_t i = 0; i < ring.size(); ++i)
        if (std::binary_search(meeting.begin(), meeting.end(), ring[i]))
            cuts.push_back(i);
    if (cuts.size() < 2) {
        const auto ends = std::minmax_element(ring.begin(), ring.end());
        cuts = {static_cast<std::size_t>(ends.first - ring.begin()),
                static_cast<std::size_t>(ends.second - ring.begin())};
        std::sort(cuts.begin(), cuts.end());
    }
    return cuts;
}

GeoRing simplified(const GeoRing& ring, const Corners& meeting, double metres)
{
    const auto at = cuts(ring, meeting);
    GeoRing fewer;
    for (std::size_t i = 0; i < at.size(); ++i) {
        const std::size_t next = i + 1 < at.size() ? at[i + 1] : at[0] + ring.size();
        GeoRing border;
        for (std::size_t corner = at[i]; corner <= next; ++corner)
            border.push_back(ring[corner % ring.size()]);
        const GeoRing part = simplified(std::move(border), metres);
        fewer.insert(fewer.end(), part.begin(), part.end() - 1);
    }
    return fewer.size() < 3 ? ring : fewer;
}

}  // namespace

std::vector<Shape> simplified(const std::vector<Shape>& shapes, double metres)
{
    const Corners meeting = meeting_points(shapes);
    std::vector<Shape> fewer(shapes.size());
    for (std::size_t i = 0; i < shapes.size(); ++i)
        for (const GeoRing& ring : shapes[i])
            fewer[i].push_back(simplified(ring, meeting, metres));
    return fewer;
}

}  // namespace kotozute
