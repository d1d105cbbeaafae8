#include "core/document/fhir_parts.hpp"
#include "core/preferences/slots.hpp"

namespace kotozute::fhir {
namespace {

// That the Observation is no answer to a question, and what it is.
void set_kind(Json& observation, const char* kind)
{
    observation["category"] = Json::array({own("content", kind, "")});
}

void set_text(Json& observation, const Making& making, const std::string& text)
{
    if (clean(text).empty())
        observation["dataAbsentReason"] = absent(AnswerState::CannotAsk, making.words());
    put(observation, "valueString", text);
}

struct Text {
    const char* part;
    const std::string& words;
};

void add_texts(Json& observation, const std::vector<Text>& texts, const std::string& title)
{
    for (const auto& [name, words] : texts) {
        add_text(observation, part(name, title), words);
        keep_exact(observation, name, words);
    }
}

}  // namespace

void fill(Json& observation, Making& making, const Slot&, const Kept& kept)
{
    set_kind(observation, "kept");
    set_text(observation, making, kept.reason);
    keep_exact(observation, "reason", kept.reason);
}

void fill(Json& observation, Making& making, const Slot&, const Subject& who)
{
    const SheetWords& words = making.words();
    set_kind(observation, "subject");
    set_text(observation, making, who.family);
    add_texts(observation,
              {{"given", who.given},
               {"family_kana", who.family_kana},
               {"given_kana", who.given_kana},
               {"phone", who.phone},
               {"address", who.address}},
              words.name);
    keep_exact(observation, "family", who.family);
    if (who.born)
        add_component(observation, component(part("born", filled(words.born, "")), "valueDateTime",
                                             iso(*who.born)));
}

void fill(Json& observation, Making& making, const Slot&, const Talk& talk)
{
    const SheetWords& words = making.words();
    set_kind(observation, "talk");
    if (talk.on)
        observation["valueDateTime"] = iso(*talk.on);
    else
        observation["dataAbsentReason"] = absent(AnswerState::CannotAsk, words);
    for (const Role role : talk.present)
        add_component(observation, component(part("present", words.talk), "valueCodeableConcept",
                                             own("role", name_of(role), words.roles.at(role))));
    if (talk.capacity)
        add_component(observation, component(part("capacity", words.talk), "valueCodeableConcept",
                                             own("capacity", name_of(*talk.capacity),
                                                 words.capacities.at(*talk.capacity))));
    if (talk.review_by)
        add_component(observation, component(part("review_by", filled(words.review, "")),
                                             "valueDateTime", iso(*talk.review_by)));
}

void fill(Json& observation, Making& making, const Slot&, const Spokesperson& person)
{
    const SheetWords& words = making.words();
    set_kind(observation, "spokesperson");
    observation["valueCodeableConcept"] =
        own("spokesperson", name_of(person.kind), words.no_spokesperson.at(person.kind));
    add_texts(observation, {{"name", person.name}}, words.name);
    add_texts(observation, {{"relation", person.relation}}, words.box_person);
    add_texts(observation, {{"phone", person.phone}}, words.contact);
    if (person.consent)
        add_component(observation,
                      component(part("consent", words.box_person), "valueCodeableConcept",
                                own("consent", name_of(*person.consent),
                                    words.consents.at(*person.consent))));
}

// A place of a list, where it is not an Organization that stands: one of several that differ.
void fill(Json& observation, Making& making, const Slot&, const KnownPlace& place)
{
    set_kind(observation, "place");
    set_text(observation, making, place.name);
    add_texts(observation,
              {{"id", place.id},
               {"kind", place.kind},
               {"address", place.address},
               {"phone", place.phone},
               {"source", place.source},
               {"edition", place.edition}},
              making.words().care_team);
    keep_exact(observation, "name", place.name);
    if (!place.choice.empty())
        add_component(observation,
                      component(part("choice", making.words().care), "valueCodeableConcept",
                                own("place", place.choice,
                                    making.wording.choice(slots::place_of_care, place.choice))));
}

// Who was given what stays with the person (in_bundle).
void fill(Json&, Making&, const Slot&, const ShareConsent&) {}

}  // namespace kotozute::fhir
