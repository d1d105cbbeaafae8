#pragma once

#include "core/base/result.hpp"
#include "core/store/secret.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Files in the format age v1 (age-encryption.org), so that whoever is given one opens it with a
// program they can find anywhere: `age -d FILE`. What it is made of stands in age_*.hpp; the
// cryptography is libsodium's. It is written here because age is to be had as a program and as
// libraries for Go, Rust and TypeScript only, and this has to run in a browser, too.
namespace kotozute::age {

// What a file may hold at most; more is neither written nor read.
constexpr std::size_t largest_content = std::size_t{10} * 1024 * 1024;
// No file is larger, whoever it is locked to.
constexpr std::size_t largest_file = largest_content + std::size_t{128} * 1024;

// To whom a file is locked: the public half of their key, "age1…".
struct Recipient {
    std::array<unsigned char, 32> key{};

    bool operator==(const Recipient&) const = default;
};

// The secret half, "AGE-SECRET-KEY-1…".
struct Identity {
    Secret key;
};

// Invalid when it is not such a text, which the message does not repeat.
Result<Recipient> parse_recipient(std::string_view text);
// A file as age-keygen writes it: a key a line, blank lines and lines that begin with # between.
Result<std::vector<Identity>> parse_identities(std::string_view text);

// A key nobody has. It throws std::bad_alloc when there is no memory that can be guarded.
Identity make_identity();
// "AGE-SECRET-KEY-1…", as it stands in a file of keys. Wipe it after use.
std::string print(const Identity& identity);

Recipient recipient_of(const Identity& identity);

// How much work one guess at a passphrase is: scrypt over 2^logarithm blocks of 1 KiB, so 128 MiB
// for the usual.
struct Work {
    int logarithm;

    static constexpr int usual = 17;
    static constexpr int most = 18;  // as age writes it; a file that asks for more is refused

    // Far too little. Guards nothing: for tests.
    static Work for_tests() { return {4}; }
};

// Each locks `content` anew. The passphrase is locked in as normalised() leaves it, and so has to
// be typed into age. Invalid when there is more content than largest_content, nobody to lock it to
// (at most 20), or the passphrase is not text; Io when there is no memory for the work.
Result<std::string> lock(std::string_view content, const std::vector<Recipient>& recipients);
Result<std::string> lock(std::string_view content, std::string_view passphrase,
                         Work work = {Work::usual});

// Tells how a file is locked, from its head alone and without any work. Corrupt when it is no file
// of age, or cut off in its head; TooNew when of a later version; Invalid when it asks for more
// than Work::most, or holds more than largest_content.
enum class Way { Passphrase, Keys };
Result<Way> way_into(std::string_view file);

// The content whole, or nothing of it. The errors of way_into(), and WrongSecret when the
// passphrase does not open it, or no key does; Corrupt when it was changed or cut off; Invalid when
// it is locked the other way. A passphrase is tried normalised and then as it was typed.
Result<std::string> unlock(std::string_view file, std::string_view passphrase);
Result<std::string> unlock(std::string_view file, std::span<const Identity> identities);

}  // namespace kotozute::age
