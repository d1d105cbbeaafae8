#pragma once

#include <string>
#include <string_view>

// The systems, extensions and profiles of our Bundles; the writer and the reader spell them alike.
// README.md says what each is for.
namespace kotozute::fhir {

constexpr std::string_view loinc_system = "http://loinc.org";
constexpr std::string_view absent_system =
    "http://terminology.hl7.org/CodeSystem/data-absent-reason";
constexpr std::string_view participant_system =
    "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

// Codes of our own are of the system "urn:kotozute:KIND".
constexpr std::string_view own_prefix = "urn:kotozute:";
inline std::string own_system(std::string_view kind)
{
    return std::string(own_prefix).append(kind);
}

// Identifiers: of a statement, and of what differs, its slot in the record; of a place what the map
// calls it.
constexpr std::string_view language_system = "urn:ietf:bcp:47";
constexpr std::string_view slot_system = "urn:kotozute:slot";
constexpr std::string_view place_system = "urn:kotozute:place";
// Of the device something was written on, where several tell different things: the key it signs
// with.
constexpr std::string_view device_system = "urn:kotozute:device";

// Extensions.
constexpr std::string_view exact_extension = "urn:kotozute:exact";
constexpr std::string_view kept_extension = "urn:kotozute:kept";
constexpr std::string_view consent_extension = "urn:kotozute:consent";
constexpr std::string_view changed_extension = "urn:kotozute:changed";
constexpr std::string_view source_extension = "urn:kotozute:source";
constexpr std::string_view edition_extension = "urn:kotozute:edition";
constexpr std::string_view language_extension = "urn:kotozute:language";
constexpr std::string_view parts_extension = "urn:kotozute:parts";
constexpr std::string_view version_extension =
    "http://hl7.org/fhir/StructureDefinition/composition-clinicaldocument-versionNumber";
constexpr std::string_view writing_extension =
    "http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation";
constexpr std::string_view absent_extension =
    "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

// Of urn:kotozute:answer, besides the names of AnswerState: it was taken back, on one of several
// devices.
constexpr std::string_view withdrawn = "withdrawn";

// What the answers are answers to: the questions of assets/content, by the slots of the record.
constexpr std::string_view questionnaire = "urn:kotozute:questionnaire";

// What every Composition of ours names as its profile: by this a Bundle is known to be ours.
constexpr std::string_view document_profile = "urn:kotozute:profile:Composition";

}  // namespace kotozute::fhir
