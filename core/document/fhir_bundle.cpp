#include "core/document/fhir_bundle.hpp"

#include "core/document/fhir_parts.hpp"
#include "core/document/identity.hpp"
#include "core/document/narrative.hpp"
#include "core/preferences/slots.hpp"

#include <algorithm>
#include <utility>

namespace kotozute {
namespace fhir {
namespace {

void append(std::vector<std::string>& all, std::vector<std::string> more)
{
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

Json people_section(Making& making)
{
    std::vector<std::string> entries = spokesperson(making, Slot(slots::spokesperson_1));
    append(entries, spokesperson(making, Slot(slots::spokesperson_2)));
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
    if (std::string one = talk(making, Slot(slots::talk)); !one.empty())
        entries.push_back(std::move(one));
    append(entries, others(making));
    const std::string& title = making.words().section_voices;
    return section(
        {title, own("section", "voices", title), narrative::voices(making.document), entries});
}

Json about_section(Making& making)
{
    const std::string& title = making.words().section_about;
    std::vector<std::string> entries;
    if (std::string one = questions(making); !one.empty())
        entries.push_back(std::move(one));
    return section(
        {title, own("section", "about", title), narrative::about(making.document), entries});
}

// The form people know it by. PACIO asks for one as a section of its own.
Json sheet_section(Making& making)
{
    const std::string& title = making.words().section_sheet;
    return section(
        {title, own("section", "sheet", title), narrative::paragraphs({title}), {sheet(making)}});
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

// How often it was kept, and when: nothing where nothing was ever said.
void note_versions(Json& composition, const Record& record)
{
    if (record.changed)
        composition["extension"].push_back(
            extension(version_extension, "valueString", std::to_string(record.version)));
    if (record.kept)
        composition["extension"].push_back(
            extension(kept_extension, "valueDateTime", iso(*record.kept)));
    if (!open_disputes(record).empty())  // a draft in any case: the status does not tell
        composition["extension"].push_back(
            extension(changed_extension, "valueBoolean", record.changed_since_kept));
}

// Which parts of the record are handed on, where not all of them are.
void note_parts(Json& composition, const DocumentOptions& options)
{
    if (!options.parts)
        return;
    Json parts = Json::array();
    for (const SharePart part : *options.parts)
        parts.push_back(extension("part", "valueCode", name_of(part)));
    if (parts.empty())
        parts.push_back(extension("part", "valueCode", "none"));
    composition["extension"].push_back(extension(parts_extension, "extension", parts));
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
    note_versions(composition, making.record);
    note_parts(composition, making.options);
    for (Json part : {people_section(making), scenarios_section(making), wishes_section(making),
                      voices_section(making), about_section(making)})
        composition["section"].push_back(std::move(part));
    if (!making.pdf.empty())
        composition["section"].push_back(sheet_section(making));
    provenances(making);
    making.add("@composition", composition, narrative::head(document));
}

}  // namespace

Json section(const Section& parts)
{
    Json section{{"title", clean(parts.title)},
                 {"code", parts.code},
                 {"text", {{"status", "generated"}, {"div", parts.narrative}}}};
    for (const std::string& entry : parts.entries)
        section["entry"].push_back(reference(entry));
    return section;
}

bool is_draft(const Record& record)
{
    return record.version == 0 || record.changed_since_kept || !open_disputes(record).empty();
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

}  // namespace fhir

Record in_bundle(Record record, const DocumentOptions& options)
{
    record = on_paper(std::move(record), options);
    const auto is_given = [](const Content& content) {
        return std::holds_alternative<ShareConsent>(content);
    };
    std::erase_if(record.statements, [&](const auto& one) {
        return is_given(one.second.content) || slots::own_list(one.first);
    });
    std::erase_if(record.disputes, [&](const auto& one) {
        return slots::own_list(one.first) ||
               std::any_of(one.second.begin(), one.second.end(), [&](const Side& side) {
                   return side.content && is_given(*side.content);
               });
    });
    return record;
}

Result<std::string> fhir_bundle(const Record& record, const Wording& wording,
                                const DocumentOptions& options, std::string_view pdf)
try {
    using namespace fhir;
    const Record spoken = in_bundle(record, options);
    const Document said = document(spoken, wording, options);
    Making making{spoken, said, wording, options, pdf, key_of(spoken), {}, {}};
    compose(making);
    const std::string key = making.person + "/bundle/" + iso(options.now);
    Json bundle{{"resourceType", "Bundle"},
                {"id", uuid_of(key)},
                {"meta", meta("Bundle", options.sample)},
                {"language", "ja"},
                {"identifier", identifier(key + "/identifier")},
                {"type", "document"},
                {"timestamp", iso(options.now)}};
    bundle["entry"] = making.take_entries();
    return bundle.dump(1) + '\n';
} catch (const nlohmann::json::exception&) {
    return Error{Error::Code::Invalid, "bundle: a text of the record is not UTF-8"};
}

}  // namespace kotozute
