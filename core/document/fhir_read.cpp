#include "core/document/fhir_read.hpp"

#include "core/base/base64.hpp"
#include "core/document/fhir_bundle.hpp"
#include "core/document/fhir_names.hpp"
#include "core/document/fhir_read_parts.hpp"
#include "core/document/fhir_text.hpp"
#include "core/document/lines.hpp"
#include "core/document/narrative.hpp"

namespace kotozute {
namespace fhir {
namespace {

constexpr json::Limits limits{largest_bundle, 200'000, 64};

bool is_ours(Element bundle)
{
    for (const Element profile : Resources(bundle).composition()["meta"]["profile"].items())
        if (profile.text() == document_profile)
            return true;
    return false;
}

bool is_sample(Element bundle)
{
    for (const Element label : bundle["meta"]["security"].items())
        if (label["code"].text() == "HTEST")
            return true;
    return false;
}

// The parts that were handed on; nothing where it was all of them.
std::optional<ShareParts> parts_in(Element bundle)
{
    const Element noted = extension_of(Resources(bundle).composition(), parts_extension);
    if (!noted)
        return std::nullopt;
    ShareParts parts;
    for (const Element one : noted["extension"].items())
        if (const auto part = from_name<SharePart>(one["valueCode"].text()))
            parts.insert(*part);
    return parts;
}

std::string sheet_in(Element bundle)
{
    for (const Element entry : bundle["entry"].items())
        if (entry["resource"]["resourceType"].text() == "Binary")
            return base64::parse(entry["resource"]["data"].text()).value_or("");
    return {};
}

// The papers' own words, so that people read a Bundle as they read the sheet.
std::vector<BundlePart> parts_of(const Document& document)
{
    const auto part = [](const std::string& title, const std::string& said) {
        return BundlePart{title, lines_of_narrative(said)};
    };
    const Head& head = document.head;
    return {part(head.title, narrative::head(document)),
            part(document.scenarios, narrative::scenarios(document)),
            part("", narrative::wishes(document)), part("", narrative::voices(document))};
}

// A record of ours. What was read is written again: whatever then is another is not understood.
BundleContents own(Element bundle, const Wording& wording)
{
    BundleContents contents;
    contents.ours = true;
    contents.sample = is_sample(bundle);
    contents.record = own_record(bundle);
    contents.changes = history_of(without_disputes(contents.record, wording));
    contents.pdf = sheet_in(bundle);

    const auto made = parse_timestamp(bundle["timestamp"].text());
    DocumentOptions options{made.value_or(Timestamp{}), contents.sample};
    options.parts = parts_in(bundle);
    const Document said = document(contents.record, wording, options);
    contents.title = without_hints(said.head.title + ' ' + said.head.version);
    contents.person = said.head.name;
    contents.born = said.head.born;
    contents.day = said.head.day;
    contents.parts = parts_of(said);

    const auto again = fhir_bundle(contents.record, wording, options, contents.pdf);
    // What is written is longer than what it was read from, but not without end.
    constexpr json::Limits longer{8 * largest_bundle, 2'000'000, 64};
    const json::Document expected = again ? json::parse(*again, "again", longer) : json::Document{};
    contents.unknown = differences(bundle, Element(expected.root));
    return contents;
}

}  // namespace
}  // namespace fhir

Result<BundleContents> read_bundle(std::string_view text, const std::string& name,
                                   const Wording& wording, Timestamp now)
try {
    using namespace fhir;
    const json::Document file = json::parse(text, name, limits);
    const Element bundle(file.root);
    if (bundle["resourceType"].text() != "Bundle")
        return Error{Error::Code::Invalid, name + ": not a FHIR Bundle"};
    return is_ours(bundle) ? own(bundle, wording) : foreign(bundle, wording, now);
} catch (const json::Refused& refused) {
    return Error{Error::Code::Invalid, refused.what()};
}

}  // namespace kotozute
