#pragma once

#include "core/places/place.hpp"
#include "core/places/shape.hpp"

#include <string>
#include <vector>

namespace kotozute {

// Some blocks (街区) of a 町丁目 that belong to another district than the rest of it.
struct TownBlocks {
    int first = 0;
    int last = 0;
    std::string district;

    bool operator==(const TownBlocks&) const = default;
};

// A 町丁目 as an area pack keeps it.
struct Town {
    std::string municipality;  // six digits, "131059"
    std::string city;          // 東京都文京区
    std::string name;          // 大塚四丁目
    std::string district;      // 日常生活圏域; empty where nobody told
    std::vector<TownBlocks> blocks;
    Position middle;      // a point inside it
    int population = -1;  // -1 where not known
    int households = -1;
    double square_metres = 0;  // 0 where not known
    Shape shape;               // empty where only the middle is known

    bool operator==(const Town&) const = default;
};

// 大塚, of 大塚四丁目; the whole name where it ends in no 丁目.
std::string town_without_number(std::string_view name);

// A municipality next to the area.
struct Neighbour {
    std::string name;
    Position middle;
    Shape shape;

    bool operator==(const Neighbour&) const = default;
};

// What an area pack knows of the ground its places stand on.
struct Ground {
    std::vector<Town> towns;
    Shape outline;
    std::vector<Neighbour> neighbours;

    bool operator==(const Ground&) const = default;
};

}  // namespace kotozute
