#include "core/document/fhir_parts.hpp"
#include "core/document/lines.hpp"
#include "core/document/narrative.hpp"
#include "core/document/phrases.hpp"

namespace kotozute::fhir {
namespace {

Json own_coding(std::string_view kind, std::string_view code, std::string_view text)
{
    return coding(own_system(kind), escaped_code(code), text);
}

Json answer_of(const char* kind, Json value) { return {{kind, std::move(value)}}; }

// What was chosen, in the person's order, or how the answer stands; then their words.
Json answers_of(const Making& making, const Slot& slot, const Answer& answer)
{
    const std::string question = question_of(slot);
    Json all = Json::array();
    if (answer.state == AnswerState::Wish)
        for (const std::string& choice : answer.choices)
            all.push_back(
                answer_of("valueCoding", own_coding(codes_of(question), choice,
                                                    making.wording.choice(question, choice))));
    const std::string words = clean(answer.words);
    if (answer.state != AnswerState::Wish || (all.empty() && words.empty()))
        all.push_back(answer_of("valueCoding", own_coding("answer", name_of(answer.state),
                                                          making.words().states.at(answer.state))));
    if (!words.empty())
        all.push_back(answer_of("valueString", words));
    return all;
}

}  // namespace

// One item for each statement. What is more than an answer is told by the resource it leads to.
std::string questions(Making& making)
{
    const Phrases say(making.record, making.wording);
    Json response{{"resourceType", "QuestionnaireResponse"},
                  {"questionnaire", questionnaire},
                  {"status", is_draft(making.record) ? "in-progress" : "completed"},
                  {"subject", reference(patient(making))},
                  {"authored", iso(making.record.changed.value_or(making.options.now))},
                  {"author", reference(patient(making))},
                  {"item", Json::array()}};
    std::vector<std::string> said;
    for (const auto& [slot, statement] : making.record.statements) {
        const std::string there = making.address(slot);
        if (there.empty())
            continue;
        const auto* answer = std::get_if<Answer>(&statement.content);
        const std::string scenario = scenario_of(slot);
        std::string text = without_hints(say.heading(slot));
        if (!scenario.empty())
            text += filled(making.words().aside, without_hints(say.scenario(scenario)));
        response["item"].push_back(
            {{"linkId", slot},
             {"text", clean(text)},
             {"answer", answer ? answers_of(making, slot, *answer)
                               : Json::array({answer_of("valueReference", reference(there))})}});
        said.push_back(text);
    }
    if (response["item"].empty())
        return {};
    return making.add("@questions", response, narrative::paragraphs(said));
}

}  // namespace kotozute::fhir
