#include "core/app/walk.hpp"
#include "core/screens/parts.hpp"

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

block::Items of_today(const Scene& scene)
{
    block::Items items{say(scene, "read_back.today"), {}, words(scene, "read_back.today.none")};
    items.label.id = "read_back.said";
    for (const Slot& slot : asked(scene)) {
        const auto found = scene.state.record.statements.find(slot);
        if (found == scene.state.record.statements.end() ||
            japan_date(found->second.said.recorded) != japan_date(scene.now))
            continue;
        block::Item item = line(scene, slot, "said.");
        item.caption = in_words(scene, slot, found->second.content);
        item.note = whose_words(scene, found->second.said);
        items.items.push_back(std::move(item));
    }
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
    screen.body.push_back(of_today(scene));
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
