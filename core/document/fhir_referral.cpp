#include "core/document/fhir_referral.hpp"

#include "core/base/base64.hpp"
#include "core/document/fhir_bundle.hpp"
#include "core/document/fhir_parts.hpp"
#include "core/document/identity.hpp"
#include "core/document/narrative.hpp"
#include "core/preferences/slots.hpp"

namespace kotozute {
namespace fhir {
namespace {

// The codes of the sections and their names, as the guides of 日本医療情報学会 have them.
constexpr std::string_view section_system =
    "http://jpfhir.jp/fhir/clins/CodeSystem/document-section";

Json section_code(const char* code, const char* name)
{
    return {{"coding", {coding(section_system, code, name)}}};
}

// The sheet as an attachment, with its record for computers inside.
std::string attachment(Making& making)
{
    const Head& head = making.document.head;
    return making.add(
        "@referral/sheet",
        {{"resourceType", "DocumentReference"},
         {"status", "current"},
         {"docStatus", is_draft(making.record) ? "preliminary" : "final"},
         {"type", loinc("81334-5", "Patient Personal advance care plan", head.title)},
         {"category",
          {{{"coding", {coding(loinc_system, "42348-3", "Advance healthcare directives")}}}}},
         {"subject", reference(patient(making))},
         {"date", iso(making.options.now)},
         {"author", {reference(patient(making))}},
         {"description", clean(making.document.foot.declaration)},
         {"content",
          {{{"attachment",
             {{"contentType", "application/pdf"},
              {"language", "ja"},
              {"data", base64::print(making.pdf)},
              {"title", "summary.pdf"}}}}}}},
        narrative::paragraphs({head.title, making.document.foot.declaration}));
}

// The wishes themselves: section 410 takes a Consent of scope adr, which here leads to the sheet.
std::string wishes(Making& making, const std::string& sheet)
{
    const std::string codes = "http://terminology.hl7.org/CodeSystem/";
    const SheetWords& words = making.words();
    return making.add(
        "@referral/wishes",
        {{"resourceType", "Consent"},
         {"status", is_draft(making.record) ? "draft" : "proposed"},
         {"scope", {{"coding", {coding(codes + "consentscope", "adr")}}}},
         {"category", {{{"coding", {coding(codes + "consentcategorycodes", "acd")}}}}},
         {"patient", reference(patient(making))},
         {"dateTime", iso(making.record.changed.value_or(making.options.now))},
         {"sourceReference", reference(sheet)},
         {"policyRule", {{"text", clean(words.guideline)}}}},
        narrative::paragraphs({words.title, making.document.foot.declaration}));
}

// Those who would speak for the person and are named.
std::vector<std::string> directives(Making& making, const std::string& sheet)
{
    std::vector<std::string> all{wishes(making, sheet)};
    for (const std::string_view slot : {slots::spokesperson_1, slots::spokesperson_2}) {
        const auto* person = stands<Spokesperson>(making.record, slot);
        if (person && person->kind == Spokesperson::Kind::Named)
            all.push_back(spokesperson(making, Slot(slot)).back());
    }
    return all;
}

Json sections(Making& making)
{
    const ReferralWords& words = making.words().referral;
    const std::string sheet = attachment(making);
    Json structured = section({words.structured,
                               section_code("300", "構造情報セクション"),
                               narrative::paragraphs({words.structured}),
                               {}});
    structured["section"] =
        Json::array({section({words.directive, section_code("410", "事前指示セクション"),
                              narrative::head(making.document), directives(making, sheet)})});
    Json whole = section({words.pdf,
                          section_code("230", "PDFセクション"),
                          narrative::paragraphs({words.not_whole}),
                          {}});
    whole["emptyReason"] = {
        {"coding",
         {coding("http://terminology.hl7.org/CodeSystem/list-empty-reason", "unavailable")}},
        {"text", clean(words.not_whole)}};
    return Json::array({structured,
                        section({words.attachments,
                                 section_code("210", "添付情報セクション"),
                                 narrative::paragraphs({words.attachments}),
                                 {sheet}}),
                        whole});
}

void compose(Making& making)
{
    const SheetWords& words = making.words();
    const std::string person = patient(making);
    Json composition{{"resourceType", "Composition"},
                     {"meta", meta("Referral", making.options.sample)},
                     {"language", "ja"},
                     {"status", "preliminary"},
                     {"type",
                      {{"coding",
                        {coding("http://jpfhir.jp/fhir/Common/CodeSystem/"
                                "doc-typecodes",
                                "57133-1", "診療情報提供書")}}}},
                     {"subject", reference(person)},
                     {"date", iso(making.options.now)},
                     {"author", {reference(person)}},
                     {"title", clean(words.referral.title)},
                     {"section", sections(making)}};
    making.add("@referral", composition, narrative::paragraphs({words.referral.title}));
}

}  // namespace
}  // namespace fhir

Result<std::string> referral_fragment(const Record& record, const Wording& wording,
                                      const DocumentOptions& options, std::string_view pdf)
try {
    using namespace fhir;
    const Record spoken = in_bundle(record, options);
    const Document said = document(spoken, wording, options);
    Making making{spoken, said, wording, options, pdf, key_of(spoken), {}, {}};
    compose(making);
    Json bundle{{"resourceType", "Bundle"},
                {"id", uuid_of(making.person + "/referral/" + iso(options.now))},
                {"meta", meta("Collection", options.sample)},
                {"language", "ja"},
                {"type", "collection"},
                {"timestamp", iso(options.now)}};
    bundle["entry"] = making.take_entries();
    return bundle.dump(1) + '\n';
} catch (const nlohmann::json::exception&) {
    return Error{Error::Code::Invalid, "referral: a text of the record is not UTF-8"};
}

}  // namespace kotozute
