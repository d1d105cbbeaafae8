#pragma once

#include "core/base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// The head of a file of age: lines of text that say who can open it. For age*.cpp only.
//
//     age-encryption.org/v1
//     -> X25519 ARGUMENT…          a stanza for each who can, with the file's key locked to them
//     BODY IN BASE64, 64 CHARACTERS A LINE, THE LAST LINE SHORTER
//     --- CODE                     of everything before it, under the file's key
namespace kotozute::age {

struct Stanza {
    std::string kind;
    std::vector<std::string> arguments;
    std::string body;
};

struct Header {
    std::vector<Stanza> stanzas;
    std::string covered;   // what the code is made of
    std::string code;      // 32 bytes
    std::size_t size = 0;  // where the content begins
};

// Corrupt when it is not such a head or goes beyond what any program writes; TooNew when of a
// later version.
Result<Header> parse_header(std::string_view file);

// As far as the code covers it.
std::string print_covered(const std::vector<Stanza>& stanzas);
std::string print_code(std::string_view code);

}  // namespace kotozute::age
