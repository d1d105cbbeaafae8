#include "core/base/base64.hpp"
#include "core/document/fhir_names.hpp"
#include "core/document/fhir_read_parts.hpp"
#include "core/preferences/codes.hpp"

#include <algorithm>

namespace kotozute::fhir {
namespace {

using Provenances = std::map<std::string, Element>;

std::optional<DeviceId> device_in(Element provenance)
{
    for (const Element agent : provenance["agent"].items()) {
        if (own_code(agent["type"], "participant") != "device")
            continue;
        const auto bytes = base64::parse(identifier_of(agent["who"], device_system));
        DeviceId device{};
        if (!bytes || bytes->size() != device.size())
            return std::nullopt;
        std::copy(bytes->begin(), bytes->end(), device.begin());
        return device;
    }
    return std::nullopt;
}

// The Provenances of sides, by the side they tell of.
Provenances of_sides(Element bundle)
{
    Provenances all;
    for (const Element entry : bundle["entry"].items())
        if (const Element one = entry["resource"];
            one["resourceType"].text() == "Provenance" && device_in(one))
            all.emplace(one["target"].first()["reference"].text(), one);
    return all;
}

std::optional<Side> side_in(Element observation, Element provenance)
{
    const auto said = said_in(provenance);
    const auto device = device_in(provenance);
    if (!said || !device || observation["resourceType"].text() != "Observation")
        return std::nullopt;
    if (own_code(observation["dataAbsentReason"], "answer") == withdrawn)
        return Side{std::nullopt, *said, *device};
    auto content = observed(observation);
    if (!content)
        return std::nullopt;
    return Side{std::move(content), *said, *device};
}

// All of them, or nothing: none may be shown without the others.
std::vector<Side> sides_in(Element issue, const Provenances& provenances, Resources& resources)
{
    std::vector<Side> sides;
    for (const Element one : issue["implicated"].items()) {
        const std::string address = one["reference"].text();
        const auto told = provenances.find(address);
        auto side = told == provenances.end() ? std::nullopt
                                              : side_in(resources.take(address), told->second);
        if (!side)
            return {};
        sides.push_back(*std::move(side));
    }
    return sides;
}

}  // namespace

void read_disputes(Record& record, Element bundle, Resources& resources)
{
    const Provenances provenances = of_sides(bundle);
    for (const Element entry : bundle["entry"].items()) {
        const Element issue = entry["resource"];
        if (issue["resourceType"].text() != "DetectedIssue")
            continue;
        const Slot slot = identifier_of(issue, slot_system);
        auto sides = sides_in(issue, provenances, resources);
        if (is_slot(slot) && sides.size() > 1)
            record.disputes.emplace(slot, std::move(sides));
    }
}

}  // namespace kotozute::fhir
