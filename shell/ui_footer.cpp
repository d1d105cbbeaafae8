#include "shell/ui.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

constexpr float padding = 16;

}  // namespace

float Ui::side_margin(float width) const
{
    if (width < 560)
        return 20;
    return page().width < 1100 ? 48.f : 56.f;
}

// Back at the left, next at the right, resting between them; below each other where the words do
// not fit side by side.
Ui::FooterPlan Ui::plan(const Footer& footer, float width)
{
    FooterPlan out;
    const bool narrow = width < 560;
    const float room = width - 2 * side_margin(width), high = button_height();
    const float back = footer.back ? std::min(width_of(*footer.back), room) : 0;
    float next = footer.next ? std::min(width_of(*footer.next), room) : 0;
    const bool both = footer.back && footer.next;
    if (both && back + space::gap + next > room) {
        out.next = {0, 0, room, high};
        out.back = {0, high + space::gap, room, high};
        out.height = 2 * high + space::gap;
        return out;
    }
    if (narrow && footer.next)
        next = both ? room - back - space::gap : room;
    else if (footer.next)
        next = std::min(std::max(next, 240.f), both ? room - back - space::gap : room);
    out.back = {0, 0, narrow && !both ? room : back, high};
    out.next = {room - next, 0, next, high};
    out.height = high;
    if (footer.rest) {
        const float rest = width_of(*footer.rest), from = back, to = out.next.x;
        if (rest + 2 * space::gap <= to - from)
            out.rest = {std::round((from + to - rest) / 2), 0, rest, high};
    }
    return out;
}

bool Ui::rest_fits(const Footer& footer, float width) { return plan(footer, width).rest.width > 0; }

float Ui::footer_height(const Footer& footer, const Label& status, float width)
{
    const float buttons = plan(footer, width).height;
    const float words =
        measure(width - 2 * side_margin(width), [&] { this->status(status, false); });
    return buttons + 2 * padding + (words > 0 ? words + 8 : 0);
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
            const auto pressed = [&](const std::optional<block::Button>& part, const Rect& r) {
                return part && button(*part, {at.x + r.x, at.y + r.y, r.width, r.height});
            };
            if (pressed(footer.back, where.back))
                out = FooterPress::Back;
            if (where.rest.width > 0 && pressed(footer.rest, where.rest))
                out = FooterPress::Rest;
            if (pressed(footer.next, where.next))
                out = FooterPress::Next;
        },
        rect);
    return out;
}

}  // namespace kotozute::shell
