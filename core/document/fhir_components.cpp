#include "core/document/fhir_parts.hpp"
#include "core/document/phrases.hpp"
#include "core/preferences/slots.hpp"

namespace kotozute::fhir {
namespace {

Json choice(const Making& making, const std::string& question, const std::string& code)
{
    return own(codes_of(question), code, making.wording.choice(question, code));
}

void add_place(Json& observation, const Making& making, const PlaceDetail& place)
{
    const SheetWords& words = making.words();
    const Json code = part("place", words.care);
    if (clean(place.name).empty())
        add_component(observation, component(code, "dataAbsentReason",
                                             {{"coding", {coding(absent_system, "unknown")}}}));
    add_text(observation, code, place.name);
    add_text(observation, part("place_address", words.contact), place.address);
    add_text(observation, part("place_phone", words.contact), place.phone);
    add_text(observation, part("place_source", words.care), place.source);
    keep_exact(observation, "place", place.name);
    keep_exact(observation, "place_address", place.address);
    keep_exact(observation, "place_phone", place.phone);
    keep_exact(observation, "place_source", place.source);
    if (place.usual_residence)
        add_component(observation, component(part("usual_residence", words.residence),
                                             "valueBoolean", *place.usual_residence));
}

}  // namespace

std::string_view codes_of(const std::string& question)
{
    return question == slots::place_of_care || question == slots::place_of_death
               ? std::string_view("place")
               : std::string_view(question);
}

Json component(const Json& code, const char* kind, const Json& value)
{
    return {{"code", code}, {kind, value}};
}

Json part(std::string_view code, const std::string& text) { return own("part", code, text); }

void add_component(Json& observation, Json made)
{
    observation["component"].push_back(std::move(made));
}

void add_text(Json& observation, const Json& code, const std::string& text)
{
    if (const std::string words = clean(text); !words.empty())
        add_component(observation, component(code, "valueString", words));
}

void add_strength_and_place(Json& observation, const Making& making, const Answer& answer)
{
    const SheetWords& words = making.words();
    if (answer.strength)
        add_component(observation,
                      component(part("strength", words.strength), "valueCodeableConcept",
                                own("strength", name_of(*answer.strength),
                                    words.strengths.at(*answer.strength))));
    if (answer.detail)
        add_place(observation, making, *answer.detail);
}

// What was chosen before an answer that is no wish is no value: it is marked as set aside.
void add_components(Json& observation, const Making& making, const Slot& slot, const Answer& answer)
{
    const SheetWords& words = making.words();
    const std::string question = question_of(slot), scenario = scenario_of(slot);
    if (!scenario.empty()) {
        const Phrases say(making.record, making.wording);
        add_component(observation,
                      component(part("scenario", words.scenario), "valueCodeableConcept",
                                own("scenario", scenario, say.scenario(scenario))));
    }
    const bool wish = answer.state == AnswerState::Wish;
    const Json further =
        wish ? part("further", filled(words.second, "")) : part("set_aside", words.set_aside);
    for (std::size_t i = wish ? 1 : 0; i < answer.choices.size(); ++i)
        add_component(observation, component(further, "valueCodeableConcept",
                                             choice(making, question, answer.choices[i])));
    add_strength_and_place(observation, making, answer);
}

}  // namespace kotozute::fhir
