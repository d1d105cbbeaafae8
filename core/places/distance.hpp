#pragma once

#include "core/places/place.hpp"

namespace kotozute {

// Metres along the surface of the earth as a ball (haversine, mean radius 6,371,008.8 m); up to
// half a percent off. A straight line: no way anybody walks.
double metres_between(const Position& a, const Position& b);

// By how many degrees of latitude two points that far apart can differ at most.
double most_degrees_of_latitude(double metres);

}  // namespace kotozute
