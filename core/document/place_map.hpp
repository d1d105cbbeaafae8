#pragma once

#include "core/document/pen.hpp"
#include "core/document/place_paper.hpp"

// The small map on the page of places. Only for core/document.
namespace kotozute::sheet {

// The map with the numbers of the places on it, in a band of that height.
Band map(const PlacePaper& paper, const Wording& wording, const Pen& pen, double height);

// The number of a place, as a mark on the map and in front of its row. A rough one is hollow.
constexpr double mark_radius = 7.5;
void mark(Band& band, const Pen& pen, std::size_t number, const SheetPoint& at, bool rough);

}  // namespace kotozute::sheet
