#include "shell/map_painter.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

constexpr float halo = 2.5f;   // pixels of land around the letters of a name
constexpr int halo_steps = 8;  // as round as that needs to be

ImVec2 vec(Point p) { return {p.x, p.y}; }

// Nothing where there is no figure.
std::optional<Colour> tint_of(const Theme& t, float figure)
{
    if (figure < 0)
        return std::nullopt;
    const auto step = static_cast<int>(figure * figure_tints);
    return figure_tint(t, std::min(step, figure_tints - 1));
}

}  // namespace

// Written at once: triangles that were cut before, at where their corners are now.
void MapPainter::fill(const MapShapes::Shape& shape, Colour colour) const
{
    ImDrawList& list = canvas_.list();
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    list.PrimReserve(static_cast<int>(shape.triangles.size()), static_cast<int>(shape.ring.size()));
    const unsigned first = list._VtxCurrentIdx;
    for (const MapPoint& point : shape.ring)
        list.PrimWriteVtx(vec(pane_.view.on_screen(point)), white, colour);
    for (const int corner : shape.triangles)
        list.PrimWriteIdx(static_cast<ImDrawIdx>(first + static_cast<unsigned>(corner)));
}

void MapPainter::line(const MapShapes::Shape& shape, Colour colour, float width) const
{
    canvas_.list().PathClear();
    for (const MapPoint& point : shape.ring)
        canvas_.list().PathLineTo(vec(pane_.view.on_screen(point)));
    canvas_.list().PathStroke(colour, ImDrawFlags_Closed, width);
}

template <class Do>
void MapPainter::each_town(const MapBox& seen, const Do& act) const
{
    MapShapes& shapes = pane_.shapes();
    for (std::size_t i = 0; i < shapes.base().towns.size(); ++i)
        if (const auto& box = shapes.town_box(i); box && box->meets(seen))
            for (const MapShapes::Shape& shape : shapes.town(pane_.view.step(), i))
                act(i, shape);
}

void MapPainter::borders(const MapBox& seen) const
{
    const Theme& t = canvas_.theme();
    MapShapes& shapes = pane_.shapes();
    const int step = pane_.view.step();
    for (std::size_t i = 0; i < shapes.base().neighbours.size(); ++i)
        if (const auto& box = shapes.neighbour_box(i); box && box->meets(seen))
            for (const MapShapes::Shape& shape : shapes.neighbour(step, i))
                line(shape, faded(t.edge, .45f), 1);
    const bool figures = !tints_.empty();  // then towns are told apart by their borders
    each_town(seen, [&](std::size_t, const MapShapes::Shape& shape) {
        line(shape, figures ? t.ink : t.line, figures ? 1.5f : 1);
    });
    for (const MapShapes::Shape& shape : shapes.outline(step)) {
        line(shape, faded(t.green, .16f), pane_.view.room().width < 560 ? 6.f : 9.f);
        line(shape, t.green, 2);
    }
}

// What a town is filled with; nothing where it is plain land.
std::optional<Colour> MapPainter::ground(std::size_t town) const
{
    const Theme& t = canvas_.theme();
    MapShapes& shapes = pane_.shapes();
    if (!tints_.empty())
        return tint_of(t, tints_[town]);
    const int district = shapes.district(town);
    if (district >= 0) {
        const Colour tint = t.district[district % 4];
        return shapes.alternate(town) ? mixed(tint, t.land, .45f) : tint;
    }
    return shapes.alternate(town) ? std::optional(t.land_alt) : std::nullopt;
}

// Every pixel is filled as seldom as may be: without a graphics card that is what takes time. Tiles
// would hide the figures of towns.
void MapPainter::land(const Rect& room, const std::vector<const MapGround::Piece*>& pieces) const
{
    const Theme& t = canvas_.theme();
    MapShapes& shapes = pane_.shapes();
    const MapBox seen = pane_.view.seen();
    const int step = pane_.view.step();
    const bool only_land = shapes.fills(step, seen);
    canvas_.fill(room, only_land ? t.land : t.outside);
    if (!only_land)
        for (const MapShapes::Shape& shape : shapes.outline(step))
            fill(shape, t.land);
    each_town(seen, [&](std::size_t i, const MapShapes::Shape& shape) {
        if (const auto colour = ground(i))
            fill(shape, *colour);
    });
    if (tints_.empty())
        tiles(pieces);
    borders(seen);
}

TextStyle MapPainter::style_of(MapLabel::Kind kind, float text_scale)
{
    const float px = std::round(16 * std::min(text_scale, 1.5f));
    switch (kind) {
    case MapLabel::Kind::Town:
        return {.align = Align::Centre, .tracking = .12f, .literal = true, .px = px};
    case MapLabel::Kind::Part: return {.align = Align::Centre, .literal = true, .px = px - 1};
    case MapLabel::Kind::Neighbour:
        return {.align = Align::Centre, .tracking = .2f, .literal = true, .px = px - 1};
    case MapLabel::Kind::Ground: return {.align = Align::Centre, .literal = true, .px = px - 2};
    }
    return {};
}

std::vector<const MapLabel*> MapPainter::in_sight(const std::vector<MapLabel>& labels,
                                                  const std::vector<Rect>& taken) const
{
    std::vector<const MapLabel*> out;
    for (const MapLabel& label : labels) {
        const Point at = pane_.view.on_screen(label.at);
        const Rect rect{at.x - label.size.width / 2, at.y - label.size.height / 2, label.size.width,
                        label.size.height};
        const auto lies_on = [&](const Rect& other) { return other.meets(rect); };
        if (canvas_.visible(rect) && std::none_of(taken.begin(), taken.end(), lies_on))
            out.push_back(&label);
    }
    return out;
}

void MapPainter::name(const MapLabel& label) const
{
    const Theme& t = canvas_.theme();
    const Point at = pane_.view.on_screen(label.at);
    TextStyle style = style_of(label.kind, canvas_.type().scale());
    style.align = Align::Left;
    const Laid& laid = canvas_.type().lay(label.words, 1e6f, style);
    const Point corner{std::round(at.x - label.size.width / 2), std::round(at.y - laid.height / 2)};
    const Colour ground = label.kind == MapLabel::Kind::Neighbour ? t.outside : t.land;
    for (int i = 0; i < halo_steps; ++i) {
        const float angle = static_cast<float>(i) * 6.2831853f / halo_steps;
        for (const Glyph& glyph : laid.glyphs)
            canvas_.glyph(glyph,
                          {corner.x + halo * std::cos(angle), corner.y + halo * std::sin(angle)},
                          ground);
    }
    for (const Glyph& glyph : laid.glyphs)
        canvas_.glyph(glyph, corner, t.ink2);
}

Rect MapPainter::scale_bar(Point left, float length, const std::string& words) const
{
    const Theme& t = canvas_.theme();
    const float x = left.x, y = std::round(left.y);
    const TextStyle style{.type = Type::Caption,
                          .colour = t.ink2,
                          .literal = true,
                          .px = std::round(15 * std::min(canvas_.type().scale(), 1.5f))};
    const float width = canvas_.type().width(words, style);
    const Rect ground{x - 8, y - 16, length + width + 26, 28};
    canvas_.fill(ground, faded(t.outside, .82f), 8);
    canvas_.fill({x, y, length, 2}, t.ink2);
    canvas_.fill({x, y - 6, 2, 8}, t.ink2);
    canvas_.fill({x + length - 2, y - 6, 2, 8}, t.ink2);
    canvas_.line({x + length + 10, y - 3}, words, style);
    return ground;
}

}  // namespace kotozute::shell
