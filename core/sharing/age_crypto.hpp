#pragma once

#include "core/store/secret.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

// The operations age puts its files together from, of libsodium's. For age*.cpp only.
namespace kotozute::age {

constexpr std::size_t key_size = 32;
constexpr std::size_t file_key_size = 16;
constexpr std::size_t tag_size = 16;  // by which what is sealed is longer

using Nonce = std::array<unsigned char, 12>;

// HMAC-SHA-256.
std::string hmac(std::span<const unsigned char> key, std::string_view message);

// A key for one purpose, by HKDF-SHA-256.
Secret derived(const Secret& secret, std::string_view salt, std::string_view purpose);

// ChaCha20-Poly1305 (RFC 8439).
void append_sealed(std::string& out, const Secret& key, const Nonce& nonce, std::string_view plain);
// Into `plain`, which has just the room; false when it was not sealed with this key and nonce.
bool unseal(std::span<unsigned char> plain, const Secret& key, const Nonce& nonce,
            std::string_view sealed);

}  // namespace kotozute::age
