#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

// Numbers out of bytes, for readers that have made sure that the bytes are there.
namespace kotozute::binary {

inline std::uint32_t little(std::string_view bytes, std::size_t at, int size)
{
    std::uint32_t value = 0;
    for (int i = size - 1; i >= 0; --i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    return value;
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
    const std::uint64_t low = little(bytes, at, 4), high = little(bytes, at + 4, 4);
    const std::uint64_t bits = high << 32 | low;
    double value;
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

}  // namespace kotozute::binary
