// What is possible near the answer to a place question.
#include "core/app/feasibility.hpp"
#include "core/preferences/slots.hpp"
#include "core/screens/place_parts.hpp"

#include <algorithm>

namespace kotozute {
namespace {

using Body = std::vector<Block>;
using Kind = block::Button::Kind;
using Standing = NeedFound::Standing;
using Tone = block::Text::Tone;

std::string counts(const Scene& scene, const Possible& possible, const NeedFound& found)
{
    std::string all;
    if (found.near)
        add_beside(all, scene,
                   words(scene, "possible.count.near",
                         {{"start", possible.start}, {"count", std::to_string(*found.near)}}));
    if (found.district)
        add_beside(
            all, scene,
            words(scene, "possible.count.district",
                  {{"district", possible.district}, {"count", std::to_string(*found.district)}}));
    add_beside(all, scene,
               words(scene, "possible.count.listed",
                     {{"area", area_words(scene.booklet, possible)},
                      {"count", std::to_string(found.listed)}}));
    if (found.metres)
        add_beside(all, scene,
                   words(scene, "possible.nearest",
                         {{"name", unmarked(found.nearest)},
                          {"distance", distance_words(scene, *found.metres, found.rough)}}));
    return all;
}

std::string standing(const Scene& scene, const Possible& possible, const NeedFound& found)
{
    switch (found.standing) {
    case Standing::Listed: return counts(scene, possible, found);
    case Standing::NotListed: return words(scene, "possible.not_listed");
    case Standing::NotCovered: return words(scene, "possible.not_covered");
    }
    return "";
}

Icon icon(Standing standing)
{
    switch (standing) {
    case Standing::Listed: return Icon::Check;
    case Standing::NotListed: return Icon::Note;
    case Standing::NotCovered: return Icon::Info;
    }
    return Icon::None;
}

// Pressing what is listed leads to the list of just that.
void append_needs(Body& body, const Scene& scene, const Possible& possible, const Slot& slot,
                  bool required)
{
    block::Items items{say(scene, required ? "possible.required" : "possible.helpful"), {}, ""};
    for (const NeedFound& found : possible.needs) {
        if (found.required != required)
            continue;
        block::Item item;
        item.label = {"possible.need." + found.need.id, need_name(scene.booklet, found.need)};
        item.caption =
            scene.booklet.strings.or_else("care_need." + found.need.id + ".what", found.need.what);
        item.note = standing(scene, possible, found);
        item.icon = icon(found.standing);
        if (!found.search.empty())
            item.action = ListNeed{slot, found.need.id};
        items.items.push_back(std::move(item));
    }
    body.push_back(std::move(items));
}

std::string_view outcome_key(Feasible outcome)
{
    switch (outcome) {
    case Feasible::LooksPossible: return "possible.looks_possible";
    case Feasible::Missing: return "possible.missing";
    case Feasible::Unverified: return "possible.unverified";
    }
    return "";
}

// Each once: "厚生労働省 …（2025年12月31日）".
std::string sources(const Scene& scene, const Possible& possible)
{
    std::vector<std::string> each;
    const auto take = [&](const Source& source) {
        std::string text = source.name + aside(scene, source.date);
        if (std::find(each.begin(), each.end(), text) == each.end())
            each.push_back(std::move(text));
    };
    take(possible.source);
    for (const NeedFound& found : possible.needs)
        take(found.source);
    return listed(scene, each);
}

void append_sources(Body& body, const Scene& scene, const Possible& possible)
{
    if (!possible.credit.empty())
        body.push_back(
            block::Source{say(scene, "possible.credit", {{"name", unmarked(possible.credit)}})});
    append_ground_credit(body, scene, possible.ground_credit);
    body.push_back(block::Source{
        say(scene, "possible.sources", {{"names", unmarked(sources(scene, possible))}})});
}

void append_standing(Body& body, const Scene& scene, const Slot& slot)
{
    const auto* standing = stands<Answer>(scene.state.record, slot);
    if (!standing)
        return;
    block::Item item;
    item.label = {slot + "#stands", in_words(scene, slot, *standing)};
    item.caption = whose_words(scene, *said(scene.state.record, slot));
    item.icon = Icon::Note;
    body.push_back(block::Items{say(scene, "possible.recorded"), {std::move(item)}, ""});
}

void append_recording(Body& body, const Scene& scene, const Slot& slot)
{
    const Slot kept = feasibility_slot(slot);
    if (kept.empty())
        return;
    append_standing(body, scene, kept);
    const bool stands = scene.state.record.statements.contains(kept);
    body.push_back(button(say(scene, stands ? "possible.record_again" : "possible.record"),
                          Kind::Secondary, Icon::Note, RecordFeasibility{slot}));
    if (last_change_was_in(scene.state, kept))
        body.push_back(button(say(scene, "undo"), Kind::Quiet, Icon::Back, Undo{}));
    if (stands)
        body.push_back(
            button(say(scene, "possible.take_back"), Kind::Quiet, Icon::Cross, TakeBack{kept}));
}

void append_start(Body& body, const Scene& scene, const Possible& possible)
{
    const auto* subject = stands<Subject>(scene.state.record, slots::subject);
    const bool has_address = subject && !subject->address.empty();
    body.push_back(
        field(say(scene, "possible.near"),
              words(scene, has_address ? "possible.near.from_address" : "possible.near.helper"),
              scene, "find#near", block::Field::Kind::Line));
    if (possible.start_unknown)
        body.push_back(block::Notice{say(scene, "possible.start_unknown"), Icon::Info, false});
}

}  // namespace

void append_possible(Body& body, const Scene& scene, const Slot& slot)
{
    if (place_chosen(scene.booklet, scene.state, slot).empty())
        return;
    const Possible* possible = looked_up(scene.booklet, scene.state, slot);
    if (!possible) {
        body.push_back(
            button(say(scene, "possible.look"), Kind::Link, Icon::Pin, LookAround{slot}));
        return;
    }
    body.push_back(block::Heading{say(scene, "possible.title")});
    append_start(body, scene, *possible);
    body.push_back(
        button(say(scene, "possible.look_again"), Kind::Quiet, Icon::Pin, LookAround{slot}));
    append_needs(body, scene, *possible, slot, true);
    body.push_back(text(say(scene, outcome_key(possible->outcome))));
    append_needs(body, scene, *possible, slot, false);
    body.push_back(block::Notice{say(scene, "possible.not_all"), Icon::Info, false});
    append_recording(body, scene, slot);
    if (helper_writes(scene.state))
        body.push_back(
            button(say(scene, "gaps.link"), Kind::Link, Icon::Map, Go{{Page::Kind::Gaps, ""}}));
    append_sources(body, scene, *possible);
}

void append_feasibility(Body& body, const Scene& scene)
{
    block::Items items{say(scene, "summary.feasibility"), {}, ""};
    for (const Scenario& scenario : scene.booklet.scenarios) {
        const Slot slot = slots::in(slots::feasibility, scenario.code);
        const auto* answer = stands<Answer>(scene.state.record, slot);
        if (!answer)
            continue;
        block::Item item;
        item.label = {"summary." + slot, scenario.name};
        item.caption = in_words(scene, slot, *answer);
        item.note = whose_words(scene, *said(scene.state.record, slot));
        item.icon = Icon::Note;
        items.items.push_back(std::move(item));
    }
    if (items.items.empty())
        return;
    body.push_back(std::move(items));
    const bool on = scene.state.feasibility_on_paper;
    body.push_back(
        block::Checks{say(scene, "summary.feasibility.paper"),
                      {{say(scene, "summary.feasibility.print"),
                        words(scene, "summary.feasibility.print.caption"), on, PutOnPaper{!on}}}});
}

}  // namespace kotozute
