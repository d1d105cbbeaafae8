#include "shell/focus.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kotozute::shell {
namespace {

// The index of the group whose parts are one stop together; -1 for a control by itself.
int group_of(const Tree& tree, const Node& node)
{
    if (node.parent < 0)
        return -1;
    const Role role = tree[static_cast<std::size_t>(node.parent)].role;
    const bool one_stop = role == Role::RadioGroup || node.role == Role::Step;
    return one_stop ? node.parent : -1;
}

bool stops(const Node& node)
{
    return (is_control(node.role) || node.role == Role::Map) && node.enabled;
}

// In a group the chosen one is the stop, else the first.
bool is_stop_of_group(const Tree& tree, const Node& node, std::string_view from)
{
    const int group = group_of(tree, node);
    if (group < 0 || node.id == from)
        return true;
    const Node* first = nullptr;
    for (const Node& other : tree) {
        if (!stops(other) || group_of(tree, other) != group)
            continue;
        if (other.id == from)
            return false;
        if (first == nullptr ||
            (other.selected.value_or(false) && !first->selected.value_or(false)))
            first = &other;
    }
    return first == &node;
}

Point towards(Key arrow)
{
    switch (arrow) {
    case Key::Left: return {-1, 0};
    case Key::Right: return {1, 0};
    case Key::Up: return {0, -1};
    case Key::Down: return {0, 1};
    default: return {};
    }
}

}  // namespace

std::string tab_stop(const Tree& tree, std::string_view from, bool back)
{
    std::vector<const Node*> stop;
    for (const Node& node : tree)
        if (stops(node) && is_stop_of_group(tree, node, from))
            stop.push_back(&node);
    if (stop.empty())
        return "";
    const auto here =
        std::find_if(stop.begin(), stop.end(), [&](const Node* node) { return node->id == from; });
    if (here == stop.end()) {  // from a heading, or from nowhere
        const Node* start = find(tree, from);
        const auto next =
            std::find_if(stop.begin(), stop.end(), [&](const Node* node) { return node > start; });
        if (back || next == stop.end())
            return back ? stop.back()->id : stop.front()->id;
        return (*next)->id;
    }
    const auto count = static_cast<std::ptrdiff_t>(stop.size());
    const auto next = (here - stop.begin() + (back ? count - 1 : 1)) % count;
    return stop[static_cast<std::size_t>(next)]->id;
}

std::string arrow_stop(const Tree& tree, std::string_view from, Key arrow)
{
    const Node* here = find(tree, from);
    const Point way = towards(arrow);
    if (here == nullptr || way == Point{} || group_of(tree, *here) < 0)
        return "";
    const Node* best = nullptr;
    float least = std::numeric_limits<float>::max();
    for (const Node& node : tree) {
        if (&node == here || !stops(node) || group_of(tree, node) != group_of(tree, *here))
            continue;
        const float dx = node.rect.centre().x - here->rect.centre().x;
        const float dy = node.rect.centre().y - here->rect.centre().y;
        const float along = dx * way.x + dy * way.y,
                    aside = std::fabs(dx * way.y) + std::fabs(dy * way.x);
        if (along > 1 && along + 3 * aside < least) {
            least = along + 3 * aside;
            best = &node;
        }
    }
    return best == nullptr ? "" : best->id;
}

}  // namespace kotozute::shell
