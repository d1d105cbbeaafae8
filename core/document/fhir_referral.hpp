#pragma once

#include "core/base/result.hpp"
#include "core/document/document.hpp"

#include <string>
#include <string_view>

namespace kotozute {

// What a letter of referral or a discharge summary of Japan (診療情報提供書・退院時サマリー, HL7
// FHIR) takes over of the record: its sections 410, 210 and 230 in a Composition of a `collection`
// Bundle, with the resources they lead to. For whoever makes such a letter: README.md says how.
// `pdf` is the sheet.
Result<std::string> referral_fragment(const Record& record, const Wording& wording,
                                      const DocumentOptions& options, std::string_view pdf);

}  // namespace kotozute
