// Looking for places, and what a person does with those found.
#include "core/app/steps.hpp"
#include "core/app/typed.hpp"
#include "core/base/utf8.hpp"
#include "core/preferences/slots.hpp"

#include <algorithm>

namespace kotozute {
namespace {

constexpr std::string_view near_field = "find#near";

State without_card(State state)
{
    state.shown_place.clear();
    state.details.reset();
    state.correcting = false;
    return state;
}

// Looked up anew before it is shown next, and listed from its beginning.
State to_look_up(State state)
{
    state.finding.reset();
    state.listed = listed_at_once;
    return state;
}

Step toggle(const Booklet& booklet, std::string_view list, const std::string& id, State state,
            Timestamp now)
{
    const auto place = seen_place(state, id);
    if (!place)
        return show(std::move(state));
    const bool out = is_listed(state.record, list, id);
    // Of the page as it is: a place taken out stays in sight, so that it can go in again.
    return say(
        booklet, std::move(state),
        {{slots::listed(list, id), out ? std::nullopt : std::optional<Content>(known(*place))}},
        now);
}

// Whether a place that stands for `choice` can be where one wishes to be by `first`: who visits,
// visits a relative's house, too; and two of the answers name no kind of place.
bool fits(const std::string& first, const std::string& choice)
{
    return first == choice || first == "other" || first == "who_matters" ||
           (first == "kin_home" && choice == "home");
}

// An exact place belongs to the answer it was picked for. One that cannot belong to what is
// chosen first is chosen first itself, as if its card had been pressed.
Answer with_place(Answer answer, const FoundPlace& place)
{
    const bool chosen = answer.state == AnswerState::Wish && !answer.choices.empty();
    if (!place.choice.empty() && (!chosen || !fits(answer.choices.front(), place.choice)))
        answer = with_first(std::move(answer), place.choice);
    answer.state = AnswerState::Wish;
    PlaceDetail detail{utf8::shortened(place.name, longest_name),
                       utf8::shortened(place.address, longest_name),
                       utf8::shortened(place.phone, longest_name), place.id, std::nullopt};
    if (answer.detail)
        detail.usual_residence = answer.detail->usual_residence;
    answer.detail = std::move(detail);
    return answer;
}

// Whether it is home was said of the answer, not of the place.
Answer without_place(Answer answer)
{
    if (!answer.detail)
        return answer;
    PlaceDetail left;
    left.usual_residence = answer.detail->usual_residence;
    answer.detail = left == PlaceDetail{} ? std::nullopt : std::optional(left);
    return answer;
}

}  // namespace

std::optional<FoundPlace> seen_place(const State& state, const std::string& id)
{
    if (state.finding)
        for (const FoundPlace& place : state.finding->places)
            if (place.id == id)
                return place;
    for (const KnownPlace& place : own_places(state.record))
        if (place.id == id)
            return as_known(place);
    return std::nullopt;
}

std::optional<FoundPlace> shown_place(const State& state)
{
    return state.shown_place.empty() ? std::nullopt : seen_place(state, state.shown_place);
}

State at_places(State state)
{
    state = without_card(std::move(state));
    state.search_open = false;
    state.search.only.reset();
    const auto* subject = stands<Subject>(state.record, slots::subject);
    if (state.search.near.empty() && !state.drafts.contains(std::string(near_field)) && subject &&
        !subject->address.empty()) {
        state.search.near = subject->address;
        state.drafts[std::string(near_field)] = subject->address;
    }
    return to_look_up(std::move(state));
}

Step on(const Booklet&, const Find&, State state, Timestamp)
{
    state.search.words = trimmed(draft(state, "find#words"));
    state.search.near = trimmed(draft(state, near_field));
    state.search.only.reset();
    state.search_open = false;
    return show(to_look_up(without_card(std::move(state))));
}

Step on(const Booklet&, const OpenSearch& action, State state, Timestamp)
{
    state.search_open = action.open;
    return show(std::move(state));
}

Step on(const Booklet&, const ToggleKind& action, State state, Timestamp)
{
    const auto is = [&](const FoundKind& kind) { return kind.id == action.id; };
    if (!state.finding || state.search.only ||
        std::none_of(state.finding->kinds.begin(), state.finding->kinds.end(), is))
        return show(std::move(state));
    if (state.search.kinds.insert(action.id).second)
        return show(to_look_up(std::move(state)));
    state.search.kinds.erase(action.id);
    for (const FoundKind& kind : state.finding->kinds)
        if (kind.need == action.id)
            state.search.kinds.erase(kind.id);
    return show(to_look_up(std::move(state)));
}

Step on(const Booklet&, const ShowMore&, State state, Timestamp)
{
    if (state.finding && state.listed < state.finding->places.size())
        state.listed += listed_at_once;
    return show(std::move(state));
}

Step on(const Booklet&, const ListFavourites& action, State state, Timestamp)
{
    state.search.only.reset();
    if (action.on)
        state.search.only = own_places(state.record);
    state.search_open = false;
    return show(to_look_up(without_card(std::move(state))));
}

Step on(const Booklet&, const ShowPlace& action, State state, Timestamp)
{
    if (!action.id.empty() && !seen_place(state, action.id))
        return show(std::move(state));
    state = without_card(std::move(state));
    state.shown_place = action.id;
    return show(std::move(state));
}

Step on(const Booklet& booklet, const ToggleFavourite& action, State state, Timestamp now)
{
    return toggle(booklet, slots::favourites, action.id, std::move(state), now);
}

Step on(const Booklet& booklet, const ToggleTeam& action, State state, Timestamp now)
{
    return toggle(booklet, slots::care_team, action.id, std::move(state), now);
}

Step on(const Booklet&, const CallPlace& action, State state, Timestamp)
{
    const auto place = seen_place(state, action.id);
    Step step = show(std::move(state));
    if (place && can_be_called(place->phone))
        step.effect = Call{place->phone};
    return step;
}

Step on(const Booklet& booklet, const PickPlace& action, State state, Timestamp now)
{
    const Question* question = booklet.question(state.page.id);
    const Slot slot = state.page.id;
    if (!question || question->kind != Question::Kind::Place)
        return show(std::move(state));
    const Answer answer = answer_in(state.record, slot);
    if (action.id.empty())
        return say(booklet, std::move(state), {{slot, worth_saying(without_place(answer))}}, now);
    const auto found = seen_place(state, action.id);
    if (!found)
        return show(std::move(state));
    const Answer picked = with_place(answer, *found);
    Step step = say(booklet, std::move(state), {{slot, picked}}, now);
    if (step.next.page.kind == Page::Kind::Places)
        step.next = go_back(booklet, std::move(step.next));
    step.next.notice = Notice::PlacePicked;
    return step;
}

}  // namespace kotozute
