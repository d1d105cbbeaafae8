#include "core/document/fhir_parts.hpp"
#include "core/document/narrative.hpp"

#include <algorithm>

namespace kotozute::fhir {
namespace {

// What was said in one sitting: the statements that have everything about it in common.
struct Sitting {
    Said said;
    std::vector<std::string> targets;
};

std::vector<Sitting> sittings(const Making& making)
{
    std::vector<Sitting> all;
    for (const auto& [slot, statement] : making.record.statements) {
        const std::string target = making.address(slot);
        if (target.empty())
            continue;
        const Said& said = statement.said;
        auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Sitting& sitting) { return sitting.said == said; });
        if (found == all.end())
            found = all.insert(all.end(), {said, {}});
        found->targets.push_back(target);
    }
    return all;
}

Json agent(const Json& type, const Json& role, const Json& who)
{
    return {{"type", type}, {"role", Json::array({role})}, {"who", who}};
}

Json known_type(const char* code) { return {{"coding", {coding(participant_system, code)}}}; }

// Whose words, who wrote them down, who was there.
Json agents(Making& making, const Said& said)
{
    const SheetWords& words = making.words();
    const auto role_of = [&](Role role) {
        return own("role", name_of(role), words.roles.at(role));
    };
    Json writer = reference(recorder(making, said));
    put(writer, "display", said.recorder);
    Json all = Json::array(
        {agent(known_type("author"), own("voice", name_of(said.voice), words.voices.at(said.voice)),
               reference(performer(making, said))),
         agent(known_type("enterer"), role_of(said.recorded_by), writer)});
    for (const Role role : said.present) {
        Json somebody = Json::object();
        put(somebody, "display", words.roles.at(role));
        all.push_back(agent(own("participant", "present", ""), role_of(role), somebody));
    }
    return all;
}

}  // namespace

Json provenance(Making& making, const Said& said, const std::vector<std::string>& targets)
{
    Json resource{{"resourceType", "Provenance"}, {"target", Json::array()}};
    for (const std::string& target : targets)
        resource["target"].push_back(reference(target));
    if (said.on)
        resource["occurredDateTime"] = iso(*said.on);
    resource["recorded"] = iso(said.recorded);
    resource["agent"] = agents(making, said);
    keep_exact(resource, "recorder", said.recorder);
    if (!said.language.empty())
        resource["extension"].push_back(extension(language_extension, "valueCode", said.language));
    return resource;
}

void provenances(Making& making)
{
    int number = 0;
    for (const auto& [said, targets] : sittings(making))
        making.add("@provenance/" + std::to_string(number++), provenance(making, said, targets),
                   narrative::paragraphs({making.words().voices.at(said.voice)}));
}

}  // namespace kotozute::fhir
