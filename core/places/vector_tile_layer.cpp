#include "core/places/vector_tile_layer.hpp"

#include "core/places/protobuf.hpp"

#include <cmath>
#include <cstring>

namespace kotozute::mvt {
namespace {

constexpr std::uint32_t largest_extent = 1U << 20;
constexpr std::int64_t farthest = std::int64_t{1} << 40;  // units; no sum of these overflows
// Far more than any maker puts into a tile; without them a small file could fill the memory.
constexpr std::size_t most_values = 500'000;
constexpr std::size_t most_parts = 100'000;

// Numbers of fields, as the format gives them.
namespace layer_field {
constexpr std::uint32_t name = 1, feature = 2, key = 3, value = 4, extent = 5;
}
namespace feature_field {
constexpr std::uint32_t tags = 2, geometry_type = 3, geometry = 4;
}
namespace value_field {
constexpr std::uint32_t text = 1, single = 2, twice = 3, whole = 4, positive = 5, zigzag = 6,
                        truth = 7;
}
enum Command : unsigned { MoveTo = 1, LineTo = 2, Close = 7 };

Error damaged() { return {Error::Code::Corrupt, "a damaged vector tile"}; }

// A number of fixed width, stored with its lowest byte first, as all our machines do.
template <class Real>
double real_in(std::string_view bytes)
{
    Real number = 0;
    if (bytes.size() == sizeof number)
        std::memcpy(&number, bytes.data(), sizeof number);
    return static_cast<double>(number);
}

// Some makers store whole numbers as real ones; others are not compared with anything.
std::string text_of(double number)
{
    if (!(std::fabs(number) < 1e15) || number != std::floor(number))
        return {};
    return std::to_string(static_cast<std::int64_t>(number));
}

std::string value_of(const ProtobufReader& field)
{
    switch (field.number()) {
    case value_field::text: return std::string(field.bytes());
    case value_field::single: return text_of(real_in<float>(field.bytes()));
    case value_field::twice: return text_of(real_in<double>(field.bytes()));
    case value_field::whole: return std::to_string(static_cast<std::int64_t>(field.value()));
    case value_field::positive: return std::to_string(field.value());
    case value_field::zigzag: return std::to_string(unzigzag(field.value()));
    case value_field::truth: return field.value() != 0 ? "true" : "false";
    default: return {};
    }
}

bool take_value(std::string_view bytes, std::vector<std::string>& values)
{
    if (values.size() == most_values)
        return false;
    ProtobufReader fields(bytes);
    values.emplace_back();
    while (fields.next())
        values.back() = value_of(fields);
    return !fields.broken();
}

bool take_tags(std::string_view packed, const Layer& layer, std::vector<std::uint32_t>& tags)
{
    while (!packed.empty()) {
        const auto tag = take_varint(packed);
        const std::size_t room = tags.size() % 2 == 0 ? layer.keys.size() : layer.values.size();
        if (!tag || *tag >= room)
            return false;
        tags.push_back(static_cast<std::uint32_t>(*tag));
    }
    return tags.size() % 2 == 0;
}

bool step(std::string_view& commands, Unit& at)
{
    const auto x = take_varint(commands), y = take_varint(commands);
    if (!x || !y)
        return false;
    at.x += unzigzag(*x & UINT32_MAX);
    at.y += unzigzag(*y & UINT32_MAX);
    return std::llabs(at.x) < farthest && std::llabs(at.y) < farthest;
}

}  // namespace

Result<Layer> parse_layer(std::string_view bytes)
{
    Layer layer;
    ProtobufReader fields(bytes);
    while (fields.next())
        switch (fields.number()) {
        case layer_field::name: layer.name = fields.bytes(); break;
        case layer_field::feature: layer.features.push_back(fields.bytes()); break;
        case layer_field::key: layer.keys.push_back(fields.bytes()); break;
        case layer_field::value:
            if (!take_value(fields.bytes(), layer.values))
                return damaged();
            break;
        case layer_field::extent:
            if (fields.value() == 0 || fields.value() > largest_extent)
                return damaged();
            layer.extent = static_cast<std::uint32_t>(fields.value());
            break;
        default: break;
        }
    if (fields.broken())
        return damaged();
    return layer;
}

std::string_view Feature::property(const Layer& layer, std::string_view key) const
{
    for (std::size_t i = 0; i + 1 < tags.size(); i += 2)
        if (layer.keys[tags[i]] == key)
            return layer.values[tags[i + 1]];
    return {};
}

Result<Feature> parse_feature(std::string_view bytes, const Layer& layer)
{
    Feature feature;
    ProtobufReader fields(bytes);
    while (fields.next())
        switch (fields.number()) {
        case feature_field::tags:
            if (!take_tags(fields.bytes(), layer, feature.tags))
                return damaged();
            break;
        case feature_field::geometry_type:
            if (fields.value() <= static_cast<std::uint64_t>(Geometry::Polygon))
                feature.geometry = static_cast<Geometry>(fields.value());
            break;
        case feature_field::geometry: feature.commands = fields.bytes(); break;
        default: break;
        }
    if (fields.broken())
        return damaged();
    return feature;
}

std::optional<std::vector<Part>> parse_geometry(std::string_view commands)
{
    std::vector<Part> parts;
    Unit at;
    while (!commands.empty()) {
        const auto head = take_varint(commands);
        if (!head)
            return std::nullopt;
        const auto command = static_cast<unsigned>(*head & 7);
        std::uint64_t count = *head >> 3;
        if (command == Close)
            continue;
        if (command != MoveTo && command != LineTo)
            return std::nullopt;
        for (; count > 0; --count) {
            if (!step(commands, at))
                return std::nullopt;
            if (command == MoveTo && parts.size() < most_parts)
                parts.emplace_back();
            else if (command == MoveTo || parts.empty())
                return std::nullopt;
            parts.back().push_back(at);
        }
    }
    return parts;
}

}  // namespace kotozute::mvt
