#include "core/document/fhir_parts.hpp"
#include "core/document/narrative.hpp"
#include "core/preferences/slots.hpp"

namespace kotozute::fhir {

std::vector<std::string> scenario(Making& making, const ScenarioRow& row)
{
    const std::vector<std::string> said = answers(
        making,
        {slots::in(slots::place_of_care, row.code), slots::in(slots::place_of_death, row.code),
         slots::in(slots::if_worse, row.code), slots::in(slots::feasibility, row.code)});
    if (said.empty())
        return {};
    Json plan{{"resourceType", "CarePlan"},
              {"status", "active"},
              {"intent", "proposal"},
              {"category", {{{"coding", {coding(loinc_system, "81378-2")}}}}},
              {"title", clean(row.scenario)},
              {"subject", reference(patient(making))},
              {"addresses", {{{"display", clean(row.scenario)}}}},
              {"supportingInfo", Json::array()}};
    for (const std::string& one : said)
        plan["supportingInfo"].push_back(reference(one));
    const auto* worse = stands<Answer>(making.record, slots::in(slots::if_worse, row.code));
    if (worse && worse->state == AnswerState::Wish)
        for (const std::string& choice : worse->choices)
            plan["activity"].push_back(
                {{"detail",
                  {{"code",
                    own("if_worse", choice, making.wording.choice(slots::if_worse, choice))},
                   {"status", "not-started"}}}});
    std::vector<std::string> all{making.add(
        "@scenario/" + row.code, plan,
        narrative::paragraphs({row.scenario, row.care.text, row.death.text, row.worse.text}))};
    all.insert(all.end(), said.begin(), said.end());
    return all;
}

}  // namespace kotozute::fhir
