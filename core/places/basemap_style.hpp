#pragma once

#include "core/base/result.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// What a thing in a tile is drawn as, the lowest first.
enum class BasemapRole : std::uint8_t {
    Green,  // areas
    Water,
    Building,
    Stream,  // lines
    Street,
    Road,
    MainRoad,
    Rail,
    Station,  // names
    Park,
    RoadName,
};

enum class BasemapShape { Area, Line, Name };
BasemapShape shape_of(BasemapRole role);

// Which things of a layer are drawn as what.
struct BasemapRule {
    // A property, and the values it may have; numbers and truth are compared as they are written.
    struct Condition {
        std::string key;
        std::vector<std::string> values;

        bool operator==(const Condition&) const = default;
    };

    std::string layer;
    BasemapRole role = BasemapRole::Street;
    std::vector<Condition> only, except;  // all of these; none of those
    std::vector<std::string> text;        // of a name: the properties it stands in, the best first

    bool operator==(const BasemapRule&) const = default;
};

// The table assets/places/basemap.json: how tiles of the known makers are read. Names of layers and
// properties differ so much between makers that their rules stand in one list.
struct BasemapStyle {
    std::vector<BasemapRule> rules;

    // The first rule that a thing of the layer fits; `property` gives a property as text, empty
    // where there is none.
    using Property = std::function<std::string_view(std::string_view key)>;
    const BasemapRule* rule(std::string_view layer, BasemapShape shape,
                            const Property& property) const;
    bool knows(std::string_view layer) const;

    bool operator==(const BasemapStyle&) const = default;
};

// Refuses with file and line what is unknown, stands twice or is empty.
Result<BasemapStyle> parse_basemap_style(std::string_view json, const std::string& file);

}  // namespace kotozute
