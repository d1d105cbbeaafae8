#include "core/places/distance.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute {
namespace {

constexpr double earth_radius = 6'371'008.8;
constexpr double radians = 3.14159265358979323846 / 180;

}  // namespace

double metres_between(const Position& a, const Position& b)
{
    const double lat = std::sin((b.lat - a.lat) * radians / 2);
    const double lon = std::sin((b.lon - a.lon) * radians / 2);
    const double h = lat * lat + std::cos(a.lat * radians) * std::cos(b.lat * radians) * lon * lon;
    return 2 * earth_radius * std::asin(std::sqrt(std::min(1.0, h)));
}

double least_metres(double degrees_of_latitude)
{
    return std::abs(degrees_of_latitude) * radians * earth_radius;
}

}  // namespace kotozute
