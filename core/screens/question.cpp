#include "core/app/walk.hpp"
#include "core/screens/parts.hpp"

#include "core/preferences/slots.hpp"

#include <algorithm>

namespace kotozute {
namespace {

// "place_of_care/cancer" as part of a file name.
std::string file_name(Slot slot)
{
    std::replace(slot.begin(), slot.end(), '/', '-');
    return slot;
}

// Whose words and whose hand, when it is not simply the person's own, and the way to change it.
void append_speaker(std::vector<Block>& body, const Scene& scene, const Question& question)
{
    const State& state = scene.state;
    if (!helper_writes(state))
        return;
    const Voice voice = question.voice.value_or(state.voice);
    const auto& voices = scene.wording.sheet.voices;
    const auto voice_words = voices.find(voice);
    body.push_back(button(say(scene, "speaker.now",
                              {{"voice", voice_words == voices.end() ? "" : voice_words->second},
                               {"who", role_words(scene, state.recorded_by, state.recorder)}}),
                          block::Button::Kind::Link, Icon::People, Go{{Page::Kind::Speaker, ""}}));
}

block::VoiceSlip slip(const Scene& scene, std::string_view slot, Voice voice)
{
    block::VoiceSlip slip;
    slip.voice = voice;
    const Question* question = scene.booklet.question(slot);
    slip.label = {"slip." + std::string(slot), question ? question->name : ""};
    const Answer* answer = stands<Answer>(scene.state.record, slot);
    if (!answer) {
        slip.words = words(scene, "slip.nothing");
        return slip;
    }
    slip.words = in_words(scene, slot, *answer);
    slip.who = by_whom(scene, *said(scene.state.record, slot));
    return slip;
}

void append_voices(std::vector<Block>& body, const Scene& scene)
{
    body.push_back(slip(scene, slots::words_of_person, Voice::Person));
    body.push_back(slip(scene, slots::words_of_family, Voice::Family));
    body.push_back(slip(scene, slots::words_of_professional, Voice::Professional));
    body.push_back(block::Notice{say(scene, "slip.kept_apart"), Icon::Info, false});
}

bool last_change_was_here(const State& state, const Slot& slot)
{
    return !state.undo.empty() &&
           std::any_of(state.undo.back().slots.begin(), state.undo.back().slots.end(),
                       [&](const auto& before) { return before.first == slot; });
}

void append_ways_back(std::vector<Block>& body, const Scene& scene, const Slot& slot)
{
    if (last_change_was_here(scene.state, slot))
        body.push_back(button(say(scene, "undo"), block::Button::Kind::Quiet, Icon::Back, Undo{}));
    if (scene.state.record.statements.contains(slot))
        body.push_back(button(say(scene, "take_back"), block::Button::Kind::Quiet, Icon::Cross,
                              TakeBack{slot}));
}

}  // namespace

Screen question_screen(const Scene& scene)
{
    const Slot& slot = scene.state.page.id;
    const Question& question = *scene.booklet.question(slot);
    Screen screen = page(scene, file_name(slot), {"title." + slot, question.title}, question.lead);
    if (const Scenario* scenario = scene.booklet.scenario_of(slot))
        screen.kicker = scenario->if_then;
    append_speaker(screen.body, scene, question);
    if (question.shows_voices)
        append_voices(screen.body, scene);
    append_answers(screen.body, scene, question, slot);
    append_ways_back(screen.body, scene, slot);
    if (question.shows_support)
        screen.body.push_back(button(say(scene, "support.link"), block::Button::Kind::Link,
                                     Icon::Care, Go{{Page::Kind::Support, ""}}));
    screen.footer = walk_footer(scene);
    return screen;
}

Screen scenarios_screen(const Scene& scene)
{
    Screen screen =
        page(scene, "scenarios", say(scene, "scenarios.title"), words(scene, "scenarios.lead"));
    block::Checks checks{say(scene, "scenarios.label"), {}};
    for (const Scenario& scenario : scene.booklet.scenarios)
        checks.checks.push_back({{"scenario." + scenario.code, scenario.name},
                                 scenario.caption,
                                 scene.state.scenarios.contains(scenario.code),
                                 Toggle{"scenarios", scenario.code}});
    screen.body.push_back(std::move(checks));
    screen.footer = walk_footer(scene);
    return screen;
}

}  // namespace kotozute
