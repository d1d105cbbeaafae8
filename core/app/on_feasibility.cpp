// What is possible near the answer to a place question.
#include "core/app/feasibility.hpp"
#include "core/app/steps.hpp"

#include <algorithm>

namespace kotozute {
namespace {

// Whose finding it is: the person's own, the family's, or else that of a professional.
Said found_by(const State& state, Timestamp now)
{
    Said said;
    said.recorded_by = state.recorded_by;
    said.voice = state.recorded_by == Role::Person   ? Voice::Person
                 : state.recorded_by == Role::Family ? Voice::Family
                                                     : Voice::Professional;
    said.recorder = helper_writes(state) ? state.recorder : "";
    said.on = japan_date(now);
    return said;
}

}  // namespace

Step on(const Booklet& booklet, const LookAround& action, State state, Timestamp)
{
    FindPossible find{place_chosen(booklet, state, action.slot), looked_from(state)};
    Step step = show(std::move(state));
    if (!find.choice.empty())
        step.effect = std::move(find);
    return step;
}

// Measured from where it was found, so that the list agrees with the card.
Step on(const Booklet& booklet, const ListNeed& action, State state, Timestamp now)
{
    const Possible* possible = looked_up(booklet, state, action.slot);
    if (!possible)
        return show(std::move(state));
    const auto found = std::find_if(possible->needs.begin(), possible->needs.end(),
                                    [&](const auto& need) { return need.need.id == action.need; });
    if (found == possible->needs.end() || found->search.empty())
        return show(std::move(state));
    PlaceSearch search{"", possible->near, found->search};
    Step step = on(booklet, Go{{Page::Kind::Places, action.slot}}, std::move(state), now);
    if (step.next.page.kind != Page::Kind::Places)
        return step;
    step.next.search = std::move(search);
    step.next.drafts.erase("find#words");
    return step;
}

Step on(const Booklet& booklet, const RecordFeasibility& action, State state, Timestamp now)
{
    const Possible* possible = looked_up(booklet, state, action.slot);
    const Slot slot = feasibility_slot(action.slot);
    if (!possible || slot.empty())
        return show(std::move(state));
    const Choice* place = choice(*booklet.question(action.slot), possible->choice);
    const Answer answer = as_answer(booklet, *possible, place ? plain(place->label) : "");
    const Said said = found_by(state, now);
    return say(booklet, std::move(state), {{slot, answer, said}}, now);
}

Step on(const Booklet&, const PutOnPaper& action, State state, Timestamp)
{
    if (state.feasibility_on_paper != action.feasibility)
        state.paper.reset();
    state.feasibility_on_paper = action.feasibility;
    return show(std::move(state));
}

}  // namespace kotozute
