#include "shell/focus.hpp"
#include "shell/map_pane.hpp"
#include "shell/ui.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

constexpr float tremble = 12;      // pixels a finger may move and still press
constexpr float notch = 90;        // pixels a notch of the wheel scrolls
constexpr float arrow = 64;        // pixels an arrow key scrolls
constexpr float fade_time = .18f;  // seconds a new page takes to appear
constexpr double double_click = .35;

bool typing(const Tree& tree, const std::string& id)
{
    const Node* node = id.empty() ? nullptr : find(tree, id);
    return node != nullptr && node->role == Role::TextField;
}

}  // namespace

void Ui::press(std::string id)
{
    if (typing(last_tree_, focus_) && id != focus_)
        set_focus(id, ring_);
    press_ = std::move(id);
}

void Ui::type(std::string id, std::string text) { typed_ = {std::move(id), std::move(text)}; }

void Ui::focus(std::string id)
{
    reveal_ = id;
    set_focus(std::move(id), true);
}

void Ui::set_focus(std::string id, bool ring)
{
    focus_ = std::move(id);
    ring_ = ring && !focus_.empty();
}

void Ui::begin(ImDrawList& list, Input input, const Look& look, const std::string& page,
               const std::string& start)
{
    look_ = look;
    input_ = std::move(input);
    input_.pinch = std::exchange(pinched_, 1.f);
    input_.pinch_at = pinched_at_;
    input_.pinch_by = std::exchange(pinched_by_, {});
    clock_ += std::min(input_.since, .05f);
    type_.begin_frame(look.scale);
    canvas_ = std::make_unique<Canvas>(list, theme_of(look.colours), type_);
    escaped_ = submitted_ = moving_ = map_moves_ = false;
    caret_.reset();
    // A keyboard that came up, a window made smaller: what is being written stays in sight.
    if (input_.page != last_page_ || look.scale != last_scale_) {
        follow_caret_ = true;
        anchor_.reset();
    }
    if (input_.went_down || input_.wheel != 0 || !input_.keys.empty())
        anchor_.reset();
    last_page_ = input_.page;
    last_scale_ = look.scale;
    if (page != page_) {
        const bool first = page_.empty();
        page_since_ = first ? -1 : clock_;
        if (left_ && left_->page == page && look_.resumes)
            std::swap(scrollers_, left_->scrollers);
        else
            left_ = Left{page_, std::exchange(scrollers_, {})};
        page_ = page;
        lines_.clear();
        reveal_.clear();
        anchor_.reset();
        under_finger_.clear();
        set_focus(first ? "" : start, false);
    }
    for (auto& [id, scroller] : scrollers_)
        scroller.step(std::min(input_.since, .05f));
    follow_pointer();
    follow_keys();
    tree_.clear();
    parent_ = -1;
    heading_.clear();
    column_ = {0, 0, input_.page.width};
}

Scroller* Ui::scroller_at(Point point)
{
    for (auto region = last_regions_.rbegin(); region != last_regions_.rend(); ++region)
        if (region->rect.holds(point)) {
            const auto found = scrollers_.find(region->id);
            return found == scrollers_.end() ? nullptr : &found->second;
        }
    return nullptr;
}

void Ui::follow_pointer()
{
    if (input_.went_down) {
        clicks_ = input_.time - last_down_ < double_click ? clicks_ + 1 : 1;
        last_down_ = input_.time;
        pressed_at_ = pointer_before_ = input_.pointer;
        captured_.clear();
        dragged_ = nullptr;
        Scroller* under = scroller_at(input_.pointer);
        swallowed_ = under != nullptr && under->moving();
        if (under != nullptr)
            under->hold();
    }
    const float dx = input_.pointer.x - pressed_at_.x, dy = input_.pointer.y - pressed_at_.y;
    // A mouse in a text field selects; everything else that is dragged far enough scrolls.
    const bool selecting = !input_.touch && typing(last_tree_, captured_);
    if (input_.down && dragged_ == nullptr && !selecting && std::fabs(dy) > tremble &&
        std::fabs(dy) > std::fabs(dx)) {
        Scroller* under = scroller_at(pressed_at_);
        if (under != nullptr && under->most() > 0) {
            dragged_ = under;
            follow_caret_ = false;
            captured_.clear();
        }
    }
    if (input_.down && dragged_ != nullptr)
        dragged_->drag(pointer_before_.y - input_.pointer.y, input_.time);
    if (input_.went_up) {
        last_lifted_ = {input_.time, page_};
        if (!lifted_.empty()) {
            last_lifted_ = std::move(lifted_.front());
            lifted_.pop_front();
        }
        if (dragged_ != nullptr)
            dragged_->let_go(input_.time);
        else if (focus_ != captured_ && !panning_)
            set_focus(captured_, false);
    }
    if (!input_.down && !input_.went_up)
        dragged_ = nullptr;
    follow_maps({input_.pointer.x - pointer_before_.x, input_.pointer.y - pointer_before_.y});
    pointer_before_ = input_.pointer;
    Scroller* under = input_.wheel != 0 ? scroller_at(input_.pointer) : nullptr;
    if (under != nullptr) {
        under->send(-input_.wheel * notch, look_.still);
        follow_caret_ = false;
    }
}

void Ui::follow_keys()
{
    for (const KeyPress& press : input_.keys)
        if (!follow_map_key(press))
            follow_key(press);
    follow_map_words();
}

void Ui::follow_key(const KeyPress& press)
{
    const bool writing = typing(last_tree_, focus_);
    const auto last = std::find_if(last_regions_.rbegin(), last_regions_.rend(),
                                   [](const Region& region) { return region.scrolls; });
    const bool none = last == last_regions_.rend();
    Scroller* page = none ? nullptr : &scrollers_[last->id];
    const float screenful = none ? 0 : last->rect.height * .85f;
    const auto scroll = [&](float by) {
        if (page != nullptr)
            page->send(by, look_.still);
        follow_caret_ = false;
    };
    switch (press.key) {
    case Key::Tab: focus(tab_stop(last_tree_, focus_, press.shift)); break;
    case Key::Escape:
        if (writing)
            set_focus("", false);
        else
            escaped_ = escaped_ || !press.repeat;
        break;
    case Key::PageUp: scroll(-screenful); break;
    case Key::PageDown: scroll(screenful); break;
    case Key::Home:
    case Key::End:
        if (!writing && page != nullptr)
            page->send_to(press.key == Key::Home ? 0 : page->most(), look_.still);
        break;
    case Key::Left:
    case Key::Right:
    case Key::Up:
    case Key::Down: {
        const Node* here = find(last_tree_, focus_);
        if (writing || (here != nullptr && here->role == Role::Slider))
            break;
        const std::string next = arrow_stop(last_tree_, focus_, press.key);
        const bool vertical = press.key == Key::Up || press.key == Key::Down;
        if (!next.empty())
            focus(next);
        else if (vertical)
            scroll(press.key == Key::Up ? -arrow : arrow);
        break;
    }
    default: break;
    }
}

void Ui::scroll(Role role, const Label& label, const Rect& rect, Floor floor, const Body& body)
{
    const Colour ground = colour_of(floor);
    Scroller& scroller = scrollers_[label.id];
    if (!behind_)
        regions_.push_back({label.id, rect});
    canvas_->push_clip(rect);
    const float top = rect.y - std::round(scroller.offset());
    float end = top;
    const std::size_t index = tree_.size();
    const auto flow = [&] { end = in({rect.x, top, rect.width}, body); };
    hold(role, label.id, label.text, flow, rect);
    tree_[index].scrolls = true;
    const float before = scroller.most();
    scroller.set_most(end - top - rect.height);
    moving_ = moving_ || std::fabs(before - scroller.most()) > 1 || scroller.moving();
    draw_more(rect, ground, scroller, role != Role::Dialog);
    const double age = page_since_ < 0 ? 1 : (clock_ - page_since_) / fade_time;
    if (age < 1 && !look_.still) {
        canvas_->fill(rect, faded(ground, 1 - static_cast<float>(age)));
        moving_ = true;
    }
    canvas_->pop_clip();
}

// A fade and a thin thumb say that there is more.
void Ui::draw_more(const Rect& rect, Colour ground, const Scroller& scroller, bool fade)
{
    const float most = scroller.most(), now = scroller.offset();
    if (most <= 1)
        return;
    if (fade && now < most - 1)
        canvas_->shade({rect.x, rect.bottom() - 28, rect.width, 28}, faded(ground, 0), ground);
    const float thumb = rect.height * rect.height / (rect.height + most);
    const float at = rect.y + 4 + (rect.height - 8 - thumb) * now / most;
    canvas_->fill({rect.right() - 8, at, 4, thumb}, canvas_->theme().edge, 2);
}

Tree Ui::end()
{
    hold_in_place();
    keep_in_view();
    if (!std::exchange(dialog_drawn_, false) && !dialog_.empty()) {
        dialog_.clear();
        set_focus(std::exchange(before_dialog_, ""), ring_);
    }
    if (typing(last_tree_, focus_) && find(tree_, focus_) == nullptr)
        set_focus("", false);
    moving_ = moving_ || input_.down || input_.key_held;
    press_.clear();
    typed_.reset();
    was_focus_ = focus_;
    last_regions_ = std::exchange(regions_, {});
    last_tree_ = tree_;
    canvas_.reset();
    return std::exchange(tree_, {});
}

}  // namespace kotozute::shell
