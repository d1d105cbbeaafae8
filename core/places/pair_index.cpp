#include "core/places/pair_index.hpp"

#include "core/places/characters.hpp"

#include <algorithm>

namespace kotozute {
namespace {

constexpr int character_bits = 21;

void append_number(std::string& out, std::uint32_t number)
{
    for (; number >= 0x80; number >>= 7)
        out.push_back(static_cast<char>(number | 0x80));
    out.push_back(static_cast<char>(number));
}

template <class Each>
void for_each_pair(std::string_view normal, Each&& each)
{
    char32_t before = 0;
    for (std::size_t at = 0; at < normal.size();) {
        const std::size_t size = characters::size_at(normal, at);
        const char32_t character = characters::at(normal, at, size);
        if (at > 0)
            each(before, character);
        before = character;
        at += size;
    }
}

}  // namespace

std::int64_t pair_of(normal::Field field, char32_t first, char32_t second)
{
    return static_cast<std::int64_t>(field) << 2 * character_bits |
           static_cast<std::int64_t>(first) << character_bits | static_cast<std::int64_t>(second);
}

std::vector<std::int64_t> pairs_of(normal::Field field, std::string_view normal)
{
    std::vector<std::int64_t> pairs;
    for_each_pair(normal, [&](char32_t first, char32_t second) {
        pairs.push_back(pair_of(field, first, second));
    });
    return pairs;
}

void PairIndex::add(std::uint32_t row, normal::Field field, std::string_view normal)
{
    if (row != row_)
        std::fill(std::begin(next_places_), std::end(next_places_), 0U);
    row_ = row;
    std::uint32_t& place = next_places_[static_cast<std::size_t>(field)];
    for_each_pair(normal, [&](char32_t first, char32_t second) {
        List& list = list_of(pair_of(field, first, second));
        append_number(list.bytes, row - list.row);
        append_number(list.bytes, row == list.row ? place - list.place : place);
        list.row = row;
        list.place = place++;
    });
    place += 2;  // so that no word goes on in the next text
}

PairIndex::List& PairIndex::list_of(std::int64_t pair)
{
    const auto [known, is_new] = known_.emplace(pair, lists_.size());
    if (is_new)
        lists_.push_back({pair, 0, 0, {}});
    return lists_[known->second];
}

std::vector<PairIndex::Entry> PairIndex::entries() const
{
    std::vector<Entry> entries;
    for (const List& list : lists_)
        entries.push_back({list.pair, list.bytes});
    std::sort(entries.begin(), entries.end(),
              [](const Entry& a, const Entry& b) { return a.pair < b.pair; });
    return entries;
}

std::optional<std::vector<Occurrence>> occurrences_in(std::string_view list, std::uint32_t last_row)
{
    std::vector<Occurrence> found;
    found.reserve(list.size() / 2);  // each has at least two bytes
    Occurrences all(list, last_row);
    for (Occurrence at = 0; all.next(at);)
        found.push_back(at);
    return all.damaged() ? std::nullopt : std::optional(std::move(found));
}

void follow(std::vector<Occurrence>& found, Occurrences& next, std::uint32_t places)
{
    std::size_t kept = 0;
    Occurrence other = 0;
    bool any = next.next(other);
    for (const Occurrence at : found) {
        const Occurrence wanted = at + places;
        while (any && other < wanted)
            any = next.next(other);
        if (!any)
            break;
        if (other == wanted)
            found[kept++] = at;
    }
    found.resize(kept);
}

}  // namespace kotozute
