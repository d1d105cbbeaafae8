#include "core/places/character_index.hpp"

#include "core/places/characters.hpp"
#include "core/places/varint.hpp"

#include <algorithm>

namespace kotozute {
namespace {

constexpr std::uint32_t common_characters = 0x10000;
constexpr int field_shift = 24;

std::uint32_t key_of(normal::Field field, char32_t character)
{
    return static_cast<std::uint32_t>(field) << field_shift | character;
}

}  // namespace

void CharacterIndex::add(std::uint32_t row, normal::Field field, std::string_view normal)
{
    for (std::size_t at = 0; at < normal.size();) {
        const std::size_t size = characters::size_at(normal, at);
        Rows& rows = rows_of(key_of(field, characters::at(normal, at, size)));
        at += size;
        if (rows.last == row)
            continue;
        std::uint32_t difference = row - rows.last;
        for (; difference >= 0x80; difference >>= 7)
            rows.list.push_back(static_cast<char>(difference | 0x80));
        rows.list.push_back(static_cast<char>(difference));
        rows.last = row;
    }
}

CharacterIndex::Rows& CharacterIndex::rows_of(std::uint32_t key)
{
    const std::uint32_t character = key & ((1U << field_shift) - 1);
    const std::size_t slot = (key >> field_shift) * common_characters + character;
    if (character < common_characters) {
        if (slot >= common_.size())
            common_.resize((key >> field_shift) * common_characters + common_characters);
        if (common_[slot] != 0)
            return rows_[common_[slot] - 1U];
    } else if (const auto found = rare_.find(key); found != rare_.end()) {
        return rows_[found->second];
    }
    rows_.push_back({key, 0, {}});
    if (character < common_characters && rows_.size() <= UINT16_MAX)
        common_[slot] = static_cast<std::uint16_t>(rows_.size());
    else
        rare_[key] = rows_.size() - 1;
    return rows_.back();
}

std::vector<CharacterIndex::Entry> CharacterIndex::entries() const
{
    std::vector<const Rows*> sorted;
    for (const Rows& rows : rows_)
        sorted.push_back(&rows);
    std::sort(sorted.begin(), sorted.end(),
              [](const Rows* a, const Rows* b) { return a->key < b->key; });
    std::vector<Entry> entries;
    for (const Rows* rows : sorted)
        entries.push_back({static_cast<normal::Field>(rows->key >> field_shift),
                           rows->key & ((1U << field_shift) - 1), rows->list});
    return entries;
}

std::optional<std::vector<std::uint32_t>> rows_in(std::string_view list, std::uint32_t last_row)
{
    std::vector<std::uint32_t> rows;
    rows.reserve(std::min<std::size_t>(list.size(), last_row));  // a damaged list may be longer
    std::uint64_t row = 0;
    while (!list.empty()) {
        const auto difference = take_varint(list);
        if (!difference || *difference == 0 || *difference > last_row - row)
            return std::nullopt;
        row += *difference;
        rows.push_back(static_cast<std::uint32_t>(row));
    }
    return rows;
}

}  // namespace kotozute
