#pragma once

#include "core/store/bytes.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

// Numbers out of bytes, for readers that have made sure that the bytes are there.
namespace kotozute::binary {

template <class Number>
Number little(std::string_view bytes, std::size_t at)
{
    std::string_view rest = bytes.substr(at);
    return *bytes::take<Number>(rest);
}

inline std::uint32_t big(std::string_view bytes, std::size_t at)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

inline double real(std::string_view bytes, std::size_t at)
{
    const auto bits = little<std::uint64_t>(bytes, at);
    double value;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

}  // namespace kotozute::binary
