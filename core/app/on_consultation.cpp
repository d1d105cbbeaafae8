// A consultation: someone whose work it is listens and writes.
#include "core/app/calendar.hpp"
#include "core/app/steps.hpp"
#include "core/preferences/slots.hpp"

#include <algorithm>

namespace kotozute {
namespace {

// Tells this record from any other without a name: by the key of this device, which no two have,
// and where nothing is kept by the moment the first line of it was written. Another device of the
// same person tells it otherwise.
std::string whose(const State& state)
{
    if (state.custody == Custody::Kept)
        return std::string(state.device.begin(), state.device.end());
    Timestamp first = Timestamp::max();
    for (const auto& [slot, statement] : state.record.statements)
        first = std::min(first, statement.said.recorded);
    return iso(first);
}

}  // namespace

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
                 calendar_file(*talk->review_by, whose(state),
                               plain(booklet.strings("appointment.title")), now)};
    Step step = show(std::move(state));
    step.effect = std::move(file);
    return step;
}

}  // namespace kotozute
