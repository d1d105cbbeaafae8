#include "core/places/shape.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cmath>

using namespace kotozute;

namespace {

// Two squares side by side, about a hundred metres wide, that share a border of many corners.
Shape left()
{
    return tidied({{{35'720'000, 139'730'000},
                    {35'720'000, 139'731'000},
                    {35'720'300, 139'731'004},
                    {35'720'600, 139'730'996},
                    {35'721'000, 139'731'000},
                    {35'721'000, 139'730'000}}});
}

Shape right()
{
    return tidied({{{35'720'000, 139'731'000},
                    {35'720'300, 139'731'004},
                    {35'720'600, 139'730'996},
                    {35'721'000, 139'731'000},
                    {35'721'000, 139'732'000},
                    {35'720'000, 139'732'000}}});
}

bool has(const Shape& shape, GeoPoint corner)
{
    for (const GeoRing& ring : shape)
        for (const GeoPoint point : ring)
            if (point == corner)
                return true;
    return false;
}

}  // namespace

TEST_CASE("a point is inside a shape, or so many metres outside it", "[places]")
{
    CHECK(contains(left(), {35'720'500, 139'730'500}));
    CHECK_FALSE(contains(left(), {35'720'500, 139'731'500}));
    CHECK(metres_outside(left(), {35'720'500, 139'730'500}) == 0);
    const double away = metres_outside(left(), {35'722'000, 139'730'500});
    CHECK(std::abs(away - 111.2) < 0.5);  // a thousandth of a degree north
    CHECK(std::abs(square_metres(left()) - 111.2 * 90.3) < 50);
}

TEST_CASE("repeated corners, rings of no area and the way they turn do not matter", "[places]")
{
    const Shape messy = {
        {{0, 0}, {0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}, {{5, 5}, {5, 6}, {5, 5}}, {}};
    REQUIRE(tidied(messy).size() == 1);
    CHECK(tidied(messy)[0].size() == 4);
    CHECK(turned_area(tidied(messy)[0]) > 0);
    CHECK(middle_of(tidied(messy)) == GeoPoint{5, 5});
}

TEST_CASE("the middle of a bent shape lies inside it", "[places]")
{
    // An L, whose centre of mass lies outside.
    const Shape bent =
        tidied({{{0, 0}, {0, 9'000}, {1'000, 9'000}, {1'000, 1'000}, {9'000, 1'000}, {9'000, 0}}});
    CHECK(contains(bent, middle_of(bent)));
    CHECK(metres_to_border(bent, middle_of(bent)) > 50);
}

TEST_CASE("towns side by side have one outline, without the border between them", "[places]")
{
    const Shape one = left(), other = right();
    const Shape outline = outline_of({&one, &other});
    REQUIRE(outline.size() == 1);
    CHECK_FALSE(has(outline, {35'720'300, 139'731'004}));
    CHECK(contains(outline, {35'720'500, 139'731'000}));
    CHECK(std::abs(square_metres(outline) - square_metres(one) - square_metres(other)) < 1);
    CHECK(outline_of({&one, &one}).empty());
}

TEST_CASE("a simpler border between two towns is the same for both", "[places]")
{
    const auto simpler = simplified({left(), right()}, 2);
    REQUIRE(simpler.size() == 2);
    CHECK(simpler[0][0].size() == 4);  // it turned by 0.4 metres
    CHECK(simpler[1][0].size() == 4);
    const Shape outline = outline_of({&simpler[0], &simpler[1]});
    REQUIRE(outline.size() == 1);
    CHECK(outline[0].size() == 6);
    CHECK(simplified({left()}, 0.1)[0] == left());
}

TEST_CASE("a shape comes back from its bytes, and damaged bytes are none", "[places]")
{
    const Shape shape = {left()[0], right()[0]};
    const std::string bytes = bytes_of(shape);
    CHECK(shape_of(bytes) == shape);
    CHECK(bytes.size() < 60);
    CHECK(shape_of(bytes_of({})) == Shape{});
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(shape_of(std::string_view(bytes).substr(0, size)));
    CHECK_FALSE(shape_of(bytes + '\0'));
    CHECK_FALSE(shape_of(std::string("\1\2\0\0\2\2", 6)));  // a ring of two corners
    CHECK_FALSE(shape_of("\xFF\xFF\xFF\xFF\x0F"));
    CHECK_FALSE(shape_of("\xFF\xFF\xFF\xFF\xFF\xFF"));
}
