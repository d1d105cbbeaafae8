// Keeping, opening and closing the record.
#include "core/app/steps.hpp"
#include "core/app/typed.hpp"
#include "core/app/walk.hpp"
#include "core/base/utf8.hpp"
#include "core/preferences/slots.hpp"
#include "core/store/passphrase.hpp"

#include <algorithm>

namespace kotozute {
namespace {

constexpr auto passphrase_field = "passphrase";

// What stands, as the changes that would say it, in the order it was written down.
std::vector<Change> as_changes(const Record& record)
{
    std::vector<Change> changes;
    for (const auto& [slot, statement] : record.statements)
        changes.push_back(Stated{slot, statement.content, statement.said});
    std::stable_sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) {
        return said_of(a).recorded < said_of(b).recorded;
    });
    return changes;
}

// The same, written down now.
std::vector<Change> as_changes(const Record& record, Timestamp now)
{
    auto changes = as_changes(record);
    for (Change& change : changes)
        std::visit([&](auto& what) { what.said.recorded = now; }, change);
    return changes;
}

Stated kept_now(const State& state, Timestamp now)
{
    Said said;
    said.voice = state.voice;
    said.recorded_by = state.recorded_by;
    said.recorder = helper_writes(state) ? state.recorder : "";
    said.on = japan_date(now);
    said.recorded = now;
    return {Slot(slots::kept), Kept{trimmed(draft(state, reason_field))}, said};
}

State with_version(State state, const Stated& kept)
{
    state.record = after(std::move(state.record), kept);
    state.paper.reset();
    state.versions.push_back(version_of(state.record));
    state.drafts.erase(reason_field);
    state.troubles.erase(reason_field);
    return state;
}

bool accept_passphrase(const Booklet& booklet, State& state)
{
    const std::string typed = draft(state, passphrase_field);
    const bool example =
        utf8::letters_of(typed) == utf8::letters_of(booklet.strings("keep.example"));
    if (long_enough(typed) && !example)
        return true;
    state.troubles[passphrase_field] = example ? FieldTrouble::TheExample : FieldTrouble::TooShort;
    state.notice = Notice::TooShort;
    return false;
}

// A record may begin with what somebody handed over, or with what is in a team's folder; of nothing
// there is no version.
bool begins_elsewhere(const State& state)
{
    const bool team = !state.way.empty() && state.way.back().kind == Page::Kind::Team;
    return team || (state.received && can_be_merged(*state.received));
}

// Beside others it has to be told from them.
bool accept_name(State& state)
{
    const std::string name = trimmed(draft(state, record_name_field));
    const bool taken =
        std::find(state.records.begin(), state.records.end(), name) != state.records.end();
    if (state.records.empty() || (!name.empty() && !taken && utf8::length(name) <= longest_name))
        return true;
    state.troubles[std::string(record_name_field)] = name.empty() ? FieldTrouble::NoRecordName
                                                     : taken      ? FieldTrouble::TakenName
                                                                  : FieldTrouble::LongName;
    state.notice = Notice::NotUnderstood;
    return false;
}

Step keep_first(const Booklet& booklet, State state, const Stated& kept)
{
    if (!accept_name(state) || !accept_passphrase(booklet, state))
        return show(std::move(state));
    Step step;
    const std::string name = trimmed(draft(state, record_name_field));
    step.effect = CreateVault{name, draft(state, passphrase_field)};
    state.records.push_back(name);
    state.drafts.erase(std::string(record_name_field));
    state.troubles.erase(std::string(record_name_field));
    step.changes = as_changes(state.record);
    if (!is_empty(state.record)) {
        step.changes.push_back(kept);
        state = with_version(std::move(state), kept);
    }
    state.custody = Custody::Kept;
    state.kept_here = true;
    state.drafts.erase(passphrase_field);
    state.notice = Notice::FirstKept;
    step.next =
        state.page.kind == Page::Kind::Keep ? go_back(booklet, std::move(state)) : std::move(state);
    return step;
}

Step keep_again(State state, Step step, const Stated& kept)
{
    if (!state.record.changed_since_kept) {
        state.notice = Notice::NothingNew;
        step.next = std::move(state);
        return step;
    }
    step.changes.push_back(kept);
    step.next = with_version(std::move(state), kept);
    step.next.notice = Notice::VersionKept;
    return step;
}

// Settles what was typed; asks by `dialog` when some of it cannot be, else nothing is in the way.
Step before_leaving(const Booklet& booklet, State state, const std::string& dialog, Timestamp now)
{
    Step step = settle_drafts(booklet, std::move(state), now);
    step.next.dialog = unsaid(booklet, step.next).empty() ? "" : dialog;
    return step;
}

CloseVault closing(const State& state, bool waits)
{
    return {subject_of(state.record), state.device, waits && state.team.in_use};
}

Step locked(Step step)
{
    step.effect = closing(step.next, true);
    step.next = closed(step.next);
    step.next.page = {Page::Kind::Unlock, ""};
    step.next.notice = Notice::Locked;
    return step;
}

}  // namespace

State closed(const State& state)
{
    State empty;
    empty.settings = state.settings;
    empty.records = state.records;
    empty.record_chosen = state.record_chosen;
    empty.kept_here = state.kept_here;
    empty.underlay = state.underlay;
    empty.shelf = state.shelf;
    empty.taking_in = state.taking_in;
    empty.team.offered = state.team.offered;
    empty.has_camera = state.has_camera;
    return empty;
}

bool would_lose(const Booklet& booklet, const State& state)
{
    if (state.practising)
        return false;
    return !unsaid(booklet, state).empty() ||
           (state.custody == Custody::Guest && !is_empty(state.record));
}

Step on(const Booklet& booklet, const Keep&, State state, Timestamp now)
{
    Step step = settle_drafts(booklet, std::move(state), now);
    State next = std::move(step.next);
    if (draft(next, reason_field).size() > longest_field) {
        next.troubles[reason_field] = FieldTrouble::TooLong;
        next.notice = Notice::NotUnderstood;
        step.next = std::move(next);
        return step;
    }
    const Stated kept = kept_now(next, now);
    if (next.custody == Custody::Kept)
        return keep_again(std::move(next), std::move(step), kept);
    if (next.kept_here)
        return show(go_to(std::move(next), {Page::Kind::Unlock, ""}));
    if (is_empty(next.record) && !begins_elsewhere(next)) {
        next.notice = unsaid(booklet, next).empty() ? Notice::NothingNew : Notice::NotUnderstood;
        return show(std::move(next));
    }
    return keep_first(booklet, std::move(next), kept);
}

// What is still being typed is said by whoever speaks now; that all of it is right, the person
// says.
Step on(const Booklet& booklet, const KeepAsRead&, State state, Timestamp now)
{
    Step said = settle_drafts(booklet, std::move(state), now);
    const Voice voice = std::exchange(said.next.voice, Voice::Person);
    Step kept = on(booklet, Keep{}, std::move(said.next), now);
    kept.next.voice = voice;
    kept.changes.insert(kept.changes.begin(), said.changes.begin(), said.changes.end());
    return kept;
}

Step on(const Booklet& booklet, const Unlock& action, State state, Timestamp now)
{
    const std::string passphrase = draft(state, passphrase_field);
    if (state.custody == Custody::Kept || !state.kept_here || passphrase.empty())
        return show(std::move(state));
    Step step = settle_drafts(booklet, std::move(state), now);
    step.effect = OpenVault{passphrase, action.bring};
    return step;
}

Step on(const Booklet& booklet, const Lock&, State state, Timestamp now)
{
    if (state.practising)
        return on(booklet, EndPractice{}, std::move(state), now);
    if (state.custody == Custody::Guest) {
        if (would_lose(booklet, state))
            state.dialog = "forget";
        return show(std::move(state));
    }
    Step step = before_leaving(booklet, std::move(state), "lock", now);
    return step.next.dialog.empty() ? locked(std::move(step)) : step;
}

Step on(const Booklet&, const LockAnyway&, State state, Timestamp)
{
    if (state.custody == Custody::Guest || state.dialog != "lock")
        return show(std::move(state));
    return locked(show(std::move(state)));
}

Step on(const Booklet&, const Forget&, State state, Timestamp)
{
    if (state.custody == Custody::Kept)
        return show(std::move(state));
    state = closed(state);
    state.notice = Notice::Forgotten;
    return show(std::move(state));
}

Step on(const Booklet& booklet, const Close&, State state, Timestamp now)
{
    if (state.custody == Custody::Guest && would_lose(booklet, state)) {
        state.dialog = "close";
        return show(std::move(state));
    }
    Step step = before_leaving(booklet, std::move(state), "close", now);
    step.next.closed = step.next.dialog.empty();
    if (step.next.closed && step.next.custody == Custody::Kept)
        step.effect = closing(step.next, false);
    return step;
}

Step on(const Booklet&, const CloseAnyway&, State state, Timestamp)
{
    state.closed = true;
    Step step = show(std::move(state));
    if (step.next.custody == Custody::Kept)
        step.effect = closing(step.next, false);
    return step;
}

Step opened(const Booklet& booklet, State state, const History& history, bool bring, Timestamp now)
{
    const auto brought = bring ? as_changes(state.record, now) : std::vector<Change>{};
    Step step;
    step.next = with_history(closed(state), history);
    for (const Change& change : brought)
        step.next.record = after(std::move(step.next.record), change, history.device);
    walk_through_all(booklet, step.next);
    if (bring)
        step.next.drafts = unsaid(booklet, state);
    for (const auto& [field, text] : step.next.drafts)
        if (const auto trouble = state.troubles.find(field); trouble != state.troubles.end())
            step.next.troubles.insert(*trouble);
    step.next.custody = Custody::Kept;
    step.next.kept_here = true;
    // Back to the file or the paper that is to be compared with the record.
    step.next.received = state.received;
    step.next.scanned = state.scanned;
    step.next.page = {state.received  ? Page::Kind::TakeIn
                      : state.scanned ? Page::Kind::Scan
                                      : Page::Kind::Summary,
                      ""};
    step.next.notice = Notice::Opened;
    step.changes = brought;
    return step;
}

State not_opened(State state, Error::Code why)
{
    switch (why) {
    case Error::Code::WrongSecret:
        state.notice = Notice::WrongPassphrase;
        state.troubles[passphrase_field] = FieldTrouble::Wrong;
        return state;
    case Error::Code::TooNew: state.notice = Notice::VaultTooNew; return state;
    case Error::Code::Busy: state.notice = Notice::VaultBusy; return state;
    case Error::Code::NotFound:
    case Error::Code::Corrupt:
    case Error::Code::Invalid:
    case Error::Code::ReadOnly:
    case Error::Code::Full:
    case Error::Code::Io: state.notice = Notice::VaultDamaged; return state;
    }
    return state;
}

}  // namespace kotozute
