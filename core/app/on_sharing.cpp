// Handing on a locked file, and taking one in.
#include "core/app/handing.hpp"
#include "core/app/steps.hpp"
#include "core/app/typed.hpp"
#include "core/sharing/age.hpp"
#include "core/sharing/team_folder.hpp"

#include <algorithm>

namespace kotozute {
namespace {

bool can_be_shared(const State& state, std::string_view part)
{
    return part == shared::sheet || part == shared::bundle ||
           (part == shared::revisions && state.custody == Custody::Kept);
}

Notice why_not_read(Error::Code why)
{
    switch (why) {
    case Error::Code::TooNew: return Notice::ShareTooNew;
    case Error::Code::Io: return Notice::ShareNotNow;
    default: return Notice::ShareNotRead;
    }
}

State without_received(State state)
{
    state.received.reset();
    if (state.dialog == "merge")  // it asked about the file before
        state.dialog.clear();
    return state;
}

bool may_merge(const State& state)
{
    return state.custody == Custody::Kept && state.received && can_be_merged(*state.received) &&
           !state.received->incomparable && !state.received->lacking;
}

Step merged(const Booklet& booklet, State state, Timestamp now)
{
    const TakeIn taken{state.received->share->revisions};
    return on(booklet, taken, std::move(state), now);
}

}  // namespace

bool can_be_merged(const Received& received)
{
    return received.share && (received.bundle ? !received.bundle->changes.empty()
                                              : !received.share->revisions.empty());
}

Doubt doubt(const Record& record, const Received& received)
{
    // Where nothing was compared, nothing is known to be in common.
    constexpr Overlap apart{0, 1, 1};
    return doubt(received.share->about, subject_of(record), received.overlap.value_or(apart));
}

Step on(const Booklet&, const ToggleShared& action, State state, Timestamp)
{
    if (can_be_shared(state, action.part) && state.locking.parts.erase(action.part) == 0)
        state.locking.parts.insert(action.part);
    return show(std::move(state));
}

Step on(const Booklet& booklet, const MakeShare&, State state, Timestamp now)
{
    Step step = settle_drafts(booklet, std::move(state), now);
    State& next = step.next;
    if (next.locking.parts.empty())
        return step;
    next.locking.to.reset();
    next.locking.written = false;
    if (!trimmed(draft(next, "hand#name")).empty()) {
        next.locking.to = typed_handing(next, whole_record(), "file", now, booklet.dates);
        if (!next.locking.to)
            return step;
    }
    step.effect = LockShare{next.locking.parts};
    return step;
}

Step on(const Booklet&, const ChooseShare&, State state, Timestamp)
{
    Step step = show(std::move(state));
    step.effect = AskShare{};
    return step;
}

Step on(const Booklet&, const OpenShare&, State state, Timestamp)
{
    const std::string passphrase = draft(state, "passphrase");
    const bool locked = state.received && !state.received->share;
    Step step = show(std::move(state));
    if (locked && !passphrase.empty())
        step.effect = UnlockShare{passphrase};
    return step;
}

Step on(const Booklet&, const TakePaper&, State state, Timestamp)
{
    Step step = show(std::move(state));
    const auto& received = step.next.received;
    if (received && received->share && !received->share->pdf.empty())
        step.effect = HandOut{"received.pdf", "application/pdf", received->share->pdf};
    return step;
}

Step on(const Booklet&, const DropShare&, State state, Timestamp)
{
    state = without_received(std::move(state));
    state.drafts.erase("passphrase");
    state.troubles.erase("passphrase");
    return show(std::move(state));
}

Step on(const Booklet& booklet, const MergeShare&, State state, Timestamp now)
{
    if (!may_merge(state))
        return show(std::move(state));
    if (doubt(state.record, *state.received) == Doubt::None)
        return merged(booklet, std::move(state), now);
    state.dialog = "merge";
    return show(std::move(state));
}

Step on(const Booklet& booklet, const MergeShareAnyway&, State state, Timestamp now)
{
    if (state.dialog != "merge" || !may_merge(state))
        return show(std::move(state));
    state.dialog.clear();
    return merged(booklet, std::move(state), now);
}

State received(State state, const std::string& file, const Result<std::string>& bytes)
{
    state = without_received(std::move(state));
    if (file.empty())
        return noticed(std::move(state), Notice::FilesNotChosen);
    const auto way = bytes ? age::way_into(*bytes) : Result<age::Way>(bytes.error());
    if (!way)
        return noticed(std::move(state), why_not_read(way.error().code));
    if (*way == age::Way::Keys)
        return noticed(std::move(state), Notice::ShareForKeys);
    state.received = std::make_shared<const Received>(Received{file, *bytes});
    state.notice = Notice::None;
    return state;
}

State received(State state, const std::string& file, BundleContents bundle,
               std::vector<Revision> words)
{
    Received open{file, ""};
    Share& share = open.share.emplace();
    share.sample = bundle.sample;
    share.about = bundle.ours ? subject_of(bundle.record)
                              : ShareSubject{bundle.person, "", parse_date(bundle.born)};
    share.pdf = bundle.pdf;
    share.revisions = std::move(words);
    open.bundle = std::make_shared<const BundleContents>(std::move(bundle));
    state.received = std::make_shared<const Received>(std::move(open));
    return noticed(std::move(state), Notice::None);
}

State bundle_not_read(State state, Error::Code why)
{
    return noticed(without_received(std::move(state)),
                   why == Error::Code::NotFound ? Notice::BundleNotHere : Notice::BundleNotRead);
}

State unlocked(State state, Share share)
{
    auto opened = std::make_shared<Received>(*state.received);
    opened->share = std::move(share);
    state.received = std::move(opened);
    state.drafts.erase("passphrase");
    state.troubles.erase("passphrase");
    state.secret_shown = false;
    return state;
}

State received(State state, Share share)
{
    state = go_to(std::move(state), {Page::Kind::TakeIn, ""});
    Received code;
    code.share = std::move(share);
    state.received = std::make_shared<const Received>(std::move(code));
    return noticed(std::move(state), Notice::None);
}

State compared(State state, const Result<std::vector<Revision>>& here)
{
    auto compared = std::make_shared<Received>(*state.received);
    compared->incomparable = !here;
    if (here) {
        const auto& there = compared->share->revisions;
        compared->overlap = compare(there, *here);
        compared->lacking = team::ready(there, *here).size() < compared->overlap->only_there;
    }
    state.received = std::move(compared);
    return here ? state : not_opened(std::move(state), here.error().code);
}

State compared(State state, std::vector<Revision> fresh, std::size_t here)
{
    auto compared = std::make_shared<Received>(*state.received);
    const std::size_t common = compared->bundle->changes.size() - fresh.size();
    compared->overlap = Overlap{common, fresh.size(), here - std::min(here, common)};
    compared->share->revisions = std::move(fresh);
    state.received = std::move(compared);
    return state;
}

State not_unlocked(State state, Error::Code why)
{
    if (why != Error::Code::WrongSecret)
        return noticed(std::move(state), why_not_read(why));
    state.troubles["passphrase"] = FieldTrouble::Wrong;
    return noticed(std::move(state), Notice::WrongPassphrase);
}

}  // namespace kotozute
