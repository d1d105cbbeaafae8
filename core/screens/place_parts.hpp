#pragma once

#include "core/screens/parts.hpp"

#include <string>

// What the pages about places share. Only for core/screens.
namespace kotozute {

// "直線距離 350 m（位置は目安）"; empty when it is not known from where, or to where.
std::string place_distance(const Scene& scene, const FoundPlace& place);

// Where the places are that are listed, as far as there is a map of the area.
void append_map(std::vector<Block>& body, const Scene& scene);

// The card of one place.
Screen place_screen(const Scene& scene, const FoundPlace& place);

}  // namespace kotozute
