#include "core/sharing/bech32.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace kotozute::bech32 {
namespace {

constexpr std::string_view alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
constexpr std::size_t checksum_size = 6;

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

// In small letters; nothing when they are mixed.
std::optional<std::string> lowered(std::string_view text)
{
    std::string small(text);
    if (std::any_of(small.begin(), small.end(), is_capital) &&
        std::any_of(small.begin(), small.end(), is_small))
        return std::nullopt;
    for (char& c : small)
        if (is_capital(c))
            c = static_cast<char>(c - 'A' + 'a');
    return small;
}

// The remainder of the checksum's polynomial, five bits at a time.
void divide(std::uint32_t& remainder, std::uint32_t five_bits)
{
    constexpr std::array<std::uint32_t, 5> generator{0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD,
                                                     0x2A1462B3};
    const std::uint32_t top = remainder >> 25U;
    remainder = (remainder & 0x1FFFFFFU) << 5U ^ five_bits;
    for (std::size_t i = 0; i < generator.size(); ++i)
        if ((top >> i & 1U) != 0)
            remainder ^= generator[i];
}

// What is left of a text behind this prefix: 1 when its checksum is right.
std::uint32_t remainder_of(std::string_view prefix, const std::vector<std::uint32_t>& digits)
{
    std::uint32_t remainder = 1;
    for (const char c : prefix)
        divide(remainder, static_cast<unsigned char>(c) >> 5U);
    divide(remainder, 0);
    for (const char c : prefix)
        divide(remainder, static_cast<unsigned char>(c) & 31U);
    for (const std::uint32_t digit : digits)
        divide(remainder, digit);
    return remainder;
}

// Bits that fill no byte must be few and zero: one text for each row of bytes.
std::optional<std::string> bytes_of(const std::vector<std::uint32_t>& digits)
{
    std::string bytes;
    std::uint32_t kept = 0, bits = 0;
    for (std::size_t i = 0; i + checksum_size < digits.size(); ++i) {
        kept = (kept << 5U | digits[i]) & 0xFFFU;
        bits += 5;
        if (bits < 8)
            continue;
        bits -= 8;
        bytes += static_cast<char>(kept >> bits & 0xFFU);
    }
    if (bits >= 5 || (kept & ((1U << bits) - 1)) != 0)
        return std::nullopt;
    return bytes;
}

std::vector<std::uint32_t> digits_of(std::string_view bytes)
{
    std::vector<std::uint32_t> digits;
    digits.reserve(bytes.size() * 2 + checksum_size);
    std::uint32_t kept = 0, bits = 0;
    for (const char byte : bytes) {
        kept = (kept << 8U | static_cast<unsigned char>(byte)) & 0xFFFU;
        for (bits += 8; bits >= 5; bits -= 5)
            digits.push_back(kept >> (bits - 5) & 31U);
    }
    if (bits > 0)
        digits.push_back(kept << (5 - bits) & 31U);
    return digits;
}

}  // namespace

std::optional<std::string> parse(std::string_view text, std::string_view prefix)
{
    const auto small = lowered(text);
    const std::size_t head = prefix.size() + 1;
    if (!small || small->size() < head + checksum_size || !small->starts_with(prefix) ||
        (*small)[prefix.size()] != '1')
        return std::nullopt;
    std::vector<std::uint32_t> digits;
    for (const char c : small->substr(head)) {
        const std::size_t digit = alphabet.find(c);
        if (digit == std::string_view::npos)
            return std::nullopt;
        digits.push_back(static_cast<std::uint32_t>(digit));
    }
    return remainder_of(prefix, digits) == 1 ? bytes_of(digits) : std::nullopt;
}

std::string print(std::string_view bytes, std::string_view prefix)
{
    std::vector<std::uint32_t> digits = digits_of(bytes);
    digits.resize(digits.size() + checksum_size);
    const std::uint32_t checksum = remainder_of(prefix, digits) ^ 1U;
    for (std::size_t i = 0; i < checksum_size; ++i)
        digits[digits.size() - 1 - i] = checksum >> (5 * i) & 31U;
    std::string text;
    text.reserve(prefix.size() + 1 + digits.size());
    text.append(prefix) += '1';
    for (std::uint32_t& digit : digits)  // which may be those of a secret
        text += alphabet[std::exchange(digit, 0)];
    return text;
}

}  // namespace kotozute::bech32
