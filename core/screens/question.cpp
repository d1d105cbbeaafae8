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

// True when what stands here was said in another voice, or written by someone else, than who
// writes now.
bool said_by_another(const Scene& scene, const Question& question, const Slot& slot)
{
    const State& state = scene.state;
    const Said* standing = said(state.record, slot);
    return standing && (standing->voice != question.voice.value_or(state.voice) ||
                        standing->recorded_by != state.recorded_by ||
                        (helper_writes(state) && standing->recorder != state.recorder));
}

// Whose words and whose hand, when it is not simply the person's own, and the way to change it.
// Above the words of another it says what writing here would make of them. Where the question
// itself asks for a voice, its field is called by it already.
void append_speaker(std::vector<Block>& body, const Scene& scene, const Question& question,
                    const Slot& slot)
{
    const State& state = scene.state;
    if (!helper_writes(state))
        return;
    Label now = speaker_now(scene, question.voice.value_or(state.voice));
    const std::string who = role_words(scene, state.recorded_by, state.recorder);
    if (said_by_another(scene, question, slot))
        now.text =
            words(scene, "speaker.if_changed",
                  {{"voice", scene.wording.sheet.voices.at(question.voice.value_or(state.voice))},
                   {"who", who}});
    else if (question.voice)
        now.text = words(scene, "speaker.hand", {{"who", who}});
    body.push_back(button(std::move(now), block::Button::Kind::Link, Icon::People,
                          Go{{Page::Kind::Speaker, ""}}));
}

// Below an answer that another wrote: whose words they are.
void append_byline(std::vector<Block>& body, const Scene& scene, const Question& question,
                   const Slot& slot)
{
    if (said_by_another(scene, question, slot))
        body.push_back(text({slot + "#by", whose_words(scene, *said(scene.state.record, slot))},
                            block::Text::Tone::Quiet));
}

// Words that stay off the paper as long as the person would rather not talk.
void append_unspoken(std::vector<Block>& body, const Scene& scene, const Slot& slot)
{
    const Answer* answer = stands<Answer>(scene.state.record, slot);
    if (answer && answer->state == AnswerState::NotNow && !answer->words.empty())
        body.push_back(block::Notice{say(scene, "answers.off_paper"), Icon::Info, false});
}

block::VoiceSlip slip(const Scene& scene, std::string_view slot, Voice voice)
{
    block::VoiceSlip slip;
    slip.voice = voice;
    const Question* question = scene.booklet.question(slot);
    slip.label = {"slip." + std::string(slot), question ? question->name : ""};
    if (disputed(scene.state.record, slot)) {
        slip.words = words(scene, "slip.differs", {{"words", differing_words(scene, Slot(slot))}});
        return slip;
    }
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

bool just_taken_back(const Scene& scene, const Slot& slot)
{
    return scene.state.notice == Notice::TakenBack && last_change_was_in(scene.state, slot);
}

// What was just taken back is given back at the top of the page: below, nothing is left to see.
void append_way_back_to_answer(std::vector<Block>& body, const Scene& scene, const Slot& slot)
{
    if (just_taken_back(scene, slot))
        body.push_back(button({"undo", words(scene, "undo.taken_back")},
                              block::Button::Kind::Secondary, Icon::Back, Undo{}));
}

void append_ways_back(std::vector<Block>& body, const Scene& scene, const Slot& slot)
{
    if (last_change_was_in(scene.state, slot) && !just_taken_back(scene, slot))
        body.push_back(button(say(scene, "undo"), block::Button::Kind::Quiet, Icon::Back, Undo{}));
    if (scene.state.record.statements.contains(slot))
        body.push_back(button(say(scene, "take_back"), block::Button::Kind::Quiet, Icon::Cross,
                              TakeBack{slot}));
}

}  // namespace

bool last_change_was_in(const State& state, const Slot& slot)
{
    return !state.undo.empty() &&
           std::any_of(state.undo.back().slots.begin(), state.undo.back().slots.end(),
                       [&](const auto& before) { return before.first == slot; });
}

Screen question_screen(const Scene& scene)
{
    const Slot& slot = scene.state.page.id;
    const Question& question = *scene.booklet.question(slot);
    Screen screen = page(scene, file_name(slot), {"title." + slot, question.title}, question.lead);
    if (const Scenario* scenario = scene.booklet.scenario_of(slot))
        screen.kicker = scenario->if_then;
    if (disputed(scene.state.record, slot)) {
        append_differing(screen.body, scene, slot);
        screen.footer = walk_footer(scene);
        if (scene.state.anew != slot)
            return screen;
    }
    append_way_back_to_answer(screen.body, scene, slot);
    append_speaker(screen.body, scene, question, slot);
    if (question.shows_voices)
        append_voices(screen.body, scene);
    append_answers(screen.body, scene, question, slot);
    append_byline(screen.body, scene, question, slot);
    append_unspoken(screen.body, scene, slot);
    append_ways_back(screen.body, scene, slot);
    append_possible(screen.body, scene, slot);
    if (question.id == slots::feasibility)
        screen.body.push_back(button(say(scene, "gaps.link"), block::Button::Kind::Link, Icon::Map,
                                     Go{{Page::Kind::Gaps, ""}}));
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
