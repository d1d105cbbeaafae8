// Handing the record on, and keeping track of who holds what.
#include "core/app/handing.hpp"
#include "core/app/steps.hpp"
#include "core/app/typed.hpp"
#include "core/base/utf8.hpp"
#include "core/document/document.hpp"
#include "core/preferences/codes.hpp"
#include "core/preferences/slots.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace kotozute {
namespace {

constexpr std::array<std::string_view, 4> fields{"hand#name", "hand#role", "hand#phone",
                                                 "hand#until"};

// What was typed and chosen, as it is going to be recorded; troubles go to their fields.
std::optional<ShareConsent> typed_handing(State& state, const Date& today, const DateWords& dates)
{
    ShareConsent what;
    what.recipient = trimmed(draft(state, "hand#name"));
    what.role = trimmed(draft(state, "hand#role"));
    what.phone = typed_phone(draft(state, "hand#phone"));
    what.way = state.handing.way;
    std::map<std::string, FieldTrouble> troubles;
    for (const auto& [field, text] : {std::pair{"hand#name", &what.recipient},
                                      {"hand#role", &what.role},
                                      {"hand#phone", &what.phone}})
        if (utf8::length(*text) > longest_name)
            troubles[field] = FieldTrouble::LongName;
    if (!what.phone.empty() && !can_be_called(what.phone))
        troubles["hand#phone"] = FieldTrouble::NotAPhone;
    if (const std::string until = draft(state, "hand#until"); !trimmed(until).empty()) {
        what.until = typed_date(until, dates);
        if (!what.until)
            troubles["hand#until"] = FieldTrouble::NotADate;
        else if (*what.until < today)
            troubles["hand#until"] = FieldTrouble::InPast;
    }
    for (const SharePart part : state.handing.parts)
        what.parts.emplace_back(name_of(part));
    if (troubles.empty())
        return what;
    state.troubles.insert(troubles.begin(), troubles.end());
    state.notice = Notice::NotUnderstood;
    return std::nullopt;
}

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
    if (action.way == "paper" || action.way == "file")
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
            for (const std::string_view field : fields)
                state.troubles.erase(std::string(field));
        }
    return show(std::move(state));
}

Step on(const Booklet& booklet, const RecordHanding&, State state, Timestamp now)
{
    if (lacking(state) != HandingLacks::Nothing)
        return show(std::move(state));
    auto what = typed_handing(state, japan_date(now), booklet.dates);
    if (!what)
        return show(std::move(state));
    const Record& record = state.record;
    what->given = japan_date(now);
    what->version = record.changed_since_kept ? 0 : record.version;
    what->fingerprint = fingerprint(only(record, state.handing.parts));
    for (const std::string_view field : fields) {
        state.drafts.erase(std::string(field));
        state.troubles.erase(std::string(field));
    }
    state.handing = {};
    return say(booklet, std::move(state), {{slot_for(now), *what}}, now);
}

// A locked file holds the whole record, whatever of it was chosen.
Step on(const Booklet&, const WriteDownShare&, State state, Timestamp)
{
    if (!state.locking.saved)
        return show(std::move(state));
    state.handing = {};
    for (const auto& [part, name] : codes::names(SharePart{}))
        state.handing.parts.insert(part);
    state.handing.way = "file";
    return show(go_to(std::move(state), {Page::Kind::Handing, ""}));
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
