#include "shell/ui.hpp"

#include "core/content/strings.hpp"
#include "shell/map_pane.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

constexpr double twice = .3;         // seconds in which a second press of a shaky hand is not meant
constexpr float change_time = .16f;  // seconds a selected card takes to take on its colour
constexpr float slip = 12;           // how far beside a target a finger may lift

}  // namespace

Ui::Ui(Fonts& fonts) : type_(fonts) {}

Ui::~Ui() = default;

float Ui::margin() const
{
    if (page().width < 560)
        return 20;
    return page().width < 1100 ? 48.f : 56.f;
}

int Ui::columns(float width, float least, int most) const
{
    const float fit = (width + space::gap) / (least * scale() + space::gap);
    return std::clamp(static_cast<int>(fit), 1, most);
}

// ---- Describing

Node Ui::node(const Label& label, Role role, const Rect& rect) const
{
    Node out;
    out.id = label.id;
    out.role = role;
    out.label = plain(label.text);
    out.rect = rect;
    return out;
}

Node& Ui::describe(Node described)
{
    described.parent = parent_;
    described.clip = canvas_->clip();
    described.enabled = described.enabled && !behind_;
    tree_.push_back(std::move(described));
    return tree_.back();
}

void Ui::hold(Role role, const std::string& id, const std::string& label, const Body& body,
              std::optional<Rect> rect)
{
    const std::size_t index = tree_.size();
    // A group without a name of its own is named by the heading above it.
    const bool named = !label.empty() || (role != Role::RadioGroup && role != Role::Group);
    Node holder = node({id, named ? label : heading_}, role,
                       rect.value_or(Rect{column_.x, column_.y, column_.width, 0}));
    describe(std::move(holder));
    const int outer = std::exchange(parent_, static_cast<int>(index));
    body();
    parent_ = outer;
    if (rect)
        return;
    Rect& own = tree_[index].rect;
    own.height = std::max(0.f, column_.y - own.y);
    for (std::size_t i = index + 1; i < tree_.size(); ++i)
        if (tree_[i].parent == static_cast<int>(index) && tree_[i].rect.height > 0)
            own = around(own, tree_[i].rect);
}

void Ui::behind(bool on, const Body& body)
{
    const bool outer = std::exchange(behind_, behind_ || on);
    body();
    behind_ = outer;
}

// ---- Touching

// A second press of the same thing, or a press of what came up under the finger, within the time
// of a double tap, is a shaky hand.
bool Ui::accepts_press(const std::string& id)
{
    if (last_lifted_.page != page_)
        return false;
    const double since = last_lifted_.time - last_press_;
    const bool hasty = since >= 0 && since < twice;
    const bool same_place = std::fabs(pressed_at_.x - last_pressed_at_.x) < slip &&
                            std::fabs(pressed_at_.y - last_pressed_at_.y) < slip;
    if (hasty && (id == last_pressed_ || same_place || page_ != last_pressed_page_))
        return false;
    last_press_ = last_lifted_.time;
    last_pressed_ = id;
    last_pressed_at_ = pressed_at_;
    last_pressed_page_ = page_;
    return true;
}

Ui::Touch Ui::touch(const Node& node)
{
    Touch out;
    const Rect seen = common(node.rect, canvas_->clip());
    const bool under =
        input_.pointer_there && seen.holds(input_.pointer) && dragged_ == nullptr && !panning_;
    if (input_.went_down && under && !swallowed_) {
        captured_ = node.id;
        if (node.role == Role::TextField)
            set_focus(node.id, true);
    }
    const bool mine = captured_ == node.id;
    const bool near = node.rect.inset(-slip).holds(input_.pointer);
    out.hovered = under && (input_.down ? mine : !input_.touch);
    if (out.hovered)
        ImGui::SetMouseCursor(node.role == Role::TextField ? ImGuiMouseCursor_TextInput
                                                           : ImGuiMouseCursor_Hand);
    out.held = mine && input_.down && near;
    out.pressed = mine && input_.went_up && near && dragged_ == nullptr && accepts_press(node.id);
    if (focus_ == node.id && node.role != Role::TextField)
        out.pressed = out.pressed || has_key(Key::Enter) || has_key(Key::Space);
    out.pressed = out.pressed || press_ == node.id;
    return out;
}

Ui::Touch Ui::control(Node described)
{
    if (measuring_)
        return {};
    Touch out;
    described.enabled = described.enabled && !behind_;
    if (described.enabled)
        out = touch(described);
    described.focused = described.enabled && focus_ == described.id;
    out.focused = described.focused && ring_;
    if (out.pressed && (described.role == Role::Option || described.role == Role::Check))
        anchor_ = {described.id, described.rect.y};
    describe(std::move(described));
    return out;
}

bool Ui::has_key(Key key) const
{
    return std::any_of(input_.keys.begin(), input_.keys.end(),
                       [&](const KeyPress& press) { return press.key == key && !press.repeat; });
}

float Ui::ease(const std::string& id, bool on)
{
    const auto [found, fresh] = eased_.try_emplace(id, on ? 1.f : 0.f);
    const float goal = on ? 1.f : 0.f;
    if (measuring_ || fresh)
        return found->second;
    const float way = look_.still ? 1 : std::min(input_.since, .05f) / change_time;
    found->second += std::clamp(goal - found->second, -way, way);
    if (found->second != goal)
        moving_ = true;
    return found->second;
}

// ---- Flowing

float Ui::in(const Column& column, const Body& body)
{
    const Column outer = std::exchange(column_, column);
    body();
    return std::exchange(column_, outer).y;
}

float Ui::measure(float width, const Body& body)
{
    const std::size_t nodes = tree_.size();
    const bool drew = canvas_->drawing(), measured = std::exchange(measuring_, true);
    const float least = std::exchange(least_height_, 0.f);
    canvas_->set_drawing(false);
    const float height = in({0, 0, width}, body);
    canvas_->set_drawing(drew);
    least_height_ = least;
    measuring_ = measured;
    tree_.resize(nodes);
    return height;
}

void Ui::grid(std::size_t count, int columns, float gap,
              const std::function<void(std::size_t)>& cell)
{
    const auto across = static_cast<std::size_t>(columns);
    const float each = std::floor((column_.width - gap * static_cast<float>(columns - 1)) /
                                  static_cast<float>(columns));
    for (std::size_t i = 0; i < count; i += across) {
        const std::size_t end = std::min(count, i + across);
        float height = 0;
        if (across > 1)
            for (std::size_t k = i; k < end; ++k)
                height = std::max(height, measure(each, [&] { cell(k); }));
        float bottom = column_.y;
        for (std::size_t k = i; k < end; ++k) {
            const Column own{column_.x + static_cast<float>(k - i) * (each + gap), column_.y, each};
            const float outer = std::exchange(least_height_, height);
            bottom = std::max(bottom, in(own, [&] { cell(k); }));
            least_height_ = outer;
        }
        column_.y = bottom + (end < count ? gap : 0);
    }
}

void Ui::card(Ground ground, float padding, const Body& body)
{
    const Column outer = column_;
    const float least = std::exchange(least_height_, 0.f);
    float height = 0;
    canvas_->layered(
        [&] {
            const Column inner{outer.x + padding, outer.y + padding, outer.width - 2 * padding};
            height = std::max(least, in(inner, body) + padding - outer.y);
        },
        [&] {
            const Rect rect{outer.x, outer.y, outer.width, height};
            if (ground == Ground::Raised)
                return canvas_->sheet(rect);
            canvas_->fill(rect, canvas_->theme().sunk, space::card);
            const Theme& t = canvas_->theme();
            canvas_->outline(rect, t.line, space::card, t.border);
        });
    least_height_ = least;
    column_.y = outer.y + height;
}

}  // namespace kotozute::shell
