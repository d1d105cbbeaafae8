#include "core/places/area_pack.hpp"
#include "core/places/area_schema.hpp"
#include "core/places/character_index.hpp"
#include "core/places/characters.hpp"
#include "core/places/distance.hpp"
#include "core/places/normal.hpp"
#include "core/places/pair_index.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace kotozute {
namespace {

// How well each row fits, from row 1 on; a byte each, so that a word that fits half of all places
// costs no sorting and no merging. For several words it is the sum over where each was found.
using Ranks = std::vector<std::uint8_t>;
constexpr std::uint8_t no_rank = UINT8_MAX;

// Where a word can be found, best first. Whoever looks for デイサービス means any such place, not
// the ones that carry the word in their name, so the service counts as much as the name. Whoever
// types 夜間 sees what is called so first, and then what helps at night.
enum Rank : std::uint8_t { InNameOrService, InKana, InAddress, ForNeed };

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

std::vector<Occurrence> occurrences_of(AreaPack& pack, std::int64_t pair)
{
    sqlite::Query& query =
        prepared(pack.by_pair, pack.db, "SELECT list FROM pairs WHERE pair = ? ORDER BY pair");
    query.bind(pair);
    if (!query.next())
        return {};
    auto found = occurrences_in(query.text_view(0), static_cast<std::uint32_t>(pack.points.size()));
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
    const auto pairs = pairs_of(field, normal);
    std::vector<Occurrence> found = occurrences_of(pack, pairs.front());
    for (std::size_t i = 1; i < pairs.size() && !found.empty(); ++i)
        follow(found, occurrences_of(pack, pairs[i]), static_cast<std::uint32_t>(i));
    for (const Occurrence at : found)
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
        also(std::move(in_area));
    }
    return ranks ? *std::move(ranks) : Ranks(pack.points.size(), 0);
}

// Calls `each` with the index of every row that fits; eight that do not are passed over at once.
template <class Each>
void for_each_ranked(const Ranks& ranks, Each&& each)
{
    constexpr std::size_t at_once = 8;
    constexpr std::uint64_t none = UINT64_MAX;  // eight times no_rank
    for (std::size_t begin = 0; begin < ranks.size(); begin += at_once) {
        const std::size_t end = std::min(begin + at_once, ranks.size());
        std::uint64_t eight = 0;
        if (end - begin == at_once)
            std::memcpy(&eight, &ranks[begin], at_once);
        for (std::size_t i = begin; eight != none && i < end; ++i)
            if (ranks[i] != no_rank)
                each(i);
    }
}

std::array<bool, 256> services_of(const AreaPack& pack, const std::vector<std::string>& kinds)
{
    std::array<bool, 256> wanted{};
    for (std::size_t i = 0; i < pack.services.size(); ++i) {
        const Kind& kind = pack.kinds.kind(pack.services[i].service.kind);
        wanted[i] =
            kinds.empty() || std::any_of(kinds.begin(), kinds.end(), [&](const std::string& id) {
                return id == kind.id || id == kind.need;
            });
    }
    return wanted;
}

// A row that fits, and how well.
struct Candidate {
    std::uint32_t row;
    std::uint32_t rank;
};

struct Scored {
    std::uint32_t rank;
    double metres;
    std::uint32_t row;

    bool operator<(const Scored& other) const
    {
        if (rank != other.rank)
            return rank < other.rank;
        return metres != other.metres ? metres < other.metres : row < other.row;
    }
};

// The best few of many: a heap whose top is the worst of them, so that a word with thousands of
// hits costs no sorting, and most of them not even a distance.
class Best {
public:
    Best(const PlaceQuery& query, const AreaPack& pack) : query_(query), pack_(pack) {}

    void offer(const Candidate& candidate)
    {
        if (query_.limit == 0)
            return;
        const AreaPoint& point = pack_.points[candidate.row - 1];
        Scored scored{candidate.rank, 0, candidate.row};
        const bool full = heap_.size() == query_.limit;
        if (query_.near) {
            if (full && is_beyond(candidate, point))
                return;
            scored.metres = metres(point);
        }
        if (full && !(scored < heap_.front()))
            return;
        if (full) {
            std::pop_heap(heap_.begin(), heap_.end());
            heap_.pop_back();
        }
        heap_.push_back(scored);
        std::push_heap(heap_.begin(), heap_.end());
    }

    std::vector<Scored> sorted() &&
    {
        std::sort_heap(heap_.begin(), heap_.end());
        return std::move(heap_);
    }

private:
    static constexpr double millionth = 1e-6;

    // True when the place cannot be among the best, told without its distance.
    bool is_beyond(const Candidate& candidate, const AreaPoint& point) const
    {
        const Scored& worst = heap_.front();
        if (candidate.rank != worst.rank || point.lat == area_schema::no_point)
            return candidate.rank > worst.rank;
        return least_metres(point.lat * millionth - query_.near->lat) > worst.metres;
    }

    double metres(const AreaPoint& point) const
    {
        if (point.lat == area_schema::no_point)
            return std::numeric_limits<double>::infinity();
        return metres_between(*query_.near, {point.lat * millionth, point.lon * millionth});
    }

    const PlaceQuery& query_;
    const AreaPack& pack_;
    std::vector<Scored> heap_;
};

std::vector<KindCount> by_kind(const AreaPack& pack, const std::array<std::size_t, 256>& services)
{
    std::vector<KindCount> counts;
    for (const Kind& kind : pack.kinds.kinds) {
        counts.push_back({kind, 0});
        for (std::size_t i = 0; i < pack.services.size(); ++i)
            if (pack.services[i].service.kind == kind.id)
                counts.back().places += services[i];
    }
    return counts;
}

PlaceHit read_hit(AreaPack& pack, const PlaceQuery& query, const Scored& scored)
{
    sqlite::Query& row =
        prepared(pack.by_row, pack.db, std::string(select_place_sql) + "row = ? ORDER BY row");
    row.bind(scored.row);
    if (!row.next())
        throw DamagedArea("a place is missing");
    PlaceHit hit{pack.read_place(row), std::nullopt, scored.rank};
    if (query.near && hit.place.position)
        hit.metres = metres_between(*query.near, *hit.place.position);
    return hit;
}

}  // namespace

Result<PlaceHits> Area::find(const PlaceQuery& query)
{
    return guarded([&]() -> Result<PlaceHits> {
        const auto wanted = services_of(*pack_, query.kinds);
        PlaceHits result;
        std::array<std::size_t, 256> of_service{};
        Best best(query, *pack_);
        const Ranks ranks = ranks_of(*pack_, query);
        for_each_ranked(ranks, [&](std::size_t i) {
            const auto service = pack_->points[i].service;
            ++of_service[service];
            if (!wanted[service])
                return;
            ++result.total;
            best.offer({static_cast<std::uint32_t>(i + 1), ranks[i]});
        });
        result.kinds = by_kind(*pack_, of_service);
        for (const Scored& scored : std::move(best).sorted())
            result.hits.push_back(read_hit(*pack_, query, scored));
        return result;
    });
}

std::vector<std::string> words_of(std::string_view text)
{
    constexpr std::string_view wide_blank = "　";
    std::vector<std::string> words;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty())
            words.push_back(std::move(word));
        word.clear();
    };
    while (!text.empty()) {
        const bool wide = text.starts_with(wide_blank);
        if (wide || text[0] == ' ' || (text[0] >= '\t' && text[0] <= '\r'))
            end_word();
        else
            word.push_back(text[0]);
        text.remove_prefix(wide ? wide_blank.size() : 1);
    }
    end_word();
    return words;
}

}  // namespace kotozute
