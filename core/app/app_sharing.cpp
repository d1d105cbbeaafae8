// What App does with locked files: makes them of what is on this device, unlocks those of others,
// and takes in what was said in them.
#include "core/app/app.hpp"

#include "core/app/feasibility.hpp"
#include "core/sharing/age.hpp"
#include "core/sharing/brought_in.hpp"
#include "core/sharing/code_share.hpp"
#include "core/sharing/spoken.hpp"

namespace kotozute {
namespace {

constexpr auto locked_type = "application/octet-stream";

// As far as its beginning tells: a locked file begins otherwise.
bool is_json(std::string_view bytes)
{
    const auto begins = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    return begins != bytes.npos && bytes[begins] == '{';
}

}  // namespace

Result<Share> App::share_of(const std::set<std::string>& parts) const
{
    const Timestamp now = ports_.now();
    Share share;
    share.about = subject_of(state_.record);
    share.made = now;
    share.program = ports_.program;
    for (const std::string& part : parts) {
        if (part == shared::revisions) {
            auto revisions = ports_.keeper.revisions();
            if (!revisions)
                return revisions.error();
            share.revisions = *std::move(revisions);
            continue;
        }
        if (!ports_.make_file)
            return Error{Error::Code::NotFound, "no papers are made here"};
        const bool sheet = part == shared::sheet;
        const PaperWish paper{sheet ? "summary.pdf" : "bundle.json"};
        auto file = ports_.make_file(to_hand_on(state_, paper), paper, now);
        if (!file)
            return file.error();
        (sheet ? share.pdf : share.bundle) = std::move(file->bytes);
    }
    return share;
}

void App::run(const LockShare& effect, Attempt)
{
    const auto share = share_of(effect.parts);
    auto text = share ? print(*share) : share.error();
    std::string passphrase = spoken_passphrase(booklet().strings("share.words"));
    auto file = text ? age::lock(*text, passphrase) : text.error();
    if (text)
        wipe(*text);
    if (!file) {
        wipe(passphrase);
        state_ = noticed(std::move(state_), Notice::FileNotMade);
        return;
    }
    state_.locking.passphrase = std::move(passphrase);
    state_.locking.saved = false;
    outgoing_.push_back({share_file, locked_type, *std::move(file), true});
}

void App::run(const AskShare&, Attempt) { wants_share_ = true; }

void App::share_chosen(const std::string& name, const Result<std::string>& bytes)
{
    came_share_ = {name, bytes};
    drain();
}

// A file may be chosen while the page is at work with the one before, or waits for the disk.
void App::take_share()
{
    const auto [name, bytes] = *std::exchange(came_share_, std::nullopt);
    if (state_.page.kind != Page::Kind::TakeIn)
        return;
    if (bytes && is_json(*bytes))
        take_bundle(name, *bytes);
    else
        state_ = received(std::move(state_), name, bytes);
}

void App::take_bundle(const std::string& name, const std::string& text)
{
    auto bundle = ports_.read_bundle
                      ? ports_.read_bundle(text, name, state_.settings.language, ports_.now())
                      : Error{Error::Code::NotFound, "no Bundle is read here"};
    auto words = bundle ? brought_in(bundle->changes, {}, Signer::generate()) : bundle.error();
    state_ = words ? received(std::move(state_), name, *std::move(bundle), *std::move(words))
                   : bundle_not_read(std::move(state_), words.error().code);
}

// Once the record is open, which it may not be yet when the file is.
void App::compare_share()
{
    if (state_.custody == Custody::Guest || !state_.received || !state_.received->share ||
        state_.received->overlap || state_.received->incomparable)
        return;
    const auto here = ports_.keeper.revisions();
    auto fresh = here && state_.received->bundle
                     ? brought_in(state_.received->bundle->changes, *here, Signer::generate())
                     : here;
    state_ = fresh && state_.received->bundle
                 ? compared(std::move(state_), *std::move(fresh), here->size())
                 : compared(std::move(state_), fresh);
}

// Of the open record, once per look at its page.
void App::look_up_code()
{
    if (state_.page.kind != Page::Kind::Code || state_.shown_code ||
        state_.custody == Custody::Guest)
        return;
    using Trouble = ShownCode::Trouble;
    auto shown = std::make_shared<ShownCode>();
    const auto said = ports_.keeper.revisions();
    const auto code = said ? code_share(subject_of(state_.record), *said) : std::nullopt;
    const auto drawn = code ? qr_code(code->bytes, largest_on_screen) : std::nullopt;
    if (drawn)
        *shown = {*drawn, Trouble::None, code->revisions, code->revisions == said->size()};
    else
        shown->trouble = !said           ? Trouble::NotRead
                         : said->empty() ? Trouble::Nothing
                                         : Trouble::TooLong;
    state_.shown_code = std::move(shown);
}

void App::run(const UnlockShare& effect, Attempt)
{
    if (!state_.received)
        return;
    auto text = age::unlock(state_.received->bytes, effect.passphrase);
    auto share = text ? parse_share(*text, "share") : text.error();
    if (text)
        wipe(*text);
    if (share)
        state_ = unlocked(std::move(state_), *std::move(share));
    else
        state_ = not_unlocked(std::move(state_), share.error().code);
}

void App::run(const MergeRevisions& effect, Attempt attempt)
{
    const auto joined = ports_.keeper.merge(effect.came);
    if (!joined) {
        state_ = not_taken_in(std::move(state_), joined.error().code);
        return;
    }
    attempt.step.changes.clear();  // stored before
    attempt.step.next = taken_in(booklet(), state_, joined->merged, joined->history);
    settle(std::move(attempt), joined->saved);
}

}  // namespace kotozute
