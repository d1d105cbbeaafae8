#include "shell/map_widget.hpp"

#include "core/content/strings.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kotozute::shell {
namespace {

constexpr std::size_t most_named = 3;  // places whose names a badge says
constexpr float in_sight = 40;         // pixels that what gets the focus keeps from the edge
constexpr float plain_sight = 84;      // the same for what was selected

}  // namespace

Ui::MapWidget::MapWidget(Ui& ui, MapPane& pane, const block::Map& map, const Rect& rect)
    : ui_(ui), pane_(pane), map_(map), rect_(rect), room_(rect), canvas_(*ui.canvas_),
      painter_(canvas_, pane, map.tints)
{
}

std::string Ui::MapWidget::mark_id(int index) const
{
    return map_.label.id + "/" + place(index).id;
}

std::string Ui::MapWidget::list_id(int index) const
{
    return map_.label.id + "/list/" + place(index).id;
}

const MapPlace& Ui::MapWidget::place(int index) const
{
    return pane_.places()[static_cast<std::size_t>(index)];
}

std::string Ui::MapWidget::counted(int count) const
{
    return filled(map_.words.count, {{"count", std::to_string(count)}});
}

std::string Ui::MapWidget::joined(const std::vector<std::string>& names) const
{
    std::string out;
    for (const std::string& name : names)
        out += (out.empty() ? "" : map_.words.between) + name;
    return out;
}

// How many there are, and three names.
std::string Ui::MapWidget::named(const std::vector<int>& places, int count) const
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(places.size(), most_named); ++i)
        names.push_back(place(places[i]).name);
    std::string said = joined(names);
    if (static_cast<std::size_t>(count) > most_named)
        said = filled(map_.words.and_more, {{"names", said}});
    return filled(map_.words.named, {{"count", counted(count)}, {"names", said}});
}

std::string Ui::MapWidget::name_of(const MapMark& mark)
{
    if (mark.count == 1)
        return place(mark.place).name;
    return pane_.name_of(mark, [&] {
        std::vector<int> members =
            pane_.clusters().members(pane_.view.step(), mark.spot, most_named + 1);
        members.erase(std::remove_if(members.begin(), members.end(),
                                     [&](int member) { return member == pane_.selected(); }),
                      members.end());
        return named(members, mark.count);
    });
}

// A place just selected comes into plain sight, and so does what Tab led to.
void Ui::MapWidget::follow_selection()
{
    MapView& view = pane_.view;
    if (pane_.newly_selected() && pane_.selected())
        view.show(place(*pane_.selected()).at, plain_sight, ui_.look_.still);
}

// The focus stays on a place while spots join and part, and on the map when it is moved away.
void Ui::MapWidget::follow_focus(const std::vector<MapMark>& marks)
{
    const std::string& focus = ui_.focus_;
    const std::string begins = map_.label.id + "/";
    if (focus.compare(0, begins.size(), begins) != 0)
        return;
    const auto index = pane_.place_called(focus.substr(begins.size()));
    if (!index)
        return;
    const auto here = std::find_if(marks.begin(), marks.end(),
                                   [&](const MapMark& mark) { return mark.place == *index; });
    if (here != marks.end()) {
        if (ui_.reveal_ == focus)
            pane_.view.show(here->at, in_sight, ui_.look_.still);
        if (room_.holds(pane_.view.on_screen(here->at)) || pane_.view.moving())
            return;
    }
    const auto joined = pane_.mark_of(*index);
    ui_.set_focus(joined && *joined != *index ? mark_id(*joined) : map_.label.id, ui_.ring_);
}

// The part of a target that no tool and no list lies on.
Rect Ui::MapWidget::free_part(const Rect& target) const
{
    Rect free = common(room_, canvas_.clip());
    for (const Rect& taken : {card_.inset(-4), list_}) {
        if (taken.width <= 0 || !taken.meets(common(target, free)))
            continue;
        const Rect sides[] = {{free.x, free.y, taken.x - free.x, free.height},
                              {taken.right(), free.y, free.right() - taken.right(), free.height},
                              {free.x, free.y, free.width, taken.y - free.y},
                              {free.x, taken.bottom(), free.width, free.bottom() - taken.bottom()}};
        const auto size = [&](const Rect& side) {
            const Rect seen = common(target, side);
            return seen.width * seen.height;
        };
        free = *std::max_element(std::begin(sides), std::end(sides),
                                 [&](const Rect& a, const Rect& b) { return size(a) < size(b); });
    }
    return free;
}

void Ui::MapWidget::mark(const MapMark& mark)
{
    const Point at = pane_.view.on_screen(mark.at);
    const float side = std::max(pane_.target(), space::target);
    const Rect target{at.x - side / 2, at.y - side / 2, side, side};
    const Rect free = free_part(target);
    if (!free.holds(at))  // what is less than half in sight is no target
        return draw_mark(mark, at, {});
    Node node = ui_.node({mark_id(mark.place), ""}, Role::Button, target);
    node.label = name_of(mark);
    if (mark.selected) {
        node.selected = true;
        std::vector<int> together{mark.place};
        for (const int spot : mark.others)
            for (const int other : pane_.clusters().members(pane_.view.step(), spot, most_named))
                if (other != mark.place)
                    together.push_back(other);
        if (mark.hidden > 0)
            node.description = named(together, mark.hidden + 1);
    } else if (mark.count == 1 && place(mark.place).rough) {
        node.description = plain(map_.rough);
    }
    canvas_.push_clip(free);
    const Touch touch = ui_.control(std::move(node));
    canvas_.pop_clip();
    draw_mark(mark, at, touch);
    if (!touch.pressed)
        return;
    if (mark.count > 1 || !mark.others.empty())
        spread(mark);
    else
        pressed_ = place(mark.place).id;
}

void Ui::MapWidget::draw_mark(const MapMark& mark, Point at, const Touch& touch)
{
    const float scale = pane_.mark_scale(), grown = touch.hovered || touch.held ? 2.f : 0.f;
    if (mark.selected)
        painter_.selected(at, place(mark.place), mark.hidden);
    else if (mark.count > 1)
        painter_.badge(at, mark, map_.words.ten_thousands);
    else
        painter_.place(at, map_mark * scale + grown, place(mark.place));
    if (touch.focused) {
        const float r = (mark.selected ? map_selected + 7 : map_badge + 2) * scale;
        canvas_.focus_ring({at.x - r, at.y - r, 2 * r, 2 * r}, r);
    }
}

// Goes so near that they stand apart; places in the very same spot are listed.
void Ui::MapWidget::spread(const MapMark& mark)
{
    MapClusters& clusters = pane_.clusters();
    const int step = pane_.view.step();
    std::optional<int> apart = clusters.step_apart(step, mark.spot);
    if (!mark.others.empty())
        apart = pane_.step_alone(mark.place);
    if (!apart) {
        const bool open = pane_.listed == mark.place;
        pane_.listed = open ? std::nullopt : std::optional<int>(mark.place);
        pane_.listed_from = 0;
        if (!open)
            ui_.set_focus(list_id(mark.place), ui_.ring_);
        return;
    }
    MapBox box{mark.at, mark.at};
    for (const int member : clusters.members(step, mark.spot, 200))
        box.take_in(place(member).at);
    pane_.view.approach(box, scale_of_step(*apart), ui_.look_.still);
}

// Names lie above the ground, marks above names, and what can be pressed always above all.
void Ui::MapWidget::contents()
{
    MapView& view = pane_.view;
    const MapBox seen = view.seen();
    const float more = pane_.target() / view.scale();
    const std::vector<MapMark> marks = pane_.marks(
        {{seen.least.x - more, seen.least.y - more}, {seen.most.x + more, seen.most.y + more}});
    const std::optional<Rect> home = house(marks);
    draw_ground(marks, home);
    if (home)
        start(*home);
    follow_focus(marks);
    lay_list(marks);
    scale_bar();
    for (const bool selected : {false, true})
        for (const MapMark& one : marks)
            if (one.selected == selected)
                mark(one);
    draw_tools();
    list();
}

std::optional<std::string> Ui::MapWidget::draw()
{
    MapView& view = pane_.view;
    pane_.take_up(map_, ui_.scale());
    const std::size_t index = ui_.tree_.size();
    const auto body = [&] {
        credit();
        view.fit(pane_.whole(), pane_.everything(), room_, room_.width < 560 ? 16.f : 40.f);
        view.go_on(std::min(ui_.input_.since, .05f));
        follow_selection();
        canvas_.push_clip(room_);
        tools();
        contents();
        canvas_.pop_clip();
    };
    ui_.hold(Role::Map, map_.label.id, map_.label.text, body, rect_);
    if (!ui_.behind_)
        ui_.regions_.push_back({map_.label.id, common(room_, canvas_.clip()), false});
    Node& own = ui_.tree_[index];
    own.focused = own.enabled && ui_.focus_ == own.id;
    if (own.focused && ui_.ring_)
        canvas_.outline(room_.inset(2), canvas_.theme().indigo, 4, 3);
    ui_.moving_ = ui_.moving_ || view.moving() || pane_.reading_ground();
    const MapBox seen = view.seen();
    ui_.map_moves_ = ui_.map_moves_ || !(std::exchange(pane_.drawn, seen) == seen);
    return std::move(pressed_);
}

}  // namespace kotozute::shell
