#include "shell/ui.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

constexpr float padding = 16;
constexpr float icon_only = 56;     // width of a button that has no room for its words
constexpr float widest_next = 240;  // as wide as the main button likes to be

}  // namespace

float Ui::side_margin(float width) const
{
    if (width < 560)  // beside a map, or on a phone
        return page().width < 1100 ? 20.f : 36.f;
    return page().width < 1100 ? 48.f : 56.f;
}

float Ui::footer_width(const std::optional<block::Button>& button, FooterLook look, float room)
{
    if (!button)
        return 0;
    switch (look) {
    case FooterLook::Words: return std::min(width_of(*button), room);
    case FooterLook::Small:
        return std::max(space::main,
                        small_tool_width(button->label.text, {.type = Type::Caption}) + 8);
    case FooterLook::Icons: return icon_only;
    }
    return room;
}

// Buttons with words as far as they fit in one row; small ones, an icon over a word; icons.
Ui::FooterLook Ui::footer_look(const Footer& footer, float room)
{
    const float next = footer.next ? width_of(*footer.next) : 0;
    for (const FooterLook look : {FooterLook::Words, FooterLook::Small}) {
        float all = footer_width(footer.back, look, room);
        if (footer.rest)
            all += footer_width(footer.rest, look, room) + space::gap;
        if (footer.next)
            all += (look == FooterLook::Words ? next : next - 32) + space::gap;
        if (all <= room)
            return look;
    }
    return FooterLook::Icons;
}

// Back at the left, next at the right, resting between them: always in one row.
Ui::FooterPlan Ui::plan(const Footer& footer, float width)
{
    FooterPlan out;
    const bool narrow = width < 560;
    const float room = width - 2 * side_margin(width);
    if (footer.rest || footer.next)
        out.look = footer_look(footer, room);
    const bool compact = out.look != FooterLook::Words;
    const float back = footer_width(footer.back, out.look, room),
                rest = footer_width(footer.rest, out.look, room);
    const float left = (back > 0 ? back + space::gap : 0) + (rest > 0 ? rest + space::gap : 0);
    float next = 0;
    if (footer.next)
        next = compact || narrow
                   ? room - left
                   : std::min(std::max(width_of(*footer.next), widest_next), room - left);
    out.height = button_height();
    if (footer.next)
        out.height = std::max(out.height, height_of(*footer.next, next));
    if (out.look == FooterLook::Small)
        out.height = std::max(out.height, small_tool_height({.type = Type::Caption}) + 10);
    const bool alone = narrow && !footer.next && !footer.rest;
    out.back = {0, 0, alone ? room : back, out.height};
    out.next = {room - next, 0, next, out.height};
    const float from = back > 0 ? back + space::gap : 0;
    const float between = (back + out.next.x - rest) / 2;
    out.rest = {compact ? from : std::round(between), 0, rest, out.height};
    return out;
}

float Ui::footer_height(const Footer& footer, const Label& status, bool trouble, float width)
{
    const float buttons = plan(footer, width).height;
    const float words =
        measure(width - 2 * side_margin(width), [&] { this->status(status, trouble); });
    return buttons + 2 * padding + (words > 0 ? words + 8 : 0);
}

// Named like any button, also where only its icon is seen.
bool Ui::footer_tool(const block::Button& button, FooterLook look, const Rect& rect)
{
    const Theme& t = canvas_->theme();
    Node described = node(button.label, Role::Button, rect);
    described.enabled = button.enabled;
    const Touch touch = control(std::move(described));
    canvas_->fill(rect, touch.held ? t.tint : t.surface, space::button);
    canvas_->outline(rect, touch.hovered ? t.ink2 : t.edge, space::button, t.border + .5f);
    if (look == FooterLook::Icons)
        canvas_->icon(rect.centre(), icon_size(), button.icon, t.ink);
    else
        draw_small_tool(button, rect, {}, {.type = Type::Caption});
    if (touch.focused)
        canvas_->focus_ring(rect, space::button);
    return touch.pressed;
}

Ui::FooterPress Ui::footer(const Footer& footer, const Label& status, bool trouble,
                           const Rect& rect)
{
    const FooterPlan where = plan(footer, rect.width);
    const float side = side_margin(rect.width);
    canvas_->fill(rect, canvas_->theme().paper);
    canvas_->hairline(rect.x, rect.y, rect.width);
    FooterPress out = FooterPress::None;
    hold(
        Role::Footer, "footer", "",
        [&] {
            in({rect.x + side, rect.y + 12, rect.width - 2 * side},
               [&] { this->status(status, trouble); });
            const Point at{rect.x + side, rect.bottom() - padding - where.height};
            const auto pressed = [&](const std::optional<block::Button>& part, const Rect& r,
                                     FooterLook look) {
                const Rect there{at.x + r.x, at.y + r.y, r.width, r.height};
                if (!part)
                    return false;
                return look == FooterLook::Words ? button(*part, there)
                                                 : footer_tool(*part, look, there);
            };
            if (pressed(footer.back, where.back, where.look))
                out = FooterPress::Back;
            if (pressed(footer.rest, where.rest, where.look))
                out = FooterPress::Rest;
            if (pressed(footer.next, where.next, FooterLook::Words))
                out = FooterPress::Next;
        },
        rect);
    return out;
}

}  // namespace kotozute::shell
