#include "core/document/place_map.hpp"

#include "core/document/layout_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kotozute::sheet {
namespace {

constexpr Colour outside{0xF5, 0xEF, 0xE4}, land{0xFF, 0xFF, 0xFF};
constexpr double edge = 16;  // kept free around what is drawn
const Ink mark_ink{9, true, land, 1, Breaking::Full};
const Ink name_ink{9, false, colours::quiet, 1, Breaking::Full};

// From the plane of the map to the page. Hundredths of a point are the same on every device,
// whatever its last digits of a sine are.
class Fit {
public:
    Fit(const PlacePaper& paper, double height)
    {
        for (const SheetRing& ring : paper.map->land)
            for (const SheetPoint& point : ring)
                take_in(point);
        for (const PaperPlace& place : paper.places)
            if (place.at)
                take_in(*place.at);
        if (paper.map->start)
            take_in(*paper.map->start);
        const double width = std::max(most_.x - least_.x, 1.0);
        const double tall = std::max(most_.y - least_.y, 1.0);
        scale_ = std::min((measure - 2 * edge) / width, (height - 2 * edge) / tall);
        left_ = margin + (measure - width * scale_) / 2;
        top_ = (height - tall * scale_) / 2;
    }

    SheetPoint operator()(const SheetPoint& point) const
    {
        const auto rounded = [](double value) { return std::round(value * 100) / 100; };
        return {rounded(left_ + (point.x - least_.x) * scale_),
                rounded(top_ + (point.y - least_.y) * scale_)};
    }
    std::vector<SheetRing> operator()(const std::vector<SheetRing>& rings) const
    {
        std::vector<SheetRing> fitted(rings.size());
        for (std::size_t i = 0; i < rings.size(); ++i)
            for (const SheetPoint& point : rings[i])
                fitted[i].push_back((*this)(point));
        return fitted;
    }

private:
    void take_in(const SheetPoint& point)
    {
        least_ = {std::min(least_.x, point.x), std::min(least_.y, point.y)};
        most_ = {std::max(most_.x, point.x), std::max(most_.y, point.y)};
    }

    SheetPoint least_{1e9, 1e9}, most_{-1e9, -1e9};
    double scale_ = 1, left_ = 0, top_ = 0;
};

void line_of(Band& band, const Pen& pen, const std::string& text, const Ink& ink, SheetPoint middle)
{
    const double width = pen.width(text, ink);
    PaperColumn column{middle.x - width / 2, width + 1, {}};
    pen.write(column, text, ink, {});
    for (ColumnLine& line : column.lines)
        line.first = line.last = false;  // inside the figure, not a paragraph of its own
    draw(band, column, middle.y - ink.size / 2);
}

double apart(const SheetPoint& a, const SheetPoint& b)
{
    return std::max(std::abs(a.x - b.x), std::abs(a.y - b.y));
}

// Where the marks go: each as near to its place as those before it leave room.
std::vector<std::optional<SheetPoint>> spread(const PlacePaper& paper, const Fit& fit)
{
    constexpr double step = 2 * mark_radius + 1;
    constexpr std::array<SheetPoint, 8> ways{
        {{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {-1, -1}, {1, 1}, {-1, 1}}};
    std::vector<std::optional<SheetPoint>> marks;
    const auto is_free = [&](const SheetPoint& at) {
        return std::none_of(marks.begin(), marks.end(), [&](const auto& mark) {
            return mark && apart(*mark, at) < step - 0.5;
        });
    };
    for (const PaperPlace& place : paper.places) {
        if (!place.at) {
            marks.emplace_back();
            continue;
        }
        const SheetPoint home = fit(*place.at);
        std::optional<SheetPoint> found;
        if (is_free(home))
            found = home;
        for (int ring = 1; !found; ++ring)
            for (const SheetPoint& way : ways)
                if (const SheetPoint at{home.x + way.x * step * ring, home.y + way.y * step * ring};
                    !found && is_free(at))
                    found = at;
        marks.push_back(found);
    }
    return marks;
}

void draw_marks(Band& band, const PlacePaper& paper, const Pen& pen, const Fit& fit)
{
    const auto marks = spread(paper, fit);
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (marks[i] && apart(*marks[i], fit(*paper.places[i].at)) > 1)
            band.items.emplace_back(
                SheetShape{{{fit(*paper.places[i].at), *marks[i]}}, 0.8, colours::green, false});
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (marks[i])
            mark(band, pen, i + 1, *marks[i], paper.places[i].rough);
}

// Names that would lie on a mark or on another name are left out.
void draw_names(Band& band, const PlacePaper& paper, const Pen& pen, const Fit& fit)
{
    struct Box {
        SheetPoint middle;
        double half;
    };
    std::vector<Box> taken;
    for (const auto& mark : spread(paper, fit))
        if (mark)
            taken.push_back({*mark, mark_radius});
    for (const PaperMap::Name& name : paper.map->names) {
        const Box box{fit(name.at), pen.width(name.text, name_ink) / 2};
        const bool covered = std::any_of(taken.begin(), taken.end(), [&](const Box& other) {
            return std::abs(other.middle.x - box.middle.x) < other.half + box.half + 2 &&
                   std::abs(other.middle.y - box.middle.y) < 2 * mark_radius - 1;
        });
        if (covered)
            continue;
        taken.push_back(box);
        line_of(band, pen, name.text, name_ink, box.middle);
    }
}

void draw_start(Band& band, const SheetPoint& at)
{
    constexpr double half = 5;
    const SheetRing diamond{
        {at.x, at.y - half}, {at.x + half, at.y}, {at.x, at.y + half}, {at.x - half, at.y}};
    band.items.emplace_back(SheetShape{{diamond}, 0, colours::persimmon});
}

}  // namespace

void mark(Band& band, const Pen& pen, std::size_t number, const SheetPoint& at, bool rough)
{
    const double side = 2 * mark_radius;
    const SheetRectangle disc{at.x - mark_radius, at.y - mark_radius, side, side, mark_radius, 0,
                              colours::green};
    SheetRectangle hole{disc.x, disc.y, side, side, mark_radius, 0, land};
    band.items.emplace_back(rough ? hole : disc);
    if (rough) {
        hole = disc;
        hole.line = 1.2;
        hole.radius = mark_radius - hole.line / 2;
        band.items.emplace_back(hole);
    }
    Ink ink = mark_ink;
    if (rough)
        ink.colour = colours::green;
    line_of(band, pen, std::to_string(number), ink, at);
}

Band map(const PlacePaper& paper, const Wording& wording, const Pen& pen, double height)
{
    const Fit fit(paper, height);
    Band band;
    band.height = height;
    const PaperMap& map = *paper.map;
    band.items.emplace_back(SheetBegin{
        Part::Figure, filled(wording.sheet.places.map, std::to_string(paper.places.size())), 1});
    band.items.emplace_back(SheetRectangle{margin, 0, measure, height, 6, 0, outside});
    band.items.emplace_back(SheetShape{fit(map.land), 0, land});
    band.items.emplace_back(SheetShape{fit(map.towns), 0.4, colours::line});
    band.items.emplace_back(SheetShape{fit(map.land), 1.2, colours::green});
    draw_names(band, paper, pen, fit);
    if (map.start)
        draw_start(band, fit(*map.start));
    draw_marks(band, paper, pen, fit);
    band.items.emplace_back(SheetEnd{Part::Figure});
    return band;
}

}  // namespace kotozute::sheet
