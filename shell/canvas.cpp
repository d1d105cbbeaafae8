#include "shell/canvas.hpp"

#include "shell/icons.hpp"

#include <imgui.h>

#include <cmath>
#include <tuple>

namespace kotozute::shell {
namespace {

ImVec2 vec(Point p) { return {p.x, p.y}; }
ImVec2 from(const Rect& r) { return {r.x, r.y}; }
ImVec2 to(const Rect& r) { return {r.right(), r.bottom()}; }

constexpr int corner_points = 7;
constexpr int edge_points = 4 * corner_points;

// The i-th point along the edge of a rect with round corners, clockwise from its top right.
Point point_of(const Rect& rect, float radius, int i)
{
    constexpr float quarter = 1.5707963f;
    const int corner = i / corner_points;
    const float turn = quarter * (static_cast<float>(corner - 1) +
                                  static_cast<float>(i % corner_points) / (corner_points - 1));
    const float x = corner < 2 ? rect.right() - radius : rect.x + radius;
    const float y = corner == 1 || corner == 2 ? rect.bottom() - radius : rect.y + radius;
    return {x + radius * std::cos(turn), y + radius * std::sin(turn)};
}

}  // namespace

Canvas::Canvas(ImDrawList& list, const Theme& theme, Typesetter& type)
    : list_(list), theme_(&theme), type_(type)
{
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    clips_.push_back({0, 0, size.x, size.y});
}

void Canvas::fill(const Rect& rect, Colour colour, float radius)
{
    if (visible(rect))
        list_.AddRectFilled(from(rect), to(rect), colour, radius);
}

void Canvas::outline(const Rect& rect, Colour colour, float radius, float width)
{
    if (!visible(rect))
        return;
    const Rect path = rect.inset(width / 2);
    list_.PathRect(from(path), to(path), std::max(radius - width / 2, 0.f));
    list_.PathStroke(colour, ImDrawFlags_Closed, width);
}

void Canvas::hairline(float x, float y, float width, Colour colour)
{
    fill({std::round(x), std::round(y), width, 1}, colour != 0 ? colour : theme_->line);
}

void Canvas::disc(Point centre, float radius, Colour colour)
{
    if (drawing_)
        list_.AddCircleFilled(vec(centre), radius, colour, 48);
}

void Canvas::spot(Point centre, float radius, Colour colour)
{
    if (!drawing_)
        return;
    const Fonts::Spot in = type_.fonts().spot();
    list_.PrimReserve(6, 4);
    list_.PrimRectUV({centre.x - radius, centre.y - radius}, {centre.x + radius, centre.y + radius},
                     {in.left, in.top}, {in.right, in.bottom}, colour);
}

void Canvas::ring(Point centre, float radius, Colour colour, float width)
{
    if (drawing_)
        list_.AddCircle(vec(centre), radius - width / 2, colour, 48, width);
}

// A band from below the edge of what casts it, which hides the rest, out to where it is gone.
void Canvas::shadow(const Rect& rect, float radius, float height)
{
    if (theme_->shade == 0 || !visible(rect.inset(-height)))
        return;
    const Colour dark = faded(theme_->shade, .096f);
    const Rect cast{rect.x, rect.y + height * .25f, rect.width, rect.height};
    const Rect end{cast.x - height * .7f, cast.y - height * .4f, cast.width + height * 1.4f,
                   cast.height + height * 1.1f};
    const std::tuple<Rect, float, Colour> edges[] = {{rect.inset(radius * .29f), 0, dark},
                                                     {cast, radius, dark},
                                                     {end, radius + height, faded(dark, 0)}};
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    list_.PrimReserve(2 * 6 * edge_points, 3 * edge_points);
    const unsigned first = list_._VtxCurrentIdx;
    for (const auto& [edge, round, colour] : edges)
        for (int i = 0; i < edge_points; ++i)
            list_.PrimWriteVtx(vec(point_of(edge, round, i)), white, colour);
    for (unsigned band = 0; band < 2; ++band)
        for (unsigned i = 0; i < edge_points; ++i) {
            const unsigned next = (i + 1) % edge_points, inner = first + band * edge_points;
            for (const unsigned corner :
                 {i, next, next + edge_points, i, next + edge_points, i + edge_points})
                list_.PrimWriteIdx(static_cast<ImDrawIdx>(inner + corner));
        }
}

void Canvas::focus_ring(const Rect& rect, float radius)
{
    outline(rect.inset(-2), theme_->paper, radius + 2, 2);
    outline(rect.inset(-5), theme_->indigo, radius + 5, 3);
}

void Canvas::sheet(const Rect& rect)
{
    shadow(rect, space::card, 12);
    fill(rect, theme_->surface, space::card);
    const bool strong = theme_->name == Colours::Contrast;
    outline(rect, strong ? theme_->edge : theme_->line, space::card, theme_->border);
}

void Canvas::shade(const Rect& rect, Colour top, Colour bottom)
{
    if (visible(rect))
        list_.AddRectFilledMultiColor(from(rect), to(rect), top, top, bottom, bottom);
}

void Canvas::fibres(const Rect& rect)
{
    if (!theme_->fibres || !drawing_)
        return;
    unsigned seed = 77;
    const auto random = [&seed] {
        seed = seed * 1664525u + 1013904223u;
        return static_cast<float>(seed >> 8) / static_cast<float>(1 << 24);
    };
    const int count = static_cast<int>(rect.width * rect.height / 12000);
    for (int i = 0; i < count; ++i) {
        const ImVec2 p{rect.x + random() * rect.width, rect.y + random() * rect.height};
        const float turn = random() * 6.28f, bend = random() * 2 - 1, length = 6 + random() * 16;
        const ImVec2 d{std::cos(turn) * length, std::sin(turn) * length};
        const bool pale = i % 4 != 0;
        list_.AddBezierCubic(
            p, {p.x + d.x * .3f - d.y * bend * .3f, p.y + d.y * .3f + d.x * bend * .3f},
            {p.x + d.x * .7f - d.y * bend * .3f, p.y + d.y * .7f + d.x * bend * .3f},
            {p.x + d.x, p.y + d.y}, faded(pale ? theme_->surface : theme_->line, pale ? .6f : .3f),
            1.f, 8);
    }
}

float Canvas::text(Point at, float width, std::string_view words, const TextStyle& style)
{
    const Laid& laid = type_.lay(words, width, style);
    if (!drawing_)
        return laid.height;
    const Colour colour = style.colour != 0 ? style.colour : theme_->ink;
    const Rect seen = clip();
    const Point origin{std::round(at.x), std::round(at.y)};
    std::size_t i = 0;
    float y = origin.y;
    for (const std::size_t end : laid.line_ends) {
        if (y + laid.line_height > seen.y && y < seen.bottom())
            for (std::size_t k = i; k < end; ++k)
                glyph(laid.glyphs[k], origin, colour);
        i = end;
        y += laid.line_height;
    }
    return laid.height;
}

void Canvas::line(Point at, std::string_view words, const TextStyle& style)
{
    TextStyle left = style;
    left.align = Align::Left;
    left.balance = false;
    const float width = type_.width(words, left);
    if (style.align == Align::Centre)
        at.x -= width / 2;
    if (style.align == Align::Right)
        at.x -= width;
    const Laid& laid = type_.lay(words, 1e6f, left);
    text({at.x, std::round(at.y - laid.height / 2)}, 1e6f, words, left);
}

void Canvas::icon(Point centre, float px, Icon icon, Colour colour)
{
    const char32_t character = glyph_of(icon);
    if (character == 0 || !drawing_)
        return;
    px = std::round(px);
    const Fonts::Placing how = type_.fonts().placing_of_icon(character, px);
    how.face->RenderChar(&list_, px, {std::round(centre.x - px / 2), std::round(centre.y - px / 2)},
                         colour, how.number);
}

void Canvas::glyph(const Glyph& g, Point origin, Colour colour)
{
    const Fonts::Placing how = type_.fonts().placing(g.character, g.px, g.bold);
    const ImVec2 at{std::round(origin.x + g.x), std::round(origin.y + g.y) + how.lower};
    how.face->RenderChar(&list_, how.px, at, colour, how.number);
}

void Canvas::push_clip(const Rect& rect)
{
    clips_.push_back(common(clips_.back(), rect));
    list_.PushClipRect(from(clips_.back()), to(clips_.back()), false);
}

void Canvas::pop_clip()
{
    clips_.pop_back();
    list_.PopClipRect();
}

Rect Canvas::clip() const { return clips_.back(); }

void Canvas::layered(const std::function<void()>& content, const std::function<void()>& ground)
{
    ImDrawListSplitter layers;
    layers.Split(&list_, 2);
    layers.SetCurrentChannel(&list_, 1);
    content();
    layers.SetCurrentChannel(&list_, 0);
    ground();
    layers.Merge(&list_);
}

}  // namespace kotozute::shell
