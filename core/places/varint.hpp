#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kotozute {

// Takes a number off the front of `rest`, seven bits a byte, the lowest first; nothing where the
// bytes end before it does or it has more than 64 bits.
inline std::optional<std::uint64_t> take_varint(std::string_view& rest)
{
    const auto first = rest.empty() ? UINT8_MAX : static_cast<std::uint8_t>(rest.front());
    if (first < 0x80) {  // nearly all are one byte
        rest.remove_prefix(1);
        return first;
    }
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64 && !rest.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(rest.front());
        rest.remove_prefix(1);
        if (shift == 63 && byte > 1)
            return std::nullopt;
        number |= std::uint64_t{byte & 0x7FU} << shift;
        if (byte < 0x80)
            return number;
    }
    return std::nullopt;
}

}  // namespace kotozute
