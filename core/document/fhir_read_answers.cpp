#include "core/document/fhir_names.hpp"
#include "core/document/fhir_read_parts.hpp"
#include "core/preferences/codes.hpp"

namespace kotozute::fhir {
namespace {

std::string part_of(Element component) { return own_code(component["code"], "part"); }

template <class Enum>
std::optional<Enum> coded(Element component, std::string_view kind)
{
    return from_name<Enum>(own_code(component["valueCodeableConcept"], kind));
}

std::optional<Date> day_of(Element component)
{
    return parse_date(component["valueDateTime"].text());
}

void read_place(PlaceDetail& place, std::string_view part, Element component)
{
    const std::string text = component["valueString"].text();
    if (part == "place")
        place.name = text;
    else if (part == "place_address")
        place.address = text;
    else if (part == "place_phone")
        place.phone = text;
    else if (part == "place_source")
        place.source = text;
    else
        place.usual_residence = component["valueBoolean"].boolean();
}

void read_components(Answer& answer, Element observation)
{
    for (const Element component : observation["component"].items()) {
        const std::string part = part_of(component);
        if (part == "further" || part == "set_aside") {
            if (auto code = any_own_code(component["valueCodeableConcept"]))
                answer.choices.push_back(*std::move(code));
        } else if (part == "strength") {
            answer.strength = coded<Strength>(component, "strength");
        } else if (part.starts_with("place") || part == "usual_residence") {
            if (!answer.detail)
                answer.detail.emplace();
            read_place(*answer.detail, part, component);
        }
    }
    if (!answer.detail)
        return;
    PlaceDetail& place = *answer.detail;
    place.name = exactly(observation, "place", place.name);
    place.address = exactly(observation, "place_address", place.address);
    place.phone = exactly(observation, "place_phone", place.phone);
    place.source = exactly(observation, "place_source", place.source);
}

std::optional<Content> read_answer(Element observation)
{
    Answer answer;
    if (const Element reason = observation["dataAbsentReason"]) {
        const auto state = from_name<AnswerState>(own_code(reason, "answer"));
        if (!state)
            return std::nullopt;
        answer.state = *state;
    }
    if (auto code = any_own_code(observation["valueCodeableConcept"]))
        answer.choices.push_back(*std::move(code));
    read_components(answer, observation);
    const Element words = observation["valueString"];
    answer.words = exactly(observation, "words",
                           words ? words.text() : observation["note"].first()["text"].text());
    return answer;
}

Content read_talk(Element observation)
{
    Talk talk;
    talk.on = day_of(observation);
    for (const Element component : observation["component"].items()) {
        const std::string part = part_of(component);
        if (part == "present") {
            if (const auto role = coded<Role>(component, "role"))
                talk.present.push_back(*role);
        } else if (part == "capacity") {
            talk.capacity = coded<Talk::Capacity>(component, "capacity");
        } else if (part == "review_by") {
            talk.review_by = day_of(component);
        }
    }
    return talk;
}

// 「いない」 and 「これから考える」.
std::optional<Content> read_nobody(Element observation)
{
    const auto kind = coded<Spokesperson::Kind>(observation, "spokesperson");
    if (!kind)
        return std::nullopt;
    Spokesperson person;
    person.kind = *kind;
    for (const Element component : observation["component"].items()) {
        const std::string part = part_of(component), text = component["valueString"].text();
        if (part == "name")
            person.name = text;
        else if (part == "relation")
            person.relation = text;
        else if (part == "phone")
            person.phone = text;
        else if (part == "consent")
            person.consent = coded<Spokesperson::Consent>(component, "consent");
    }
    person.name = exactly(observation, "name", person.name);
    person.relation = exactly(observation, "relation", person.relation);
    person.phone = exactly(observation, "phone", person.phone);
    return person;
}

Content read_subject(Element observation)
{
    std::map<std::string, std::string> texts{{"family", observation["valueString"].text()}};
    Subject who;
    for (const Element component : observation["component"].items())
        if (part_of(component) == "born")
            who.born = day_of(component);
        else
            texts[part_of(component)] = component["valueString"].text();
    const auto text = [&](const char* part) { return exactly(observation, part, texts[part]); };
    who.family = text("family");
    who.given = text("given");
    who.family_kana = text("family_kana");
    who.given_kana = text("given_kana");
    who.phone = text("phone");
    who.address = text("address");
    return who;
}

// A place of a list that is one of several that differ; one that stands is an Organization.
Content read_known_place(Element observation)
{
    std::map<std::string, std::string> texts{{"name", observation["valueString"].text()}};
    KnownPlace place;
    for (const Element component : observation["component"].items())
        if (part_of(component) == "choice")
            place.choice = own_code(component["valueCodeableConcept"], "place");
        else
            texts[part_of(component)] = component["valueString"].text();
    const auto text = [&](const char* part) { return exactly(observation, part, texts[part]); };
    place.id = text("id");
    place.name = text("name");
    place.kind = text("kind");
    place.address = text("address");
    place.phone = text("phone");
    place.source = text("source");
    place.edition = text("edition");
    return place;
}

}  // namespace

std::optional<Content> observed(Element observation)
{
    std::string kind;
    for (const Element category : observation["category"].items())
        if (const std::string code = own_code(category, "content"); !code.empty())
            kind = code;
    if (kind == "talk")
        return read_talk(observation);
    if (kind == "kept")
        return Kept{exactly(observation, "reason", observation["valueString"].text())};
    if (kind == "spokesperson")
        return read_nobody(observation);
    if (kind == "subject")
        return read_subject(observation);
    if (kind == "place")
        return read_known_place(observation);
    return kind.empty() ? read_answer(observation) : std::nullopt;
}

Answer ranked(Element list, Resources& resources)
{
    Answer answer;
    for (const Element entry : list["entry"].items()) {
        const Element value = resources.take(entry["item"]["reference"].text());
        auto code = any_own_code(value["valueCodeableConcept"]);
        if (!code)
            continue;
        if (answer.choices.empty())
            read_components(answer, value);
        answer.choices.push_back(*std::move(code));
    }
    answer.words = exactly(list, "words", list["note"].first()["text"].text());
    return answer;
}

}  // namespace kotozute::fhir
