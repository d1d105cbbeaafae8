#include "core/content/strings.hpp"
#include "shell/pictures.hpp"
#include "shell/ui.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {

Colour Ui::colour_of(Floor floor) const
{
    const Theme& t = canvas_->theme();
    switch (floor) {
    case Floor::Paper: return t.paper;
    case Floor::Sunk: return t.sunk;
    case Floor::Surface: return t.surface;
    }
    return t.paper;
}

void Ui::floor(const Rect& rect, Floor floor)
{
    canvas_->fill(rect, colour_of(floor));
    canvas_->fibres(rect);
}

void Ui::rule() { canvas_->hairline(column_.x, column_.y, column_.width); }

void Ui::side_pane(const std::string& id, const Rect& rect, const Body& body)
{
    floor(rect, Floor::Sunk);
    canvas_->fill({rect.right() - 1, rect.y, 1, rect.height}, canvas_->theme().line);
    const float strip = 96;
    float end = 0;
    scroll(Role::Region, {id, ""}, {rect.x, rect.y, rect.width - 1, rect.height}, Floor::Sunk, [&] {
        column_ = {rect.x + 20, column_.y + 24, rect.width - 40};
        body();
        gap(16);
        end = column_.y;
    });
    if (end + strip < rect.bottom())
        draw_skyline(*canvas_, {rect.x + 24, rect.bottom() - 24}, rect.width - 48);
}

Rect Ui::dialog_rect(float height) const
{
    const float side = page().width < 560 ? 16.f : 40.f;
    const float width = std::min(page().width - 2 * side, 600 * std::max(1.f, scale() * .8f));
    const float high = std::min(height, page().height - 2 * 16);
    return {std::round((page().width - width) / 2), std::round((page().height - high) * .45f),
            width, std::ceil(high)};
}

void Ui::dialog(const Label& title, const Rect& rect, const Body& body)
{
    dialog_drawn_ = true;
    if (dialog_ != title.id) {
        dialog_ = title.id;
        before_dialog_ = focus_;
        set_focus(title.id, false);
    }
    const Theme& t = canvas_->theme();
    const float in = look_.still ? 1 : ease(title.id + "/dialog", true);
    const Colour veil = t.name == Colours::Dark ? rgb(0x000000) : t.ink;
    canvas_->fill({0, 0, page().width, page().height}, faded(veil, .7f * in));
    canvas_->shadow(rect, 20, 24);
    canvas_->fill(rect, t.paper, 20);
    canvas_->outline(rect, t.edge, 20, t.border);
    scroll(Role::Dialog, {title.id + "/dialog", title.text}, rect, Floor::Paper, body);
}

void Ui::scene(const Label& label, const Rect& rect, float sky)
{
    const Theme& t = canvas_->theme();
    if (!label.text.empty())
        describe(node(label, Role::Image, rect));
    canvas_->fill(rect, t.wash[0]);
    canvas_->fibres(rect);
    canvas_->push_clip(rect);
    const float below = sky > 0 ? 0.f : 12.f;
    draw_scene(*canvas_, {rect.x, rect.y + sky, rect.width, rect.height - sky + below});
    canvas_->pop_clip();
    canvas_->hairline(rect.x, rect.bottom(), rect.width);
}

// Downwards, as on a cover, with a seal below.
void Ui::book_title(const Label& label, Point at)
{
    const Theme& t = canvas_->theme();
    const TextStyle style{.bold = true, .align = Align::Centre, .px = 58, .leading = 1.2f};
    const Laid& laid =
        type_.lay(label.text, 60, style);  // so narrow that every character is a line
    canvas_->text(at, 60, label.text, style);
    const Rect seal{at.x + 9, std::round(at.y + laid.height + 14), 42, 42};
    canvas_->fill(seal, t.persimmon, 6);
    canvas_->outline(seal.inset(4), faded(t.paper, .85f), 3, 1.5f);
    canvas_->icon(seal.centre(), 22, Icon::Letter, t.paper);
    describe(node(label, Role::Text, {at.x, at.y, 60, laid.height}));
}

}  // namespace kotozute::shell
