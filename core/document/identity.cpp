#include "core/document/identity.hpp"

#include <sodium.h>

#include <array>

namespace kotozute {

std::string uuid_of(std::string_view key)
{
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(key.data()),
                       key.size(), nullptr, 0);
    hash[6] = static_cast<unsigned char>((hash[6] & 0x0FU) | 0x80U);
    hash[8] = static_cast<unsigned char>((hash[8] & 0x3FU) | 0x80U);

    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < hash.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text += '-';
        text += digits[hash[i] >> 4U];
        text += digits[hash[i] & 0x0FU];
    }
    return text;
}

}  // namespace kotozute
