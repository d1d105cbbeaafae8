// Taking in what another device wrote, and settling what differs.
#include "core/app/steps.hpp"
#include "core/app/walk.hpp"

#include <algorithm>

namespace kotozute {

Step on(const Booklet& booklet, const TakeIn& action, State state, Timestamp now)
{
    if (state.custody == Custody::Guest)  // nowhere to keep it
        return show(std::move(state));
    Step step = settle_drafts(booklet, std::move(state), now);
    step.effect = MergeRevisions{action.revisions};
    return step;
}

// The words stay those of whoever said them; who chose them is who writes now.
Step on(const Booklet& booklet, const ChooseSide& action, State state, Timestamp now)
{
    const auto* sides = disputed(state.record, action.slot);
    if (!sides || std::find(sides->begin(), sides->end(), action.side) == sides->end())
        return show(std::move(state));
    Said said = said_now(booklet, state, action.slot, now);
    said.voice = action.side.said.voice;
    return say(booklet, std::move(state), {{action.slot, action.side.content, said, true}}, now);
}

Step on(const Booklet& booklet, const SayAnew& action, State state, Timestamp)
{
    if (disputed(state.record, action.slot) && booklet.question(action.slot))
        state.anew = action.slot;
    return show(std::move(state));
}

// What stood before is not what the other device knew of: the way back begins here.
State joined(const Booklet& booklet, State state, std::size_t added, const History& history)
{
    state = with_history(std::move(state), history);
    walk_through_all(booklet, state);
    state.undo.clear();
    state.paper.reset();
    if (state.received && state.received->share) {  // to be compared anew
        Received again{state.received->file, state.received->bytes};
        again.share = state.received->share;
        again.bundle = state.received->bundle;
        state.received = std::make_shared<const Received>(std::move(again));
    }
    state.came_in = added;
    state.notice = Notice::TakenIn;
    return state;
}

State taken_in(const Booklet& booklet, State state, const Merged& merged, const History& history)
{
    if (merged.added == 0)
        return noticed(std::move(state), Notice::NothingCame);
    state = joined(booklet, std::move(state), merged.added, history);
    return go_to(std::move(state), {Page::Kind::Review, ""});
}

State not_taken_in(State state, Error::Code why)
{
    switch (why) {
    case Error::Code::Corrupt:
    case Error::Code::Invalid: state.notice = Notice::NotTakenIn; return state;
    case Error::Code::Full: state.notice = Notice::DeviceFull; return state;
    case Error::Code::ReadOnly: state.notice = Notice::DeviceReadOnly; return state;
    case Error::Code::NotFound:
    case Error::Code::TooNew:
    case Error::Code::WrongSecret:
    case Error::Code::Busy:
    case Error::Code::Io: state.notice = Notice::CouldNotSave; return state;
    }
    return state;
}

}  // namespace kotozute
