#include "core/places/town_cells.hpp"

#include "core/places/flat.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <random>

using namespace kotozute;

namespace {

// A ward like a kidney, with the middles of its towns.
MapBase ward()
{
    MapBase base;
    MapRing ring;
    for (int i = 0; i < 90; ++i) {
        const float turn = static_cast<float>(i) / 90 * 6.2831853F;
        const float far = 1'500 + 500 * std::cos(2 * turn);
        ring.push_back({far * std::cos(turn), far * std::sin(turn)});
    }
    base.outline = {ring};
    std::mt19937 hand(3);
    const auto within = [&] { return static_cast<float>(hand() % 2'400) - 1'200; };
    for (int i = 0; i < 40; ++i) {
        MapTown town;
        town.middle = {within(), within() / 2};
        base.towns.push_back(town);
    }
    return base;
}

bool lies_in(const std::vector<MapRing>& rings, const MapPoint& point)
{
    const auto flat = [](const MapPoint& corner) { return Flat{corner.x, corner.y}; };
    return std::any_of(rings.begin(), rings.end(),
                       [&](const MapRing& ring) { return in_ring(ring, flat(point), flat); });
}

}  // namespace

TEST_CASE("where no borders are known, every spot of a ward goes to the town nearest to it",
          "[places][map]")
{
    MapBase base = ward();
    REQUIRE(divide_by_middles(base));
    int spots = 0;
    for (float x = -2'000; x <= 2'000; x += 73)
        for (float y = -1'500; y <= 1'500; y += 71) {
            const MapPoint spot{x, y};
            const auto far = [&](const MapTown& town) {
                return std::hypot(town.middle.x - x, town.middle.y - y);
            };
            const auto nearest = std::min_element(
                base.towns.begin(), base.towns.end(),
                [&](const MapTown& a, const MapTown& b) { return far(a) < far(b); });
            for (const MapTown& town : base.towns)
                CHECK(lies_in(town.rings, spot) ==
                      (&town == &*nearest && lies_in(base.outline, spot)));
            spots += lies_in(base.outline, spot) ? 1 : 0;
        }
    CHECK(spots > 500);
}

TEST_CASE("a border that is known is never made up anew", "[places][map]")
{
    MapBase base = ward();
    base.towns[7].rings = {{{0, 0}, {10, 0}, {0, 10}}};
    const MapBase before = base;
    CHECK_FALSE(divide_by_middles(base));
    CHECK(base == before);
    MapBase open = ward();
    open.outline.clear();
    CHECK_FALSE(divide_by_middles(open));
    CHECK(open.towns == ward().towns);
}
