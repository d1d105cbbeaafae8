#pragma once

#include "core/sharing/age.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

namespace kotozute::test {

// Keys that age-keygen made and nobody has.
constexpr auto her_key =
    "AGE-SECRET-KEY-1VZG5ZLRGEYV7M0V52GR54L7SCWWN90J4R43YKXZ4EZ5CHZTLUAUQG9U7QM";
constexpr auto her_recipient = "age13uvhwrlag9nkkalkpqptw872p3sqvqm5qzmp7gsjpzv43qqdpdsqwpjly7";
constexpr auto his_key =
    "AGE-SECRET-KEY-1KD98ZJTJQDLUTR3P6TP9J5R8XDG33RS95RC9ZMCNZJWAZQ0U5VCSWX4U34";
constexpr auto his_recipient = "age140fv3zqjxa6ldv0a5jgqkzlcac3j8tqjknjz53r5sr6y0qyun35sydjamd";

inline std::vector<age::Identity> identity(const std::string& key)
{
    auto identities = age::parse_identities(key);
    REQUIRE(identities);
    return *std::move(identities);
}

inline std::string locked(std::string_view content)
{
    const auto recipient = age::parse_recipient(her_recipient);
    REQUIRE(recipient);
    auto file = age::lock(content, {*recipient});
    REQUIRE(file);
    return *std::move(file);
}

inline std::string locked(std::string_view content, std::string_view passphrase)
{
    auto file = age::lock(content, passphrase, age::Work::for_tests());
    REQUIRE(file);
    return *std::move(file);
}

// Bytes that are the same in every run and repeat nowhere.
inline std::string noise(std::size_t size, unsigned seed = 1)
{
    std::string bytes(size, '\0');
    for (char& byte : bytes) {
        seed = seed * 1664525 + 1013904223;
        byte = static_cast<char>(seed >> 24U);
    }
    return bytes;
}

}  // namespace kotozute::test
