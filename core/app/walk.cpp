#include "core/app/walk.hpp"

#include "core/preferences/slots.hpp"

#include <algorithm>

namespace kotozute {
namespace {

bool asked(const Question& question, const State& state)
{
    return !question.for_helpers || helper_writes(state);
}

// The questions of a stage that are asked for each situation are asked together: all of them for
// the first situation, then all for the next.
void append_scenarios(std::vector<Page>& pages, const Booklet& booklet, const State& state,
                      const std::vector<const Question*>& questions)
{
    for (const Scenario& scenario : booklet.scenarios)
        if (state.scenarios.contains(scenario.code))
            for (const Question* question : questions)
                pages.push_back({Page::Kind::Question, slots::in(question->id, scenario.code)});
}

std::vector<Page> pages_of(const Booklet& booklet, const State& state, const Stage& stage)
{
    std::vector<Page> pages;
    if (stage.chooses_scenarios)
        pages.push_back({Page::Kind::Scenarios, ""});
    std::vector<const Question*> per_scenario;
    for (const Question& question : booklet.questions) {
        if (question.stage != stage.id || !asked(question, state))
            continue;
        if (question.per_scenario) {
            per_scenario.push_back(&question);
            continue;
        }
        append_scenarios(pages, booklet, state, per_scenario);
        per_scenario.clear();
        pages.push_back({Page::Kind::Question, question.id});
    }
    append_scenarios(pages, booklet, state, per_scenario);
    if (stage.end == Stage::End::Summary)
        pages.push_back({Page::Kind::Summary, ""});
    if (stage.end == Stage::End::Review)
        pages.push_back({Page::Kind::Review, ""});
    return pages;
}

const Stage* find_stage(const Booklet& booklet, std::string_view id)
{
    for (const Stage& stage : booklet.stages)
        if (stage.id == id)
            return &stage;
    return nullptr;
}

template <class Wanted>
const Stage* stage_where(const Booklet& booklet, Wanted wanted)
{
    const auto found = std::find_if(booklet.stages.begin(), booklet.stages.end(), wanted);
    return found == booklet.stages.end() ? nullptr : &*found;
}

}  // namespace

std::vector<Page> walk(const Booklet& booklet, const State& state)
{
    std::vector<Page> pages;
    for (const Stage& stage : booklet.stages)
        for (Page& page : pages_of(booklet, state, stage))
            pages.push_back(std::move(page));
    return pages;
}

void walk_through_all(const Booklet& booklet, State& state)
{
    const auto add = [&](const Slot& slot) {
        if (const Scenario* scenario = booklet.scenario_of(slot))
            state.scenarios.insert(scenario->code);
    };
    for (const auto& [slot, statement] : state.record.statements)
        add(slot);
    for (const auto& [slot, sides] : state.record.disputes)
        add(slot);
}

const Stage* stage_of(const Booklet& booklet, const Page& page)
{
    switch (page.kind) {
    case Page::Kind::Question: {
        const Question* question = booklet.question(page.id);
        return question ? find_stage(booklet, question->stage) : nullptr;
    }
    case Page::Kind::Scenarios:
        return stage_where(booklet, [](const Stage& s) { return s.chooses_scenarios; });
    case Page::Kind::Summary:
    case Page::Kind::Cards:
    case Page::Kind::Scan:
    case Page::Kind::Handing:
        return stage_where(booklet, [](const Stage& s) { return s.end == Stage::End::Summary; });
    case Page::Kind::Review:
    case Page::Kind::ReadBack:
        return stage_where(booklet, [](const Stage& s) { return s.end == Stage::End::Review; });
    case Page::Kind::Entrance:
    case Page::Kind::Reading:
    case Page::Kind::Speaker:
    case Page::Kind::Keep:
    case Page::Kind::Unlock:
    case Page::Kind::Records:
    case Page::Kind::Places:
    case Page::Kind::Gaps:
    case Page::Kind::Areas:
    case Page::Kind::Events:
    case Page::Kind::Support:
    case Page::Kind::Rest:
    case Page::Kind::Settings:
    case Page::Kind::Locked:
    case Page::Kind::TakeIn:
    case Page::Kind::Code:
    case Page::Kind::Team: return nullptr;
    }
    return nullptr;
}

std::optional<Page> first_page(const Booklet& booklet, const State& state, std::string_view stage)
{
    const Stage* wanted = find_stage(booklet, stage);
    if (!wanted)
        return std::nullopt;
    const auto pages = pages_of(booklet, state, *wanted);
    return pages.empty() ? std::nullopt : std::optional(pages.front());
}

std::optional<Page> page_after(const Booklet& booklet, const State& state, const Page& page)
{
    const auto pages = walk(booklet, state);
    const auto here = std::find(pages.begin(), pages.end(), page);
    if (here != pages.end())
        return here + 1 == pages.end() ? std::nullopt : std::optional(*(here + 1));
    const Stage* stage = stage_of(booklet, page);
    bool passed = false;
    for (const Stage& candidate : booklet.stages) {
        if (passed)
            if (auto first = first_page(booklet, state, candidate.id))
                return first;
        passed = passed || &candidate == stage;
    }
    return std::nullopt;
}

Page resumed_page(const Booklet& booklet, const State& state)
{
    const auto pages = walk(booklet, state);
    if (pages.empty())
        return {Page::Kind::Summary, ""};
    if (state.left && std::find(pages.begin(), pages.end(), *state.left) != pages.end())
        return *state.left;
    auto last = pages.end();
    Timestamp latest{};
    for (auto page = pages.begin(); page != pages.end(); ++page) {
        const Said* said =
            page->kind == Page::Kind::Question ? kotozute::said(state.record, page->id) : nullptr;
        if (!said || (last != pages.end() && said->recorded < latest))
            continue;
        last = page;
        latest = said->recorded;
    }
    if (last == pages.end())
        return pages.front();
    const auto next = last + 1;
    const bool asks = next != pages.end() &&
                      (next->kind == Page::Kind::Question || next->kind == Page::Kind::Scenarios);
    return asks ? *next : *last;
}

std::vector<const OtherAnswer*> other_answers(const Booklet& booklet, const State& state,
                                              const Question& question)
{
    std::vector<const OtherAnswer*> offered;
    for (const OtherAnswer& other : booklet.other_answers) {
        const auto& own = question.others;
        if (std::find(own.begin(), own.end(), other.state) != own.end() &&
            (!other.for_helpers || helper_writes(state)))
            offered.push_back(&other);
    }
    return offered;
}

bool answered(const Booklet& booklet, const State& state, const Stage& stage)
{
    if (stage.end == Stage::End::Review || stage.end == Stage::End::Summary)
        return state.record.version > 0;
    const auto of_stage = [&](const auto& said) {
        const Question* question = booklet.question(said.first);
        return question && question->stage == stage.id;
    };
    const Record& record = state.record;
    return std::any_of(record.statements.begin(), record.statements.end(), of_stage) ||
           std::any_of(record.disputes.begin(), record.disputes.end(), of_stage);
}

}  // namespace kotozute
