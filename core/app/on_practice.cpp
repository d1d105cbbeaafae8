// Practising to listen and write, with an invented person.
#include "core/app/steps.hpp"
#include "core/app/walk.hpp"
#include "core/preferences/slots.hpp"

namespace kotozute {
namespace {

// Her name says on every page and paper what she is.
Subject invented(const Booklet& booklet)
{
    Subject subject;
    subject.family = plain(booklet.strings("practice.family"));
    subject.given = plain(booklet.strings("practice.given"));
    return subject;
}

}  // namespace

bool can_practise(const Booklet& booklet, const State& state)
{
    return consulting(state) && state.custody == Custody::Guest && !state.practising &&
           !would_lose(booklet, state);
}

Step on(const Booklet& booklet, const Practise&, State state, Timestamp now)
{
    if (!can_practise(booklet, state))
        return show(std::move(state));
    State begun = closed(state);
    begun.recorded_by = state.recorded_by;
    begun.recorder = state.recorder;
    begun.practising = begun.prompts_shown = true;
    Step step = say(booklet, std::move(begun), {{Slot(slots::subject), invented(booklet)}}, now);
    step.next.undo.clear();
    step.next.notice = Notice::None;
    for (const Page& page : walk(booklet, step.next))
        if (page.kind == Page::Kind::Question) {
            step.next.page = page;
            break;
        }
    return step;
}

Step on(const Booklet&, const EndPractice&, State state, Timestamp)
{
    if (!state.practising)
        return show(std::move(state));
    State ended = closed(state);
    ended.recorded_by = state.recorded_by;  // still who sits there
    ended.recorder = state.recorder;
    ended.notice = Notice::PracticeEnded;
    return show(std::move(ended));
}

}  // namespace kotozute
