#pragma once

#include "core/base/result.hpp"
#include "core/document/document.hpp"

#include <string>

namespace kotozute {

// The record as a FHIR R4 document Bundle (JSON, UTF-8 without BOM) for the systems of a care
// team. Shaped like PACIO's advance directives and coded with LOINC where there is a reviewed
// code, with codes of our own (urn:kotozute:…) everywhere; it claims no profile. An answer that
// is not a wish has a dataAbsentReason and never a value; where nobody has come to a question
// there is no Observation. Its narrative is the document's. The same record, wording and options
// give the same bytes on every device. Left out: the person's own list of who was given what.
Result<std::string> fhir_bundle(const Record& record, const Document& document,
                                const Wording& wording, const DocumentOptions& options);

}  // namespace kotozute
