#include "shell/ui.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

constexpr float around_focus = 28;  // pixels kept free around what is brought into view

}  // namespace

// Brings into view what the focus went to, and holds there the line that is being written.
void Ui::keep_in_view()
{
    const std::string id = std::exchange(reveal_, "");
    const Node* wanted = id.empty() ? nullptr : find(tree_, id);
    // What came into sight by itself, below what scrolls, took room from what has the focus.
    Rect room;
    if (wanted != nullptr && scroller_of(*wanted, room) == nullptr)
        wanted = find(tree_, focus_);
    if (wanted != nullptr) {
        follow_caret_ = false;
        if (anchor_ && anchor_->id != wanted->id)
            anchor_.reset();  // looking elsewhere ends holding the answer in its place
        return bring_into_view(wanted->rect, *wanted);
    }
    const Node* written = follow_caret_ && caret_ ? find(tree_, focus_) : nullptr;
    if (written != nullptr)
        bring_into_view(*caret_, *written);
}

// Scrolls as little as shows `wanted`, which is a part of `node`.
void Ui::bring_into_view(const Rect& wanted, const Node& node)
{
    Rect room;
    Scroller* scroller = scroller_of(node, room);
    if (scroller == nullptr)
        return;
    const float over = room.y + around_focus - wanted.y;
    const float under = wanted.bottom() + around_focus - room.bottom();
    const float before = scroller->offset();
    if (over > 0)
        scroller->send_to(before - over, look_.still);
    else if (under > 0)
        scroller->send_to(before + std::min(under, -over), look_.still);
    moving_ = moving_ || scroller->moving() || scroller->offset() != before;
}

// What scrolls the node, and where it is seen; nullptr where nothing does.
Scroller* Ui::scroller_of(const Node& node, Rect& room)
{
    int parent = node.parent;
    while (parent >= 0 && !tree_[static_cast<std::size_t>(parent)].scrolls)
        parent = tree_[static_cast<std::size_t>(parent)].parent;
    if (parent < 0)
        return nullptr;
    const std::string& region = tree_[static_cast<std::size_t>(parent)].id;
    const auto found = std::find_if(regions_.begin(), regions_.end(),
                                    [&](const Region& r) { return r.id == region; });
    if (found == regions_.end())
        return nullptr;
    room = found->rect;
    return &scrollers_[region];
}

void Ui::hold_in_place()
{
    const Node* node = anchor_ ? find(tree_, anchor_->id) : nullptr;
    Rect room;
    Scroller* scroller = node == nullptr ? nullptr : scroller_of(*node, room);
    if (scroller == nullptr || scroller->moving())
        return anchor_.reset();
    const float moved = node->rect.y - anchor_->y, before = scroller->offset();
    if (std::fabs(moved) < 1)
        return;
    scroller->send_to(before + moved, true);
    moving_ = moving_ || scroller->offset() != before;
}

}  // namespace kotozute::shell
