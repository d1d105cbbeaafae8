#include "shell/map_widget.hpp"

#include "core/content/strings.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

constexpr float widest = 380;
constexpr float row_side = 12;

}  // namespace

// The names of what zooming cannot spread, on a card at the foot of the map: as many as fit, and a
// way to the next ones.
void Ui::MapWidget::lay_list(const std::vector<MapMark>& marks)
{
    if (!pane_.listed)
        return;
    const auto mark = std::find_if(marks.begin(), marks.end(), [&](const MapMark& one) {
        return one.place == *pane_.listed && (one.count > 1 || !one.others.empty());
    });
    if (mark == marks.end())
        return ui_.close_list(pane_, map_.label.id);
    std::vector<int> all =
        pane_.clusters().members(pane_.view.step(), mark->spot, pane_.places().size());
    listed_count_ = static_cast<int>(all.size());
    const float width = std::min(widest * std::min(ui_.scale(), 1.4f), room_.width - 2 * row_side);
    const float head = space::target + 8, step = ui_.target_height();
    const float most = room_.height - 2 * row_side - head - step;
    if (pane_.listed_from >= all.size())
        pane_.listed_from = 0;
    float y = 0;
    for (std::size_t i = pane_.listed_from; i < all.size(); ++i) {
        const float words = width - 2 * row_side - 44;
        const float text =
            ui_.type_.height(place(all[i]).name, words, {.literal = true, .leading = 1.4f});
        const float high = std::max(56.f, text + 20);
        if (y + high > most && !rows_.empty())
            break;
        rows_.push_back({all[i], {0, y, width, high}});
        y += high;
    }
    const float more = rows_.size() < all.size() ? step : 0;
    const float height = head + y + more + 8;
    list_ = {room_.x + row_side, room_.bottom() - row_side - height, width, height};
    for (ListRow& row : rows_) {
        row.rect.x = list_.x;
        row.rect.y += list_.y + head;
    }
}

bool Ui::MapWidget::list_button(const Node& described, Icon icon, const std::string& words)
{
    const Theme& t = canvas_.theme();
    const Rect rect = described.rect;
    const Touch touch = ui_.control(described);
    if (touch.hovered || touch.held)
        canvas_.fill(rect.inset(3), touch.held ? t.tint : t.sunk, space::field - 3);
    const float side = 24, width = words.empty() ? 0 : ui_.type_.width(words, {}) + 8;
    const float x = rect.x + (rect.width - side - width) / 2;
    canvas_.icon({x + side / 2, rect.middle()}, side, icon, t.ink);
    canvas_.line({x + side + 8, rect.middle()}, words, {});
    if (touch.focused)
        canvas_.focus_ring(rect.inset(2), space::field);
    return touch.pressed;
}

void Ui::MapWidget::list_row(const ListRow& row)
{
    const Theme& t = canvas_.theme();
    Node node = ui_.node({list_id(row.place), ""}, Role::Button, row.rect.inset(0));
    node.label = place(row.place).name;
    if (row.place == pane_.selected())
        node.selected = true;
    const Touch touch = ui_.control(std::move(node));
    if (touch.hovered || touch.held || row.place == pane_.selected())
        canvas_.fill(row.rect.inset(3), touch.hovered ? t.sunk : t.tint, space::field);
    painter_.place({row.rect.x + row_side + 16, row.rect.middle()}, map_mark, place(row.place));
    const float x = row.rect.x + row_side + 44, width = row.rect.right() - row_side - x;
    const TextStyle style{.literal = true, .leading = 1.4f};
    const float high = ui_.type_.height(place(row.place).name, width, style);
    canvas_.text({x, row.rect.middle() - high / 2}, width, place(row.place).name, style);
    if (touch.focused)
        canvas_.focus_ring(row.rect.inset(2), space::field);
    if (touch.pressed)
        pressed_ = place(row.place).id;
}

void Ui::MapWidget::list_head()
{
    const Rect words{list_.x + row_side + 4, list_.y + 4,
                     list_.width - row_side - 12 - space::target, space::target};
    const std::string count = counted(listed_count_);
    canvas_.line({words.x, words.middle()}, count, {.bold = true});
    Node heading = ui_.node({map_.label.id + "/list", ""}, Role::Heading, words);
    heading.label = count;
    heading.level = 2;
    ui_.describe(std::move(heading));
    const Node close =
        ui_.node(map_.close, Role::Button,
                 {list_.right() - 4 - space::target, list_.y + 4, space::target, space::target});
    if (!map_.close.text.empty() && list_button(close, Icon::Cross, ""))
        ui_.close_list(pane_, map_.label.id);
}

// The way to those that do not fit, and back to the first.
void Ui::MapWidget::list_foot()
{
    if (static_cast<int>(rows_.size()) == listed_count_)
        return;
    const int left = listed_count_ - static_cast<int>(pane_.listed_from + rows_.size());
    Node next = ui_.node({map_.label.id + "/next", ""}, Role::Button,
                         {list_.x, rows_.back().rect.bottom(), list_.width, ui_.target_height()});
    next.label =
        left > 0 ? filled(map_.words.next, {{"count", std::to_string(left)}}) : map_.words.first;
    if (list_button(next, left > 0 ? Icon::Down : Icon::Up, next.label))
        pane_.listed_from = left > 0 ? pane_.listed_from + rows_.size() : 0;
}

void Ui::MapWidget::list()
{
    if (rows_.empty())
        return;
    const Theme& t = canvas_.theme();
    canvas_.shadow(list_, space::card, 12);
    canvas_.fill(list_, t.surface, space::card);
    canvas_.outline(list_, t.edge, space::card, t.border);
    list_head();
    for (const ListRow& row : rows_)
        list_row(row);
    list_foot();
}

}  // namespace kotozute::shell
