#include "core/document/document_parts.hpp"
#include "core/document/fhir_parts.hpp"
#include "core/document/narrative.hpp"
#include "core/document/phrases.hpp"
#include "core/preferences/slots.hpp"

namespace kotozute::fhir {

using parts::question_of;
using parts::scenario_of;

namespace {

constexpr std::string_view preference_system =
    "http://hl7.org/fhir/us/pacio-adi/CodeSystem/ADIPreferenceCategoryCS";

// The kind of code a question's choices are: places are places wherever they are asked for.
std::string_view codes_of(const std::string& question)
{
    return question == slots::place_of_care || question == slots::place_of_death
               ? std::string_view("place")
               : std::string_view(question);
}

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

std::string place_text(const PlaceDetail& detail, const Phrases& say)
{
    const std::string where = say.joined({detail.address, say.phone(detail.phone)});
    return clean(detail.name + (where.empty() ? where : filled(say.words().aside, where)));
}

// The situation, the further choices, the strength and the place exactly.
Json components(const Making& making, const Slot& slot, const Answer& answer)
{
    const SheetWords& words = making.words();
    const Phrases say(making.record, making.wording);
    const std::string question = question_of(slot), scenario = scenario_of(slot);
    const auto part = [](std::string_view code, const std::string& text) {
        return own("part", code, text);
    };
    Json all = Json::array();
    if (!scenario.empty())
        all.push_back(component(part("scenario", words.scenario), "valueCodeableConcept",
                                own("scenario", scenario, say.scenario(scenario))));
    if (answer.state == AnswerState::Wish)
        for (std::size_t i = 1; i < answer.choices.size(); ++i)
            all.push_back(component(part("further", filled(words.second, "")),
                                    "valueCodeableConcept",
                                    own(codes_of(question), answer.choices[i],
                                        making.wording.choice(question, answer.choices[i]))));
    if (answer.strength)
        all.push_back(component(
            part("strength", words.strength), "valueCodeableConcept",
            own("strength", name_of(*answer.strength), words.strengths.at(*answer.strength))));
    if (!answer.detail)
        return all;
    if (const std::string place = place_text(*answer.detail, say); !place.empty())
        all.push_back(component(part("place", words.care), "valueString", place));
    if (const std::string source = clean(answer.detail->source); !source.empty())
        all.push_back(component(part("place_source", words.care), "valueString", source));
    if (answer.detail->usual_residence)
        all.push_back(component(part("usual_residence", words.residence), "valueBoolean",
                                *answer.detail->usual_residence));
    return all;
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
}

}  // namespace

// Why there is no wish. 任せたい has no code of its own there; ours tells it apart.
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
              coding("urn:kotozute:answer", name_of(state))}},
            {"text", clean(words.states.at(state))}};
}

Json component(const Json& code, const char* kind, const Json& value)
{
    return {{"code", code}, {kind, value}};
}

Json observation(Making& making, const Slot& slot, const Said& said, const std::string& title)
{
    const std::string question = question_of(slot);
    const bool intervention = is_intervention(question);
    Json category{{"coding",
                   {intervention ? coding(preference_system, "intervention-preference",
                                          "Intervention preference")
                                 : coding(preference_system, "care-experience-preference",
                                          "Care experience preference")}}};
    Json result{{"resourceType", "Observation"}, {"status", "final"}};
    if (intervention || question == slots::values || question == slots::keep_doing ||
        question == slots::worries || question == slots::must_not)
        result["category"] = Json::array({category});
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
    if (Json parts = components(making, slot, answer); !parts.empty())
        observation["component"] = std::move(parts);
}

std::string answer(Making& making, const Slot& slot)
{
    const auto* answer = stands<Answer>(making.record, slot);
    if (!answer || !making.address(slot).empty())
        return making.address(slot);
    Phrases say(making.record, making.wording);
    const std::string title = say.whole_heading(slot);
    Json result = observation(making, slot, *kotozute::said(making.record, slot), title);
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

std::vector<std::string> scenario(Making& making, const ScenarioRow& row)
{
    const std::vector<std::string> said = answers(
        making,
        {slots::in(slots::place_of_care, row.code), slots::in(slots::place_of_death, row.code),
         slots::in(slots::if_worse, row.code), slots::in(slots::feasibility, row.code)});
    if (said.empty())
        return {};
    Json plan{{"resourceType", "CarePlan"},
              {"status", "active"},
              {"intent", "proposal"},
              {"category", {{{"coding", {coding(loinc_system, "81378-2")}}}}},
              {"title", clean(row.scenario)},
              {"subject", reference(patient(making))},
              {"addresses", {{{"display", clean(row.scenario)}}}},
              {"supportingInfo", Json::array()}};
    for (const std::string& one : said)
        plan["supportingInfo"].push_back(reference(one));
    const auto* worse = stands<Answer>(making.record, slots::in(slots::if_worse, row.code));
    if (worse && worse->state == AnswerState::Wish)
        for (const std::string& choice : worse->choices)
            plan["activity"].push_back(
                {{"detail",
                  {{"code",
                    own("if_worse", choice, making.wording.choice(slots::if_worse, choice))},
                   {"status", "not-started"}}}});
    std::vector<std::string> all{making.add(
        "@scenario/" + row.code, plan,
        narrative::paragraphs({row.scenario, row.care.text, row.death.text, row.worse.text}))};
    all.insert(all.end(), said.begin(), said.end());
    return all;
}

std::vector<std::string> others(Making& making)
{
    std::vector<std::string> all;
    for (const auto& [slot, statement] : making.record.statements)
        if (std::holds_alternative<Answer>(statement.content) && making.address(slot).empty())
            all.push_back(answer(making, slot));
    for (const Slot& slot : open_disputes(making.record))
        for (std::string& one : dispute(making, slot))
            all.push_back(std::move(one));
    return all;
}

}  // namespace kotozute::fhir
