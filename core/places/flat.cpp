#include "core/places/flat.hpp"

#include <utility>

namespace kotozute {

void keep_corners(const std::vector<Flat>& corners, std::size_t first, std::size_t last,
                  double metres, std::vector<bool>& kept)
{
    kept[first] = kept[last] = true;
    std::vector<std::pair<std::size_t, std::size_t>> waiting = {{first, last}};
    while (!waiting.empty()) {
        const auto [from, to] = waiting.back();
        waiting.pop_back();
        double most = metres * metres;
        std::size_t farthest = from;
        for (std::size_t i = from + 1; i < to; ++i)
            if (const double away = squared_to_line(corners[i], corners[from], corners[to]);
                away > most) {
                most = away;
                farthest = i;
            }
        if (farthest == from)
            continue;
        kept[farthest] = true;
        waiting.push_back({from, farthest});
        waiting.push_back({farthest, to});
    }
}

}  // namespace kotozute
