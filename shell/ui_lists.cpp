#include "core/content/strings.hpp"
#include "shell/map_painter.hpp"
#include "shell/ui.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

TextStyle name_style(const block::Item& item)
{
    return {.type = item.large ? Type::Lead : Type::Body, .bold = true, .leading = 1.45f};
}

}  // namespace

// A line of a list: an icon, a name, what there is to know, and a way on.
bool Ui::item(const block::Item& item)
{
    const bool pressable = item.action.has_value(), icon = item.icon != Icon::None;
    const float side = icon_size(), ring = std::round(side * .95f);
    const float left = icon ? 2 * ring + 16 : 0, right = pressable ? 40.f : 0.f;
    const float words = column_.width - 32 - left - right;
    const TextStyle name = name_style(item);
    const float name_h = type_.height(item.label.text, words, name);
    const float more = item.caption.empty() ? 0 : type_.height(item.caption, words, quiet());
    const float note = item.note.empty() ? 0 : type_.height(item.note, words, quiet());
    const float height =
        std::max({pressable ? 72.f : 0.f, name_h + more + note + 28, least_height_});
    const Rect rect{column_.x, column_.y, column_.width, height};
    column_.y += height;

    const Role role = !pressable ? Role::ListItem : item.link.empty() ? Role::Button : Role::Link;
    Node described = node(item.label, role, rect);
    described.value = item.link;
    described.description = plain(item.caption + (item.note.empty() ? "" : "、" + item.note));
    if (item.selected)
        described.selected = true;
    described.needs = {32 + left + right + type_.lay(item.label.text, words, name).width,
                       name_h + more + note};
    Touch touch;
    if (pressable)
        touch = control(std::move(described));
    else
        describe(std::move(described));
    if (canvas_->visible(rect.inset(-14)))
        draw_item(item, rect, touch, {name_h, more, note});
    return touch.pressed;
}

void Ui::draw_item(const block::Item& item, const Rect& rect, const Touch& touch,
                   const ItemHeights& heights)
{
    const Theme& t = canvas_->theme();
    const bool pressable = item.action.has_value();
    const float lit = pressable ? ease(item.label.id + "/lit", touch.hovered) : 0;
    canvas_->shadow(rect, space::card, 5 + 5 * lit);
    canvas_->fill(rect, item.selected || touch.held ? t.tint : t.surface, space::card);
    const Colour edge = pressable ? mixed(t.edge, t.ink2, lit) : t.line;
    canvas_->outline(rect, item.selected ? t.green : edge, space::card,
                     item.selected ? t.selected : t.border + lit);
    const float side = icon_size(), ring = std::round(side * .95f);
    float x = rect.x + 16;
    if (item.icon != Icon::None) {
        const Point middle{x + ring, rect.middle()};
        if (item.sort) {
            place_mark(*canvas_, middle, ring * .75f, *item.sort, item.rough);
        } else {
            canvas_->disc(middle, ring, item.selected ? t.surface : t.tint);
            canvas_->icon(middle, side, item.icon, t.green);
        }
        x += 2 * ring + 16;
    }
    const float words = rect.right() - 16 - (pressable ? 40.f : 0.f) - x;
    const float all = heights.name + heights.caption + heights.note;
    float y = std::round(rect.middle() - all / 2);
    y += canvas_->text({x, y}, words, item.label.text, name_style(item));
    if (heights.caption > 0)
        y += canvas_->text({x, y}, words, item.caption, quiet());
    if (heights.note > 0)
        canvas_->text({x, y}, words, item.note, quiet());
    if (pressable)
        canvas_->icon({rect.right() - 26, rect.middle()}, 22, Icon::Right, t.ink2);
    if (touch.focused)
        canvas_->focus_ring(rect, space::card);
}

// A stage on the way. One left open keeps its number: no red, no per cent.
bool Ui::step(const StepItem& item, int number, bool before, bool after)
{
    const Theme& t = canvas_->theme();
    const float r = std::round(14 * std::min(scale(), 1.5f)), left = 12 + 2 * r + 14;
    const float words = column_.width - left - 10;
    const TextStyle style{
        .type = Type::Caption, .colour = t.ink, .bold = item.current, .leading = 1.35f};
    const float text = type_.height(item.label.text, words, style);
    const float height = std::max({56.f, text + 20, least_height_});
    const Rect rect{column_.x, column_.y, column_.width, height};
    column_.y += height;

    const Rect ground{rect.x, rect.y + 2, rect.width, rect.height - 4};
    Node described = node(item.label, Role::Step, ground);
    described.selected = item.current;
    described.description = plain(item.said);
    described.needs.width = left + type_.lay(item.label.text, words, style).width;
    const Touch touch = control(std::move(described));
    const Point c{std::round(rect.x + 12 + r), std::round(rect.middle())};
    if (item.current || touch.hovered || touch.held)
        canvas_->fill(ground, item.current || touch.held ? t.tint : t.surface, space::field);
    if (before)
        canvas_->fill({c.x, rect.y, 1, height / 2}, t.edge);
    if (after)
        canvas_->fill({c.x, rect.middle(), 1, height / 2}, t.edge);
    const bool full = item.current || item.answered;
    canvas_->disc(c, r, full ? t.green : t.surface);
    if (!full)
        canvas_->ring(c, r, t.edge, 1.5f);
    if (item.answered && !item.current)
        canvas_->icon(c, r * 1.2f, Icon::Check, t.on_green);
    else
        canvas_->line(c, std::to_string(number),
                      {.type = Type::Caption,
                       .colour = item.current ? t.on_green : t.ink,
                       .bold = true,
                       .align = Align::Centre,
                       .px = std::round(17 * std::min(scale(), 1.5f))});
    canvas_->text({rect.x + left, std::round(rect.middle() - text / 2)}, words, item.label.text,
                  style);
    if (touch.focused)
        canvas_->focus_ring(ground, space::field);
    return touch.pressed;
}

}  // namespace kotozute::shell
