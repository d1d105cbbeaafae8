// A consultation: someone whose work it is listens and writes.
#include "core/app/calendar.hpp"
#include "core/app/steps.hpp"
#include "core/preferences/slots.hpp"

namespace kotozute {

Step on(const Booklet&, const ShowPrompts& action, State state, Timestamp)
{
    state.prompts_shown = action.shown;
    return show(std::move(state));
}

Step on(const Booklet& booklet, const MakeAppointment&, State state, Timestamp now)
{
    const Talk* talk = stands<Talk>(state.record, slots::talk);
    if (!talk || !talk->review_by)
        return show(std::move(state));
    HandOut file{"next-talk.ics", "text/calendar; charset=utf-8",
                 calendar_file(*talk->review_by, plain(booklet.strings("appointment.title")), now)};
    Step step = show(std::move(state));
    step.effect = std::move(file);
    return step;
}

}  // namespace kotozute
