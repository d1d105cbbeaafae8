#pragma once

#include "core/document/document.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

// The pieces fhir_bundle.cpp puts together; for core/document/fhir*.cpp only.
namespace kotozute::fhir {

using Json = nlohmann::ordered_json;

constexpr std::string_view loinc_system = "http://loinc.org";
constexpr std::string_view absent_system =
    "http://terminology.hl7.org/CodeSystem/data-absent-reason";

// Text as FHIR takes it: without control characters and break hints, wide blanks as spaces; empty
// when it is blank.
std::string clean(std::string_view text);

Json coding(std::string_view system, std::string_view code, std::string_view display = {});
// A concept of our own: urn:kotozute:KIND#CODE.
Json own(std::string_view kind, std::string_view code, std::string_view text);
Json loinc(std::string_view code, std::string_view display, std::string_view text);
Json reference(const std::string& url);
// What stands where FHIR wants something and nobody knows it.
Json unknown_extension();

// The meta of everything about an invented person, so that no system takes it for a real one.
Json sample_mark();

// The Bundle while it is made.
struct Making {
    const Record& record;
    const Document& document;
    const Wording& wording;
    const DocumentOptions& options;

    std::string person;  // what every id begins with
    std::vector<Json> entries;
    std::map<std::string, std::string> made;  // by key: the address of what was made for it

    const SheetWords& words() const { return wording.sheet; }

    // Adds a resource under a key of its own, with its narrative; gives its address.
    std::string add(const std::string& key, Json resource, const std::string& narrative);
    std::string address(const std::string& key) const;
};

// fhir_people.cpp: each adds what is not there yet and gives its address.
std::string patient(Making& making);
std::string keeper(Making& making);
std::string performer(Making& making, const Said& said);
std::string recorder(Making& making, const Said& said);
Json provenance(Making& making, const Said& said, const std::vector<std::string>& targets);
// The person and what they agreed to, or the answer that there is none; empty when nothing stands.
std::vector<std::string> spokesperson(Making& making, std::string_view slot);
void provenances(Making& making);

// fhir_answers.cpp: the Observations of the statements; empty when nothing stands.
std::string answer(Making& making, const Slot& slot);
std::vector<std::string> answers(Making& making, const std::vector<Slot>& slots);
std::vector<std::string> scenario(Making& making, const ScenarioRow& row);
// Whatever stands and was not asked for by name.
std::vector<std::string> others(Making& making);
// What every Observation has: what it is, of whom, whose words, when; then a part of one, and the
// reason why there is no wish.
Json observation(Making& making, const Slot& slot, const Said& said, const std::string& title);
Json component(const Json& code, const char* kind, const Json& value);
Json absent(AnswerState state, const SheetWords& words);

// The value of an Observation, and its parts.
void fill(Json& observation, Making& making, const Slot& slot, const Answer& answer);

// fhir_disputes.cpp: of a disputed slot a DetectedIssue and an Observation for each thing that
// stands there, each with a Provenance of its own; nothing elsewhere, or once they are made.
std::vector<std::string> dispute(Making& making, const Slot& slot);

// fhir_values.cpp: the ranked List of what the person values with its Observations, and the talk.
std::vector<std::string> values(Making& making);
std::string talk(Making& making);

}  // namespace kotozute::fhir
