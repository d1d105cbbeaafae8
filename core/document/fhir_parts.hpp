#pragma once

#include "core/document/document.hpp"
#include "core/document/document_parts.hpp"
#include "core/document/fhir_names.hpp"
#include "core/document/fhir_text.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

// The pieces fhir_bundle.cpp puts together; for the writing core/document/fhir*.cpp only.
namespace kotozute::fhir {

using Json = nlohmann::ordered_json;
using parts::question_of;
using parts::scenario_of;

Json coding(std::string_view system, std::string_view code, std::string_view display = {});
// A concept of our own: urn:kotozute:KIND#CODE.
Json own(std::string_view kind, std::string_view code, std::string_view text);
Json loinc(std::string_view code, std::string_view display, std::string_view text);
Json reference(const std::string& url);
Json extension(std::string_view url, const char* kind, const Json& value);
// What stands where FHIR wants something and nobody knows it.
Json unknown_extension();
// The identifier by which a reader finds the statement again.
Json slot_identifier(std::string_view slot);

// Sets a text as FHIR takes it, when there is any.
void put(Json& object, const char* key, const std::string& text);
// Keeps a text beside it exactly, as the PART of the resource, when FHIR does not take it as it is.
void keep_exact(Json& resource, const char* part, const std::string& text);

// The meta of a resource or Bundle: our profile, and of an invented person that it is a test, so
// that no system takes it for a real one.
Json meta(std::string_view type, bool sample);

// The Bundle while it is made.
struct Making {
    const Record& record;
    const Document& document;
    const Wording& wording;
    const DocumentOptions& options;
    std::string_view pdf;  // the sheet that goes along; may be empty

    std::string person;  // what every id begins with
    std::vector<Json> entries;
    std::map<std::string, std::string> made;  // by key: the address of what was made for it

    const SheetWords& words() const { return wording.sheet; }

    // Adds a resource under a key of its own, with its narrative; gives its address. The resource
    // that tells a statement has the statement's slot as its key.
    std::string add(const std::string& key, Json resource, const std::string& narrative);
    // The same without a narrative, for what has no text.
    std::string add_bare(const std::string& key, Json resource);
    std::string address(const std::string& key) const;
    // All that was made, what was made last first: the Composition, that names all the others.
    Json take_entries();
};

// fhir_people.cpp: each adds what is not there yet and gives its address.
std::string patient(Making& making);
std::string keeper(Making& making);
std::string performer(Making& making, const Said& said);
std::string recorder(Making& making, const Said& said);
Json plain_name(const std::string& written);
Json phone(const std::string& number);

// fhir_spokesperson.cpp: the person and what they agreed to, or the answer that there is none;
// empty when nothing stands.
std::vector<std::string> spokesperson(Making& making, const Slot& slot);

// fhir_provenance.cpp: whose words each statement is, who wrote it down and who was there.
void provenances(Making& making);
Json provenance(Making& making, const Said& said, const std::vector<std::string>& targets);

// fhir_answers.cpp: the Observations of the statements; empty when nothing stands.
std::string answer(Making& making, const Slot& slot);
std::vector<std::string> answers(Making& making, const std::vector<Slot>& slots);
// What every Observation has: what it is, of whom, whose words, when.
Json observation(Making& making, const Slot& slot, const Said& said, const std::string& title);
// The reason why there is no wish.
Json absent(AnswerState state, const SheetWords& words);
// The value of an Observation, and its parts.
void fill(Json& observation, Making& making, const Slot& slot, const Answer& answer);

// fhir_contents.cpp: the same of what is no Answer; the category says what it is.
void fill(Json& observation, Making& making, const Slot& slot, const Kept& kept);
void fill(Json& observation, Making& making, const Slot& slot, const Subject& who);
void fill(Json& observation, Making& making, const Slot& slot, const Talk& talk);
void fill(Json& observation, Making& making, const Slot& slot, const Spokesperson& person);
void fill(Json& observation, Making& making, const Slot& slot, const KnownPlace& place);
void fill(Json& observation, Making& making, const Slot& slot, const ShareConsent& consent);

// fhir_disputes.cpp: of a disputed slot a DetectedIssue and an Observation for each thing that
// stands there, each with a Provenance of its own; nothing elsewhere, or once they are made.
std::vector<std::string> dispute(Making& making, const Slot& slot);

// fhir_components.cpp: a part of an Observation; a text is left out when there is none.
Json component(const Json& code, const char* kind, const Json& value);
Json part(std::string_view code, const std::string& text);
void add_text(Json& observation, const Json& code, const std::string& text);
void add_component(Json& observation, Json made);
// The situation, the further choices, the strength and the place exactly.
void add_components(Json& observation, const Making& making, const Slot& slot,
                    const Answer& answer);
void add_strength_and_place(Json& observation, const Making& making, const Answer& answer);
// The kind of code a question's choices are: places are places wherever they are asked for.
std::string_view codes_of(const std::string& question);

// fhir_questions.cpp: every statement as the answer to its question; empty when none was made.
// Asked for last: it leads to what was made for them.
std::string questions(Making& making);

// fhir_binary.cpp: the sheet itself, for people to look at.
std::string sheet(Making& making);

// fhir_bundle.cpp
struct Section {
    std::string title;
    Json code;
    std::string narrative;
    std::vector<std::string> entries;
};
Json section(const Section& parts);
// A draft is of no version that anybody kept, or one in which things still differ: nobody can
// stand by all of it.
bool is_draft(const Record& record);
std::string key_of(const Record& record);

// fhir_scenario.cpp: a CarePlan for each situation, with its Observations.
std::vector<std::string> scenario(Making& making, const ScenarioRow& row);

// fhir_values.cpp: the ranked List of what the person values, with its Observations.
std::vector<std::string> values(Making& making);

// fhir_others.cpp: the talk, and whatever else stands and was not asked for by name.
std::string talk(Making& making, const Slot& slot);
std::vector<std::string> others(Making& making);

}  // namespace kotozute::fhir
