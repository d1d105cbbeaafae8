#pragma once

#include "core/base/result.hpp"
#include "core/document/document.hpp"

#include <string>
#include <string_view>

namespace kotozute {

// What of a record a Bundle holds: the parts that are handed on, but for what stays with the
// person. That is the words beside a 「今は話したくない」, the list of who was given what, and the
// favourite places.
Record in_bundle(Record record, const DocumentOptions& options = {});

// The record as a FHIR R4 document Bundle (JSON, UTF-8 without BOM) for the systems of a care
// team. Shaped like PACIO's advance directives and coded with LOINC where there is a reviewed
// code, with codes of our own (urn:kotozute:…) everywhere; it names our own profiles
// (tests/fhir/profiles) and claims nobody else's. An answer that is not a wish has a
// dataAbsentReason and never a value; where nobody has come to a question there is no Observation.
// Its narrative is the document's. read_bundle() gives the record back as it was. The same record,
// wording and options give the same bytes on every device.
// There are two kinds: one for the inside of a PDF, without `pdf`; and one that stands for itself
// and holds the sheet (with the first kind in it) as `pdf`. So neither holds itself.
Result<std::string> fhir_bundle(const Record& record, const Wording& wording,
                                const DocumentOptions& options, std::string_view pdf = {});

}  // namespace kotozute
