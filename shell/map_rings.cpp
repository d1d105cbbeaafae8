#include "shell/map_shapes.hpp"

#include "core/places/flat.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

float cross(const MapPoint& a, const MapPoint& b, const MapPoint& c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

Flat flat(const MapPoint& point) { return {point.x, point.y}; }

double area(const MapRing& ring)
{
    double sum = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        sum += double{ring[j].x} * ring[i].y - double{ring[i].x} * ring[j].y;
    return sum / 2;
}

bool in_triangle(const MapPoint& p, const MapPoint& a, const MapPoint& b, const MapPoint& c)
{
    return cross(a, b, p) >= 0 && cross(b, c, p) >= 0 && cross(c, a, p) >= 0;
}

// Cuts off ears: corners whose triangle holds no other point of what is left.
class Cutter {
public:
    explicit Cutter(const MapRing& ring) : ring_(ring)
    {
        const bool turned = area(ring) < 0;
        for (std::size_t i = 0; i < ring.size(); ++i)
            left_.push_back(static_cast<int>(turned ? ring.size() - 1 - i : i));
    }

    std::vector<int> run()
    {
        std::size_t at = 0, missed = 0;
        while (left_.size() > 2 && missed <= left_.size()) {
            const std::size_t before = (at + left_.size() - 1) % left_.size();
            const std::size_t after = (at + 1) % left_.size();
            if (cross(point(before), point(at), point(after)) == 0) {
                drop(at, missed);
                continue;
            }
            // One that crosses itself has no ear left at some point: any corner will do then.
            if (!is_ear(before, at, after) && missed < left_.size()) {
                ++missed;
                at = after;
                continue;
            }
            for (const std::size_t i : {before, at, after})
                out_.push_back(left_[i]);
            drop(at, missed);
        }
        return std::move(out_);
    }

private:
    const MapPoint& point(std::size_t i) const { return ring_[static_cast<std::size_t>(left_[i])]; }

    void drop(std::size_t& at, std::size_t& missed)
    {
        left_.erase(left_.begin() + static_cast<std::ptrdiff_t>(at));
        at = at < left_.size() ? at : 0;
        missed = 0;
    }

    bool is_ear(std::size_t before, std::size_t at, std::size_t after) const
    {
        const MapPoint &a = point(before), &b = point(at), &c = point(after);
        if (cross(a, b, c) <= 0)
            return false;
        for (std::size_t i = 0; i < left_.size(); ++i) {
            const MapPoint& p = point(i);
            if (i != before && i != at && i != after && !(p == a) && !(p == b) && !(p == c) &&
                in_triangle(p, a, b, c))
                return false;
        }
        return true;
    }

    const MapRing& ring_;
    std::vector<int> left_, out_;
};

}  // namespace

MapRing thinned(const MapRing& ring, float metres)
{
    if (ring.size() < 5)
        return ring;
    std::size_t far = 0;  // two points that stay: the first, and the one farthest from it
    for (std::size_t i = 1; i < ring.size(); ++i)
        if (std::hypot(ring[i].x - ring[0].x, ring[i].y - ring[0].y) >
            std::hypot(ring[far].x - ring[0].x, ring[far].y - ring[0].y))
            far = i;
    std::vector<Flat> corners;  // and the first again: there and back
    for (std::size_t i = 0; i <= ring.size(); ++i)
        corners.push_back(flat(ring[i % ring.size()]));
    std::vector<bool> kept(corners.size(), false);
    keep_corners(corners, 0, far, metres, kept);
    keep_corners(corners, far, ring.size(), metres, kept);
    MapRing out;
    for (std::size_t i = 0; i < ring.size(); ++i)
        if (kept[i])
            out.push_back(ring[i]);
    return out;
}

MapRing blunted(MapRing ring, float metres)
{
    constexpr float sharp = .77f;  // cosine of the angle
    for (std::size_t i = 0, kept = 0; ring.size() > 4 && kept < ring.size();) {
        const MapPoint &a = ring[(i + ring.size() - 1) % ring.size()], &b = ring[i],
                       &c = ring[(i + 1) % ring.size()];
        const float before = std::hypot(a.x - b.x, a.y - b.y),
                    after = std::hypot(c.x - b.x, c.y - b.y);
        const float cosine = ((a.x - b.x) * (c.x - b.x) + (a.y - b.y) * (c.y - b.y)) /
                             std::max(before * after, 1e-3f);
        if (cosine > sharp && std::min(before, after) < metres) {
            ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(i));
            i = i == 0 ? 0 : i - 1;
            kept = 0;
        } else {
            i = (i + 1) % ring.size();
            ++kept;
        }
        i %= ring.size();
    }
    return ring;
}

std::vector<int> triangles(const MapRing& ring)
{
    return ring.size() < 3 ? std::vector<int>() : Cutter(ring).run();
}

bool inside(const MapRing& ring, const MapPoint& point) { return in_ring(ring, flat(point), flat); }

bool inside(const std::vector<MapRing>& rings, const MapPoint& point)
{
    return std::any_of(rings.begin(), rings.end(),
                       [&](const MapRing& ring) { return inside(ring, point); });
}

MapBox box_of(const MapRing& ring)
{
    MapBox box{ring.front(), ring.front()};
    for (const MapPoint& point : ring)
        box.take_in(point);
    return box;
}

}  // namespace kotozute::shell
