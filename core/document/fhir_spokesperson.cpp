#include "core/document/fhir_parts.hpp"
#include "core/document/narrative.hpp"
#include "core/document/phrases.hpp"
#include "core/preferences/slots.hpp"

namespace kotozute::fhir {
namespace {

// What the person is to the patient, for systems that know LOINC.
Json role_of(const Making& making, const Slot& slot, const std::string& title)
{
    if (slot == slots::spokesperson_1)
        return loinc("75783-1", "Primary healthcare agent [Reported]", title);
    if (slot == slots::spokesperson_2)
        return loinc("75784-9", "First alternate healthcare agent [Reported]", title);
    return own("role", "spokesperson", making.words().box_person);
}

std::string title_of(const Making& making, const Slot& slot)
{
    if (slot == slots::spokesperson_1)
        return making.words().box_person;
    return Phrases(making.record, making.wording).heading(slot);
}

Json consent_of(Making& making, const Slot& slot, const Spokesperson& person,
                const std::string& agent)
{
    const std::string codes = "http://terminology.hl7.org/CodeSystem/";
    const bool agreed = person.consent == Spokesperson::Consent::Agreed;
    Json consent{{"resourceType", "Consent"},
                 {"identifier", slot_identifier(slot)},
                 {"status", agreed ? "active" : "proposed"},
                 {"scope", {{"coding", {coding(codes + "consentscope", "adr")}}}},
                 {"category", {{{"coding", {coding(codes + "consentcategorycodes", "acd")}}}}},
                 {"patient", reference(patient(making))},
                 {"dateTime", iso(said(making.record, slot)->recorded)},
                 {"policyRule", {{"text", clean(making.words().guideline)}}},
                 {"provision",
                  {{"type", "permit"},
                   {"actor",
                    {{{"role", role_of(making, slot, title_of(making, slot))},
                      {"reference", reference(agent)}}}}}}};
    if (person.consent)
        consent["extension"].push_back(
            extension(consent_extension, "valueCode", name_of(*person.consent)));
    keep_exact(consent, "name", person.name);
    keep_exact(consent, "relation", person.relation);
    keep_exact(consent, "phone", person.phone);
    return consent;
}

std::vector<std::string> named(Making& making, const Slot& slot, const Spokesperson& person)
{
    const SheetWords& words = making.words();
    const std::string relation = clean(person.relation);
    const std::string text = clean(person.name).empty()
                                 ? words.no_spokesperson.at(person.kind)
                                 : person.name + (relation.empty() ? "" : ' ' + relation);
    const std::string agent =
        making.add("@person/" + slot,
                   {{"resourceType", "RelatedPerson"},
                    {"active", true},
                    {"patient", reference(patient(making))},
                    {"relationship",
                     {relation.empty() ? own("role", "spokesperson", words.box_person)
                                       : Json{{"text", relation}}}},
                    {"name", {plain_name(person.name)}},
                    {"telecom", {phone(person.phone)}}},
                   narrative::paragraphs({text, person.phone}));
    const std::string agreed =
        person.consent ? words.consents.at(*person.consent) : words.box_person;
    return {agent, making.add(slot, consent_of(making, slot, person, agent),
                              narrative::paragraphs({text, agreed}))};
}

// 「いない」 and 「これから考える」, and what may have been noted beside it.
std::string nobody(Making& making, const Slot& slot, const Spokesperson& person)
{
    const Said& said = *kotozute::said(making.record, slot);
    const std::string& answer = making.words().no_spokesperson.at(person.kind);
    Json result = observation(making, slot, said, title_of(making, slot));
    result["identifier"] = slot_identifier(slot);
    fill(result, making, slot, person);
    return making.add(slot, result, narrative::paragraphs({answer}));
}

}  // namespace

std::vector<std::string> spokesperson(Making& making, const Slot& slot)
{
    const auto* person = stands<Spokesperson>(making.record, slot);
    if (!person)
        return answers(making, {slot});  // 「今は話したくない」, or nothing
    if (person->kind == Spokesperson::Kind::Named)
        return named(making, slot, *person);
    return {nobody(making, slot, *person)};
}

}  // namespace kotozute::fhir
