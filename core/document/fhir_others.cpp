#include "core/document/fhir_parts.hpp"
#include "core/document/narrative.hpp"
#include "core/document/phrases.hpp"
#include "core/preferences/slots.hpp"

namespace kotozute::fhir {
namespace {

std::string heading(const Making& making, const Slot& slot)
{
    return Phrases(making.record, making.wording).heading(slot);
}

// An Observation that tells a statement of another kind than an Answer.
template <class T>
Json statement(Making& making, const Slot& slot, const T& content, const std::string& title)
{
    Json result = observation(making, slot, *said(making.record, slot), title);
    result["identifier"] = slot_identifier(slot);
    fill(result, making, slot, content);
    return result;
}

std::string kept(Making& making, const Slot& slot, const Kept& kept)
{
    const std::string& title = making.words().reason;
    return making.add(slot, statement(making, slot, kept, title),
                      narrative::paragraphs({title, kept.reason}));
}

// Somebody in a slot where the record does not expect a person: not the patient.
std::string somebody(Making& making, const Slot& slot, const Subject& who)
{
    const std::string title = heading(making, slot);
    return making.add(slot, statement(making, slot, who, title),
                      narrative::paragraphs({title, who.family}));
}

// A place as it was described when the person chose it.
std::string place(Making& making, const Slot& slot, const KnownPlace& place)
{
    Json result{
        {"resourceType", "Organization"}, {"identifier", slot_identifier(slot)}, {"active", true}};
    if (const std::string id = clean(place.id); !id.empty())
        result["identifier"].push_back({{"system", place_system}, {"value", id}});
    if (const std::string kind = clean(place.kind); !kind.empty())
        result["type"].push_back({{"text", kind}});
    if (!place.choice.empty())
        result["type"].push_back(
            own("place", place.choice, making.wording.choice(slots::place_of_care, place.choice)));
    put(result, "name", place.name);
    if (!clean(place.phone).empty())
        result["telecom"] = Json::array({phone(place.phone)});
    if (const std::string address = clean(place.address); !address.empty())
        result["address"] = Json::array({Json{{"text", address}, {"country", "JP"}}});
    for (const auto& [url, text] :
         {std::pair(source_extension, &place.source), std::pair(edition_extension, &place.edition)})
        if (const std::string value = clean(*text); !value.empty())
            result["extension"].push_back(extension(url, "valueString", value));
    for (const auto& [name, text] :
         {std::pair("id", &place.id), std::pair("name", &place.name),
          std::pair("kind", &place.kind), std::pair("address", &place.address),
          std::pair("phone", &place.phone), std::pair("source", &place.source),
          std::pair("edition", &place.edition)})
        keep_exact(result, name, *text);
    return making.add(slot, result,
                      narrative::paragraphs({heading(making, slot), place.name, place.kind}));
}

std::string other(Making& making, const Slot& slot, const Answer&) { return answer(making, slot); }
std::string other(Making& making, const Slot& slot, const Talk&) { return talk(making, slot); }
std::string other(Making& making, const Slot& slot, const Kept& what)
{
    return kept(making, slot, what);
}
std::string other(Making& making, const Slot& slot, const Subject& who)
{
    return somebody(making, slot, who);
}
std::string other(Making& making, const Slot& slot, const KnownPlace& what)
{
    return place(making, slot, what);
}
std::string other(Making& making, const Slot& slot, const Spokesperson&)
{
    return spokesperson(making, slot).back();
}
std::string other(Making&, const Slot&, const ShareConsent&) { return {}; }

// Those the person wishes to have about them.
std::string care_team(Making& making)
{
    Json team{{"resourceType", "CareTeam"},
              {"status", "active"},
              {"name", clean(making.words().care_team)},
              {"subject", reference(patient(making))},
              {"participant", Json::array()}};
    for (const auto& [slot, statement] : making.record.statements)
        if (slot.starts_with(std::string(slots::care_team) + '/') &&
            std::holds_alternative<KnownPlace>(statement.content))
            team["participant"].push_back({{"member", reference(making.address(slot))}});
    if (team["participant"].empty())
        return {};
    return making.add("@care_team", team, narrative::paragraphs({making.words().care_team}));
}

}  // namespace

std::string talk(Making& making, const Slot& slot)
{
    const auto* talk = stands<Talk>(making.record, slot);
    if (!talk || !making.address(slot).empty())
        return making.address(slot);
    const std::string& title = making.words().talk;
    return making.add(slot, statement(making, slot, *talk, title), narrative::paragraphs({title}));
}

std::vector<std::string> others(Making& making)
{
    std::vector<std::string> all;
    for (const auto& [slot, statement] : making.record.statements)
        if (making.address(slot).empty())
            all.push_back(std::visit(
                [&, &at = slot](const auto& content) { return other(making, at, content); },
                statement.content));
    for (const Slot& slot : open_disputes(making.record))
        for (std::string& one : dispute(making, slot))
            all.push_back(std::move(one));
    if (std::string team = care_team(making); !team.empty())
        all.push_back(std::move(team));
    return all;
}

}  // namespace kotozute::fhir
