#include "core/content/strings.hpp"
#include "shell/pictures.hpp"
#include "shell/ui.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {

float Ui::tile_side() const { return std::round(56 * std::min(scale(), 1.5f)); }
float Ui::mark_side() const { return std::round(28 * std::min(scale(), 1.4f)); }

// A radio or a box; `on` grows from 0 to 1.
void Ui::choice_mark(Point centre, float on, bool round, bool strong)
{
    const Theme& t = canvas_->theme();
    const float r = mark_side() / 2;
    const Rect box{centre.x - r, centre.y - r, 2 * r, 2 * r};
    const Colour edge = strong ? t.ink2 : t.edge;
    if (round)
        canvas_->ring(centre, r, edge, 2);
    else
        canvas_->outline(box, edge, 7, 2);
    if (on <= 0)
        return;
    if (round)
        canvas_->disc(centre, r, faded(t.green, on));
    else
        canvas_->fill(box, faded(t.green, on), 7);
    const Colour tick = faded(t.on_green, on);
    canvas_->icon(centre, r * 1.25f, Icon::Check, tick);
    canvas_->icon({centre.x + 1, centre.y}, r * 1.25f, Icon::Check, tick);  // a little bolder
}

// An answer without a picture beside others that have one gets three quiet dots.
void Ui::draw_answer_picture(Picture picture, const Rect& rect)
{
    if (picture != Picture::None)
        return draw_picture(*canvas_, {rect.x, rect.y}, rect.height, picture);
    for (int i = -1; i <= 1; ++i)
        canvas_->disc({rect.centre().x + static_cast<float>(i) * rect.width * .2f, rect.middle()},
                      rect.width * .055f, canvas_->theme().wash[3]);
}

bool Ui::option(const block::Option& option, bool picture, bool caption)
{
    const bool second = caption && !option.caption.empty();
    const float side = tile_side(), mark = mark_side(), width = column_.width;
    const float left = picture ? 14 + side + 14 : 20, words = width - left - 12 - mark - 16;
    const Theme& t = canvas_->theme();
    const TextStyle name{.bold = true, .balance = true, .leading = 1.4f};
    const TextStyle more{
        .type = Type::Caption, .colour = t.ink2, .balance = true, .leading = 1.45f};
    const float name_height = type_.height(option.label.text, words, name);
    const float more_height = second ? 2 + type_.height(option.caption, words, more) : 0;
    const float height = std::max({80.f, name_height + more_height + 24, least_height_});
    const Rect rect{column_.x, column_.y, width, height};
    column_.y += height;

    Node described = node(option.label, Role::Option, rect);
    described.description = plain(option.caption);
    described.selected = option.selected;
    described.needs.width = left + type_.lay(option.label.text, words, name).width + 28 + mark;
    const Touch touch = control(std::move(described));
    if (!canvas_->visible(rect.inset(-14)))
        return touch.pressed;
    const float on = ease(option.label.id, option.selected);
    draw_card(option.label.id, rect, touch, on);
    const float middle = rect.middle();
    if (picture)
        draw_answer_picture(option.picture,
                            {rect.x + 14, std::round(middle - side / 2), side, side});
    const float y = std::round(middle - (name_height + more_height) / 2);
    canvas_->text({rect.x + left, y}, words, option.label.text, name);
    if (second)
        canvas_->text({rect.x + left, y + name_height + 2}, words, option.caption, more);
    choice_mark({rect.right() - 16 - mark / 2, middle}, on, true, touch.hovered);
    if (touch.focused)
        canvas_->focus_ring(rect, space::card);
    return touch.pressed;
}

// Several stand as cards, as answers do of which one is chosen; one by itself is a line.
bool Ui::check(const block::Check& check, bool card)
{
    const float mark = mark_side(), padding = card ? 16.f : 0.f;
    const float left = padding + mark + 16, words = column_.width - left - 12;
    const Theme& t = canvas_->theme();
    const TextStyle style{.bold = card, .balance = card, .leading = card ? 1.4f : 0};
    const TextStyle more{
        .type = Type::Caption, .colour = t.ink2, .balance = card, .leading = 1.45f};
    const float name = type_.height(check.label.text, words, style);
    const float second = check.caption.empty() ? 0 : 2 + type_.height(check.caption, words, more);
    const float least = card ? 72 : space::target + 4;
    const float height = std::max({least, name + second + (card ? 24 : 16), least_height_});
    const Rect rect{column_.x, column_.y, column_.width, height};
    column_.y += height;

    Node described = node(check.label, Role::Check, rect);
    described.description = plain(check.caption);
    described.selected = check.on;
    described.needs.width = left + type_.lay(check.label.text, words, style).width;
    const Touch touch = control(std::move(described));
    if (!canvas_->visible(rect.inset(-14)))
        return touch.pressed;
    const float on = ease(check.label.id, check.on);
    const Rect ground = card ? rect : Rect{rect.x - 10, rect.y, rect.width + 20, rect.height};
    if (card)
        draw_card(check.label.id, rect, touch, on);
    else if (touch.hovered || touch.held)
        canvas_->fill(ground, touch.held ? t.tint : t.sunk, space::field);
    choice_mark({rect.x + padding + mark / 2, rect.middle()}, on, false, touch.hovered);
    const float y = std::round(rect.middle() - (name + second) / 2);
    canvas_->text({rect.x + left, y}, words, check.label.text, style);
    if (second > 0)
        canvas_->text({rect.x + left, y + name + 2}, words, check.caption, more);
    if (touch.focused)
        canvas_->focus_ring(card ? rect : ground.inset(2), card ? space::card : space::field);
    return touch.pressed;
}

// The ground of an answer; `on` grows from 0 to 1 as it is chosen.
void Ui::draw_card(const std::string& id, const Rect& rect, const Touch& touch, float on)
{
    const Theme& t = canvas_->theme();
    const float lit = ease(id + "/lit", touch.hovered);
    if (!touch.held)
        canvas_->shadow(rect, space::card, 7 + 5 * lit);
    canvas_->fill(rect, touch.held ? t.tint : mixed(t.surface, t.tint, on), space::card);
    canvas_->outline(rect, mixed(mixed(t.edge, t.ink2, lit), t.green, on), space::card,
                     t.border + std::max(lit, on * (t.selected - t.border)));
}

bool Ui::move_button(const Label& label, const std::string& id, Icon icon, const Rect& rect)
{
    const Theme& t = canvas_->theme();
    const Touch touch = control(node({id, label.text}, Role::Button, rect));
    canvas_->fill(rect.inset(2), touch.held ? t.tint : t.surface, space::field);
    canvas_->outline(rect.inset(2), touch.hovered ? t.ink2 : t.edge, space::field, t.border);
    canvas_->icon(rect.centre(), icon_size(), icon, t.ink);
    if (touch.focused)
        canvas_->focus_ring(rect.inset(2), space::field);
    return touch.pressed;
}

// A card with its rank in a circle; what is chosen can be moved up and down.
Ui::RankPress Ui::ranked(const block::RankedItem& item)
{
    const Theme& t = canvas_->theme();
    const bool chosen = item.rank > 0;
    const float target = target_height(),
                mark = std::max(mark_side(), std::round(type_.em(Type::Body) * 1.5f));
    const float tools = item.earlier || item.later ? 2 * target + space::gap : 0;
    const float left = 16 + mark + 16,
                words = column_.width - left - 16 - (tools > 0 ? tools + 12 : 0);
    const TextStyle name{.bold = chosen, .leading = 1.4f};
    const float text = type_.height(item.label.text, words, name);
    const float height = std::max({72.f, text + 28, target + 20, least_height_});
    const Rect rect{column_.x, column_.y, column_.width, height};
    const Rect press{rect.x, rect.y, rect.width - (tools > 0 ? tools + 16 : 0), rect.height};
    column_.y += height;

    Node described = node(item.label, Role::RankedItem, press);
    described.selected = chosen;
    described.description = plain(item.said);
    described.needs.width = left + type_.lay(item.label.text, words, name).width;
    const Touch touch = control(std::move(described));
    const float on = ease(item.label.id, chosen);
    draw_card(item.label.id, rect, touch, on);
    const Point middle{rect.x + 16 + mark / 2, rect.middle()};
    canvas_->ring(middle, mark / 2, touch.hovered ? t.ink2 : t.edge, 2);
    if (on > 0)
        canvas_->disc(middle, mark / 2, faded(t.green, on));
    if (chosen)
        canvas_->line(middle, std::to_string(item.rank),
                      {.colour = t.on_green, .bold = true, .align = Align::Centre});
    canvas_->text({rect.x + left, std::round(rect.middle() - text / 2)}, words, item.label.text,
                  name);
    if (touch.focused)
        canvas_->focus_ring(rect, space::card);
    const RankPress moved = chosen ? move_buttons(item, rect) : RankPress::None;
    return touch.pressed ? RankPress::Toggle : moved;
}

Ui::RankPress Ui::move_buttons(const block::RankedItem& item, const Rect& rect)
{
    const float side = target_height(), y = std::round(rect.middle() - side / 2);
    const float x = rect.right() - 2 * side - 2 * space::gap;
    const bool up = item.earlier && move_button(item.earlier_label, item.label.id + "/earlier",
                                                Icon::Up, {x, y, side, side});
    const bool down = item.later && move_button(item.later_label, item.label.id + "/later",
                                                Icon::Down, {x + side + space::gap, y, side, side});
    return up ? RankPress::Earlier : down ? RankPress::Later : RankPress::None;
}

bool Ui::segment(const block::Segment& part, const Rect& rect)
{
    const Theme& t = canvas_->theme();
    Node described = node(part.label, Role::Option, rect);
    described.selected = part.selected;
    described.needs.width = type_.width(part.label.text, strong()) + 12;
    const Touch touch = control(std::move(described));
    const float on = ease(part.label.id, part.selected);
    if (touch.hovered || touch.held)
        canvas_->fill(rect.inset(4), touch.held ? t.tint : t.sunk, space::field);
    if (on > 0) {
        canvas_->fill(rect.inset(4), faded(t.tint, on), space::field);
        canvas_->outline(rect.inset(4), faded(t.green, on), space::field, 2);
    }
    canvas_->line(rect.centre(), part.label.text, {.bold = part.selected, .align = Align::Centre});
    if (touch.focused)
        canvas_->focus_ring(rect.inset(4), space::field);
    return touch.pressed;
}

// One outline, parts of equal width; below each other where the words would not fit.
std::optional<std::size_t> Ui::segments(const block::Segments& segments)
{
    const Theme& t = canvas_->theme();
    const auto count = static_cast<float>(segments.parts.size());
    float widest = 0;
    for (const block::Segment& part : segments.parts)
        widest = std::max(widest, type_.width(part.label.text, strong()));
    const bool across = (widest + 28) * count <= column_.width;
    const float row = std::max(56.f, type_.line_height({}) + 20);
    const float width =
        across ? std::min(column_.width, std::max(widest + 56, 150.f) * count) : column_.width;
    const Rect all{column_.x, column_.y, width, across ? row : row * count};
    canvas_->fill(all, t.surface, space::button);
    canvas_->outline(all, t.edge, space::button, t.border);
    std::optional<std::size_t> pressed;
    for (std::size_t i = 0; i < segments.parts.size(); ++i) {
        const block::Segment& part = segments.parts[i];
        const auto n = static_cast<float>(i);
        const float x0 = std::round(all.x + width * n / count),
                    x1 = std::round(all.x + width * (n + 1) / count);
        const Rect rect =
            across ? Rect{x0, all.y, x1 - x0, row} : Rect{all.x, all.y + row * n, width, row};
        const bool divided = i > 0 && !part.selected && !segments.parts[i - 1].selected;
        if (divided && across)
            canvas_->fill({rect.x, rect.y + 14, 1, rect.height - 28}, t.line);
        if (divided && !across)
            canvas_->hairline(rect.x + 14, rect.y, rect.width - 28);
        if (segment(part, rect))
            pressed = i;
    }
    column_.y += all.height;
    return pressed;
}

}  // namespace kotozute::shell
