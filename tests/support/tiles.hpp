#pragma once

#include <zlib.h>

#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

// Makes small vector tiles by the rules of their format, without the program's own readers.
namespace kotozute::test {

inline std::string varint(std::uint64_t number)
{
    std::string out;
    for (; number >= 0x80; number >>= 7)
        out += static_cast<char>((number & 0x7F) | 0x80);
    return out + static_cast<char>(number);
}

inline std::uint64_t zigzag(std::int64_t number)
{
    return static_cast<std::uint64_t>(number) << 1 ^ static_cast<std::uint64_t>(number >> 63);
}

inline std::string gzipped(std::string_view bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, 16 + 15, 9, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("no zlib");
    std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())) + 64, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

// Fields of a protobuf message.
inline std::string field(std::uint32_t number, std::string_view bytes)
{
    return varint(number << 3 | 2) + varint(bytes.size()) + std::string(bytes);
}
inline std::string field(std::uint32_t number, std::uint64_t value)
{
    return varint(number << 3) + varint(value);
}

// A thing in a vector tile.
struct Drawn {
    enum class Kind { Point = 1, Line = 2, Polygon = 3 };
    using Value = std::variant<std::string, std::int64_t, bool, double>;
    using Points = std::vector<std::pair<int, int>>;  // in units of the tile

    Kind kind = Kind::Point;
    std::vector<Points> parts;  // rings do not repeat their first point
    std::vector<std::pair<std::string, Value>> properties;
};

inline std::string stored(const Drawn::Value& value)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return field(1, *text);
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return field(6, zigzag(*whole));
    if (const auto* truth = std::get_if<bool>(&value))
        return field(7, std::uint64_t{*truth});
    std::string bits(sizeof(double), '\0');
    std::memcpy(bits.data(), std::get_if<double>(&value), bits.size());
    return varint(3 << 3 | 1) + bits;
}

inline std::string commands_of(const Drawn& drawn)
{
    std::string out;
    int x = 0, y = 0;
    const auto go = [&](const std::pair<int, int>& to) {
        out += varint(zigzag(to.first - x)) + varint(zigzag(to.second - y));
        x = to.first;
        y = to.second;
    };
    for (const Drawn::Points& part : drawn.parts) {
        out += varint(1 << 3 | 1);
        go(part.front());
        if (part.size() > 1)
            out += varint((part.size() - 1) << 3 | 2);
        for (std::size_t i = 1; i < part.size(); ++i)
            go(part[i]);
        if (drawn.kind == Drawn::Kind::Polygon)
            out += varint(1 << 3 | 7);
    }
    return out;
}

// A layer of a tile; layers one after the other are a tile.
inline std::string vector_layer(std::string_view name, const std::vector<Drawn>& drawn,
                                std::uint64_t extent = 4096)
{
    std::string keys, values, features;
    std::uint64_t count = 0;
    for (const Drawn& one : drawn) {
        std::string tags;
        for (const auto& [key, value] : one.properties) {
            keys += field(3, key);
            values += field(4, stored(value));
            tags += varint(count) + varint(count);
            ++count;
        }
        features += field(2, field(2, tags) + field(3, static_cast<std::uint64_t>(one.kind)) +
                                 field(4, commands_of(one)));
    }
    return field(3, field(15, std::uint64_t{2}) + field(1, name) + features + keys + values +
                        field(5, extent));
}

}  // namespace kotozute::test
