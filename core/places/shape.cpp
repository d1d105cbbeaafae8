#include "core/places/shape.hpp"

#include "core/places/plane.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kotozute {
namespace {

GeoRing tidied(const GeoRing& ring)
{
    GeoRing kept;
    for (const GeoPoint point : ring)
        if (kept.empty() || point != kept.back())
            kept.push_back(point);
    while (kept.size() > 1 && kept.back() == kept.front())
        kept.pop_back();
    return kept;
}

}  // namespace

GeoPoint geo_point(const Position& position)
{
    return {static_cast<std::int32_t>(std::lround(position.lat * 1e6)),
            static_cast<std::int32_t>(std::lround(position.lon * 1e6))};
}

Position position_of(GeoPoint point) { return {point.lat / 1e6, point.lon / 1e6}; }

void GeoBox::add(GeoPoint point)
{
    least = {std::min(least.lat, point.lat), std::min(least.lon, point.lon)};
    most = {std::max(most.lat, point.lat), std::max(most.lon, point.lon)};
}

bool GeoBox::near(const GeoBox& other, double metres) const
{
    const double reach = metres / (millionth * metres_of_degree) * 2;  // longitudes are shorter
    return least.lat - reach <= other.most.lat && other.least.lat - reach <= most.lat &&
           least.lon - reach <= other.most.lon && other.least.lon - reach <= most.lon;
}

GeoPoint GeoBox::middle() const
{
    return {static_cast<std::int32_t>((std::int64_t{least.lat} + most.lat) / 2),
            static_cast<std::int32_t>((std::int64_t{least.lon} + most.lon) / 2)};
}

GeoBox box_of(const Shape& shape)
{
    GeoBox box;
    for (const GeoRing& ring : shape)
        for (const GeoPoint point : ring)
            box.add(point);
    return box;
}

double turned_area(const GeoRing& ring)
{
    double area = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const GeoPoint a = ring[i], b = ring[(i + 1) % ring.size()];
        area += (static_cast<double>(a.lon) - ring[0].lon) * (static_cast<double>(b.lat) - a.lat) -
                (static_cast<double>(a.lat) - ring[0].lat) * (static_cast<double>(b.lon) - a.lon);
    }
    return area;
}

Shape tidied(const Shape& shape)
{
    Shape kept;
    for (const GeoRing& ring : shape) {
        GeoRing clean = tidied(ring);
        const double area = turned_area(clean);
        if (area < 0)
            std::reverse(clean.begin(), clean.end());
        if (area != 0)
            kept.push_back(std::move(clean));
    }
    return kept;
}

bool contains(const Shape& shape, GeoPoint point)
{
    const auto flat = [](GeoPoint corner) {
        return Flat{static_cast<double>(corner.lon), static_cast<double>(corner.lat)};
    };
    bool inside = false;
    for (const GeoRing& ring : shape)
        inside ^= in_ring(ring, flat(point), flat);
    return inside;
}

double metres_to_border(const Shape& shape, GeoPoint point)
{
    const Plane plane(point);
    double least = std::numeric_limits<double>::infinity();
    for (const GeoRing& ring : shape)
        for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++)
            least =
                std::min(least, squared_to_line({0, 0}, plane.at(ring[before]), plane.at(ring[i])));
    return std::sqrt(least);
}

double metres_outside(const Shape& shape, GeoPoint point)
{
    return contains(shape, point) ? 0 : metres_to_border(shape, point);
}

double square_metres(const Shape& shape)
{
    double area = 0;
    for (const GeoRing& ring : shape)
        area += std::abs(turned_area(ring));
    const double metres = millionth * metres_of_degree;
    return area / 2 * metres * metres *
           std::cos(box_of(shape).middle().lat * millionth * earth::radian);
}

}  // namespace kotozute
