#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// How texts of a record and texts of FHIR become each other; for core/document/fhir*.cpp only.
namespace kotozute::fhir {

// Text as FHIR takes it: without control characters and break hints, wide blanks as spaces; empty
// when it is blank.
std::string clean(std::string_view text);

// The text exactly, in characters FHIR takes: what it does not take, and %, as %XX for each byte of
// its UTF-8. Never blank but for an empty text.
std::string escaped_text(std::string_view text);
// The same without any blank, as FHIR wants codes; an empty code is "%".
std::string escaped_code(std::string_view code);
// Either of them back; nothing when it is not of that form or not UTF-8 in the end.
std::optional<std::string> unescaped(std::string_view text);

// What a narrative (XHTML) says, line by line, without its markup; no line is blank.
std::vector<std::string> lines_of_narrative(std::string_view xhtml);

}  // namespace kotozute::fhir
