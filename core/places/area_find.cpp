#include "core/places/area_pack.hpp"
#include "core/places/area_schema.hpp"
#include "core/places/character_index.hpp"
#include "core/places/characters.hpp"
#include "core/places/distance.hpp"
#include "core/places/normal.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>

namespace kotozute {
namespace {

// A row that fits, and how well: the sum over the words of where each was found.
struct Candidate {
    std::uint32_t row;
    std::uint32_t rank;
};
using Candidates = std::vector<Candidate>;  // by row

// Where a word can be found, best first. Whoever looks for デイサービス means any such place, not
// the ones that carry the word in their name, so the service counts as much as the name. Whoever
// types 夜間 sees what is called so first, and then what helps at night.
enum Rank : std::uint32_t { InNameOrService, InKana, InAddress, ForNeed };

constexpr auto by_row = [](const Candidate& a, const Candidate& b) { return a.row < b.row; };

// The rows in which that field holds the character.
Candidates with_character(AreaPack& pack, normal::Field field, char32_t character, Rank rank)
{
    sqlite::Query& query =
        prepared(pack.by_character, pack.db,
                 "SELECT rows FROM characters WHERE field = ? AND character = ? ORDER BY field");
    query.bind(static_cast<int>(field), static_cast<std::int64_t>(character));
    if (!query.next())
        return {};
    const auto last = static_cast<std::uint32_t>(pack.points.size());
    const auto rows = rows_in(query.text_view(0), last);
    if (!rows)
        throw DamagedArea("the index of characters is damaged");
    Candidates found(rows->size());
    for (std::size_t i = 0; i < found.size(); ++i)
        found[i] = {(*rows)[i], rank};
    return found;
}

// The rows in which that field holds the word.
Candidates with_word(AreaPack& pack, normal::Field field, std::string_view normal, Rank rank)
{
    if (normal::one_character(normal))
        return with_character(pack, field, characters::at(normal, 0, normal.size()), rank);
    sqlite::Query& query =
        prepared(pack.by_pairs, pack.db,
                 "SELECT rowid FROM places_pairs WHERE places_pairs MATCH ? ORDER BY rowid");
    query.bind(normal::phrase(field, normal));
    Candidates found;
    while (query.next()) {
        const std::int64_t row = query.integer(0);
        if (row < 1 || static_cast<std::size_t>(row) > pack.points.size())
            throw DamagedArea("the index of words holds a place that is not in the pack");
        found.push_back({static_cast<std::uint32_t>(row), rank});
    }
    return found;
}

// The rows whose service fits.
template <class Fits>
Candidates of_services(const AreaPack& pack, Rank rank, Fits&& fits)
{
    std::array<bool, 256> wanted{};
    bool any = false;
    for (std::size_t i = 0; i < pack.services.size(); ++i)
        any |= wanted[i] = fits(pack.services[i]);
    Candidates found;
    if (!any)
        return found;
    for (std::size_t i = 0; i < pack.points.size(); ++i)
        if (wanted[pack.points[i].service])
            found.push_back({static_cast<std::uint32_t>(i + 1), rank});
    return found;
}

// The rows of both; of a row in both, the candidate of `better`.
Candidates united(Candidates better, Candidates other)
{
    if (better.empty())
        return other;
    if (other.empty())
        return better;
    Candidates all;
    all.reserve(better.size() + other.size());
    std::set_union(better.begin(), better.end(), other.begin(), other.end(),
                   std::back_inserter(all), by_row);
    return all;
}

Candidates matching(AreaPack& pack, std::string_view normal)
{
    Candidates found = with_word(pack, normal::Field::Name, normal, InNameOrService);
    const auto is_named = [&](const AreaService& service) {
        return service.text.find(normal) != std::string::npos;
    };
    const auto is_needed = [&](const AreaService& service) { return says(service.words, normal); };
    found = united(std::move(found), of_services(pack, InNameOrService, is_named));
    found = united(std::move(found), with_word(pack, normal::Field::Kana, normal, InKana));
    found = united(std::move(found), with_word(pack, normal::Field::Address, normal, InAddress));
    return united(std::move(found), of_services(pack, ForNeed, is_needed));
}

// The rows of both, with their ranks added up.
Candidates common(const Candidates& a, const Candidates& b)
{
    Candidates both;
    auto other = b.begin();
    for (const Candidate& candidate : a) {
        other = std::lower_bound(other, b.end(), candidate, by_row);
        if (other == b.end())
            break;
        if (other->row == candidate.row)
            both.push_back({candidate.row, candidate.rank + other->rank});
    }
    return both;
}

Candidates every_place(const AreaPack& pack)
{
    Candidates all(pack.points.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = {static_cast<std::uint32_t>(i + 1), 0};
    return all;
}

Candidates candidates(AreaPack& pack, const PlaceQuery& query)
{
    std::optional<Candidates> found;
    const auto narrow = [&](Candidates more) {
        found = found ? common(*found, more) : std::move(more);
    };
    for (const std::string& word : query.words)
        if (const std::string normal = normal::form(word); !normal.empty())
            narrow(matching(pack, normal));
    if (const std::string area = normal::form(query.area); !area.empty())
        narrow(
            with_word(pack, normal::Field::Address, area, InNameOrService));  // no rank of its own
    return found ? *std::move(found) : every_place(pack);
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
        Best best(query, *pack_);
        for (const Candidate& candidate : candidates(*pack_, query)) {
            if (!wanted[pack_->points[candidate.row - 1].service])
                continue;
            ++result.total;
            best.offer(candidate);
        }
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
