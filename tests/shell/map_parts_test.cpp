#include "shell/map_labels.hpp"
#include "tests/shell/wards.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>

namespace kotozute::test {

using namespace shell;

namespace {

constexpr float spacing = 50;
const MapBox everywhere{{-3200, -2700}, {3200, 2700}};

float least_distance(int step) { return spacing / (scale_of_step(step) * step_slack); }

double area(const MapPoint& a, const MapPoint& b, const MapPoint& c)
{
    return std::fabs(double(b.x - a.x) * (c.y - a.y) - double(b.y - a.y) * (c.x - a.x)) / 2;
}

double area(const MapRing& ring)
{
    double sum = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        sum += double(ring[j].x) * ring[i].y - double(ring[i].x) * ring[j].y;
    return std::fabs(sum / 2);
}

Size some_words(const std::string& words, MapLabel::Kind)
{
    return {static_cast<float>(words.size()) * 6, 16};
}

}  // namespace

TEST_CASE("badges lie so far apart that their targets do not touch, and lose no place",
          "[shell][map]")
{
    const auto places = made_up_places(3000);
    MapClusters clusters(places, spacing);
    for (int step = closest_step; step >= -24; --step) {
        const auto& spots = clusters.spots(step);
        int count = 0;
        for (const MapSpot& spot : spots) {
            count += spot.count;
            const float near = least_distance(step) * .999f;
            CHECK(clusters
                      .spots_in(step, {{spot.at.x - near, spot.at.y - near},
                                       {spot.at.x + near, spot.at.y + near}})
                      .size() == 1);
        }
        CHECK(count == 3000);
    }
    CHECK(clusters.spots(-24).size() < clusters.spots(0).size());
}

TEST_CASE("a badge stands near all of its places", "[shell][map]")
{
    const auto places = made_up_places(2000);
    MapClusters clusters(places, spacing);
    for (int step = -24; step <= closest_step; ++step)
        for (int place = 0; place < 2000; ++place) {
            const MapPoint& at = (*places)[static_cast<std::size_t>(place)].at;
            const auto spot = static_cast<std::size_t>(clusters.spot_of(step, place));
            const MapPoint& stands = clusters.spots(step)[spot].at;
            const float far = std::max(std::fabs(at.x - stands.x), std::fabs(at.y - stands.y));
            CHECK(far < least_distance(step) * 1.34f);
        }
}

TEST_CASE("a badge tells its places nearest first, and from where on they stand apart",
          "[shell][map]")
{
    const auto places = made_up_places(500);
    MapClusters clusters(places, spacing);
    const int step = -16;
    for (std::size_t i = 0; i < clusters.spots(step).size(); ++i) {
        const MapSpot& spot = clusters.spots(step)[i];
        const int index = static_cast<int>(i);
        const auto members = clusters.members(step, index, 1000);
        CHECK(static_cast<int>(members.size()) == spot.count);
        CHECK(std::is_sorted(members.begin(), members.end()));
        CHECK(members.front() == spot.first);
        const auto apart = clusters.step_apart(step, index);
        if (!apart)
            continue;
        const auto same = [&](int at) {
            return std::all_of(members.begin(), members.end(), [&](int member) {
                return clusters.spot_of(at, member) == clusters.spot_of(at, members.front());
            });
        };
        CHECK_FALSE(same(*apart));
        CHECK(same(*apart - 1));
    }
}

TEST_CASE("names on the map lie neither on each other nor on places", "[shell][map]")
{
    const auto base = made_up_ward();
    const auto places = made_up_places(60);
    for (const auto& ward : {made_up_ward(), bare_ward()}) {
        MapShapes shapes(ward);
        MapClusters clusters(places, spacing);
        const auto names = names_of(*ward, everywhere);
        std::vector<MapLabel> before;
        for (int step = -18; step <= closest_step; ++step) {
            const MapObstacles obstacles{clusters,           20,         MapPoint{0, 0},
                                         {-24, -24, 48, 48}, everywhere, {}};
            const auto labels = place_labels(names, shapes, obstacles, step, some_words);
            const float scale = scale_of_step(step) * step_slack;
            const auto box = [&](const MapLabel& label, float more) {
                const float x = (label.size.width / 2 + more) / scale;
                const float y = (label.size.height / 2 + more) / scale;
                return MapBox{{label.at.x - x, label.at.y - y}, {label.at.x + x, label.at.y + y}};
            };
            for (std::size_t a = 0; a < labels.size(); ++a) {
                CHECK(clusters.spots_in(step, box(labels[a], 20)).empty());
                for (std::size_t b = a + 1; b < labels.size(); ++b)
                    CHECK_FALSE(box(labels[a], 0).meets(box(labels[b], 0)));
            }
            CHECK(labels == place_labels(names, shapes, obstacles, step, some_words));
            CHECK(labels.size() > 3);
            // Names that were there a step ago stay where they were, as far as they can.
            const auto after = place_labels(names, shapes, obstacles, step, some_words, before);
            int stayed = 0, both = 0;
            for (const MapLabel& label : after)
                for (const MapLabel& was : before)
                    if (was.name == label.name) {
                        ++both;
                        stayed += was.at == label.at ? 1 : 0;
                    }
            if (step > -12)  // farther away, places push nearly all about
                CHECK(stayed * 10 >= both * 7);
            before = after;
        }
    }
}

TEST_CASE("a town that has a figure shows it beside its name, a part of it does not",
          "[shell][map]")
{
    const auto base = made_up_ward();
    std::vector<std::string> figures(base->towns.size());
    for (std::size_t i = 0; i < figures.size(); ++i)
        figures[i] = base->towns[i].town == "大塚" ? "3.2" : "";
    int shown = 0;
    for (const MapName& name : names_of(*base, everywhere, figures)) {
        const bool figured = name.words.find("3.2") != std::string::npos;
        CHECK(figured == (name.words == "大塚 3.2"));
        shown += figured ? 1 : 0;
    }
    CHECK(shown == 1);
}

TEST_CASE("closer up the 丁目 have names, too", "[shell][map]")
{
    const auto base = made_up_ward();
    MapShapes shapes(base);
    MapClusters clusters(std::make_shared<std::vector<MapPlace>>(), spacing);
    const MapObstacles obstacles{clusters, 20, {}, {}, everywhere, {}};
    const auto parts = [&](int step) {
        const auto labels =
            place_labels(names_of(*base, everywhere), shapes, obstacles, step, some_words);
        return std::count_if(labels.begin(), labels.end(), [](const MapLabel& label) {
            return label.kind == MapLabel::Kind::Part;
        });
    };
    CHECK(parts(-16) == 0);
    CHECK(parts(-4) > 40);
}

TEST_CASE("a polygon is cut into triangles that cover it, and not more", "[shell][map]")
{
    const auto base = made_up_ward();
    for (const MapTown& town : base->towns)
        for (const float metres : {0.f, 5.f, 40.f}) {
            const MapRing ring = thinned(town.rings.front(), metres);
            const auto corners = triangles(ring);
            double sum = 0;
            for (std::size_t i = 0; i < corners.size(); i += 3)
                sum += area(ring[static_cast<std::size_t>(corners[i])],
                            ring[static_cast<std::size_t>(corners[i + 1])],
                            ring[static_cast<std::size_t>(corners[i + 2])]);
            CHECK(std::fabs(sum / area(ring) - 1) < 1e-3);
        }
    const MapRing comb{{0, 0}, {10, 0}, {10, 1}, {1, 1}, {1, 2}, {10, 2}, {10, 3}, {0, 3}};
    CHECK(triangles(comb).size() == 6 * 3);
    const MapRing crossed{{0, 0}, {10, 10}, {10, 0}, {0, 10}};
    CHECK(triangles(crossed).size() <= 2 * 3);
    CHECK(triangles({{0, 0}, {1, 1}}).empty());
}

TEST_CASE("thinning leaves out no bend that is seen", "[shell][map]")
{
    const MapRing full = made_up_ward()->outline.front();
    const MapRing thin = thinned(full, 8);
    CHECK(thin.size() < full.size());
    for (const MapPoint& point : full) {
        double least = 1e9;
        for (std::size_t i = 0, j = thin.size() - 1; i < thin.size(); j = i++) {
            const MapPoint &a = thin[j], &b = thin[i];
            const double x = b.x - a.x, y = b.y - a.y, squared = x * x + y * y;
            const double way =
                std::clamp(((point.x - a.x) * x + (point.y - a.y) * y) / squared, 0.0, 1.0);
            least = std::min(least, std::hypot(a.x + x * way - point.x, a.y + y * way - point.y));
        }
        CHECK(least < 8.1);
    }
}

}  // namespace kotozute::test
