#include "shell/tile_mesh.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

constexpr std::size_t most_points = 32'000;  // of one set of lines: two of an index of 16 bits
constexpr float longest_corner = 2;          // half widths a sharp bend may stand out

MapPoint minus(const MapPoint& a, const MapPoint& b) { return {a.x - b.x, a.y - b.y}; }

MapPoint direction(const MapPoint& from, const MapPoint& to)
{
    const MapPoint way = minus(to, from);
    const float length = std::hypot(way.x, way.y);
    return {way.x / length, way.y / length};
}

MapPoint left_of(const MapPoint& way) { return {way.y, -way.x}; }

// To the side of a bend, so far that both lines are as wide as they should be.
MapPoint at_bend(const MapPoint& before, const MapPoint& after)
{
    const MapPoint a = left_of(before), b = left_of(after);
    const MapPoint sum{a.x + b.x, a.y + b.y};
    const float square = sum.x * sum.x + sum.y * sum.y;
    if (square < 4 / (longest_corner * longest_corner))
        return b;
    return {sum.x * 2 / square, sum.y * 2 / square};
}

std::vector<MapPoint> without_repeats(const std::vector<MapPoint>& line)
{
    std::vector<MapPoint> out = line;
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

// A ring that turns one way all along, and once.
bool convex(const MapRing& ring)
{
    int turns = 0, wraps = 0;
    float last_x = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const MapPoint a = minus(ring[(i + 1) % ring.size()], ring[i]);
        const MapPoint b = minus(ring[(i + 2) % ring.size()], ring[(i + 1) % ring.size()]);
        const float cross = a.x * b.y - a.y * b.x;
        const int turn = cross > 0 ? 1 : (cross < 0 ? -1 : 0);
        if (turn != 0 && turns != 0 && turn != turns)
            return false;
        turns = turn != 0 ? turn : turns;
        wraps += a.x != 0 && last_x != 0 && (a.x > 0) != (last_x > 0) ? 1 : 0;
        last_x = a.x != 0 ? a.x : last_x;
    }
    return turns != 0 && wraps <= 2;
}

bool add_fan(const MapRing& ring, Triangles& to)
{
    if (to.points.size() + ring.size() > 2 * most_points)
        return false;
    const auto first = static_cast<std::uint16_t>(to.points.size());
    to.points.insert(to.points.end(), ring.begin(), ring.end());
    for (std::size_t i = 2; i < ring.size(); ++i)
        for (const std::size_t corner : {std::size_t{0}, i - 1, i})
            to.corners.push_back(static_cast<std::uint16_t>(first + corner));
    return true;
}

}  // namespace

bool add_stroke(const std::vector<MapPoint>& line, Strokes& to)
{
    const std::vector<MapPoint> points = without_repeats(line);
    if (points.size() < 2)
        return true;
    if (to.points.size() + points.size() > most_points)
        return false;
    const auto first = static_cast<unsigned>(2 * to.points.size());
    MapPoint before = direction(points[0], points[1]);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool last = i + 1 == points.size();
        const MapPoint after = last ? before : direction(points[i], points[i + 1]);
        to.points.push_back(points[i]);
        to.sideways.push_back(at_bend(before, after));
        before = after;
        if (last)
            continue;
        for (const unsigned corner : {0U, 1U, 3U, 0U, 3U, 2U})
            to.corners.push_back(
                static_cast<std::uint16_t>(first + 2 * static_cast<unsigned>(i) + corner));
    }
    return true;
}

TileMesh mesh_of(const TileContent& content)
{
    TileMesh mesh;
    for (const TileContent::Area& area : content.areas) {
        Triangles& to = mesh.areas[static_cast<std::size_t>(area.role)];
        if (area.rings.size() == 1 && convex(area.rings.front()))
            add_fan(area.rings.front(), to);
        else
            add_fill(area.rings, to);
    }
    for (const TileContent::Line& line : content.lines)
        add_stroke(line.points, mesh.lines[static_cast<std::size_t>(line.role) -
                                           static_cast<std::size_t>(BasemapRole::Stream)]);
    mesh.names = content.names;
    return mesh;
}

}  // namespace kotozute::shell
