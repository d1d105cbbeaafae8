#pragma once

#include "core/base/result.hpp"
#include "core/places/normal.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kotozute {

// Which rows hold a character, for words of one character. Such a word can fit most rows there
// are; a plain list of their numbers is read thirty times as fast as through a full-text index.
//
// A list is the rows in ascending order as the differences between them, each in seven bits a
// byte, low ones first, the eighth bit set in all bytes but the last (LEB128).
class CharacterIndex {
public:
    // Rows must come in ascending order, beginning at 1.
    void add(std::uint32_t row, normal::Field field, std::string_view normal);

    struct Entry {
        normal::Field field;
        char32_t character;
        std::string_view rows;  // as long as nothing is added
    };
    std::vector<Entry> entries() const;  // by field and character

private:
    struct Rows {
        std::uint32_t key;
        std::uint32_t last = 0;
        std::string list;
    };
    Rows& rows_of(std::uint32_t key);

    // Where in `rows_` a key's list is, plus one: a table for the characters below U+10000, which
    // are nearly all there are, and a map for the rest.
    std::vector<std::uint16_t> common_;
    std::unordered_map<std::uint32_t, std::size_t> rare_;
    std::vector<Rows> rows_;
};

// The rows of a list; nothing when it is damaged or holds a row beyond `last_row`.
std::optional<std::vector<std::uint32_t>> rows_in(std::string_view list, std::uint32_t last_row);

}  // namespace kotozute
