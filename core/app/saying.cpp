#include "core/app/saying.hpp"

#include "core/app/walk.hpp"
#include "core/preferences/slots.hpp"

#include <algorithm>

namespace kotozute {
namespace {

constexpr std::size_t undo_limit = 50;

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

Change change_of(const Saying& saying, const Said& said, bool settles)
{
    if (settles)
        return Resolved{saying.slot, saying.content, said};
    if (saying.content)
        return Stated{saying.slot, *saying.content, said};
    return Withdrawn{saying.slot, said};
}

// Keeping or opening one's own record first leads back to it.
bool looks_at_share(const Page& page)
{
    return page.kind == Page::Kind::TakeIn || page.kind == Page::Kind::Unlock ||
           page.kind == Page::Kind::Records || page.kind == Page::Kind::Keep;
}

bool looks_at_picture(const Page& page)
{
    return page.kind == Page::Kind::Scan || page.kind == Page::Kind::Unlock ||
           page.kind == Page::Kind::Records;
}

}  // namespace

Said said_now(const Booklet& booklet, const State& state, const Slot& slot, Timestamp now)
{
    Said said;
    const Question* question = booklet.question(slot);
    said.voice = question && question->voice ? *question->voice : state.voice;
    said.recorded_by = state.recorded_by;
    if (helper_writes(state))
        said.recorder = state.recorder;
    said.on = japan_date(now);
    if (state.settings.language != first_language)
        said.language = state.settings.language;
    return said;
}

SlotPart part_of(std::string_view name)
{
    const auto hash = name.find('#');
    if (hash == std::string_view::npos)
        return {Slot(name), ""};
    return {Slot(name.substr(0, hash)), std::string(name.substr(hash + 1))};
}

Step show(State state) { return {std::move(state), {}, std::nullopt}; }

Step show(State state, Effect effect) { return {std::move(state), {}, std::move(effect)}; }

Step say(const Booklet& booklet, State state, const std::vector<Saying>& sayings, Timestamp now)
{
    Step step;
    Before before;
    for (const Saying& saying : sayings) {
        const Slot& slot = saying.slot;
        const bool differs = disputed(state.record, slot) != nullptr;
        const bool settles = differs && (saying.settles || state.anew == slot);
        if (!settles && stands_already(state.record, saying))
            continue;
        const Statement* standing = statement(state.record, slot);
        if (!differs)  // what several people said cannot be unsaid
            before.slots.emplace_back(slot, standing ? std::optional(*standing) : std::nullopt);
        Said said = saying.as ? *saying.as : said_now(booklet, state, slot, now);
        said.recorded = now;
        step.changes.push_back(change_of(saying, said, settles));
        state.record = after(std::move(state.record), step.changes.back(), state.device);
        if (const Scenario* scenario = booklet.scenario_of(slot))
            state.scenarios.insert(scenario->code);
        if (settles)
            state.anew.clear();
    }
    if (!before.slots.empty())
        remember(state, std::move(before));
    if (!step.changes.empty()) {
        state.paper.reset();
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
    state.anew.clear();
    state.drafts.erase("passphrase");
    state.troubles.erase("passphrase");
    // Told once, and looked at for as long as somebody looks.
    if (state.page.kind != Page::Kind::Locked)
        state.locking = {};
    if (state.page.kind != Page::Kind::Team)
        state.team.passphrase.clear();
    if (state.page.kind != Page::Kind::Code)
        state.shown_code.reset();
    if (!looks_at_share(state.page))
        state.received.reset();
    if (!looks_at_picture(state.page))
        state.scanned.reset();
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

State with_history(State state, const History& history)
{
    state.device = history.device;
    state.record = record_of(history.entries);
    state.versions.clear();
    for (Record& record : versions_of(history))
        state.versions.push_back(version_of(std::move(record)));
    return state;
}

Version version_of(Record record)
{
    const Kept* kept = stands<Kept>(record, slots::kept);
    const Said* by = said(record, slots::kept);
    const int number = record.version;
    return {number, by ? by->recorded : Timestamp{}, kept ? kept->reason : "",
            std::make_shared<const Record>(std::move(record))};
}

}  // namespace kotozute
