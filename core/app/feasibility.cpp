#include "core/app/feasibility.hpp"

#include "core/app/saying.hpp"
#include "core/preferences/slots.hpp"

#include <algorithm>

namespace kotozute {
namespace {

using Standing = NeedFound::Standing;

std::string_view code_of(Feasible outcome)
{
    switch (outcome) {
    case Feasible::LooksPossible: return "looks_possible";
    case Feasible::Missing: return "missing";
    case Feasible::Unverified: return "unverified";
    }
    return "";
}

std::string names(const Booklet& booklet, const Possible& possible, Standing standing)
{
    std::string all;
    for (const NeedFound& found : possible.needs) {
        if (found.standing != standing)
            continue;
        all += (all.empty() ? "" : booklet.strings("join.listed")) +
               plain(need_name(booklet, found.need));
        if (standing == Standing::Listed)
            all += booklet.strings("feasibility.places", {{"count", std::to_string(found.listed)}});
    }
    return all;
}

// Who was given what is in nothing that is handed on, unless it was asked for.
Record without_list(const State& state)
{
    Record record = state.record;
    if (!state.list_on_paper)
        std::erase_if(record.statements, [](const auto& entry) {
            return std::holds_alternative<ShareConsent>(entry.second.content);
        });
    return record;
}

}  // namespace

std::string need_name(const Booklet& booklet, const CareNeed& need)
{
    return booklet.strings.or_else("care_need." + need.id, need.name);
}

std::string place_chosen(const Booklet& booklet, const State& state, const Slot& slot)
{
    const Question* question = booklet.question(slot);
    if (!question || question->kind != Question::Kind::Place)
        return "";
    const Answer answer = answer_in(state.record, slot);
    if (answer.state != AnswerState::Wish || answer.choices.empty())
        return "";
    const std::string& first = answer.choices.front();
    return first == "other" || first == "who_matters" ? "" : first;
}

const Possible* looked_up(const Booklet& booklet, const State& state, const Slot& slot)
{
    const std::string chosen = place_chosen(booklet, state, slot);
    const bool fits = state.possible && !chosen.empty() && state.possible->choice == chosen;
    return fits ? state.possible.get() : nullptr;
}

std::string looked_from(const State& state)
{
    const std::string typed = draft(state, "find#near");
    const auto* subject = stands<Subject>(state.record, slots::subject);
    return typed.empty() && subject ? subject->address : typed;
}

Slot feasibility_slot(const Slot& slot)
{
    const std::string asked = std::string(slots::place_of_care) + '/';
    return slot.starts_with(asked) ? slots::in(slots::feasibility, slot.substr(asked.size())) : "";
}

std::string area_words(const Booklet& booklet, const Possible& possible)
{
    return possible.area.empty() ? booklet.strings("possible.everywhere") : possible.area;
}

Answer as_answer(const Booklet& booklet, const Possible& possible, std::string_view place)
{
    Answer answer;
    answer.choices = {std::string(code_of(possible.outcome))};
    answer.words = booklet.strings("feasibility.about", {{"place", std::string(place)},
                                                         {"area", area_words(booklet, possible)}});
    const auto add = [&](std::string_view key, Standing standing) {
        if (std::string all = names(booklet, possible, standing); !all.empty())
            answer.words += booklet.strings(key, {{"names", std::move(all)}});
    };
    add("feasibility.listed", Standing::Listed);
    add("feasibility.not_listed", Standing::NotListed);
    add("feasibility.not_covered", Standing::NotCovered);
    answer.words = plain(answer.words);
    return answer;
}

Record on_the_sheet(const State& state)
{
    Record record = without_list(state);
    if (!state.feasibility_on_paper)
        std::erase_if(record.statements, [](const auto& entry) {
            return entry.first.starts_with(std::string(slots::feasibility) + '/');
        });
    return record;
}

Record to_hand_on(const State& state, const PaperWish& paper)
{
    const bool shown = paper.file == "summary.pdf" || paper.parts;
    return shown ? on_the_sheet(state) : without_list(state);
}

}  // namespace kotozute
