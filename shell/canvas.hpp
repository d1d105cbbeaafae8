#pragma once

#include "core/content/picture.hpp"
#include "shell/text.hpp"

#include <functional>
#include <string_view>
#include <vector>

struct ImDrawList;

namespace kotozute::shell {

// What widgets and pictures are drawn with: shapes and words in the colours of one theme. One
// lives for the length of a frame.
class Canvas {
public:
    Canvas(ImDrawList& list, const Theme& theme, Typesetter& type);
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    const Theme& theme() const { return *theme_; }
    void use(const Theme& theme) { theme_ = &theme; }
    Typesetter& type() { return type_; }
    ImDrawList& list() { return list_; }

    void fill(const Rect& rect, Colour colour, float radius = 0);
    // Wholly inside the rect, so that it is crisp.
    void outline(const Rect& rect, Colour colour, float radius, float width);
    void hairline(float x, float y, float width, Colour colour = 0);
    void disc(Point centre, float radius, Colour colour);
    // A disc as one picture, for where there are hundreds: two triangles instead of eighty.
    void spot(Point centre, float radius, Colour colour);
    void ring(Point centre, float radius, Colour colour, float width);
    void shadow(const Rect& rect, float radius, float height);
    // 3 px of indigo outside a gap of 2 px.
    void focus_ring(const Rect& rect, float radius);
    // A sheet of card: soft shadow, hairline, surface.
    void sheet(const Rect& rect);
    // Fades from one colour at the top to another at the bottom.
    void shade(const Rect& rect, Colour top, Colour bottom);
    void fibres(const Rect& rect);

    float text(Point at, float width, std::string_view words, const TextStyle& style = {});
    // One line, centred on y; x is its left, middle or right as the style aligns it.
    void line(Point at, std::string_view words, const TextStyle& style = {});
    void icon(Point centre, float px, Icon icon, Colour colour);
    void glyph(const Glyph& glyph, Point origin, Colour colour);

    void push_clip(const Rect& rect);
    void pop_clip();
    Rect clip() const;
    bool visible(const Rect& rect) const { return drawing_ && rect.meets(clip()); }

    // With drawing off, calls only measure.
    bool drawing() const { return drawing_; }
    void set_drawing(bool on) { drawing_ = on; }

    // Draws `ground`, though it is only known once `content` is drawn, below it.
    void layered(const std::function<void()>& content, const std::function<void()>& ground);

private:
    ImDrawList& list_;
    const Theme* theme_;
    Typesetter& type_;
    std::vector<Rect> clips_;
    bool drawing_ = true;
};

}  // namespace kotozute::shell
