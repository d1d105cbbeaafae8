#include "core/content/languages.hpp"
#include "core/document/fhir_names.hpp"
#include "core/document/fhir_read_parts.hpp"
#include "core/preferences/codes.hpp"
#include "core/preferences/slots.hpp"

#include <algorithm>
#include <charconv>

namespace kotozute::fhir {
namespace {

std::string text_at(Element element, const char* key) { return element[key].first().text(); }

// The name that is written so: characters (IDE) or kana (SYL).
Element name_in(Element patient, std::string_view writing)
{
    for (const Element name : patient["name"].items())
        if (extension_of(name, writing_extension)["valueCode"].text() == writing)
            return name;
    return {};
}

Subject subject_in(Element patient)
{
    const Element characters = name_in(patient, "IDE"), kana = name_in(patient, "SYL");
    Subject subject;
    subject.family = exactly(patient, "family", characters["family"].text());
    subject.given = exactly(patient, "given", text_at(characters, "given"));
    subject.family_kana = exactly(patient, "family_kana", kana["family"].text());
    subject.given_kana = exactly(patient, "given_kana", text_at(kana, "given"));
    subject.born = parse_date(patient["birthDate"].text());
    subject.phone = exactly(patient, "phone", patient["telecom"].first()["value"].text());
    subject.address = exactly(patient, "address", patient["address"].first()["text"].text());
    return subject;
}

Spokesperson spokesperson_in(Element consent, Resources& resources)
{
    const Element actor = consent["provision"]["actor"].first();
    const Element agent = resources.take(actor["reference"]["reference"].text());
    Spokesperson person;
    person.name = exactly(consent, "name", agent["name"].first()["text"].text());
    const Element relation = agent["relationship"].first();
    person.relation =
        exactly(consent, "relation", any_own_code(relation) ? "" : relation["text"].text());
    person.phone = exactly(consent, "phone", agent["telecom"].first()["value"].text());
    person.consent = from_name<Spokesperson::Consent>(
        extension_of(consent, consent_extension)["valueCode"].text());
    return person;
}

KnownPlace place_in(Element organization)
{
    const auto text = [&](const char* part, const std::string& found) {
        return exactly(organization, part, found);
    };
    const auto noted = [&](std::string_view url) {
        return extension_of(organization, url)["valueString"].text();
    };
    KnownPlace place;
    for (const Element type : organization["type"].items())
        if (auto code = any_own_code(type))
            place.choice = *std::move(code);
        else
            place.kind = type["text"].text();
    place.id = text("id", identifier_of(organization, place_system));
    place.name = text("name", organization["name"].text());
    place.kind = text("kind", place.kind);
    place.address = text("address", organization["address"].first()["text"].text());
    place.phone = text("phone", organization["telecom"].first()["value"].text());
    place.source = text("source", noted(source_extension));
    place.edition = text("edition", noted(edition_extension));
    return place;
}

}  // namespace

// Who said it, who wrote it down and who was there.
std::optional<Said> said_in(Element provenance)
{
    Said said;
    std::optional<Voice> voice;
    std::optional<Role> writer;
    for (const Element agent : provenance["agent"].items()) {
        const std::string type = code_in(agent["type"], participant_system);
        const Element role = agent["role"].first();
        if (type == "author") {
            voice = from_name<Voice>(own_code(role, "voice"));
        } else if (type == "enterer") {
            writer = from_name<Role>(own_code(role, "role"));
            said.recorder = agent["who"]["display"].text();
        } else if (own_code(agent["type"], "participant") == "present") {
            if (const auto present = from_name<Role>(own_code(role, "role")))
                said.present.push_back(*present);
        }
    }
    const auto recorded = parse_timestamp(provenance["recorded"].text());
    if (!voice || !writer || !recorded)
        return std::nullopt;
    said.voice = *voice;
    said.recorded_by = *writer;
    said.recorder = exactly(provenance, "recorder", said.recorder);
    said.on = parse_date(provenance["occurredDateTime"].text());
    said.recorded = *recorded;
    said.language = extension_of(provenance, language_extension)["valueCode"].text();
    if (!is_language_tag(said.language) || said.language == first_language)
        said.language.clear();
    return said;
}

namespace {

std::optional<Content> content_in(Element resource, Resources& resources)
{
    const std::string type = resource["resourceType"].text();
    if (type == "Patient")
        return subject_in(resource);
    if (type == "Observation")
        return observed(resource);
    if (type == "List")
        return ranked(resource, resources);
    if (type == "Consent")
        return spokesperson_in(resource, resources);
    if (type == "Organization")
        return place_in(resource);
    return std::nullopt;
}

void read_sitting(Record& record, Element provenance, Resources& resources)
{
    const auto said = said_in(provenance);
    if (!said)
        return;
    for (const Element target : provenance["target"].items()) {
        const Element resource = resources.take(target["reference"].text());
        const Slot slot = resource["resourceType"].text() == "Patient"
                              ? Slot(slots::subject)
                              : identifier_of(resource, slot_system);
        const bool is_free = is_slot(slot) && !disputed(record, slot);
        auto content = is_free ? content_in(resource, resources) : std::nullopt;
        if (content)
            record.statements[slot] = {*std::move(content), *said};
    }
}

void read_versions(Record& record, Element composition)
{
    const std::string version = extension_of(composition, version_extension)["valueString"].text();
    if (version.empty())
        return;
    std::from_chars(version.data(), version.data() + version.size(), record.version);
    constexpr int most_versions = 10'000;
    record.version = std::clamp(record.version, 0, most_versions);
    record.changed = parse_timestamp(composition["date"].text());
    record.kept =
        parse_timestamp(extension_of(composition, kept_extension)["valueDateTime"].text());
    record.changed_since_kept =
        extension_of(composition, changed_extension)["valueBoolean"].boolean().value_or(
            composition["status"].text() != "final");
}

}  // namespace

Resources::Resources(Element bundle)
{
    for (const Element entry : bundle["entry"].items()) {
        const Element resource = entry["resource"];
        if (!composition_ && resource["resourceType"].text() == "Composition")
            composition_ = resource;
        if (resource)
            by_address_.emplace(entry["fullUrl"].text(), resource);
    }
}

Element Resources::take(const std::string& address)
{
    const auto node = by_address_.extract(address);
    return node ? node.mapped() : Element();
}

Record own_record(Element bundle)
{
    Record record;
    Resources resources(bundle);
    read_versions(record, resources.composition());
    read_disputes(record, bundle, resources);
    for (const Element entry : bundle["entry"].items())
        if (entry["resource"]["resourceType"].text() == "Provenance")
            read_sitting(record, entry["resource"], resources);
    return record;
}

}  // namespace kotozute::fhir
