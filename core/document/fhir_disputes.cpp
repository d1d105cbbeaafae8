#include "core/base/base64.hpp"
#include "core/document/document_parts.hpp"
#include "core/document/fhir_parts.hpp"
#include "core/document/narrative.hpp"
#include "core/preferences/history.hpp"

namespace kotozute::fhir {
namespace {

// Where one of them took back what the others say.
Json taken_back(const SheetWords& words)
{
    return {
        {"coding",
         {coding(absent_system, "unknown", "Unknown"), coding(own_system("answer"), withdrawn)}},
        {"text", clean(words.withdrawn)}};
}

// No statement that stands: it has no slot, and its profile is another.
Json side_of(Making& making, const Slot& slot, const Side& side, const std::string& title)
{
    Json result = observation(making, slot, side.said, title);
    result["meta"] = meta("Side", making.options.sample);
    result["status"] = "preliminary";
    if (side.content)
        std::visit([&](const auto& content) { fill(result, making, slot, content); },
                   *side.content);
    else
        result["dataAbsentReason"] = taken_back(making.words());
    return result;
}

std::string_view bytes_of(const DeviceId& device)
{
    return {reinterpret_cast<const char*>(device.data()), device.size()};
}

// As of any statement, and the device it was written on.
Json provenance_of(Making& making, const Side& side, const std::string& target)
{
    Json result = provenance(making, side.said, {target});
    const std::string name = filled(making.words().device, short_name(side.device));
    const Json key{{"system", device_system}, {"value", base64::print(bytes_of(side.device))}};
    result["agent"].push_back({{"type", own("participant", "device", "")},
                               {"who", {{"identifier", key}, {"display", clean(name)}}}});
    return result;
}

Json issue(Making& making, const Slot& slot, const std::string& title,
           const std::vector<std::string>& sides)
{
    Json result{
        {"resourceType", "DetectedIssue"},
        {"identifier", slot_identifier(slot)},
        {"status", "preliminary"},
        {"patient", reference(patient(making))},
        {"implicated", Json::array()},
        {"detail", clean(filled(making.words().heading, making.words().differing) + title)}};
    for (const std::string& side : sides)
        result["implicated"].push_back(reference(side));
    return result;
}

}  // namespace

std::vector<std::string> dispute(Making& making, const Slot& slot)
{
    const auto* sides = disputed(making.record, slot);
    const std::string key = "@dispute/" + slot;
    if (!sides || !making.address(key).empty())
        return {};
    const Phrases say(making.record, making.wording);
    const SheetWords& words = making.words();
    const std::string title = say.whole_heading(slot);
    std::vector<std::string> all;
    for (const Side& side : *sides) {
        const std::string number = std::to_string(all.size());
        all.push_back(making.add(slot + "@side/" + number, side_of(making, slot, side, title),
                                 narrative::paragraphs({filled(words.heading, title) +
                                                        parts::side_line(slot, side, say)})));
        making.add("@provenance/" + slot + '/' + number, provenance_of(making, side, all.back()),
                   narrative::paragraphs({words.voices.at(side.said.voice)}));
    }
    all.insert(all.begin(), making.add(key, issue(making, slot, title, all),
                                       narrative::paragraphs({filled(words.heading, title) +
                                                              parts::differing(slot, say)})));
    return all;
}

}  // namespace kotozute::fhir
