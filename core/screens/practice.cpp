// What practising adds to the pages.
#include "core/app/update.hpp"
#include "core/screens/parts.hpp"

#include <algorithm>

namespace kotozute {
namespace {

block::Item side_by_side(const Scene& scene, const PracticeLine& line, const Question& question)
{
    block::Item item;
    item.label = {"practice." + line.slot, question.name};
    item.caption = words(scene, "practice.said", {{"words", plain(line.said)}});
    item.note = words(scene, "practice.not_written");
    if (const Statement* found = statement(scene.state.record, line.slot))
        item.note = words(scene, "practice.written",
                          {{"words", in_words(scene, line.slot, found->content)}});
    item.icon = Icon::Talk;
    item.action = Go{{Page::Kind::Question, line.slot}};
    return item;
}

}  // namespace

std::optional<Label> practice_line(const Scene& scene)
{
    if (!scene.state.practising || scene.state.page.kind != Page::Kind::Question)
        return std::nullopt;
    for (const PracticeLine& line : scene.booklet.practice)
        if (line.slot == scene.state.page.id)
            return say(scene, "practice.said", {{"words", line.said}});
    return std::nullopt;
}

void append_practice_door(std::vector<Block>& body, const Scene& scene)
{
    if (!consulting(scene.state) || scene.state.practising)
        return;
    block::Button door = button(say(scene, "practice.begin"), block::Button::Kind::Secondary,
                                Icon::Talk, Practise{});
    door.enabled = can_practise(scene.booklet, scene.state);
    body.push_back(std::move(door));
    body.push_back(text(say(scene, can_practise(scene.booklet, scene.state) ? "practice.begin.lead"
                                                                            : "practice.later"),
                        block::Text::Tone::Quiet));
}

void append_practice(std::vector<Block>& body, const Scene& scene)
{
    block::Items items{say(scene, "practice.compare"), {}, ""};
    for (const PracticeLine& line : scene.booklet.practice)
        if (const Question* question = scene.booklet.question(line.slot))
            items.items.push_back(side_by_side(scene, line, *question));
    body.push_back(text(say(scene, "practice.compare.lead")));
    body.push_back(std::move(items));
}

}  // namespace kotozute
