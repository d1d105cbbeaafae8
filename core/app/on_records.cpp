// The records on this device, one for each person; one is open at a time.
#include "core/app/steps.hpp"

namespace kotozute {
namespace {

State with_chosen(State state, std::size_t record)
{
    state.record_chosen = record;
    state.kept_here = record < state.records.size();
    return state;
}

Step choosing(State state)
{
    const ChooseVault chosen{state.record_chosen};
    return show(std::move(state), chosen);
}

}  // namespace

// What a guest wrote may belong into the one chosen: opening it asks. A new one begins empty.
Step on(const Booklet& booklet, const ChooseRecord& action, State state, Timestamp)
{
    if (state.custody == Custody::Kept || action.record > state.records.size())
        return show(std::move(state));
    if (action.record < state.records.size())
        return choosing(
            go_to(with_chosen(std::move(state), action.record), {Page::Kind::Unlock, ""}));
    if (would_lose(booklet, state)) {
        state.dialog = "forget";
        return show(std::move(state));
    }
    State next = with_chosen(closed(state), action.record);
    next.way = {{Page::Kind::Records, ""}};
    return choosing(std::move(next));
}

Step on(const Booklet&, const KeepBeside&, State state, Timestamp)
{
    if (state.custody == Custody::Kept || !state.kept_here)
        return show(std::move(state));
    const std::size_t next = state.records.size();
    return choosing(with_chosen(std::move(state), next));
}

}  // namespace kotozute
