#include "core/places/town_book.hpp"

#include <algorithm>

namespace kotozute {
namespace {

// What nobody sees on a map of a ward, and what two makers' borders lie apart at most.
constexpr double simpler_by = 2;
constexpr double next_to = 150;

GeoPoint middle_of_points(std::vector<GeoPoint> points)
{
    const auto half = points.begin() + static_cast<std::ptrdiff_t>(points.size() / 2);
    std::nth_element(points.begin(), half, points.end());
    GeoPoint middle = *half;
    std::nth_element(points.begin(), half, points.end(),
                     [](GeoPoint a, GeoPoint b) { return a.lon < b.lon; });
    middle.lon = half->lon;
    return middle;
}

// Told by corners of the outline: all of a ward's, every so many of a prefecture's.
bool is_next_to(const Shape& shape, const Shape& outline)
{
    constexpr std::size_t enough = 2'000;
    std::size_t corners = 0;
    for (const GeoRing& ring : outline)
        corners += ring.size();
    const std::size_t step = corners / enough + 1;
    const GeoBox box = box_of(shape);
    for (const GeoRing& ring : outline)
        for (std::size_t i = 0; i < ring.size(); i += step)
            if (box.near({ring[i], ring[i]}, next_to) && metres_outside(shape, ring[i]) < next_to)
                return true;
    return false;
}

Position inside(const Shape& shape)
{
    Position middle = position_of(middle_of(shape));
    middle.kind = PositionKind::TownCentre;
    return middle;
}

std::vector<const Shape*> first_of(const std::vector<Shape>& shapes, std::size_t count)
{
    std::vector<const Shape*> first;
    for (std::size_t i = 0; i < count; ++i)
        first.push_back(&shapes[i]);
    return first;
}

void finish(Town& town, const std::vector<GeoPoint>& points, Shape shape)
{
    town.shape = std::move(shape);
    town.square_metres = square_metres(town.shape);
    town.middle = town.shape.empty() ? position_of(middle_of_points(points)) : inside(town.shape);
    town.middle.kind = PositionKind::TownCentre;
}

}  // namespace

std::string town_without_number(std::string_view name)
{
    constexpr std::string_view block = "丁目";
    constexpr std::string_view numerals[] = {"一", "二", "三", "四", "五",
                                             "六", "七", "八", "九", "十"};
    std::string_view rest = name;
    if (!rest.ends_with(block))
        return std::string(name);
    rest.remove_suffix(block.size());
    const auto is_numeral = [&](std::string_view numeral) { return rest.ends_with(numeral); };
    while (std::any_of(std::begin(numerals), std::end(numerals), is_numeral))
        rest.remove_suffix(numerals[0].size());
    return std::string(rest.empty() ? name : rest);
}

// Where no towns have shapes: what a file of municipalities says, or a table of corners.
Shape TownBook::other_outline() const
{
    Shape outline;
    for (const auto& [name, ring] : corners_)
        outline.push_back(ring);
    outline = tidied(outline);
    std::vector<const Shape*> wholes;
    for (const auto& [code, municipality] : municipalities_)
        if (is_own(code))
            wholes.push_back(&municipality.whole);
    const Shape whole = outline_of(wholes);
    return simplified({whole.empty() ? outline : whole}, simpler_by).front();
}

// Towns and the neighbours whose towns we know come from one publisher, and share their borders;
// what another says of a municipality is only drawn where there is nothing better.
Ground TownBook::ground() const
{
    Ground ground;
    std::vector<Shape> shapes;
    for (const Entry& entry : entries_) {
        ground.towns.push_back(entry.town);
        shapes.push_back(entry.town.shape);
    }
    const Shape of_towns = outline_of(first_of(shapes, entries_.size()));
    const Shape outline = of_towns.empty() ? other_outline() : of_towns;
    for (const auto& [code, municipality] : municipalities_) {
        if (is_own(code))
            continue;
        Shape whole = outline_of(first_of(municipality.towns, municipality.towns.size()));
        if (whole.empty())
            whole = municipality.whole;
        if (!is_next_to(whole, outline))
            continue;
        shapes.push_back(std::move(whole));
        ground.neighbours.push_back({municipality.name, {}, {}});
    }
    shapes = simplified(shapes, simpler_by);
    ground.outline = of_towns.empty() ? outline : outline_of(first_of(shapes, entries_.size()));
    auto shape = shapes.begin();
    for (std::size_t i = 0; i < entries_.size(); ++i)
        finish(ground.towns[i], entries_[i].points, std::move(*shape++));
    for (Neighbour& neighbour : ground.neighbours) {
        neighbour.shape = std::move(*shape++);
        neighbour.middle = inside(neighbour.shape);
    }
    return ground;
}

}  // namespace kotozute
