#include "core/document/fhir_bundle.hpp"

#include "core/document/fhir_parts.hpp"
#include "core/document/identity.hpp"
#include "core/document/narrative.hpp"
#include "core/preferences/slots.hpp"

#include <utility>

namespace kotozute {
namespace fhir {
namespace {

struct SectionParts {
    std::string title;
    Json code;
    std::string narrative;
    std::vector<std::string> entries;
};

Json section(const SectionParts& parts)
{
    Json section{{"title", clean(parts.title)},
                 {"code", parts.code},
                 {"text", {{"status", "generated"}, {"div", parts.narrative}}}};
    for (const std::string& entry : parts.entries)
        section["entry"].push_back(reference(entry));
    return section;
}

void append(std::vector<std::string>& all, std::vector<std::string> more)
{
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

Json people_section(Making& making)
{
    std::vector<std::string> entries = spokesperson(making, slots::spokesperson_1);
    append(entries, spokesperson(making, slots::spokesperson_2));
    append(entries, answers(making, {Slot(slots::leeway), Slot(slots::family_aware)}));
    const std::string& title = making.words().box_person;
    Json made = section({title, loinc("81335-2", "Patient Healthcare agent", title),
                         narrative::people(making.document), entries});
    if (entries.empty())
        made["emptyReason"] = {
            {"coding",
             {coding("http://terminology.hl7.org/CodeSystem/list-empty-reason", "unavailable")}},
            {"text", clean(making.words().nothing)}};
    return made;
}

Json scenarios_section(Making& making)
{
    std::vector<std::string> entries;
    for (const ScenarioRow& row : making.document.rows)
        append(entries, scenario(making, row));
    const std::string& title = making.words().scenarios;
    return section({title, loinc("107905-2", "Treatment intervention preferences", title),
                    narrative::scenarios(making.document), entries});
}

Json wishes_section(Making& making)
{
    std::vector<std::string> entries = values(making);
    append(entries, answers(making, {Slot(slots::keep_doing), Slot(slots::worries),
                                     Slot(slots::must_not), Slot(slots::ask_doctor)}));
    const std::string& title = making.words().section_wishes;
    return section(
        {title,
         loinc("81338-6", "Patient Goals, Preferences, and Priorities for Care Experience", title),
         narrative::wishes(making.document), entries});
}

Json voices_section(Making& making)
{
    std::vector<std::string> entries =
        answers(making, {Slot(slots::words_of_person), Slot(slots::words_of_family),
                         Slot(slots::words_of_professional), Slot(slots::disagreement)});
    if (std::string one = talk(making); !one.empty())
        entries.push_back(std::move(one));
    append(entries, others(making));
    const std::string& title = making.words().section_voices;
    return section(
        {title, own("section", "voices", title), narrative::voices(making.document), entries});
}

Json about_section(const Making& making)
{
    const std::string& title = making.words().section_about;
    return section({title, own("section", "about", title), narrative::about(making.document), {}});
}

// A draft is of no version that anybody kept.
// Nor is one in which things still differ: nobody can stand by all of it.
bool is_draft(const Record& record)
{
    return record.version == 0 || record.changed_since_kept || !open_disputes(record).empty();
}

// Who read the whole record and kept it.
Json attester(Making& making)
{
    const Said* kept = said(making.record, slots::kept);
    const bool by_trade = kept && kept->voice == Voice::Professional;
    Json attester{{"mode", by_trade ? "professional" : "personal"}};
    if (making.record.kept)
        attester["time"] = iso(*making.record.kept);
    attester["party"] = reference(kept ? performer(making, *kept) : patient(making));
    return attester;
}

Json identifier(const std::string& key)
{
    return {{"system", "urn:ietf:rfc:3986"}, {"value", "urn:uuid:" + uuid_of(key)}};
}

// The Composition leads the Bundle and is made last, when everything it names is there.
void compose(Making& making)
{
    const Document& document = making.document;
    const std::string person = patient(making), organisation = keeper(making);
    const std::string title =
        clean(document.head.title + ' ' + document.head.sample + ' ' + document.head.version);
    Json composition{
        {"resourceType", "Composition"},
        {"language", "ja"},
        {"identifier", identifier(making.person + "/document")},
        {"status", is_draft(making.record) ? "preliminary" : "final"},
        {"type", loinc("81334-5", "Patient Personal advance care plan", document.head.title)},
        {"category",
         {{{"coding", {coding(loinc_system, "42348-3", "Advance healthcare directives")}}}}},
        {"subject", reference(person)},
        {"date", iso(making.record.changed.value_or(making.options.now))},
        {"author", {reference(person)}},
        {"title", title},
        {"custodian", reference(organisation)},
        {"section", Json::array()}};
    if (!is_draft(making.record))
        composition["attester"] = Json::array({attester(making)});
    for (Json part : {people_section(making), scenarios_section(making), wishes_section(making),
                      voices_section(making), about_section(making)})
        composition["section"].push_back(std::move(part));
    provenances(making);
    making.add("@composition", composition, narrative::head(document));
    making.entries.insert(making.entries.begin(), making.entries.back());
    making.entries.pop_back();
}

std::string key_of(const Record& record)
{
    if (!stands<Subject>(record, slots::subject) && !disputed(record, slots::subject))
        return "somebody";
    std::string key;
    for (const Subject& subject : subjects_of(record))
        key += std::string(key.empty() ? "" : "//") + subject.family + '/' + subject.given + '/' +
               subject.family_kana + '/' + subject.given_kana + '/' +
               (subject.born ? iso(*subject.born) : "");
    return key;
}

}  // namespace
}  // namespace fhir

Result<std::string> fhir_bundle(const Record& record, const Document& document,
                                const Wording& wording, const DocumentOptions& options)
try {
    using namespace fhir;
    const Record spoken = on_paper(record, options);
    Making making{spoken, document, wording, options, key_of(record), {}, {}};
    compose(making);
    const std::string key = making.person + "/bundle/" + iso(options.now);
    Json bundle{{"resourceType", "Bundle"}, {"id", uuid_of(key)}};
    if (options.sample)
        bundle["meta"] = sample_mark();
    bundle["language"] = "ja";
    bundle["identifier"] = identifier(key + "/identifier");
    bundle["type"] = "document";
    bundle["timestamp"] = iso(options.now);
    bundle["entry"] = making.entries;
    return bundle.dump(1) + '\n';
} catch (const nlohmann::json::exception&) {
    return Error{Error::Code::Invalid, "bundle: a text of the record is not UTF-8"};
}

}  // namespace kotozute
