#include "core/places/shape.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace kotozute {
namespace {

// From one corner to the next.
struct Side {
    GeoPoint from, to;

    auto operator<=>(const Side&) const = default;
};

// The sides only one of the shapes has, all turning the way their rings do.
std::vector<Side> lonely_sides(const std::vector<const Shape*>& shapes)
{
    std::vector<Side> sides;
    for (const Shape* shape : shapes)
        for (const GeoRing& ring : *shape)
            for (std::size_t i = 0; i < ring.size(); ++i)
                sides.push_back({ring[i], ring[(i + 1) % ring.size()]});
    const auto straight = [](const Side& side) { return std::minmax(side.from, side.to); };
    std::sort(sides.begin(), sides.end(), [&](const Side& a, const Side& b) {
        return straight(a) != straight(b) ? straight(a) < straight(b) : a < b;
    });
    std::vector<Side> lonely;
    for (std::size_t i = 0; i < sides.size();) {
        std::size_t next = i + 1;
        while (next < sides.size() && straight(sides[next]) == straight(sides[i]))
            ++next;
        if ((next - i) % 2 == 1)
            lonely.push_back(sides[i]);
        i = next;
    }
    return lonely;
}

// Sides by where they begin; each is taken once.
class Ways {
public:
    explicit Ways(std::vector<Side> sides) : sides_(std::move(sides)), next_(sides_.size())
    {
        std::sort(sides_.begin(), sides_.end());
        for (std::size_t i = 0; i < next_.size(); ++i)
            next_[i] = i;
    }

    std::size_t size() const { return sides_.size(); }
    GeoPoint begin_of(std::size_t side) const { return sides_[side].from; }

    // Where the next side that begins here leads, which is then gone.
    std::optional<GeoPoint> take(GeoPoint from)
    {
        const auto first = std::lower_bound(sides_.begin(), sides_.end(), Side{from, lowest});
        if (first == sides_.end() || first->from != from)
            return std::nullopt;
        std::size_t& next = next_[static_cast<std::size_t>(first - sides_.begin())];
        if (next == sides_.size() || sides_[next].from != from)
            return std::nullopt;
        return sides_[next++].to;
    }

private:
    static constexpr GeoPoint lowest{INT32_MIN, INT32_MIN};

    std::vector<Side> sides_;
    std::vector<std::size_t> next_;  // for the first of a corner: the first not yet taken
};

// The rings these sides make, one after the other; sides that come to no end make none. What turns
// the other way is a gap.
Shape rings_of(Ways ways)
{
    Shape rings;
    for (std::size_t side = 0; side < ways.size(); ++side) {
        const GeoPoint start = ways.begin_of(side);
        GeoRing ring;
        for (auto at = std::optional(start); (at = ways.take(*at));) {
            ring.push_back(*at);
            if (*at == start)
                break;
        }
        if (!ring.empty() && ring.back() == start && turned_area(ring) > 0)
            rings.push_back(std::move(ring));
    }
    return rings;
}

}  // namespace

Shape outline_of(const std::vector<const Shape*>& shapes)
{
    return rings_of(Ways(lonely_sides(shapes)));
}

}  // namespace kotozute
