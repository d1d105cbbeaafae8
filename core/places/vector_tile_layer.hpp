#pragma once

#include "core/base/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The parts of a Mapbox Vector Tile, as they are stored.
namespace kotozute::mvt {

enum class Geometry { Unknown = 0, Point = 1, Line = 2, Polygon = 3 };

struct Layer {
    std::string_view name;
    std::uint32_t extent = 4096;  // units along a side
    std::vector<std::string_view> keys;
    std::vector<std::string> values;  // as text
    std::vector<std::string_view> features;
};

// Points into the bytes, which must live as long.
Result<Layer> parse_layer(std::string_view bytes);

struct Feature {
    Geometry geometry = Geometry::Unknown;
    std::vector<std::uint32_t> tags;  // a key, its value, a key …; all are in the layer
    std::string_view commands;

    std::string_view property(const Layer& layer, std::string_view key) const;
};

Result<Feature> parse_feature(std::string_view bytes, const Layer& layer);

// In units of the tile from its north-west corner.
struct Unit {
    std::int64_t x = 0;
    std::int64_t y = 0;
};
using Part = std::vector<Unit>;

// The points, lines or rings of a feature; nothing where its commands are damaged.
std::optional<std::vector<Part>> parse_geometry(std::string_view commands);

}  // namespace kotozute::mvt
