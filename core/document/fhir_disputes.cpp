#include "core/document/document_parts.hpp"
#include "core/document/fhir_parts.hpp"
#include "core/document/narrative.hpp"
#include "core/preferences/history.hpp"

namespace kotozute::fhir {
namespace {

// Why there is nothing to read in one of the things that stand there.
Json no_value(const SheetWords& words, bool withdrawn)
{
    Json reason{{"coding",
                 {coding(absent_system, "unknown", "Unknown"),
                  coding("urn:kotozute:answer", withdrawn ? "withdrawn" : "wish")}}};
    reason["text"] = clean(withdrawn ? words.withdrawn : words.states.at(AnswerState::Wish));
    return reason;
}

Json value_of(Making& making, const Slot& slot, const Side& side, const std::string& title,
              const std::string& told)
{
    Json result = observation(making, slot, side.said, title);
    result["status"] = "preliminary";
    if (side.content)
        if (const auto* answer = std::get_if<Answer>(&*side.content)) {
            fill(result, making, slot, *answer);
            return result;
        }
    if (const std::string words = clean(told); side.content && !words.empty())
        result["valueString"] = words;
    else
        result["dataAbsentReason"] = no_value(making.words(), !side.content);
    return result;
}

// As of any statement, and the device it was written on.
Json provenance_of(Making& making, const Side& side, const std::string& target)
{
    Json result = provenance(making, side.said, {target});
    const std::string device = filled(making.words().device, short_name(side.device));
    result["agent"].push_back(
        {{"type", {{"text", "device"}}}, {"who", {{"display", clean(device)}}}});
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
        all.push_back(
            making.add(slot + "@side/" + number,
                       value_of(making, slot, side, title, parts::wholly(slot, side, say)),
                       narrative::paragraphs(
                           {filled(words.heading, title) + parts::side_line(slot, side, say)})));
        making.add("@provenance/" + slot + '/' + number, provenance_of(making, side, all.back()),
                   narrative::paragraphs({words.voices.at(side.said.voice)}));
    }
    Json issue{{"resourceType", "DetectedIssue"},
               {"status", "preliminary"},
               {"patient", reference(patient(making))},
               {"implicated", Json::array()},
               {"detail", clean(filled(words.heading, words.differing) + title)}};
    for (const std::string& one : all)
        issue["implicated"].push_back(reference(one));
    all.insert(all.begin(), making.add(key, issue,
                                       narrative::paragraphs({filled(words.heading, title) +
                                                              parts::differing(slot, say)})));
    return all;
}

}  // namespace kotozute::fhir
