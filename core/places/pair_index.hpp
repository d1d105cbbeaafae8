#pragma once

#include "core/places/normal.hpp"
#include "core/places/varint.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kotozute {

// Which rows hold two neighbouring characters, and where in the text: for words of two characters
// and more. SQLite's own index would do the same (FTS5 over such pairs), but a word that fits a
// fifth of all places takes it five times as long; its trigram tokenizer misses words of two
// characters, which is most words people look for in Japanese.
//
// A list holds for each occurrence by how much the row, and then the place in the text, is greater
// than those of the occurrence before it; in another row the place counts from nought. Each number
// has seven bits a byte, low ones first, the eighth bit set in all bytes but the last (LEB128).
class PairIndex {
public:
    // Rows must come in ascending order, beginning at 1. Texts of one row and field that are added
    // one after the other do not run into each other.
    void add(std::uint32_t row, normal::Field field, std::string_view normal);

    struct Entry {
        std::int64_t pair;
        std::string_view list;  // as long as nothing is added
    };
    std::vector<Entry> entries() const;  // by pair

private:
    struct List {
        std::int64_t pair;
        std::uint32_t row = 0;
        std::uint32_t place = 0;
        std::string bytes;
    };
    List& list_of(std::int64_t pair);

    std::unordered_map<std::int64_t, std::size_t> known_;
    std::vector<List> lists_;
    std::uint32_t row_ = 0;              // of the text added last
    std::uint32_t next_places_[3] = {};  // for each field, behind what this row has so far
};

// The number under which a list is found.
std::int64_t pair_of(normal::Field field, char32_t first, char32_t second);

// The pairs of a word, in their order; none for a word of one character.
std::vector<std::int64_t> pairs_of(normal::Field field, std::string_view normal);

// One occurrence: the row above, the place in its text below 32 bits.
using Occurrence = std::uint64_t;
constexpr std::uint32_t row_of(Occurrence at) { return static_cast<std::uint32_t>(at >> 32); }

// Reads a list, one occurrence after the other.
class Occurrences {
public:
    Occurrences(std::string_view list, std::uint32_t last_row) : rest_(list), last_row_(last_row) {}

    // Takes the next one; false at the end, and where the list is damaged or has a row too many.
    bool next(Occurrence& at)
    {
        if (rest_.empty())
            return false;
        const auto rows = take_varint(rest_), places = take_varint(rest_);
        damaged_ = !rows || !places || *rows > UINT32_MAX || *places > UINT32_MAX;
        if (!damaged_) {
            place_ = *rows == 0 ? place_ + *places : *places;
            row_ += *rows;
            damaged_ = row_ == 0 || row_ > last_row_ || place_ > UINT32_MAX;
        }
        if (damaged_)
            rest_ = {};
        at = row_ << 32 | place_;
        return !damaged_;
    }
    bool damaged() const { return damaged_; }

private:
    std::string_view rest_;
    std::uint32_t last_row_;
    std::uint64_t row_ = 0, place_ = 0;
    bool damaged_ = false;
};

// The occurrences of a list in order; nothing when it is damaged or holds a row beyond `last_row`.
std::optional<std::vector<Occurrence>> occurrences_in(std::string_view list,
                                                      std::uint32_t last_row);

// Leaves in `found` those that `next` continues `places` characters further on. Reads no farther
// than that takes: damage behind it does not show.
void follow(std::vector<Occurrence>& found, Occurrences& next, std::uint32_t places);

}  // namespace kotozute
