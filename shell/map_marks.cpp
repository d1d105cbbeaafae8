#include "shell/map_painter.hpp"

#include "core/content/strings.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

constexpr float quarter = 1.5707963f;
constexpr float between = .06f;  // radians between the parts of a ring

ImVec2 vec(Point p) { return {p.x, p.y}; }

void shape_of_sort(ImDrawList& list, Point c, float r, std::size_t sort, Colour colour)
{
    switch (sort) {
    case 0: list.AddCircleFilled(vec(c), r, colour, 24); break;
    case 1: list.AddNgonFilled(vec(c), r * 1.12f, colour, 6); break;
    case 2:
        list.AddQuadFilled({c.x, c.y - r * 1.25f}, {c.x + r * 1.25f, c.y}, {c.x, c.y + r * 1.25f},
                           {c.x - r * 1.25f, c.y}, colour);
        break;
    case 3:
        list.AddRectFilled({c.x - r * .92f, c.y - r * .92f}, {c.x + r * .92f, c.y + r * .92f},
                           colour, r * .35f);
        break;
    case 4:
        list.AddRectFilled({c.x - r * .8f, c.y - r}, {c.x + r * .8f, c.y + r}, colour, r * .8f);
        break;
    default:  // a shield
        list.PathLineTo({c.x - r * .95f, c.y - r * .95f});
        list.PathLineTo({c.x + r * .95f, c.y - r * .95f});
        list.PathLineTo({c.x + r * .95f, c.y + r * .4f});
        list.PathLineTo({c.x, c.y + r * 1.2f});
        list.PathLineTo({c.x - r * .95f, c.y + r * .4f});
        list.PathFillConvex(colour);
    }
}

}  // namespace

Icon icon_of_sort(std::size_t sort)
{
    constexpr Icon icons[map_sorts] = {Icon::Van, Icon::TwoWays,    Icon::Walk,
                                       Icon::Bed, Icon::Wheelchair, Icon::Hospital};
    return icons[std::min(sort, map_sorts - 1)];
}

void place_mark(Canvas& canvas, Point at, float radius, std::size_t sort, bool rough)
{
    const Theme& t = canvas.theme();
    sort = std::min(sort, map_sorts - 1);
    shape_of_sort(canvas.list(), at, radius + 2, sort, t.surface);
    shape_of_sort(canvas.list(), at, radius, sort, t.kind[sort]);
    if (rough)
        shape_of_sort(canvas.list(), at, radius - 2, sort, t.surface);
    canvas.icon(at, radius * 1.35f, icon_of_sort(sort), rough ? t.kind[sort] : t.on_green);
}

void MapPainter::place(Point at, float radius, const MapPlace& place) const
{
    place_mark(canvas_, at, radius, place.sort, place.rough);
}

// Clockwise from the top, each sort by how many it is of.
void MapPainter::ring(Point at, float radius, const std::array<int, map_sorts>& sorts,
                      int count) const
{
    ImDrawList& list = canvas_.list();
    const auto kinds = std::count_if(sorts.begin(), sorts.end(), [](int n) { return n > 0; });
    const float gap = kinds > 1 ? between : 0;
    // Sides for each radian: as few as look round on this glass.
    const float sides = 3.2f * std::sqrt(ImGui::GetIO().DisplayFramebufferScale.x);
    float from = -quarter;
    for (std::size_t sort = 0; sort < map_sorts; ++sort) {
        if (sorts[sort] == 0)
            continue;
        const float part =
            4 * quarter * static_cast<float>(sorts[sort]) / static_cast<float>(count);
        const float drawn = std::max(part - gap, .02f);
        list.PathArcTo(vec(at), radius, from + gap / 2, from + gap / 2 + drawn,
                       std::max(2, static_cast<int>(drawn * sides)));
        list.PathStroke(canvas_.theme().kind[sort], 0, 4);
        from += part;
    }
}

// Ten thousands are told as such: a badge has room for four characters.
void MapPainter::badge(Point at, const MapMark& mark, const std::string& ten_thousands) const
{
    const Theme& t = canvas_.theme();
    const float more = mark.count > 999 ? 4.f : mark.count > 99 ? 2.f : 0.f;
    const float scale = pane_.mark_scale(), r = (map_badge + more) * scale;
    canvas_.spot(at, r + 4, t.surface);
    ring(at, r, mark.sorts, mark.count);
    const std::string count =
        mark.count < 10'000
            ? std::to_string(mark.count)
            : filled(ten_thousands, {{"count", std::to_string(mark.count / 10'000)}});
    const float px = std::round((more > 0 ? 16 - more * .75f : 17) * scale);
    canvas_.line(at, count, {.colour = t.ink, .bold = true, .align = Align::Centre, .px = px});
}

void MapPainter::selected(Point at, const MapPlace& selected, int others) const
{
    const Theme& t = canvas_.theme();
    const float scale = pane_.mark_scale(), r = map_selected * scale;
    canvas_.list().AddCircleFilled(vec(at), r + 10, t.surface, 40);
    canvas_.list().AddCircle(vec(at), r + 7, t.indigo, 48, 3);
    place(at, r, selected);
    if (others == 0)
        return;
    const std::string words = "+" + std::to_string(others);
    const TextStyle style{
        .colour = t.surface, .bold = true, .literal = true, .px = std::round(13 * scale)};
    const float width = canvas_.type().width(words, style) + 12;
    const Rect pill{at.x + r * .45f, at.y - r - 14, width, 20 * scale};
    canvas_.fill(pill.inset(-2), t.surface, pill.height / 2 + 2);
    canvas_.fill(pill, t.indigo, pill.height / 2);
    canvas_.line({pill.x + 6, pill.middle()}, words, style);
}

// A house beside the spot, so that it is seen though places stand there.
void MapPainter::start(Point at, Point house) const
{
    const Theme& t = canvas_.theme();
    ImDrawList& list = canvas_.list();
    const float scale = pane_.mark_scale(), r = map_home * scale;
    const float far = std::hypot(house.x - at.x, house.y - at.y);
    const Point middle = house, way{(house.x - at.x) / far, (house.y - at.y) / far};
    for (const auto& [more, colour] : {std::pair{2.f, t.surface}, {0.f, t.glow}}) {
        list.AddCircleFilled(vec(middle), r + more, colour, 40);
        const float wide = (r + more) * .8f, back = r * .62f;
        list.PathLineTo({at.x - way.x * more * 1.6f, at.y - way.y * more * 1.6f});
        list.PathLineTo(
            {middle.x - way.y * wide - way.x * back, middle.y + way.x * wide - way.y * back});
        list.PathLineTo(
            {middle.x + way.y * wide - way.x * back, middle.y - way.x * wide - way.y * back});
        list.PathFillConcave(colour);
    }
    list.AddCircleFilled(vec(at), 3.5f * scale, t.stroke, 16);
    const bool dark = contrast(t.ink, t.glow) < 4.5;
    canvas_.icon(middle, r * 1.25f, Icon::House, dark ? t.surface : t.ink);
}

}  // namespace kotozute::shell
