#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

// How numbers and fields stand in the byte formats of this folder: little-endian, whatever the
// machine.
namespace kotozute::bytes {

template <class Number>
void append(std::string& out, Number number)
{
    auto rest = static_cast<std::make_unsigned_t<Number>>(number);
    for (std::size_t i = 0; i < sizeof(Number); ++i) {
        out += static_cast<char>(rest & 0xFFU);
        rest = static_cast<decltype(rest)>(rest >> 4U >> 4U);  // one byte; legal for one byte, too
    }
}

// A field of any length behind its length in 8 bytes, so that no two lists of fields look alike.
inline void append_field(std::string& out, std::string_view field)
{
    append(out, std::uint64_t{field.size()});
    out.append(field);
}

inline std::string_view view(std::span<const unsigned char> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

inline std::span<const unsigned char> of(std::string_view text)
{
    return {reinterpret_cast<const unsigned char*>(text.data()), text.size()};
}

// Takes numbers and pieces off the front of `rest`; nothing when there are too few bytes.
inline std::optional<std::string_view> take(std::string_view& rest, std::size_t size)
{
    if (rest.size() < size)
        return std::nullopt;
    const auto piece = rest.substr(0, size);
    rest.remove_prefix(size);
    return piece;
}

template <class Number>
std::optional<Number> take(std::string_view& rest)
{
    const auto piece = take(rest, sizeof(Number));
    if (!piece)
        return std::nullopt;
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        number |= std::uint64_t{static_cast<unsigned char>((*piece)[i])} << (8U * i);
    return static_cast<Number>(number);
}

// The field that append_field() put there.
inline std::optional<std::string_view> take_field(std::string_view& rest)
{
    const auto size = take<std::uint64_t>(rest);
    return size && *size <= rest.size() ? take(rest, static_cast<std::size_t>(*size))
                                        : std::nullopt;
}

}  // namespace kotozute::bytes
