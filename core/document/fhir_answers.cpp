#include "core/document/document_parts.hpp"
#include "core/document/fhir_parts.hpp"
#include "core/document/narrative.hpp"
#include "core/document/phrases.hpp"
#include "core/preferences/slots.hpp"

namespace kotozute::fhir {

using parts::question_of;

namespace {

constexpr std::string_view preference_system =
    "http://hl7.org/fhir/us/pacio-adi/CodeSystem/ADIPreferenceCategoryCS";

// What the question is, for systems that know LOINC: only codes that were reviewed
// (tests/fhir/codes.json holds the list).
Json question_code(const std::string& question, const std::string& text)
{
    Json code = own("question", question, text);
    const auto add = [&](std::string_view known, std::string_view display) {
        code["coding"].insert(code["coding"].begin(), coding(loinc_system, known, display));
    };
    if (question == slots::place_of_death)
        add("75780-7",
            "Preferred location to spend final days if possible to choose Narrative - Reported");
    else if (question == slots::values)
        add("95541-9", "Care experience preference");
    else if (question == slots::leeway)
        add("81347-7", "Consent for healthcare agent to deviate from stated goals, preferences and "
                       "priorities [Reported]");
    else if (question == slots::keep_doing)
        add("81360-0", "My likes and joys Narrative - Reported");
    else if (question == slots::worries || question == slots::must_not)
        add("81362-6", "My dislikes and fears Narrative - Reported");
    return code;
}

bool is_intervention(const std::string& question)
{
    return question == slots::place_of_care || question == slots::place_of_death ||
           question == slots::if_worse;
}

bool is_care_experience(const std::string& question)
{
    return question == slots::values || question == slots::keep_doing ||
           question == slots::worries || question == slots::must_not;
}

Json category(const std::string& question)
{
    return {{"coding",
             {is_intervention(question)
                  ? coding(preference_system, "intervention-preference", "Intervention preference")
                  : coding(preference_system, "care-experience-preference",
                           "Care experience preference")}}};
}

void set_value(Json& observation, Making& making, const Slot& slot, const Answer& answer)
{
    const std::string question = question_of(slot), words = clean(answer.words);
    if (answer.state != AnswerState::Wish || (answer.choices.empty() && words.empty()))
        observation["dataAbsentReason"] = absent(answer.state, making.words());
    else if (answer.choices.empty())
        observation["valueString"] = words;
    else
        observation["valueCodeableConcept"] =
            own(codes_of(question), answer.choices[0],
                making.wording.choice(question, answer.choices[0]));
    if (!words.empty() && !observation.contains("valueString"))
        observation["note"] = Json::array({Json{{"text", words}}});
    keep_exact(observation, "words", answer.words);
}

}  // namespace

// 任せたい has no code of its own there; ours tells it apart.
Json absent(AnswerState state, const SheetWords& words)
{
    const std::pair<const char*, const char*> reason =
        [&]() -> std::pair<const char*, const char*> {
        switch (state) {
        case AnswerState::Undecided:
        case AnswerState::Entrusted: return {"asked-unknown", "Asked But Unknown"};
        case AnswerState::NotNow: return {"asked-declined", "Asked But Declined"};
        case AnswerState::NotAsked: return {"not-asked", "Not Asked"};
        case AnswerState::CannotAsk:
        case AnswerState::Wish: break;
        }
        return {"unknown", "Unknown"};
    }();
    return {{"coding",
             {coding(absent_system, reason.first, reason.second),
              coding(own_system("answer"), name_of(state))}},
            {"text", clean(words.states.at(state))}};
}

Json observation(Making& making, const Slot& slot, const Said& said, const std::string& title)
{
    const std::string question = question_of(slot);
    Json result{{"resourceType", "Observation"}, {"status", "final"}};
    if (is_intervention(question) || is_care_experience(question))
        result["category"] = Json::array({category(question)});
    result["code"] = question_code(question, title);
    result["subject"] = reference(patient(making));
    result["effectiveDateTime"] = said.on ? iso(*said.on) : iso(said.recorded);
    result["issued"] = iso(said.recorded);
    result["performer"] = Json::array({reference(performer(making, said))});
    return result;
}

void fill(Json& observation, Making& making, const Slot& slot, const Answer& answer)
{
    set_value(observation, making, slot, answer);
    add_components(observation, making, slot, answer);
}

std::string answer(Making& making, const Slot& slot)
{
    const auto* answer = stands<Answer>(making.record, slot);
    if (!answer || !making.address(slot).empty())
        return making.address(slot);
    Phrases say(making.record, making.wording);
    const std::string title = say.whole_heading(slot);
    Json result = observation(making, slot, *kotozute::said(making.record, slot), title);
    result["identifier"] = slot_identifier(slot);
    fill(result, making, slot, *answer);
    return making.add(slot, result,
                      narrative::paragraphs({filled(making.words().heading, title) +
                                             say.line(question_of(slot), slot)}));
}

std::vector<std::string> answers(Making& making, const std::vector<Slot>& wanted)
{
    std::vector<std::string> all;
    for (const Slot& slot : wanted) {
        if (std::string one = answer(making, slot); !one.empty())
            all.push_back(std::move(one));
        for (std::string& one : dispute(making, slot))
            all.push_back(std::move(one));
    }
    return all;
}

}  // namespace kotozute::fhir
