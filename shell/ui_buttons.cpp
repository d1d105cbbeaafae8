#include "core/content/strings.hpp"
#include "shell/ui.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

constexpr float side_padding = 28;
constexpr float icon_gap = 10;
constexpr float least_padding = 8;   // beside words that only just fit
constexpr float quiet_padding = 16;  // of a button without an outline

bool icon_last(Icon icon) { return icon == Icon::Next || icon == Icon::Right; }

}  // namespace

float Ui::button_height() const { return std::max(space::main, type_.line_height({}) + 24); }

float Ui::target_height() const
{
    return std::max(space::target, type_.line_height({.type = Type::Caption}) + 16);
}

float Ui::icon_size() const { return std::round(type_.em(Type::Body) * 1.25f); }

float Ui::width_of(const block::Button& button)
{
    const bool link = button.kind == block::Button::Kind::Link;
    const bool bold = !link && button.kind != block::Button::Kind::Quiet;
    const float words = type_.width(button.label.text, {.bold = bold});
    const float icon = button.icon == Icon::None ? 0 : icon_size() + icon_gap;
    if (link)
        return std::ceil(words + icon + 16);
    if (button.kind == block::Button::Kind::Quiet)
        return std::ceil(words + icon + 2 * quiet_padding);
    return std::max(std::ceil(words + icon + 2 * side_padding), 128.f);
}

// As wide as they are on one line, if that leaves a little at either side.
float Ui::words_room(const block::Button& button, float width)
{
    const float icon = button.icon == Icon::None ? 0 : icon_size() + icon_gap;
    const bool bold = button.kind != block::Button::Kind::Quiet;
    const float words = std::ceil(type_.width(button.label.text, {.bold = bold}));
    const float least = words + icon + 2 * least_padding <= width ? least_padding : 12;
    return std::max(width - icon - 2 * least, 1.f);
}

float Ui::height_of(const block::Button& button, float width)
{
    const TextStyle style{.bold = button.kind != block::Button::Kind::Quiet, .leading = 1.35f};
    const float words = type_.height(button.label.text, words_room(button, width), style);
    return std::max(button_height(), words + 24);
}

bool Ui::button(const block::Button& button, const Rect& rect)
{
    switch (button.kind) {
    case block::Button::Kind::Link: return link(button, rect);
    case block::Button::Kind::Door: return door(button, rect);
    case block::Button::Kind::Primary:
    case block::Button::Kind::Secondary:
    case block::Button::Kind::Quiet: break;
    }
    Node described = node(button.label, Role::Button, rect);
    described.enabled = button.enabled;
    const TextStyle style{.bold = button.kind != block::Button::Kind::Quiet, .leading = 1.35f};
    const float icon = button.icon == Icon::None ? 0 : icon_size() + icon_gap;
    const Laid& laid = type_.lay(button.label.text, words_room(button, rect.width), style);
    described.needs = {laid.width + icon, laid.height};
    const Touch touch = control(std::move(described));
    draw_button(button, rect, touch);
    return touch.pressed;
}

void Ui::draw_button(const block::Button& button, const Rect& rect, const Touch& touch)
{
    const Theme& t = canvas_->theme();
    const bool off = !button.enabled, solid = button.kind == block::Button::Kind::Primary && !off;
    const float lit = ease(button.label.id + "/lit", touch.hovered || touch.held);
    const Colour ink = off ? t.ink2 : solid ? t.on_green : t.ink;
    if (solid) {
        if (!touch.held)
            canvas_->shadow(rect, space::button, 8);
        canvas_->fill(rect, mixed(t.green, t.green_deep, lit), space::button);
    } else if (button.kind == block::Button::Kind::Secondary || off) {
        canvas_->fill(rect, off ? t.sunk : touch.held ? t.tint : t.surface, space::button);
        canvas_->outline(rect, off ? t.line : mixed(t.edge, t.ink2, lit), space::button,
                         t.border + .5f + .5f * lit);
    } else if (touch.hovered || touch.held) {
        canvas_->fill(rect, touch.held ? t.tint : faded(t.sunk, lit), space::button);
    }
    const TextStyle style{
        .colour = ink, .bold = button.kind != block::Button::Kind::Quiet, .leading = 1.35f};
    const float side = icon_size(), icon = button.icon == Icon::None ? 0 : side + icon_gap;
    const float room = words_room(button, rect.width);
    const Laid& laid = type_.lay(button.label.text, room, style);
    const float down = touch.held ? 1.f : 0.f, all = laid.width + icon;
    float x = std::round(rect.x + (rect.width - all) / 2);
    const float y = rect.middle() + down;
    const bool last = icon_last(button.icon);
    canvas_->icon({last ? x + all - side / 2 : x + side / 2, y}, side, button.icon, ink);
    if (!last)
        x += icon;
    canvas_->text({x, y - laid.height / 2}, room, button.label.text, style);
    if (touch.focused)
        canvas_->focus_ring(rect, space::button);
}

bool Ui::link(const block::Button& button, const Rect& rect)
{
    const Theme& t = canvas_->theme();
    const float side = icon_size(), icon = button.icon == Icon::None ? 0 : side + icon_gap;
    const TextStyle style{.colour = button.enabled ? t.indigo : t.ink2, .leading = 1.5f};
    const float room = rect.width - 16 - icon;
    const Laid& laid = type_.lay(button.label.text, room, style);
    Node described = node(button.label, Role::Link, rect);
    described.enabled = button.enabled;
    described.needs = {laid.width + icon, laid.height};
    const Touch touch = control(std::move(described));
    if (touch.hovered || touch.held)
        canvas_->fill(rect, t.sunk, space::field);
    const float x = rect.x + 8, top = std::round(rect.middle() - laid.height / 2);
    canvas_->icon({x + side / 2, top + laid.line_height / 2}, side, button.icon, style.colour);
    canvas_->text({x + icon, top}, room, button.label.text, style);
    // Under the words only, line by line.
    for (std::size_t i = 0; i < laid.line_ends.size() && button.enabled; ++i) {
        const float y = top + laid.line_height * static_cast<float>(i + 1);
        const float under = y - (laid.line_height - type_.em(Type::Body)) / 2 + 3;
        canvas_->hairline(x + icon, under, laid.line_widths[i], style.colour);
    }
    if (touch.focused)
        canvas_->focus_ring(rect, space::field);
    return touch.pressed;
}

float Ui::door_height(const block::Button& button, float width)
{
    const float ring = std::round(27 * std::min(scale(), 1.4f)), words = width - 2 * ring - 34 - 52;
    const float height =
        type_.height(button.label.text, words, strong()) +
        (button.caption.empty() ? 0 : type_.height(button.caption, words, quiet()));
    return std::max({88.f, height + 28, least_height_});
}

// A way into the program: a card with an icon in a circle.
bool Ui::door(const block::Button& button, const Rect& rect)
{
    const Theme& t = canvas_->theme();
    const float ring = std::round(27 * std::min(scale(), 1.4f)), x = rect.x + 2 * ring + 34;
    const float words = rect.width - 2 * ring - 34 - 52;
    const float name = type_.height(button.label.text, words, strong());
    const float more = button.caption.empty() ? 0 : type_.height(button.caption, words, quiet());
    Node described = node(button.label, Role::Button, rect);
    described.description = plain(button.caption);
    described.enabled = button.enabled;
    described.needs.height = name + more;
    const Touch touch = control(std::move(described));
    const float lit = ease(button.label.id + "/lit", touch.hovered);
    if (!touch.held)
        canvas_->shadow(rect, space::card, 7 + 5 * lit);
    canvas_->fill(rect, touch.held ? t.tint : t.surface, space::card);
    canvas_->outline(rect, mixed(t.edge, t.ink2, lit), space::card, t.border + lit);
    const Point middle{rect.x + 18 + ring, rect.middle()};
    canvas_->disc(middle, ring, touch.held ? t.surface : t.tint);
    canvas_->icon(middle, ring * 1.05f, button.icon, t.green);
    const float y = std::round(rect.middle() - (name + more) / 2);
    canvas_->text({x, y}, words, button.label.text, strong());
    if (more > 0)
        canvas_->text({x, y + name}, words, button.caption, quiet());
    canvas_->icon({rect.right() - 30, rect.middle()}, 22, Icon::Right, t.ink2);
    if (touch.focused)
        canvas_->focus_ring(rect, space::card);
    return touch.pressed;
}

bool Ui::flow(const block::Button& button)
{
    Rect rect{column_.x, column_.y, column_.width, 0};
    if (button.kind == block::Button::Kind::Door) {
        rect.height = door_height(button, column_.width);
    } else if (button.kind == block::Button::Kind::Link) {
        rect.x -= 8;
        rect.width = std::min(width_of(button), column_.width + 16);
        const float icon = button.icon == Icon::None ? 0 : icon_size() + icon_gap;
        const float words =
            type_.height(button.label.text, rect.width - 16 - icon, {.leading = 1.5f});
        rect.height = std::max(target_height(), words + 12);
    } else {
        rect.width = std::min(width_of(button), column_.width);
        rect.height = height_of(button, rect.width);
    }
    const bool pressed = this->button(button, rect);
    column_.y += rect.height;
    return pressed;
}

bool Ui::wide(const block::Button& button)
{
    const float height = std::max(height_of(button, column_.width), least_height_);
    const bool pressed = this->button(button, {column_.x, column_.y, column_.width, height});
    column_.y += height;
    return pressed;
}

}  // namespace kotozute::shell
