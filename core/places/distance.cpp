#include "core/places/distance.hpp"

#include "core/places/earth.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute {

double metres_between(const Position& a, const Position& b)
{
    const double lat = std::sin((b.lat - a.lat) * earth::radian / 2);
    const double lon = std::sin((b.lon - a.lon) * earth::radian / 2);
    const double h =
        lat * lat + std::cos(a.lat * earth::radian) * std::cos(b.lat * earth::radian) * lon * lon;
    return 2 * earth::mean_radius * std::asin(std::sqrt(std::min(1.0, h)));
}

double most_degrees_of_latitude(double metres)
{
    return metres / (earth::radian * earth::mean_radius);
}

}  // namespace kotozute
