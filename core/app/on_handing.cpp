// Handing the record on, and keeping track of who holds what.
#include "core/app/handing.hpp"
#include "core/app/steps.hpp"
#include "core/preferences/slots.hpp"

#include <string_view>

namespace kotozute {
namespace {

Slot slot_for(const Timestamp now)
{
    return Slot(slots::share) + '/' + std::to_string(now.time_since_epoch().count());
}

}  // namespace

Step on(const Booklet&, const PutPart& action, State state, Timestamp)
{
    ShareParts& parts = state.handing.parts;
    if (!parts.insert(action.part).second)
        parts.erase(action.part);
    return show(std::move(state));
}

Step on(const Booklet&, const SetWay& action, State state, Timestamp)
{
    if (action.way == "paper" || action.way == "file" || action.way == "screen")
        state.handing.way = action.way;
    return show(std::move(state));
}

Step on(const Booklet&, const FillRecipient& action, State state, Timestamp)
{
    for (const Recipient& known : known_recipients(state.record))
        if (known.slot == action.slot) {
            state.drafts["hand#name"] = known.name;
            state.drafts["hand#role"] = known.role;
            state.drafts["hand#phone"] = known.phone;
            if (!known.way.empty())
                state.handing.way = known.way;
            for (const std::string_view field : recipient_fields)
                state.troubles.erase(std::string(field));
        }
    return show(std::move(state));
}

Step on(const Booklet& booklet, const RecordHanding&, State state, Timestamp now)
{
    if (lacking(state) != HandingLacks::Nothing)
        return show(std::move(state));
    auto what = typed_handing(state, state.handing.parts, state.handing.way, now, booklet.dates);
    if (!what)
        return show(std::move(state));
    state = without_recipient(std::move(state));
    state.handing = {};
    return say(booklet, std::move(state), {{slot_for(now), *what}}, now);
}

// A locked file holds the whole record, whatever of it was chosen. A code that has not room for all
// of it says nothing of parts: whoever hands it on tells.
Step on(const Booklet&, const WriteDownShare&, State state, Timestamp)
{
    const bool code = state.page.kind == Page::Kind::Code && state.shown_code;
    if (!code && !state.locking.saved)
        return show(std::move(state));
    const bool whole = !code || state.shown_code->all;
    state.handing = {whole ? whole_record() : ShareParts{}, code ? "screen" : "file", {}};
    return show(go_to(std::move(state), {Page::Kind::Handing, ""}));
}

Step on(const Booklet& booklet, const RecordLocked&, State state, Timestamp now)
{
    Locking& locking = state.locking;
    if (!locking.saved || !locking.to || locking.written)
        return show(std::move(state));
    locking.written = true;
    const ShareConsent to = *locking.to;
    const Notice notice = state.notice;
    Step step = say(booklet, without_recipient(std::move(state)), {{slot_for(now), to}}, now);
    step.next.notice = notice;  // where the file lies
    return step;
}

Step on(const Booklet&, const ShowHanding& action, State state, Timestamp)
{
    state.handing.shown = state.handing.shown == action.slot ? Slot() : action.slot;
    return show(std::move(state));
}

Step on(const Booklet& booklet, const TakeBackHanding& action, State state, Timestamp now)
{
    const auto* what = stands<ShareConsent>(state.record, action.slot);
    if (!what || what->ended)
        return show(std::move(state));
    ShareConsent ended = *what;
    ended.ended = japan_date(now);
    state.handing.shown.clear();
    return say(booklet, std::move(state), {{action.slot, std::move(ended)}}, now);
}

Step on(const Booklet&, const PutListOnPaper& action, State state, Timestamp)
{
    if (state.list_on_paper != action.on)
        state.paper.reset();
    state.list_on_paper = action.on;
    return show(std::move(state));
}

}  // namespace kotozute
