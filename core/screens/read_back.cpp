#include "core/app/walk.hpp"
#include "core/preferences/slots.hpp"
#include "core/screens/parts.hpp"

#include <set>

namespace kotozute {
namespace {

using Kind = block::Button::Kind;

block::Item line(const Scene& scene, const Slot& slot, std::string id)
{
    block::Item item;
    item.label = {std::move(id) + slot, slot_name(scene, slot)};
    item.icon = Icon::Pencil;
    item.action = Go{{Page::Kind::Question, slot}};
    return item;
}

// The pages of questions, in the order they are asked.
std::vector<Slot> asked(const Scene& scene)
{
    std::vector<Slot> slots;
    for (const Page& page : walk(scene.booklet, scene.state))
        if (page.kind == Page::Kind::Question)
            slots.push_back(page.id);
    return slots;
}

bool same(const Statement* one, const Statement* other)
{
    if (!one || !other)
        return one == other;
    return one->content == other->content && one->said.voice == other->said.voice;
}

// What stands otherwise than in the version kept last, or in several ways: keeping says yes to it.
// The person's own lists are on none of the papers.
std::set<Slot> not_kept_yet(const Record& kept, const Record& now)
{
    std::set<Slot> slots;
    for (const Record* record : {&kept, &now}) {
        for (const auto& [slot, _] : record->statements)
            if (!same(statement(kept, slot), statement(now, slot)))
                slots.insert(slot);
        for (const auto& [slot, _] : record->disputes)
            slots.insert(slot);
    }
    std::erase_if(slots,
                  [](const Slot& slot) { return slot == slots::kept || slots::own_list(slot); });
    return slots;
}

block::Item change(const Scene& scene, const Record& kept, const Slot& slot)
{
    const Record& record = scene.state.record;
    block::Item item = line(scene, slot, "said.");
    if (!scene.booklet.question(slot))
        item.action = Go{{Page::Kind::Review, ""}};
    if (disputed(record, slot)) {
        item.caption = differing_words(scene, slot);
        item.note = words(scene, "read_back.differs");
    } else if (const Statement* now = statement(record, slot)) {
        item.caption = in_words(scene, slot, now->content);
        item.note = whose_words(scene, now->said);
    } else {
        const Statement* before = statement(kept, slot);
        item.caption = before ? in_words(scene, slot, before->content) : "";
        item.note = words(scene, "read_back.taken_back");
    }
    return item;
}

block::Items to_be_kept(const Scene& scene)
{
    block::Items items{say(scene, "read_back.said"), {}, words(scene, "read_back.said.none")};
    const auto& versions = scene.state.versions;
    const Record kept = versions.empty() ? Record{} : *versions.back().record;
    for (const Slot& slot : in_asked_order(scene, not_kept_yet(kept, scene.state.record)))
        items.items.push_back(change(scene, kept, slot));
    return items;
}

block::Items not_asked(const Scene& scene)
{
    block::Items items{
        say(scene, "read_back.not_asked"), {}, words(scene, "read_back.not_asked.none")};
    items.label.id = "read_back.open";
    for (const Slot& slot : asked(scene))
        if (!scene.state.record.statements.contains(slot) && !disputed(scene.state.record, slot))
            items.items.push_back(line(scene, slot, "open."));
    return items;
}

}  // namespace

Screen read_back_screen(const Scene& scene)
{
    const State& state = scene.state;
    Screen screen =
        page(scene, "read_back", say(scene, "read_back.title"), words(scene, "read_back.lead"));
    if (state.practising) {
        append_practice(screen.body, scene);
        screen.footer.next =
            button(say(scene, "practice.end"), Kind::Primary, Icon::Check, EndPractice{});
        return screen;
    }
    screen.body.push_back(to_be_kept(scene));
    screen.body.push_back(not_asked(scene));
    screen.body.push_back(text(say(scene, "read_back.not_asked.lead"), block::Text::Tone::Quiet));
    if (!state.record.changed_since_kept)
        return screen;
    screen.footer.next =
        state.custody == Custody::Kept
            ? button(say(scene, "read_back.agreed"), Kind::Primary, Icon::Check, KeepAsRead{})
            : button(say(scene, "read_back.keep"), Kind::Primary, Icon::Letter,
                     Go{{Page::Kind::Keep, ""}});
    return screen;
}

}  // namespace kotozute
