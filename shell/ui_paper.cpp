#include "core/content/strings.hpp"
#include "core/document/sheet.hpp"
#include "shell/ui.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

shell::Colour on_screen(const kotozute::Colour& colour)
{
    return rgb(static_cast<std::uint32_t>(colour.red) << 16 |
               static_cast<std::uint32_t>(colour.green) << 8 | colour.blue);
}

// Squares of whole or part pixels, from that corner of the white around it.
void draw(Canvas& canvas, const QrCode& code, Point corner, float square)
{
    for (int row = 0; row < code.size; ++row)
        for (int column = 0; column < code.size; ++column)
            if (code.at(column, row))
                canvas.fill({corner.x + square * static_cast<float>(column + QrCode::quiet),
                             corner.y + square * static_cast<float>(row + QrCode::quiet), square,
                             square},
                            rgb(0x000000));
}

// Draws what lies on a page of paper, `scale` pixels a point from its top left corner.
class Printer {
public:
    Printer(Canvas& canvas, Point corner, float scale)
        : canvas_(canvas), corner_(corner), scale_(scale)
    {
    }

    void operator()(const SheetText& text) const
    {
        Typesetter& type = canvas_.type();
        const float px = std::max(1.f, std::round(px_of(text.size)));
        const bool bold = text.face == Face::Bold;
        TextStyle style{.colour = on_screen(text.colour),
                        .bold = bold,
                        .literal = true,
                        .px = px,
                        .leading = 1};
        // The width of the line on paper decides, not that of letters of whole pixels.
        const float natural = type.width(text.text, style), wanted = px_of(text.width);
        const Laid& laid = type.lay(text.text, 1e6f, style);
        const float squeeze = natural > 0 ? wanted / natural : 1;
        const Point top{x(text.x), y(text.baseline) - px * .88f};
        for (Glyph glyph : laid.glyphs) {
            glyph.x *= squeeze;
            canvas_.glyph(glyph, top, style.colour);
        }
    }

    void operator()(const SheetRectangle& r) const
    {
        const Rect rect{x(r.x), y(r.y), px_of(r.width), px_of(r.height)};
        if (r.line > 0)
            return canvas_.outline(rect, on_screen(r.colour), px_of(r.radius),
                                   std::max(1.f, px_of(r.line)));
        const Rect whole{rect.x, std::round(rect.y), std::max(1.f, rect.width),
                         std::max(1.f, rect.height)};
        canvas_.fill(rect.height < 2 ? whole : rect, on_screen(r.colour), px_of(r.radius));
    }

    void operator()(const SheetCode& code) const
    {
        const int squares = code.code.size + 2 * QrCode::quiet;
        draw(canvas_, code.code, {x(code.x), y(code.y)},
             px_of(code.side) / static_cast<float>(squares));
    }

    void operator()(const SheetShape&) const {}  // on no paper that is looked at here
    void operator()(const SheetBegin&) const {}
    void operator()(const SheetEnd&) const {}

private:
    float px_of(double points) const { return static_cast<float>(points) * scale_; }
    float x(double points) const { return corner_.x + px_of(points); }
    float y(double points) const { return corner_.y + px_of(points); }

    Canvas& canvas_;
    Point corner_;
    float scale_;
};

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find('\n', from), text.size());
        if (to > from)
            lines.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return lines;
}

}  // namespace

// One node a line, from the top of the sheet to its foot: so a screen reader goes through them.
void Ui::words_of(const block::Paper& paper, const Rect& sheet)
{
    const std::vector<std::string> lines = lines_of(paper.text_alternative);
    const float each = sheet.height / static_cast<float>(std::max<std::size_t>(lines.size(), 1));
    float y = sheet.y;
    for (std::size_t i = 0; i < lines.size(); ++i, y += each) {
        const Label label{paper.label.id + "/text/" + std::to_string(i + 1), lines[i]};
        describe(node(label, Role::Text, {sheet.x, y, sheet.width, each}));
    }
}

// The sheets themselves: always light, whatever the theme. They are a picture; its words stand
// beside it for those who cannot see it.
void Ui::paper(const block::Paper& paper)
{
    if (paper.sheet == nullptr) {
        hold(Role::Region, paper.label.id, paper.label.text, [&] {
            card(Ground::Raised, 20, [&] {
                text({paper.label.id + "/text", paper.text_alternative}, {.leading = 1.7f});
            });
        });
        return;
    }
    const float width = column_.width, scale = width / static_cast<float>(Sheet::width);
    const float height = std::round(static_cast<float>(Sheet::height) * scale);
    for (std::size_t i = 0; i < paper.sheet->pages.size(); ++i) {
        const Rect rect{column_.x, column_.y, width, height};
        Node described = node(paper.label, Role::Image, rect);
        if (i > 0)
            described.id += "/" + std::to_string(i + 1);
        describe(std::move(described));
        if (i == 0)
            words_of(paper, rect);
        const Rect edge = rect.inset(-1);
        canvas_->shadow(rect, 3, 16);
        canvas_->fill(rect, rgb(0xFFFFFF), 2);
        if (canvas_->visible(rect)) {
            const Printer print(*canvas_, {rect.x, rect.y}, scale);
            for (const SheetItem& item : paper.sheet->pages[i].items)
                std::visit(print, item);
        }
        canvas_->outline(edge, canvas_->theme().edge, 2, 1);
        column_.y += height + (i + 1 < paper.sheet->pages.size() ? 16 : 0);
    }
}

// In whole pixels, so that a camera sees squares of one size; all of it is in sight at once.
void Ui::code(const block::Code& code)
{
    constexpr float part_of_sight = .8f;
    const int squares = code.code.size + 2 * QrCode::quiet;
    const float room = std::min(column_.width, canvas_->clip().height * part_of_sight);
    const float square = std::max(1.f, std::floor(room / static_cast<float>(squares)));
    const float side = square * static_cast<float>(squares);
    const Rect rect{std::round(column_.x), std::round(column_.y), side, side};
    describe(node(code.label, Role::Image, rect));
    canvas_->fill(rect, rgb(0xFFFFFF), 2);
    if (canvas_->visible(rect))
        draw(*canvas_, code.code, {rect.x, rect.y}, square);
    canvas_->outline(rect.inset(-1), canvas_->theme().edge, 2, 1);
    column_.y += side;
}

}  // namespace kotozute::shell
