#include "shell/tile_mesh.hpp"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <cmath>

using namespace kotozute;
using namespace kotozute::shell;

namespace {

float cross(const MapPoint& a, const MapPoint& b, const MapPoint& c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

// How many triangles a point lies in.
int covering(const Triangles& triangles, const MapPoint& p)
{
    int count = 0;
    for (std::size_t i = 0; i + 2 < triangles.corners.size(); i += 3) {
        const auto corner = [&](std::size_t k) {
            return triangles.points[triangles.corners[i + k]];
        };
        const float a = cross(corner(0), corner(1), p), b = cross(corner(1), corner(2), p),
                    c = cross(corner(2), corner(0), p);
        count += (a > 0 && b > 0 && c > 0) || (a < 0 && b < 0 && c < 0) ? 1 : 0;
    }
    return count;
}

bool inside(const std::vector<MapRing>& rings, const MapPoint& p)
{
    bool in = false;
    for (const MapRing& ring : rings)
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
            if ((ring[i].y > p.y) != (ring[j].y > p.y) &&
                p.x < (ring[j].x - ring[i].x) * (p.y - ring[i].y) / (ring[j].y - ring[i].y) +
                          ring[i].x)
                in = !in;
    return in;
}

// A star, round about, made by a fixed hand.
MapRing star(float radius, int points, float from)
{
    MapRing ring;
    for (int i = 0; i < points; ++i) {
        const float angle = 6.2831853f * static_cast<float>(i) / static_cast<float>(points);
        const float far = radius * (i % 2 == 0 ? 1 : from);
        ring.push_back({far * std::cos(angle), far * std::sin(angle)});
    }
    return ring;
}

void check_fill(const std::vector<MapRing>& rings)
{
    Triangles triangles;
    REQUIRE(add_fill(rings, triangles));
    for (float x = -104.3f; x < 110; x += 7.01f)
        for (float y = -104.7f; y < 110; y += 6.97f) {
            INFO(x << " " << y);
            CHECK(covering(triangles, {x, y}) == (inside(rings, {x, y}) ? 1 : 0));
        }
}

}  // namespace

TEST_CASE("a lake is filled once everywhere, but not its islands", "[map]")
{
    check_fill({star(100, 40, .7f)});
    check_fill({star(100, 40, .9f), star(50, 30, .6f)});
    check_fill({star(100, 40, .9f), star(50, 30, .6f), star(20, 9, .5f)});
    check_fill({{{-100, -100}, {100, -100}, {100, 100}, {-100, 100}},
                {{-50, -50}, {50, -50}, {50, 50}, {-50, 50}}});
    check_fill({{{-100, 0}, {0, -100}, {100, 0}, {0, 100}}});
    check_fill({{{-100, -100},
                 {-20, -100},
                 {-20, 0},
                 {20, 0},
                 {20, -100},
                 {100, -100},
                 {100, 100},
                 {-100, 100}}});
}

TEST_CASE("a plain house needs no more corners than it has", "[map]")
{
    TileContent content;
    content.areas.push_back({BasemapRole::Building, {{{0, 0}, {10, 3}, {8, 12}, {-2, 9}}}});
    CHECK(mesh_of(content).area(BasemapRole::Building).points.size() == 4);
    // Stars turn one way all along, too, but more than once.
    MapRing pentagram;
    for (int i = 0; i < 5; ++i)
        pentagram.push_back({std::cos(2.5132741f * static_cast<float>(i)),
                             std::sin(2.5132741f * static_cast<float>(i))});
    TileContent strange;
    strange.areas.push_back({BasemapRole::Building, {pentagram}});
    const TileMesh mesh = mesh_of(strange);
    CHECK(covering(mesh.area(BasemapRole::Building), {.6f, .01f}) == 1);
    CHECK(covering(mesh.area(BasemapRole::Building), {.01f, .01f}) == 0);
}

TEST_CASE("polygons with nothing in them are drawn as nothing", "[map]")
{
    Triangles triangles;
    CHECK(add_fill({}, triangles));
    CHECK(add_fill({{}}, triangles));
    CHECK(add_fill({{{1, 1}}}, triangles));
    CHECK(add_fill({{{0, 5}, {10, 5}, {20, 5}}}, triangles));
    CHECK(triangles.corners.empty());
}

TEST_CASE("a polygon made to be difficult is given up in time", "[map]")
{
    MapRing comb;
    for (int i = 0; i < 60'000; ++i)
        comb.push_back({static_cast<float>(i), i % 2 == 0 ? static_cast<float>(i % 977) : -2e4f});
    Triangles triangles;
    const auto began = std::chrono::steady_clock::now();
    CHECK_FALSE(add_fill({comb}, triangles));
    CHECK(triangles.points.empty());
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds{5});
}

TEST_CASE("a line is as wide at its bends as elsewhere", "[map]")
{
    Strokes strokes;
    REQUIRE(add_stroke({{0, 0}, {0, 0}, {10, 0}, {10, 10}}, strokes));
    REQUIRE(strokes.points.size() == 3);
    CHECK(strokes.corners.size() == 12);
    CHECK(strokes.sideways[0] == MapPoint{0, -1});
    CHECK(strokes.sideways[2] == MapPoint{1, 0});
    CHECK(std::abs(strokes.sideways[1].x - 1) < 1e-5f);
    CHECK(std::abs(strokes.sideways[1].y + 1) < 1e-5f);
    // A line that turns back does not shoot out into the map.
    Strokes back;
    REQUIRE(add_stroke({{0, 0}, {10, 0}, {0, .01f}}, back));
    CHECK(std::hypot(back.sideways[1].x, back.sideways[1].y) < 2.1f);
    Strokes none;
    CHECK(add_stroke({{1, 1}, {1, 1}}, none));
    CHECK(none.points.empty());
}

TEST_CASE("what a tile holds beyond all measure is left out", "[map]")
{
    TileContent content;
    std::vector<MapPoint> line;
    for (int i = 0; i < 10'000; ++i)
        line.push_back({static_cast<float>(i), static_cast<float>(i % 7)});
    for (int i = 0; i < 10; ++i)
        content.lines.push_back({BasemapRole::Street, line});
    const TileMesh mesh = mesh_of(content);
    const Strokes& strokes = mesh.line(BasemapRole::Street);
    CHECK(strokes.points.size() == 30'000);
    for (const std::uint16_t corner : strokes.corners)
        REQUIRE(corner < 2 * strokes.points.size());
}
