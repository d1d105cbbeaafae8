// What differs between devices: side by side, until somebody chooses.
#include "core/preferences/history.hpp"
#include "core/screens/parts.hpp"

namespace kotozute {
namespace {

using Kind = block::Button::Kind;

// Whose device it is, where the team's folder says it.
std::string device_words(const Scene& scene, const DeviceId& device)
{
    if (device == scene.state.device)
        return words(scene, "differs.here");
    for (const team::Member& member : scene.state.team.people)
        if (member.device == device)
            return words(scene, "differs.of", {{"who", unmarked(member.name)}});
    return words(scene, "differs.there", {{"name", short_name(device)}});
}

std::string side_words(const Scene& scene, const Slot& slot, const Side& side)
{
    return side.content ? in_words(scene, slot, *side.content) : words(scene, "differs.taken_back");
}

block::Side side_block(const Scene& scene, const Slot& slot, const Side& side, std::size_t number)
{
    const std::string id = slot + "#side" + std::to_string(number);
    const Fillings which{{"number", std::to_string(number)},
                         {"voice", scene.wording.sheet.voices.at(side.said.voice)}};
    block::VoiceSlip slip;
    slip.label = {id, words(scene, "differs.side", which)};
    slip.words = side_words(scene, slot, side);
    slip.who =
        words(scene, "differs.who",
              {{"by", by_whom(scene, side.said)}, {"device", device_words(scene, side.device)}});
    slip.voice = side.said.voice;
    return {std::move(slip), button({id + "/choose", words(scene, "differs.choose", which)},
                                    Kind::Secondary, Icon::Check, ChooseSide{slot, side})};
}

void append_sides(std::vector<Block>& body, const Scene& scene, const Slot& slot)
{
    block::Sides sides{{slot + "#sides", words(scene, "differs.label")}, {}};
    for (const Side& side : *disputed(scene.state.record, slot))
        sides.sides.push_back(side_block(scene, slot, side, sides.sides.size() + 1));
    body.push_back(std::move(sides));
}

}  // namespace

std::string differing_words(const Scene& scene, const Slot& slot)
{
    std::string all;
    for (const Side& side : *disputed(scene.state.record, slot))
        all += (all.empty() ? "" : words(scene, "differs.against")) + side_words(scene, slot, side);
    return all;
}

void append_differing(std::vector<Block>& body, const Scene& scene, const Slot& slot)
{
    body.push_back(block::Notice{say(scene, "differs.lead"), Icon::TwoWays, false});
    append_sides(body, scene, slot);
    if (scene.state.anew == slot)
        body.push_back(block::Heading{say(scene, "differs.answer")});
    else
        body.push_back(
            button(say(scene, "differs.anew"), Kind::Secondary, Icon::Pencil, SayAnew{slot}));
}

void append_all_differing(std::vector<Block>& body, const Scene& scene)
{
    const auto& disputes = scene.state.record.disputes;
    if (disputes.empty())
        return;
    body.push_back(
        block::Heading{say(scene, "review.differs", {{"count", std::to_string(disputes.size())}})});
    block::Items items{say(scene, "review.differs.lead"), {}, ""};
    std::vector<Slot> unasked;
    for (const auto& [slot, sides] : disputes) {
        if (!scene.booklet.question(slot)) {
            unasked.push_back(slot);
            continue;
        }
        block::Item item;
        item.label = {"differs.go." + slot, slot_name(scene, slot)};
        item.caption = differing_words(scene, slot);
        item.icon = Icon::TwoWays;
        item.action = Go{{Page::Kind::Question, slot}};
        items.items.push_back(std::move(item));
    }
    if (!items.items.empty())
        body.push_back(std::move(items));
    for (const Slot& slot : unasked) {  // there is no page to ask for these
        body.push_back(text({"differs.of." + slot, slot_name(scene, slot)}));
        append_sides(body, scene, slot);
    }
}

}  // namespace kotozute
