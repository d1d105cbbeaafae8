#include "core/places/area_ranks.hpp"

#include "core/places/character_index.hpp"
#include "core/places/characters.hpp"
#include "core/places/normal.hpp"
#include "core/places/pair_index.hpp"

#include <algorithm>
#include <array>

namespace kotozute {
namespace {

// Where a word can be found, best first. Whoever looks for デイサービス means any such place, not
// the ones that carry the word in their name, so the service counts as much as the name. Whoever
// types 夜間 sees what is called so first, and then what helps at night.
enum Rank : std::uint8_t { InNameOrService, InKana, InAddress, ForNeed, Nowhere = no_rank };

// For rows that come one by one. What was found in a better place stays.
void rank_row(Ranks& ranks, std::int64_t row, Rank rank)
{
    if (row < 1 || static_cast<std::size_t>(row) > ranks.size())
        throw DamagedArea("the index of words holds a place that is not in the pack");
    std::uint8_t& of_row = ranks[static_cast<std::size_t>(row - 1)];
    of_row = std::min<std::uint8_t>(of_row, rank);
}

// The rows in which that field holds the character.
void rank_character(AreaPack& pack, normal::Field field, char32_t character, Rank rank,
                    Ranks& ranks)
{
    sqlite::Query& query =
        prepared(pack.by_character, pack.db,
                 "SELECT rows FROM characters WHERE field = ? AND character = ? ORDER BY field");
    query.bind(static_cast<int>(field), static_cast<std::int64_t>(character));
    if (!query.next())
        return;
    const auto rows = rows_in(query.text_view(0), static_cast<std::uint32_t>(ranks.size()));
    if (!rows)
        throw DamagedArea("the index of characters is damaged");
    for (const std::uint32_t row : *rows)
        rank_row(ranks, row, rank);
}

// The list of a pair; none when no text has it. It stands until the next one is asked for.
std::string_view list_of(AreaPack& pack, std::int64_t pair)
{
    sqlite::Query& query =
        prepared(pack.by_pair, pack.db, "SELECT list FROM pairs WHERE pair = ? ORDER BY pair");
    query.bind(pair);
    return query.next() ? query.text_view(0) : std::string_view();
}

// Where that field holds the word's pairs one after the other.
std::vector<Occurrence> occurrences_of(AreaPack& pack, const std::vector<std::int64_t>& pairs)
{
    const auto last_row = static_cast<std::uint32_t>(pack.points.size());
    auto found = occurrences_in(list_of(pack, pairs.front()), last_row);
    for (std::size_t i = 1; found && i < pairs.size() && !found->empty(); ++i) {
        Occurrences next(list_of(pack, pairs[i]), last_row);
        follow(*found, next, static_cast<std::uint32_t>(i));
        if (next.damaged())
            found.reset();
    }
    if (!found)
        throw DamagedArea("the index of pairs is damaged");
    return *std::move(found);
}

// The rows in which that field holds the word.
void rank_word(AreaPack& pack, normal::Field field, std::string_view normal, Rank rank,
               Ranks& ranks)
{
    if (normal::one_character(normal)) {
        rank_character(pack, field, characters::at(normal, 0, normal.size()), rank, ranks);
        return;
    }
    for (const Occurrence at : occurrences_of(pack, pairs_of(field, normal)))
        rank_row(ranks, row_of(at), rank);
}

// The rows whose service fits.
template <class Fits>
void rank_services(const AreaPack& pack, Rank rank, Ranks& ranks, Fits&& fits)
{
    std::array<std::uint8_t, 256> rank_of{};
    rank_of.fill(no_rank);
    bool any = false;
    for (std::size_t i = 0; i < pack.services.size(); ++i)
        if (fits(pack.services[i])) {
            rank_of[i] = rank;
            any = true;
        }
    for (std::size_t i = 0; any && i < ranks.size(); ++i)
        ranks[i] = std::min(ranks[i], rank_of[pack.points[i].service]);
}

// How well a place fits that was put right on this device: the indexes hold what it was before.
Rank rank_of(const AreaPack& pack, const LaidOver& over, std::string_view normal)
{
    const auto holds = [&](const std::string& text) {
        return text.find(normal) != std::string::npos;
    };
    const AreaService& service = pack.services[pack.points[over.row - 1].service];
    if (holds(over.name) || holds(service.text))
        return InNameOrService;
    if (holds(over.kana))
        return InKana;
    if (holds(over.address) || holds(over.building))
        return InAddress;
    return says(service.words, normal) ? ForNeed : Nowhere;
}

Ranks ranks_of(AreaPack& pack, std::string_view normal)
{
    Ranks ranks(pack.points.size(), no_rank);
    rank_word(pack, normal::Field::Name, normal, InNameOrService, ranks);
    rank_services(pack, InNameOrService, ranks, [&](const AreaService& service) {
        return service.text.find(normal) != std::string::npos;
    });
    rank_word(pack, normal::Field::Kana, normal, InKana, ranks);
    rank_word(pack, normal::Field::Address, normal, InAddress, ranks);
    rank_services(pack, ForNeed, ranks,
                  [&](const AreaService& service) { return says(service.words, normal); });
    for (const auto& [id, over] : pack.laid)
        ranks[over.row - 1] = rank_of(pack, over, normal);
    return ranks;
}

// Leaves the rows that fit both, with their ranks added up.
void narrow(Ranks& ranks, const Ranks& more)
{
    constexpr int most = no_rank - 1;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        const int sum = std::min(ranks[i] + more[i], most);
        const bool both = ranks[i] != no_rank && more[i] != no_rank;
        ranks[i] = both ? static_cast<std::uint8_t>(sum) : no_rank;
    }
}

}  // namespace

Ranks ranks_of(AreaPack& pack, const PlaceQuery& query)
{
    std::optional<Ranks> ranks;
    const auto also = [&](Ranks more) {
        if (ranks)
            narrow(*ranks, more);
        else
            ranks = std::move(more);
    };
    for (const std::string& word : query.words)
        if (const std::string normal = normal::form(word); !normal.empty())
            also(ranks_of(pack, normal));
    if (const std::string area = normal::form(query.area); !area.empty()) {
        Ranks in_area(pack.points.size(), no_rank);
        rank_word(pack, normal::Field::Address, area, InNameOrService, in_area);  // none of its own
        for (const auto& [id, over] : pack.laid)
            in_area[over.row - 1] = over.address.find(area) != std::string::npos ||
                                            over.building.find(area) != std::string::npos
                                        ? InNameOrService
                                        : Nowhere;
        also(std::move(in_area));
    }
    return ranks ? *std::move(ranks) : Ranks(pack.points.size(), 0);
}

}  // namespace kotozute
