#include "core/document/fhir_parts.hpp"
#include "core/document/narrative.hpp"
#include "core/document/phrases.hpp"
#include "core/preferences/slots.hpp"

namespace kotozute::fhir {

// The List in the person's order, and an Observation for each thing they value.
std::vector<std::string> values(Making& making)
{
    const auto* answer = stands<Answer>(making.record, slots::values);
    const Slot slot(slots::values);
    if (!answer)
        return dispute(making, slot);
    const Said& said = *kotozute::said(making.record, slot);
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
    std::vector<std::string> all;
    if (answer->state == AnswerState::Wish)
        for (const std::string& choice : answer->choices) {
            const std::string& label = making.wording.choice(slots::values, choice);
            Json value = observation(making, slot, said, title);
            value["valueCodeableConcept"] = own(slots::values, choice, label);
            all.push_back(making.add("@values/" + std::to_string(all.size()), value,
                                     narrative::paragraphs({label})));
            list["entry"].push_back({{"item", reference(all.back())}});
        }
    else
        list["emptyReason"] = absent(answer->state, making.words());
    if (const std::string words = clean(answer->words); !words.empty())
        list["note"] = Json::array({Json{{"text", words}}});
    Phrases say(making.record, making.wording);
    all.insert(all.begin(),
               making.add(slot, list, narrative::paragraphs({say.line(slots::values, slot)})));
    return all;
}

std::string talk(Making& making)
{
    const Slot slot(slots::talk);
    const auto* talk = stands<Talk>(making.record, slot);
    if (!talk)
        return {};
    const SheetWords& words = making.words();
    Json result = observation(making, slot, *kotozute::said(making.record, slot), words.talk);
    if (talk->on)
        result["valueDateTime"] = iso(*talk->on);
    else
        result["dataAbsentReason"] = absent(AnswerState::CannotAsk, words);
    Json parts = Json::array();
    for (const Role role : talk->present)
        parts.push_back(component(own("part", "present", words.talk), "valueCodeableConcept",
                                  own("role", name_of(role), words.roles.at(role))));
    if (talk->capacity)
        parts.push_back(component(
            own("part", "capacity", words.talk), "valueCodeableConcept",
            own("capacity", name_of(*talk->capacity), words.capacities.at(*talk->capacity))));
    if (talk->review_by)
        parts.push_back(component(own("part", "review_by", filled(words.review, "")),
                                  "valueDateTime", iso(*talk->review_by)));
    if (!parts.empty())
        result["component"] = std::move(parts);
    return making.add(slot, result, narrative::paragraphs({words.talk}));
}

}  // namespace kotozute::fhir
