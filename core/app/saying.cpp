#include "core/app/saying.hpp"

#include "core/app/walk.hpp"
#include "core/preferences/slots.hpp"

#include <algorithm>

namespace kotozute {
namespace {

constexpr std::size_t undo_limit = 50;

Said said_now(const Booklet& booklet, const State& state, const Slot& slot, Timestamp now)
{
    Said said;
    const Question* question = booklet.question(slot);
    said.voice = question && question->voice ? *question->voice : state.voice;
    said.recorded_by = state.recorded_by;
    if (helper_writes(state))
        said.recorder = state.recorder;
    said.on = japan_date(now);
    return said;
}

const Statement* statement(const Record& record, const Slot& slot)
{
    const auto found = record.statements.find(slot);
    return found == record.statements.end() ? nullptr : &found->second;
}

bool stands_already(const Record& record, const Saying& saying)
{
    const Statement* standing = statement(record, saying.slot);
    return standing ? saying.content && standing->content == *saying.content : !saying.content;
}

void remember(State& state, Before before)
{
    state.undo.push_back(std::move(before));
    if (state.undo.size() > undo_limit)
        state.undo.erase(state.undo.begin());
}

}  // namespace

SlotPart part_of(std::string_view name)
{
    const auto hash = name.find('#');
    if (hash == std::string_view::npos)
        return {Slot(name), ""};
    return {Slot(name.substr(0, hash)), std::string(name.substr(hash + 1))};
}

Step show(State state) { return {std::move(state), {}, std::nullopt}; }

Step say(const Booklet& booklet, State state, const std::vector<Saying>& sayings, Timestamp now)
{
    Step step;
    Before before;
    for (const Saying& saying : sayings) {
        if (stands_already(state.record, saying))
            continue;
        const auto& [slot, content, as] = saying;
        const Statement* standing = statement(state.record, slot);
        before.slots.emplace_back(slot, standing ? std::optional(*standing) : std::nullopt);
        Said said = as ? *as : said_now(booklet, state, slot, now);
        said.recorded = now;
        step.changes.push_back(content ? Change(Stated{slot, *content, said})
                                       : Change(Withdrawn{slot, said}));
        state.record = after(std::move(state.record), step.changes.back());
        if (const Scenario* scenario = booklet.scenario_of(slot))
            state.scenarios.insert(scenario->code);
    }
    if (!before.slots.empty()) {
        state.paper.reset();
        remember(state, std::move(before));
        state.notice = state.custody == Custody::Kept ? Notice::Saved : Notice::Noted;
    }
    if (state.custody == Custody::Guest)
        step.changes.clear();
    step.next = std::move(state);
    return step;
}

Answer answer_in(const Record& record, std::string_view slot)
{
    const Answer* answer = stands<Answer>(record, slot);
    return answer ? *answer : Answer{};
}

std::optional<Content> worth_saying(Answer answer)
{
    if (answer == Answer{})
        return std::nullopt;
    return answer;
}

Answer with_first(Answer answer, const std::string& code)
{
    std::vector<std::string> choices{code};
    if (answer.state == AnswerState::Wish && answer.choices.size() > 1 && answer.choices[1] != code)
        choices.push_back(answer.choices[1]);
    const bool other = answer.choices.empty() || answer.choices.front() != code;
    answer.state = AnswerState::Wish;
    answer.choices = std::move(choices);
    if (other) {  // how strongly and which place exactly was said of the earlier choice
        answer.strength.reset();
        answer.detail.reset();
    }
    return answer;
}

State go_to(State state, Page page)
{
    if (state.page == page)
        return state;
    constexpr std::size_t way_limit = 50;
    if (state.page.kind == Page::Kind::Question || state.page.kind == Page::Kind::Scenarios)
        state.left = state.page;
    state.way.push_back(std::move(state.page));
    if (state.way.size() > way_limit)
        state.way.erase(state.way.begin());
    state.page = std::move(page);
    state.drafts.erase("passphrase");
    state.troubles.erase("passphrase");
    // What is chosen now is seen, for a slip would lock the record; what is known is dots.
    state.secret_shown = state.page.kind == Page::Kind::Keep;
    return state;
}

State go_back(const Booklet& booklet, State state)
{
    Page to;
    if (!state.way.empty()) {
        to = std::move(state.way.back());
        state.way.pop_back();
    } else {
        const auto pages = walk(booklet, state);
        const auto here = std::find(pages.begin(), pages.end(), state.page);
        if (here != pages.end() && here != pages.begin())
            to = *(here - 1);
    }
    auto way = std::move(state.way);
    state = go_to(std::move(state), std::move(to));
    state.way = std::move(way);
    return state;
}

void remember_version(State& state)
{
    const Kept* kept = stands<Kept>(state.record, slots::kept);
    state.versions.push_back(
        {state.record.version, state.record.kept ? *state.record.kept : Timestamp{},
         kept ? kept->reason : "", std::make_shared<const Record>(state.record)});
}

}  // namespace kotozute
