#include "core/document/fhir_parts.hpp"
#include "core/document/narrative.hpp"
#include "core/document/phrases.hpp"
#include "core/preferences/slots.hpp"

namespace kotozute::fhir {
namespace {

Json list_of(Making& making, const Said& said)
{
    const std::string& title = making.words().values;
    Json list{
        {"resourceType", "List"},
        {"status", "current"},
        {"mode", "working"},
        {"title", clean(title)},
        {"code",
         loinc("81340-2", "Goals AndOr preferences in order of priority - Reported", title)},
        {"subject", reference(patient(making))},
        {"date", iso(said.recorded)},
        {"orderedBy",
         {{"coding", {coding("http://terminology.hl7.org/CodeSystem/list-order", "priority")}}}}};
    if (said.voice != Voice::Family)  // the source of a List is never a RelatedPerson
        list["source"] = reference(performer(making, said));
    return list;
}

// An Observation for each thing they value; the List, in their order, is the statement.
std::vector<std::string> ranked(Making& making, const Answer& answer, const Said& said)
{
    const Slot slot(slots::values);
    Json list = list_of(making, said);
    list["identifier"] = slot_identifier(slot);
    std::vector<std::string> all;
    for (const std::string& choice : answer.choices) {
        const std::string& label = making.wording.choice(slots::values, choice);
        Json value = observation(making, slot, said, making.words().values);
        value["valueCodeableConcept"] = own(slots::values, choice, label);
        add_strength_and_place(value, making, answer);
        all.push_back(making.add("@values/" + std::to_string(all.size()), value,
                                 narrative::paragraphs({label})));
        list["entry"].push_back({{"item", reference(all.back())}});
    }
    if (const std::string words = clean(answer.words); !words.empty())
        list["note"] = Json::array({Json{{"text", words}}});
    keep_exact(list, "words", answer.words);
    Phrases say(making.record, making.wording);
    all.insert(all.begin(),
               making.add(slot, list, narrative::paragraphs({say.line(slots::values, slot)})));
    return all;
}

// Nothing is ranked: the answer is an Observation as others are, and the List tells why it is
// empty.
std::vector<std::string> unranked(Making& making, const Answer& said_so, const Said& said)
{
    const Slot slot(slots::values);
    const std::string one = answer(making, slot);
    Json list = list_of(making, said);
    if (said_so.state == AnswerState::Wish && !clean(said_so.words).empty())
        list["entry"].push_back({{"item", reference(one)}});
    else
        list["emptyReason"] = absent(said_so.state, making.words());
    Phrases say(making.record, making.wording);
    return {making.add("@values", list, narrative::paragraphs({say.line(slots::values, slot)})),
            one};
}

}  // namespace

std::vector<std::string> values(Making& making)
{
    const auto* answer = stands<Answer>(making.record, slots::values);
    if (!answer)
        return dispute(making, Slot(slots::values));
    const Said& said = *kotozute::said(making.record, slots::values);
    return answer->state == AnswerState::Wish && !answer->choices.empty()
               ? ranked(making, *answer, said)
               : unranked(making, *answer, said);
}

}  // namespace kotozute::fhir
