#pragma once

#include <cstddef>
#include <string_view>

// Walking through text that is known to be UTF-8, as text_of_file() has made sure: utf8::take
// checks each byte and costs five times as much, which an import of a million cells feels. Text
// that is not UTF-8 after all gives wrong characters, but nothing outside of it is read.
namespace kotozute::characters {

inline std::size_t size_at(std::string_view text, std::size_t at)
{
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    return size < text.size() - at ? size : text.size() - at;
}

// The character of `size` bytes at `at`.
inline char32_t at(std::string_view text, std::size_t at, std::size_t size)
{
    const auto byte = [&](std::size_t i) -> char32_t {
        return static_cast<unsigned char>(text[at + i]);
    };
    switch (size) {
    case 1: return byte(0);
    case 2: return (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
    case 3: return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    default:
        return (byte(0) & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 |
               (byte(3) & 0x3F);
    }
}

}  // namespace kotozute::characters
