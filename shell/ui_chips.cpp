#include "core/content/strings.hpp"
#include "shell/ui.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

constexpr float chip_padding = 16;
constexpr float chip_gap = 8;  // between the icon, the words and the count

}  // namespace

TextStyle Ui::chip_words(const block::Chip& chip) const
{
    return {.type = Type::Caption, .bold = chip.on, .leading = 1.35f};
}

// What stands before and behind its words. On or off, a chip is as wide: nothing moves aside.
float Ui::chip_sides(const block::Chip& chip)
{
    const float icon = chip.icon == Icon::None ? 0 : chip_icon() + chip_gap;
    const float count = type_.width(chip.count, {.type = Type::Caption, .bold = true});
    return 2 * chip_padding + icon + chip_gap + count;
}

float Ui::chip_icon() const { return std::round(type_.em(Type::Caption) * 1.3f); }

float Ui::width_of(const block::Chip& chip)
{
    const float words = type_.width(chip.label.text, {.type = Type::Caption, .bold = true});
    return std::ceil(words + chip_sides(chip)) + 1;
}

// A small thing to turn on: a pill with a picture, words and how many there are.
bool Ui::chip(const block::Chip& chip)
{
    const Theme& t = canvas_->theme();
    const float width = std::min(width_of(chip), column_.width);
    const float room = width - chip_sides(chip);
    const Laid& laid = type_.lay(chip.label.text, std::max(room, 1.f), chip_words(chip));
    const float height = std::max(target_height(), laid.height + 16);
    const Rect rect{column_.x, column_.y, width, height};
    column_.y += height;

    Node described = node(chip.label, Role::Check, rect);
    described.description = plain(chip.said);
    described.selected = chip.on;
    described.needs = {laid.width + chip_sides(chip) - 2 * chip_padding, laid.height};
    const Touch touch = control(std::move(described));
    if (!canvas_->visible(rect.inset(-14)))
        return touch.pressed;
    const float on = ease(chip.label.id, chip.on),
                lit = ease(chip.label.id + "/lit", touch.hovered);
    const float round = std::min(height / 2, 28.f);
    canvas_->fill(rect, touch.held ? t.tint : mixed(mixed(t.surface, t.sunk, lit), t.tint, on),
                  round);
    canvas_->outline(rect, mixed(mixed(t.edge, t.ink2, lit), t.green, on), round,
                     t.border + on * (t.selected - t.border));
    float x = rect.x + chip_padding;
    const float side = chip_icon();
    if (chip.icon != Icon::None) {
        canvas_->icon({x + side / 2, rect.middle()}, side, chip.on ? Icon::Check : chip.icon,
                      t.green);
        x += side + chip_gap;
    }
    TextStyle style = chip_words(chip);
    canvas_->text({x, rect.middle() - laid.height / 2}, std::max(room, 1.f), chip.label.text,
                  style);
    style.bold = true;
    style.colour = t.ink2;
    style.align = Align::Centre;
    const float count = type_.width(chip.count, style);
    canvas_->line({rect.right() - chip_padding - count / 2, rect.middle()}, chip.count, style);
    if (touch.focused)
        canvas_->focus_ring(rect, round);
    return touch.pressed;
}

}  // namespace kotozute::shell
