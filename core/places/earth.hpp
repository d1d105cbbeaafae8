#pragma once

#include <cmath>

// The earth's measures, for whoever draws it on a plane or tells how far apart two places are.
namespace kotozute::earth {

constexpr double pi = 3.14159265358979323846;
constexpr double radian = pi / 180;          // of a degree
constexpr double mean_radius = 6'371'008.8;  // metres: for distances
constexpr double map_radius = 6'378'137;     // metres, at the equator (WGS 84): for Mercator's maps

// How far north of the equator, in Mercator's radians.
inline double northing(double lat) { return std::asinh(std::tan(lat * radian)); }

}  // namespace kotozute::earth
