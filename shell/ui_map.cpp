#include "shell/map_widget.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

constexpr float tremble = 12;      // pixels a finger may move and still press
constexpr float arrow_way = 96;    // pixels an arrow key moves
constexpr float notch_zoom = .5f;  // powers of two a notch of the wheel zooms by
constexpr float key_zoom = 1;
constexpr float beside = -1000;  // a pointer so far outside was taken away, not dragged
constexpr float part_of_page = .45f, part_of_room = .72f, least_height = 220;

}  // namespace

void Ui::pinch(float factor, Point at, Point by)
{
    pinched_ *= factor;
    pinched_at_ = at;
    pinched_by_ = {pinched_by_.x + by.x, pinched_by_.y + by.y};
}

std::optional<std::string> Ui::map(const block::Map& map, const Rect& rect)
{
    if (measuring_)
        return std::nullopt;
    std::unique_ptr<MapPane>& pane = maps_[map.label.id];
    if (pane == nullptr)
        pane = std::make_unique<MapPane>();
    return MapWidget(*this, *pane, map, rect).draw();
}

// The page is scrolled by what lies beside the map, so some of that stays in sight.
std::optional<std::string> Ui::wide_map(const block::Map& map)
{
    const float room = canvas_->clip().height;
    const float high = std::round(std::max(
        std::min(page().height * part_of_page, room * part_of_room), std::min(least_height, room)));
    const bool across = !two_panes();
    const Rect rect{across ? 0 : column_.x, column_.y, across ? page().width : column_.width, high};
    column_.y += high;
    return this->map(map, rect);
}

MapPane* Ui::pane_called(const std::string& id)
{
    const auto found = maps_.find(id);
    return found == maps_.end() ? nullptr : found->second.get();
}

std::string Ui::map_at(Point point) const
{
    for (auto region = last_regions_.rbegin(); region != last_regions_.rend(); ++region)
        if (region->rect.holds(point))
            return region->scrolls ? "" : region->id;
    return "";
}

std::string Ui::map_with_focus() const
{
    for (const Region& region : last_regions_)
        if (!region.scrolls &&
            (focus_ == region.id || focus_.compare(0, region.id.size() + 1, region.id + "/") == 0))
            return region.id;
    return "";
}

void Ui::follow_maps(Point moved)
{
    if (input_.went_down) {
        panning_ = false;
        under_finger_ = map_at(input_.pointer);
    }
    if (MapPane* map = pane_called(under_finger_))
        follow_finger(map->view, moved);
    if (!input_.down && !input_.went_up)
        panning_ = false;
    if (MapPane* map = input_.wheel != 0 ? pane_called(map_at(input_.pointer)) : nullptr)
        map->view.zoom(std::exp2(input_.wheel * notch_zoom), input_.pointer, look_.still);
    if (MapPane* map = pane_called(map_at(input_.pinch_at)))
        if (input_.pinch != 1 || input_.pinch_by != Point{})
            map->view.pinch(input_.pinch, input_.pinch_at, input_.pinch_by);
}

// A finger that goes farther than it trembles takes the map along.
void Ui::follow_finger(MapView& view, Point moved)
{
    if (input_.went_down) {
        swallowed_ = swallowed_ || view.gliding();
        view.hold();
    }
    if (input_.down && input_.pointer.x > beside) {
        const float dx = input_.pointer.x - pressed_at_.x, dy = input_.pointer.y - pressed_at_.y;
        if (!panning_ && std::hypot(dx, dy) > tremble && dragged_ == nullptr) {
            panning_ = true;
            captured_.clear();
        }
        if (panning_)
            view.drag(moved, input_.time);
    }
    if (!input_.went_up)
        return;
    if (panning_)
        view.let_go(input_.time, look_.still);
    if (captured_.empty())  // arrows go on from here
        set_focus(under_finger_, false);
}

bool Ui::follow_map_key(const KeyPress& press)
{
    const std::string id = map_with_focus();
    MapPane* map = pane_called(id);
    if (map == nullptr)
        return false;
    switch (press.key) {
    case Key::Left: map->view.move({arrow_way, 0}, look_.still); return true;
    case Key::Right: map->view.move({-arrow_way, 0}, look_.still); return true;
    case Key::Up: map->view.move({0, arrow_way}, look_.still); return true;
    case Key::Down: map->view.move({0, -arrow_way}, look_.still); return true;
    case Key::Home: map->view.show_whole(look_.still); return true;
    case Key::Escape:
        if (!map->listed)
            return false;
        close_list(*map, id);
        return true;
    default: return false;
    }
}

// The focus goes back to the badge whose places were listed.
void Ui::close_list(MapPane& map, const std::string& id)
{
    const std::string badge = id + "/" + map.places()[static_cast<std::size_t>(*map.listed)].id;
    map.listed.reset();
    if (focus_.compare(0, id.size() + 1, id + "/") == 0 && focus_ != badge)
        set_focus(badge, ring_);
}

void Ui::follow_map_words()
{
    MapPane* map = input_.typed.empty() ? nullptr : pane_called(map_with_focus());
    if (map == nullptr)
        return;
    const Point middle = map->view.room().centre();
    for (const char32_t c : input_.typed)
        if (c == U'+' || c == U'=' || c == U';')
            map->view.zoom(std::exp2(key_zoom), middle, look_.still);
        else if (c == U'-')
            map->view.zoom(std::exp2(-key_zoom), middle, look_.still);
        else if (c == U'0')
            map->view.show_whole(look_.still);
}

}  // namespace kotozute::shell
