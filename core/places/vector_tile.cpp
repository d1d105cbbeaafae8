#include "core/places/vector_tile.hpp"

#include "core/base/utf8.hpp"
#include "core/places/protobuf.hpp"
#include "core/places/vector_tile_layer.hpp"

#include <algorithm>

namespace kotozute {
namespace {

constexpr std::uint32_t layers_field = 3;       // of a tile
constexpr std::size_t longest_name = 30;        // characters
constexpr std::int64_t surroundings = 2;        // tiles around it that what it shows may reach into
constexpr std::size_t most_properties = 1'000;  // of one thing; a search through more takes long

BasemapShape shape_of(mvt::Geometry geometry)
{
    switch (geometry) {
    case mvt::Geometry::Polygon: return BasemapShape::Area;
    case mvt::Geometry::Line: return BasemapShape::Line;
    case mvt::Geometry::Point:
    case mvt::Geometry::Unknown: break;
    }
    return BasemapShape::Name;
}

// One layer, feature by feature.
class LayerReader {
public:
    LayerReader(const mvt::Layer& layer, const BasemapStyle& style, const TileFrame& frame,
                TileContent& content)
        : layer_(layer), style_(style), frame_(frame), content_(content)
    {
    }

    Result<Done> read()
    {
        for (const std::string_view bytes : layer_.features) {
            const auto feature = mvt::parse_feature(bytes, layer_);
            if (!feature)
                return feature.error();
            if (feature->tags.size() > 2 * most_properties || !take(*feature))
                return Error{Error::Code::Corrupt, "a damaged vector tile"};
        }
        return Done{};
    }

private:
    // A line can have a name as well; it stands in its middle.
    bool take(const mvt::Feature& feature)
    {
        if (feature.geometry == mvt::Geometry::Unknown)
            return true;
        const auto property = [&](std::string_view key) { return feature.property(layer_, key); };
        const BasemapShape shape = shape_of(feature.geometry);
        const BasemapRule* rule = style_.rule(layer_.name, shape, property);
        const BasemapRule* name = shape == BasemapShape::Area
                                      ? nullptr
                                      : style_.rule(layer_.name, BasemapShape::Name, property);
        if (rule == nullptr && name == nullptr)
            return true;
        const auto parts = mvt::parse_geometry(feature.commands);
        if (!parts)
            return false;
        if (rule != nullptr && shape == BasemapShape::Area)
            take_area(*rule, *parts);
        if (rule != nullptr && shape == BasemapShape::Line)
            for (const mvt::Part& part : *parts)
                if (part.size() > 1)
                    content_.lines.push_back({rule->role, on_map(part)});
        if (name != nullptr)
            take_name(*name, feature, *parts);
        return true;
    }

    void take_area(const BasemapRule& rule, const std::vector<mvt::Part>& parts)
    {
        TileContent::Area area{rule.role, {}};
        for (const mvt::Part& part : parts)
            if (part.size() > 2)
                area.rings.push_back(on_map(part));
        if (!area.rings.empty())
            content_.areas.push_back(std::move(area));
    }

    void take_name(const BasemapRule& rule, const mvt::Feature& feature,
                   const std::vector<mvt::Part>& parts)
    {
        const auto longest =
            std::max_element(parts.begin(), parts.end(),
                             [](const auto& a, const auto& b) { return a.size() < b.size(); });
        if (longest == parts.end())
            return;
        const mvt::Unit middle = (*longest)[longest->size() / 2];
        const auto extent = static_cast<std::int64_t>(layer_.extent);
        // One that lies beside the tile is in the next one, too.
        if (middle.x < 0 || middle.y < 0 || middle.x >= extent || middle.y >= extent)
            return;
        for (const std::string& key : rule.text) {
            const std::string_view words = feature.property(layer_, key);
            if (words.empty())
                continue;
            if (utf8::valid(words) && utf8::length(words) <= longest_name &&
                words.find_first_of("\r\n\t") == std::string_view::npos)
                content_.names.push_back({rule.role, std::string(words), on_map(middle)});
            return;
        }
    }

    MapPoint on_map(const mvt::Unit& unit) const
    {
        const auto extent = static_cast<std::int64_t>(layer_.extent);
        const auto along = [&](std::int64_t at) {
            at = std::clamp(at, -surroundings * extent, (surroundings + 1) * extent);
            return static_cast<float>(at) / static_cast<float>(extent) * frame_.side;
        };
        return {frame_.corner.x + along(unit.x), frame_.corner.y + along(unit.y)};
    }

    std::vector<MapPoint> on_map(const mvt::Part& part) const
    {
        std::vector<MapPoint> points;
        points.reserve(part.size());
        for (const mvt::Unit& unit : part)
            points.push_back(on_map(unit));
        return points;
    }

    const mvt::Layer& layer_;
    const BasemapStyle& style_;
    const TileFrame& frame_;
    TileContent& content_;
};

}  // namespace

Result<TileContent> read_vector_tile(std::string_view bytes, const BasemapStyle& style,
                                     const TileFrame& frame)
{
    TileContent content;
    ProtobufReader fields(bytes);
    while (fields.next()) {
        if (fields.number() != layers_field)
            continue;
        const auto layer = mvt::parse_layer(fields.bytes());
        if (!layer)
            return layer.error();
        if (!style.knows(layer->name))
            continue;
        if (const auto read = LayerReader(*layer, style, frame, content).read(); !read)
            return read.error();
    }
    if (fields.broken())
        return Error{Error::Code::Corrupt, "a damaged vector tile"};
    return content;
}

}  // namespace kotozute
