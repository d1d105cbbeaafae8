#include "tests/fuzz/fuzz.hpp"

#include "core/document/fhir_read_parts.hpp"

#include <fstream>
#include <sstream>

// Any bytes as a Bundle: read as one of ours and as somebody else's; and one in sixteen as a person
// opens it, where what was read of ours is written again and compared, which costs more than all
// the rest.
namespace kotozute::test {
namespace {

std::string asset(const std::string& name)
{
    std::stringstream text;
    text << std::ifstream(KOTOZUTE_ASSETS + ("/" + name)).rdbuf();
    return text.str();
}

const Wording& words()
{
    static const Wording words = wording(*parse_sheet_words(asset("document/ja.json"), "ja"), {});
    return words;
}

// A Provenance that says whose words the resource u:NUMBER is; `more` are further agents.
std::string provenance(const std::string& number, const std::string& more = "")
{
    const std::string agent =
        R"({"type":{"coding":[{"system":)"
        R"("http://terminology.hl7.org/CodeSystem/provenance-participant-type",)";
    return R"({"resource":{"resourceType":"Provenance","recorded":"2026-10-06T15:05:00+09:00","target":)"
           R"([{"reference":"u:)" +
           number + R"("}],"agent":[)" + agent +
           R"("code":"author"}]},"role":[{"coding":[{"system":"urn:kotozute:voice","code":"person"}]}]},)" +
           agent +
           R"("code":"enterer"}]},"role":[{"coding":[{"system":"urn:kotozute:role","code":"person"}]}]})" +
           more + "]}}";
}

// One of several things that differ: its Provenance tells the device.
std::string provenance_of_side(const std::string& number)
{
    return provenance(number, R"(,{"type":{"coding":[{"system":"urn:kotozute:participant","code":)"
                              R"("device"}]},"who":{"identifier":{"system":"urn:kotozute:device",)"
                              R"("value":")" +
                                  std::string(42, number[0]) + R"(A="}}})");
}

}  // namespace

std::vector<std::string> seeds()
{
    const std::string ours =
        R"({"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Composition","status":"final",)"
        R"("date":"2026-10-06T15:05:00+09:00","extension":[{"url":"http://hl7.org/fhir/StructureDefinition)"
        R"(/composition-clinicaldocument-versionNumber","valueString":"2"},{"url":"urn:kotozute:kept",)"
        R"("valueDateTime":"2026-10-06T15:05:00+09:00"}]}},{"fullUrl":"u:1","resource":{"resourceType":)";
    const std::string said = "}}," + provenance("1") + "]}";
    const std::string slot = R"("identifier":[{"system":"urn:kotozute:slot","value":"a/now"}])";
    return {
        ours + R"("Observation",)" + slot +
            R"(,"valueString":"x","component":[{"code":{"coding":[{"system":"urn:kotozute:part","code":)"
            R"("place"}]},"valueString":"y"}])" +
            said,
        ours + R"("List",)" + slot + R"(,"entry":[{"item":{"reference":"u:1"}}])" + said,
        ours + R"("Organization",)" + slot +
            R"(,"extension":[{"url":"urn:kotozute:exact","extension":)"
            R"([{"url":"of","valueCode":"name"},{"url":"text","valueString":"a%E3%80%80b"}]}])" +
            said,
        ours + R"("Observation","valueString":"x"}},)" + provenance_of_side("1") +
            R"(,{"fullUrl":"u:2","resource":{"resourceType":"Observation","dataAbsentReason":{"coding":)"
            R"([{"system":"urn:kotozute:answer","code":"withdrawn"}]}}},)" +
            provenance_of_side("2") + R"(,{"resource":{"resourceType":"DetectedIssue",)" + slot +
            R"(,"implicated":[{"reference":"u:1"},{"reference":"u:2"}]}}]})",
        R"({"resourceType":"Bundle","type":"document","entry":[{"fullUrl":"u:1","resource":{"resourceType")"
        R"(:"Composition","title":"t","date":"2025-03-14","author":[{"reference":"u:2"}],"section":[{)"
        R"("title":"s","text":{"status":"generated","div":"<div><p>a &amp; &#12354;</p><td>b</td></div>"},)"
        R"("entry":[{"reference":"u:2"}],"section":[{"code":{"coding":[{"code":"c"}]}}]}]}},{"fullUrl":)"
        R"("u:2","resource":{"resourceType":"RelatedPerson","name":[{"family":"f","given":["g"]}],)"
        R"("telecom":[{"system":"phone","value":"1"}],"period":{"start":"2020"}}}]})"};
}

void fuzz(std::string_view bytes)
try {
    const json::Document file = json::parse(bytes, "f", {largest_bundle, 200'000, 64});
    const fhir::Element bundle(file.root);
    const Record record = fhir::own_record(bundle);
    for (const auto& [slot, sides] : record.disputes)
        expect(sides.size() > 1 && !record.statements.contains(slot));
    for (const Change& change : fhir::history_of(fhir::without_disputes(record, words())))
        expect(!slot_of(change).empty());
    expect(fhir::differences(bundle, bundle).empty() || bundle["entry"]);
    const BundleContents contents = fhir::foreign(bundle, words(), Timestamp{});
    expect(contents.changes.size() <= contents.parts.size());
    constexpr std::size_t now_and_then = 16;
    if (bytes.size() % now_and_then == 0)
        static_cast<void>(read_bundle(bytes, "f", words(), Timestamp{}));
} catch (const json::Refused&) {
}

}  // namespace kotozute::test
