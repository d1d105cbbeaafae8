#include "core/document/document_parts.hpp"
#include "core/preferences/slots.hpp"

#include <algorithm>

namespace kotozute::parts {
namespace {

struct Asked {
    std::string_view question;
    const std::string* name;
};

std::vector<Asked> asked_in_each(const SheetWords& words)
{
    return {{slots::place_of_care, &words.care_short},
            {slots::place_of_death, &words.death_short},
            {slots::if_worse, &words.worse_short}};
}

// One word when all wishes of the situation are equally strong, else each with its name.
std::string strength_of(std::string_view scenario, const Phrases& say)
{
    const SheetWords& words = say.words();
    std::vector<std::string> named, bare;
    for (const auto& [question, name] : asked_in_each(words)) {
        const auto* answer = stands<Answer>(say.record(), slots::in(question, scenario));
        if (!answer || !answer->strength)
            continue;
        bare.push_back(words.strengths.at(*answer->strength));
        named.push_back(*name + ' ' + bare.back());
    }
    if (bare.empty())
        return {};
    if (std::all_of(bare.begin(), bare.end(), [&](const auto& one) { return one == bare[0]; }))
        return bare.front();
    return say.joined(named);
}

ScenarioRow row_of(std::string_view scenario, Phrases& say)
{
    ScenarioRow row;
    row.code = std::string(scenario);
    row.scenario = say.scenario(scenario);
    row.care = say.cell(slots::place_of_care, slots::in(slots::place_of_care, scenario));
    row.death = say.cell(slots::place_of_death, slots::in(slots::place_of_death, scenario));
    row.worse = say.cell(slots::if_worse, slots::in(slots::if_worse, scenario));
    row.strength = strength_of(scenario, say);
    for (const auto& [question, name] : asked_in_each(say.words())) {
        const auto* answer = stands<Answer>(say.record(), slots::in(question, scenario));
        const std::string note = answer ? say.place_note(*answer) : std::string();
        if (!note.empty())
            row.notes.push_back({*name, note});
    }
    return row;
}

}  // namespace

std::string question_of(const Slot& slot)
{
    const auto cut = slot.rfind('/');
    for (const std::string_view scenario : slots::scenarios)
        if (cut != std::string::npos && slot.compare(cut + 1, slot.npos, scenario) == 0)
            return slot.substr(0, cut);
    return slot;
}

std::string scenario_of(const Slot& slot)
{
    const std::string question = question_of(slot);
    return question == slot ? std::string() : slot.substr(question.size() + 1);
}

void say_scenarios(Document& document, Phrases& say)
{
    const SheetWords& words = say.words();
    document.scenarios = words.scenarios;
    document.and_between = words.join;
    document.columns = {words.scenario, words.care, words.death, words.worse, words.strength};
    for (const std::string_view scenario : slots::scenarios)
        document.rows.push_back(row_of(scenario, say));
}

}  // namespace kotozute::parts
