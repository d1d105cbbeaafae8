// Answering by pointing.
#include "core/app/steps.hpp"
#include "core/app/walk.hpp"
#include "core/preferences/codes.hpp"

#include <algorithm>

namespace kotozute {
namespace {

using Kind = Question::Kind;

bool offered(const Booklet& booklet, const State& state, const Question& question,
             AnswerState answer)
{
    const auto others = other_answers(booklet, state, question);
    return std::any_of(others.begin(), others.end(),
                       [&](const OtherAnswer* other) { return other->state == answer; });
}

bool one_choice(const Question& question)
{
    return question.kind == Kind::Place || question.kind == Kind::Choice;
}

template <class T>
T standing_or_new(const Record& record, const Slot& slot)
{
    const T* found = stands<T>(record, slot);
    return found ? *found : T{};
}

void flip(std::vector<std::string>& codes, const std::string& code)
{
    const auto found = std::find(codes.begin(), codes.end(), code);
    if (found == codes.end())
        codes.push_back(code);
    else
        codes.erase(found);
}

void flip(std::vector<Role>& roles, Role role)
{
    const auto found = std::find(roles.begin(), roles.end(), role);
    if (found == roles.end())
        roles.push_back(role);
    else
        roles.erase(found);
    std::sort(roles.begin(), roles.end());
}

Step choose_part(const Booklet& booklet, const SlotPart& at, const std::string& code, State state,
                 Timestamp now)
{
    if (const auto* standing = stands<Spokesperson>(state.record, at.slot);
        standing && at.part == "consent") {
        Spokesperson person = *standing;
        person.consent = from_name<Spokesperson::Consent>(code);
        if (!person.consent)
            return show(std::move(state));
        return say(booklet, std::move(state), {{at.slot, person}}, now);
    }
    const Question* question = booklet.question(at.slot);
    if (question && question->kind == Kind::Talk && at.part == "capacity") {
        auto talk = standing_or_new<Talk>(state.record, at.slot);
        talk.capacity = from_name<Talk::Capacity>(code);
        if (!talk.capacity)
            return show(std::move(state));
        return say(booklet, std::move(state), {{at.slot, talk}}, now);
    }
    return show(std::move(state));
}

Step toggle_part(const Booklet& booklet, const SlotPart& at, const std::string& code, State state,
                 Timestamp now)
{
    const Question* question = booklet.question(at.slot);
    if (question && question->kind == Kind::Talk && at.part == "present") {
        const auto role = from_name<Role>(code);
        if (!role)
            return show(std::move(state));
        auto talk = standing_or_new<Talk>(state.record, at.slot);
        flip(talk.present, *role);
        const auto content =
            talk == Talk{} ? std::optional<Content>() : std::optional<Content>(talk);
        return say(booklet, std::move(state), {{at.slot, content}}, now);
    }
    if (question && question->kind == Kind::Place && at.part == "usual_residence") {
        Answer answer = answer_in(state.record, at.slot);
        if (answer.choices.empty())
            return show(std::move(state));
        PlaceDetail detail = answer.detail.value_or(PlaceDetail{});
        const bool lives_there = code == "yes";
        const bool said = detail.usual_residence == lives_there;
        detail.usual_residence = said ? std::nullopt : std::optional(lives_there);
        answer.detail = detail == PlaceDetail{} ? std::nullopt : std::optional(detail);
        return say(booklet, std::move(state), {{at.slot, worth_saying(std::move(answer))}}, now);
    }
    return show(std::move(state));
}

Step toggle_scenario(const Booklet& booklet, const std::string& code, State state)
{
    if (!booklet.scenario(code))
        return show(std::move(state));
    if (!state.scenarios.insert(code).second)
        state.scenarios.erase(code);
    return show(std::move(state));
}

}  // namespace

Step on(const Booklet& booklet, const Choose& action, State state, Timestamp now)
{
    const SlotPart at = part_of(action.slot);
    if (!at.part.empty())
        return choose_part(booklet, at, action.code, std::move(state), now);
    const Question* question = booklet.question(action.slot);
    if (!question || !choice(*question, action.code))
        return show(std::move(state));
    if (question->kind == Kind::Person) {
        const auto kind = from_name<Spokesperson::Kind>(action.code);
        const auto* standing = stands<Spokesperson>(state.record, action.slot);
        if (!kind || (standing && standing->kind == *kind))
            return show(std::move(state));
        Spokesperson person;
        person.kind = *kind;
        return say(booklet, std::move(state), {{action.slot, person}}, now);
    }
    if (!one_choice(*question))
        return show(std::move(state));
    Answer answer = with_first(answer_in(state.record, action.slot), action.code);
    return say(booklet, std::move(state), {{action.slot, std::move(answer)}}, now);
}

Step on(const Booklet& booklet, const ChooseSecond& action, State state, Timestamp now)
{
    const Question* question = booklet.question(action.slot);
    Answer answer = answer_in(state.record, action.slot);
    if (!question || !question->second || answer.choices.empty() ||
        answer.choices.front() == action.code ||
        (!action.code.empty() && !choice(*question, action.code)))
        return show(std::move(state));
    answer.choices.resize(1);
    if (!action.code.empty())
        answer.choices.push_back(action.code);
    return say(booklet, std::move(state), {{action.slot, std::move(answer)}}, now);
}

Step on(const Booklet& booklet, const Toggle& action, State state, Timestamp now)
{
    if (action.slot == "scenarios")
        return toggle_scenario(booklet, action.code, std::move(state));
    const SlotPart at = part_of(action.slot);
    if (!at.part.empty())
        return toggle_part(booklet, at, action.code, std::move(state), now);
    const Question* question = booklet.question(action.slot);
    if (!question || !choice(*question, action.code) ||
        (question->kind != Kind::Several && question->kind != Kind::Ranked))
        return show(std::move(state));
    Answer answer = answer_in(state.record, action.slot);
    answer.state = AnswerState::Wish;
    flip(answer.choices, action.code);
    if (question->kind == Kind::Ranked &&
        answer.choices.size() > static_cast<std::size_t>(question->most)) {
        state.notice = Notice::AtMost;
        return show(std::move(state));
    }
    return say(booklet, std::move(state), {{action.slot, worth_saying(std::move(answer))}}, now);
}

Step on(const Booklet& booklet, const Move& action, State state, Timestamp now)
{
    const Question* question = booklet.question(action.slot);
    if (!question || question->kind != Kind::Ranked)
        return show(std::move(state));
    Answer answer = answer_in(state.record, action.slot);
    auto& choices = answer.choices;
    const auto found = std::find(choices.begin(), choices.end(), action.code);
    const auto index = found - choices.begin();
    const auto target = index + action.by;
    const auto size = static_cast<std::ptrdiff_t>(choices.size());
    if (found == choices.end() || target < 0 || target >= size)
        return show(std::move(state));
    std::iter_swap(found, choices.begin() + target);
    return say(booklet, std::move(state), {{action.slot, std::move(answer)}}, now);
}

Step on(const Booklet& booklet, const AnswerWith& action, State state, Timestamp now)
{
    const Question* question = booklet.question(action.slot);
    if (!question || !offered(booklet, state, *question, action.state))
        return show(std::move(state));
    Answer answer;
    answer.state = action.state;
    answer.words = answer_in(state.record, action.slot).words;
    return say(booklet, std::move(state), {{action.slot, std::move(answer)}}, now);
}

Step on(const Booklet& booklet, const SetStrength& action, State state, Timestamp now)
{
    const Question* question = booklet.question(action.slot);
    Answer answer = answer_in(state.record, action.slot);
    if (!question || question->kind != Kind::Place || answer.choices.empty())
        return show(std::move(state));
    answer.strength = action.strength;
    return say(booklet, std::move(state), {{action.slot, std::move(answer)}}, now);
}

Step on(const Booklet& booklet, const TakeBack& action, State state, Timestamp now)
{
    if (!booklet.question(action.slot) || !state.record.statements.contains(action.slot))
        return show(std::move(state));
    std::erase_if(state.drafts,
                  [&](const auto& draft) { return part_of(draft.first).slot == action.slot; });
    Step step = say(booklet, std::move(state), {{action.slot, std::nullopt}}, now);
    step.next.notice = Notice::TakenBack;
    return step;
}

Step on(const Booklet& booklet, const Undo&, State state, Timestamp now)
{
    if (state.undo.empty()) {
        state.notice = Notice::NothingToUndo;
        return show(std::move(state));
    }
    const Before before = std::move(state.undo.back());
    state.undo.pop_back();
    const auto way_back = state.undo;
    std::vector<Saying> sayings;
    for (const auto& [slot, statement] : before.slots)
        if (statement)
            sayings.push_back({slot, statement->content, statement->said});
        else
            sayings.push_back({slot, std::nullopt});
    Step step = say(booklet, std::move(state), sayings, now);
    step.next.undo = way_back;
    step.next.notice = Notice::Undone;
    return step;
}

}  // namespace kotozute
