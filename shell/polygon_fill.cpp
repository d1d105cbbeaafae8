#include "shell/polygon_fill.hpp"

#include <algorithm>
#include <cstddef>

namespace kotozute::shell {
namespace {

constexpr std::size_t most_points = 65'000;    // of one set of triangles
constexpr std::size_t most_work = 20'000'000;  // sides looked at; a tile's largest needs thousands

// A side of a ring, from its upper end down.
struct Side {
    MapPoint upper, lower;
    int stripe = -1;  // it ends on the right of this one, an index into the open ones

    float x_at(float y) const
    {
        if (y <= upper.y)
            return upper.x;
        if (y >= lower.y)
            return lower.x;
        return upper.x + (lower.x - upper.x) * ((y - upper.y) / (lower.y - upper.y));
    }
};

// What lies between two sides, from `top` on.
struct Stripe {
    std::size_t left, right;
    float top;
    bool goes_on = false;
};

class Filler {
public:
    Filler(const std::vector<MapRing>& rings, Triangles& to) : to_(to)
    {
        for (const MapRing& ring : rings)
            for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
                if (ring[i].y != ring[j].y) {
                    const bool down = ring[j].y < ring[i].y;
                    sides_.push_back({down ? ring[j] : ring[i], down ? ring[i] : ring[j]});
                    levels_.push_back(ring[i].y);
                    levels_.push_back(ring[j].y);
                }
        std::sort(sides_.begin(), sides_.end(),
                  [](const Side& a, const Side& b) { return a.upper.y < b.upper.y; });
        std::sort(levels_.begin(), levels_.end());
        levels_.erase(std::unique(levels_.begin(), levels_.end()), levels_.end());
    }

    bool run()
    {
        for (std::size_t i = 0; i + 1 < levels_.size(); ++i)
            if (!go_to(levels_[i], levels_[i + 1]))
                return false;
        return levels_.empty() || close_ended(levels_.back());
    }

private:
    // The sides that cross the level between two heights, from left to right.
    bool go_to(float top, float bottom)
    {
        crossing_.erase(std::remove_if(crossing_.begin(), crossing_.end(),
                                       [&](std::size_t i) { return sides_[i].lower.y <= top; }),
                        crossing_.end());
        for (; next_ < sides_.size() && sides_[next_].upper.y <= top; ++next_)
            if (sides_[next_].lower.y > top)
                crossing_.push_back(next_);
        work_ += crossing_.size();
        const float middle = top + (bottom - top) / 2;
        std::sort(crossing_.begin(), crossing_.end(), [&](std::size_t a, std::size_t b) {
            return sides_[a].x_at(middle) < sides_[b].x_at(middle);
        });
        for (Stripe& stripe : open_)
            stripe.goes_on = false;
        std::vector<Stripe> fresh;
        for (std::size_t i = 0; i + 1 < crossing_.size(); i += 2) {
            const std::size_t left = crossing_[i], right = crossing_[i + 1];
            const int known = sides_[left].stripe;
            if (known >= 0 && open_[static_cast<std::size_t>(known)].right == right)
                open_[static_cast<std::size_t>(known)].goes_on = true;
            else
                fresh.push_back({left, right, top, true});
        }
        if (work_ > most_work || !close_ended(top))
            return false;
        for (const Stripe& stripe : fresh) {
            sides_[stripe.left].stripe = static_cast<int>(open_.size());
            open_.push_back(stripe);
        }
        return true;
    }

    bool close_ended(float bottom)
    {
        const bool last = bottom == levels_.back();
        std::vector<Stripe> left;
        for (const Stripe& stripe : open_) {
            sides_[stripe.left].stripe = -1;
            if (stripe.goes_on && !last) {
                sides_[stripe.left].stripe = static_cast<int>(left.size());
                left.push_back(stripe);
            } else if (!add(stripe, bottom)) {
                return false;
            }
        }
        open_ = std::move(left);
        return true;
    }

    bool add(const Stripe& stripe, float bottom)
    {
        if (to_.points.size() + 4 > most_points)
            return false;
        const Side &left = sides_[stripe.left], &right = sides_[stripe.right];
        const auto first = static_cast<std::uint16_t>(to_.points.size());
        for (const MapPoint& point :
             {MapPoint{left.x_at(stripe.top), stripe.top},
              MapPoint{right.x_at(stripe.top), stripe.top}, MapPoint{right.x_at(bottom), bottom},
              MapPoint{left.x_at(bottom), bottom}})
            to_.points.push_back(point);
        for (const int corner : {0, 1, 2, 0, 2, 3})
            to_.corners.push_back(static_cast<std::uint16_t>(first + corner));
        return true;
    }

    Triangles& to_;
    std::vector<Side> sides_;
    std::vector<float> levels_;          // of all ends, from the top
    std::vector<std::size_t> crossing_;  // sides
    std::vector<Stripe> open_;
    std::size_t next_ = 0, work_ = 0;
};

}  // namespace

bool add_fill(const std::vector<MapRing>& rings, Triangles& to)
{
    const std::size_t points = to.points.size(), corners = to.corners.size();
    if (Filler(rings, to).run())
        return true;
    to.points.resize(points);
    to.corners.resize(corners);
    return false;
}

}  // namespace kotozute::shell
