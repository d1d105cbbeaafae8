#pragma once

#include "core/places/place.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

// What a map is drawn from: values on a plane, made once and then shared by all who show them.
namespace kotozute {

// Metres east and south of the map's origin: Web Mercator, scaled so that a metre is a metre at the
// origin. Tiles of other makers lie on the same plane, and a ward is true to size on it.
struct MapPoint {
    float x = 0;
    float y = 0;

    bool operator==(const MapPoint&) const = default;
};

MapPoint on_map(const Position& origin, const Position& position);
Position on_earth(const Position& origin, const MapPoint& point);

using MapRing = std::vector<MapPoint>;  // closed: its last point is not its first

// A 町丁目.
struct MapTown {
    std::string name;            // 大塚四丁目
    std::string town;            // 大塚
    std::string district;        // 日常生活圏域: 大塚; empty where nobody told
    MapPoint middle;             // a point inside it
    std::vector<MapRing> rings;  // outer ones; empty where only the middle is known
    float square_metres = 0;     // 0 where not known
    int population = -1;         // -1 where not known
    int households = -1;
    bool divided = false;  // some of its blocks belong to another district

    bool operator==(const MapTown&) const = default;
};

// A municipality next to it.
struct MapNeighbour {
    std::string name;
    MapPoint middle;
    std::vector<MapRing> rings;

    bool operator==(const MapNeighbour&) const = default;
};

// What lies under the places.
struct MapBase {
    Position origin;
    std::string name;  // 文京区
    std::vector<MapRing> outline;
    std::vector<MapTown> towns;
    std::vector<MapNeighbour> neighbours;
    std::string credit;  // what the sources' licences ask us to print on it

    bool operator==(const MapBase&) const = default;
};

// A place on the map. Sorts 0 to 5 each have a shape and a colour of their own.
struct MapPlace {
    std::string id;  // of FoundPlace
    std::string name;
    MapPoint at;
    std::uint8_t sort = 0;
    bool rough = false;  // the middle of its town, not its door

    bool operator==(const MapPlace&) const = default;
};

}  // namespace kotozute
