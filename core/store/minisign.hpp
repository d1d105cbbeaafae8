#pragma once

#include "core/base/result.hpp"

#include <array>
#include <string>
#include <string_view>

// Signatures of files as the program minisign (0.11) makes them, Ed25519 by libsodium: whoever
// gives files away signs them with a tool they can find anywhere.
namespace kotozute::minisign {

using KeyNumber = std::array<unsigned char, 8>;

// The public key of somebody who signs.
struct Key {
    KeyNumber number{};
    std::array<unsigned char, 32> key{};

    bool operator==(const Key&) const = default;
};

// The text of a .pub file, or its second line alone. Errors begin with `file`.
Result<Key> parse_key(std::string_view text, const std::string& file);

// The text of a .minisig file.
struct Signature {
    bool hashed = false;  // the file's BLAKE2b-512 was signed, not the file
    KeyNumber key{};
    std::array<unsigned char, 64> of_file{};
    std::string trusted_comment;  // what the signer says about the file; signed as well
    std::array<unsigned char, 64> of_comment{};
};
Result<Signature> parse_signature(std::string_view text, const std::string& file);

// What no key or signature is longer than.
constexpr std::size_t longest_text = 4096;

// Corrupt when the file, or the trusted comment, is not what was signed with that key. A file that
// was signed as a whole (minisign -l) must be smaller than 64 MiB.
Result<Done> verify(const std::string& path, const Signature& signature, const Key& key);

// The number as minisign prints it: F9ADE5361AA70CED.
std::string print(const KeyNumber& number);

}  // namespace kotozute::minisign
