#include "core/places/area_ranks.hpp"
#include "core/places/area_schema.hpp"
#include "core/places/distance.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>

namespace kotozute {
namespace {

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
        const PlaceKind& kind = pack.kinds.kind(pack.services[i].service.kind);
        wanted[i] =
            kinds.empty() || std::any_of(kinds.begin(), kinds.end(), [&](const std::string& id) {
                return id == kind.id || id == kind.need;
            });
    }
    return wanted;
}

// How many rows of each service fit. Neighbours are mostly of one service, and a processor waits
// for a counter it has just raised: so four take turns.
class Tally {
public:
    void add(std::size_t row, std::uint8_t service) { ++counts_[row % counts_.size()][service]; }
    std::array<std::size_t, 256> counts() const
    {
        std::array<std::size_t, 256> sums{};
        for (const auto& counts : counts_)
            for (std::size_t i = 0; i < sums.size(); ++i)
                sums[i] += counts[i];
        return sums;
    }

private:
    std::array<std::array<std::uint32_t, 256>, 4> counts_{};
};

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
        const AreaPoint& point = pack_.points[candidate.row - 1];
        if (query_.limit == 0 || is_beyond(candidate.rank, point.lat))
            return;
        const Scored scored{candidate.rank, query_.near ? metres(point) : 0, candidate.row};
        if (heap_.size() == query_.limit) {
            if (!(scored < heap_.front()))
                return;
            std::pop_heap(heap_.begin(), heap_.end());
            heap_.pop_back();
        }
        heap_.push_back(scored);
        std::push_heap(heap_.begin(), heap_.end());
        if (heap_.size() == query_.limit)
            draw_in();
    }

    std::vector<Scored> sorted() &&
    {
        std::sort_heap(heap_.begin(), heap_.end());
        return std::move(heap_);
    }

private:
    static constexpr double millionth = 1e-6;

    // True when the place cannot be among the best, told without its distance.
    bool is_beyond(std::uint32_t rank, std::int32_t lat) const
    {
        return rank > most_rank_ || (rank == most_rank_ && (lat < south_ || lat > north_));
    }

    // From now on a place must be better than the worst of so many.
    void draw_in()
    {
        const Scored& worst = heap_.front();
        most_rank_ = worst.rank;
        south_ = INT32_MIN;
        north_ = INT32_MAX;
        if (!query_.near || std::isinf(worst.metres))
            return;
        const double degrees = most_degrees_of_latitude(worst.metres);
        south_ = static_cast<std::int32_t>((query_.near->lat - degrees) / millionth) - 1;
        north_ = static_cast<std::int32_t>((query_.near->lat + degrees) / millionth) + 1;
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
    std::uint32_t most_rank_ = UINT32_MAX;
    std::int32_t south_ = INT32_MIN, north_ = INT32_MAX;  // in millionths
};

std::vector<KindCount> by_kind(const AreaPack& pack, const std::array<std::size_t, 256>& services)
{
    std::vector<KindCount> counts;
    for (const PlaceKind& kind : pack.kinds.kinds) {
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
        Tally tally;
        Best best(query, *pack_);
        const Ranks ranks = ranks_of(*pack_, query);
        for_each_ranked(ranks, [&](std::size_t i) {
            const auto service = pack_->points[i].service;
            tally.add(i, service);
            if (wanted[service])
                best.offer({static_cast<std::uint32_t>(i + 1), ranks[i]});
        });
        const auto of_service = tally.counts();
        for (std::size_t i = 0; i < of_service.size(); ++i)
            result.total += wanted[i] ? of_service[i] : 0;
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
