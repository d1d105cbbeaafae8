#include "shell/semantics.hpp"

#include <algorithm>
#include <set>

namespace kotozute::shell {
namespace {

// Rounding to whole pixels may move an edge by this much without harm.
constexpr float tolerance = 1.5f;

bool needs_name(Role role)
{
    return is_control(role) || role == Role::Map || role == Role::Image || role == Role::Dialog ||
           role == Role::Table || role == Role::ColumnHeader || role == Role::RowHeader ||
           role == Role::Cell || role == Role::RadioGroup || role == Role::Progress ||
           role == Role::Heading || role == Role::Text || role == Role::Notice;
}

bool within(const Rect& inner, const Rect& outer)
{
    return inner.x >= outer.x - tolerance && inner.y >= outer.y - tolerance &&
           inner.right() <= outer.right() + tolerance &&
           inner.bottom() <= outer.bottom() + tolerance;
}

class Examiner {
public:
    Examiner(const Tree& tree, float target) : tree_(tree), target_(target) {}

    std::vector<std::string> run()
    {
        for (const Node& node : tree_) {
            name(node);
            measures(node);
            place(node);
        }
        overlaps();
        hidden_words();
        return std::move(found_);
    }

private:
    void say(const Node& node, const char* what) { found_.push_back(node.id + ": " + what); }

    void name(const Node& node)
    {
        if (node.id.empty())
            found_.push_back("\"" + node.label + "\": has no id");
        else if (!ids_.insert(node.id).second)
            say(node, "used twice");
        if (needs_name(node.role) && node.label.empty())
            say(node, "has no name");
    }

    void measures(const Node& node)
    {
        if (is_control(node.role) &&
            (node.rect.width < target_ - .5f || node.rect.height < target_ - .5f))
            say(node, "too small to touch");
        if (node.needs.width > node.rect.width + tolerance ||
            node.needs.height > node.rect.height + tolerance)
            say(node, "text is cut off");
    }

    void place(const Node& node)
    {
        if (node.parent < 0 || node.rect.height <= 0)
            return;
        const Node& parent = tree_[static_cast<std::size_t>(node.parent)];
        if (parent.role == Role::Map && node.rect.meets(parent.rect))
            return;
        Rect room = parent.rect;
        if (parent.scrolls) {  // up and down it may lie anywhere
            room.y = node.rect.y;
            room.height = node.rect.height;
        }
        if (!within(node.rect, room))
            say(node, "outside of what holds it");
    }

    void overlaps()
    {
        std::vector<const Node*> controls;
        for (const Node& node : tree_)
            if (is_control(node.role) && node.enabled)
                controls.push_back(&node);
        for (std::size_t i = 0; i < controls.size(); ++i)
            for (std::size_t j = i + 1; j < controls.size(); ++j)
                if (both_seen(*controls[i], *controls[j]))
                    say(*controls[j], ("on top of " + controls[i]->id).c_str());
    }

    // What is announced can be read too: no control lies on it. Behind a dialog all is out of
    // reach.
    void hidden_words()
    {
        const auto is = [](Role role) { return [role](const Node& n) { return n.role == role; }; };
        const auto said = std::find_if(tree_.begin(), tree_.end(), is(Role::Status));
        if (said == tree_.end() || std::any_of(tree_.begin(), tree_.end(), is(Role::Dialog)))
            return;
        for (const Node& node : tree_)
            if (is_control(node.role) && both_seen(*said, node))
                say(*said, ("under " + node.id).c_str());
    }

    static bool both_seen(const Node& a, const Node& b)
    {
        const Rect both = common(common(a.rect, a.clip), common(b.rect, b.clip));
        return both.width > tolerance && both.height > tolerance;
    }

    const Tree& tree_;
    float target_;
    std::set<std::string> ids_;
    std::vector<std::string> found_;
};

}  // namespace

bool is_control(Role role)
{
    switch (role) {
    case Role::Button:
    case Role::Link:
    case Role::Option:
    case Role::Check:
    case Role::RankedItem:
    case Role::Step:
    case Role::Slider:
    case Role::TextField: return true;
    case Role::Banner:
    case Role::Navigation:
    case Role::Main:
    case Role::Footer:
    case Role::Region:
    case Role::Map:
    case Role::Group:
    case Role::RadioGroup:
    case Role::List:
    case Role::Table:
    case Role::Row:
    case Role::ColumnHeader:
    case Role::RowHeader:
    case Role::Cell:
    case Role::Dialog:
    case Role::Heading:
    case Role::Text:
    case Role::Status:
    case Role::Notice:
    case Role::Image:
    case Role::Progress:
    case Role::ListItem: return false;
    }
    return false;
}

const Node* find(const Tree& tree, std::string_view id)
{
    const auto found =
        std::find_if(tree.begin(), tree.end(), [&](const Node& node) { return node.id == id; });
    return found == tree.end() ? nullptr : &*found;
}

const Node* find(const Tree& tree, Role role, std::string_view label)
{
    const auto found = std::find_if(tree.begin(), tree.end(), [&](const Node& node) {
        return node.role == role && node.label == label;
    });
    return found == tree.end() ? nullptr : &*found;
}

std::vector<std::string> problems(const Tree& tree, float smallest_target)
{
    return Examiner(tree, smallest_target).run();
}

}  // namespace kotozute::shell
