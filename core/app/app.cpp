#include "core/app/app.hpp"

#include "core/app/feasibility.hpp"

namespace kotozute {
namespace {

// What the person waits for while an effect is done; nothing when it takes no time.
Busy busy_with(const Effect& effect)
{
    if (std::holds_alternative<CreateVault>(effect))
        return Busy::Keeping;
    if (std::holds_alternative<OpenVault>(effect) || std::holds_alternative<UnlockShare>(effect))
        return Busy::Opening;
    if (std::holds_alternative<MergeRevisions>(effect))
        return Busy::TakingIn;
    if (std::holds_alternative<LockShare>(effect))
        return Busy::Locking;
    if (std::holds_alternative<EnterTeamFolder>(effect))
        return Busy::Opening;
    if (const auto* closing = std::get_if<CloseVault>(&effect))
        return closing->waits ? Busy::Exchanging : Busy::None;
    if (std::holds_alternative<ExchangeWithTeam>(effect))
        return Busy::Exchanging;
    const bool makes =
        std::holds_alternative<MakeFile>(effect) || std::holds_alternative<MakePlaceList>(effect);
    return makes ? Busy::MakingFile : Busy::None;
}

}  // namespace

App::App(const Booklets& booklets, Ports ports, Settings settings)
    : booklets_(booklets), ports_(std::move(ports))
{
    state_.settings = std::move(settings);
    state_.records = ports_.keeper.names();
    state_.kept_here = !state_.records.empty();
    state_.underlay.offered = ports_.open_underlay != nullptr;
    state_.underlay.each_time = !ports_.finds_underlay_again;
    state_.has_camera = ports_.has_camera;
    state_.team.offered = ports_.team != nullptr;
    // A file that has gone is missed on the map only.
    const Settings before = state_.settings;
    if (state_.underlay.offered && !before.underlay.empty())
        if (auto offer = ports_.open_underlay(before.underlay, before.underlay_credit))
            state_ = underlaid(std::move(state_), before.underlay, offer->tiles);
}

void App::handle(const Action& action)
{
    queue_.push_back(action);
    drain();
}

void App::drain()
{
    while (!working() && !pending()) {
        if (came_share_)
            take_share();
        if (queue_.empty())
            break;
        const Action action = std::move(queue_.front());
        queue_.pop_front();
        take(action);
    }
    lay_out_paper();
    look_up_places();
    look_up_details();
    count_gaps();
    look_at_shelf();
    look_up_events();
    compare_share();
    look_up_code();
}

// A sheet that cannot be laid out is missing on the page; its text alternative still stands.
void App::lay_out_paper()
{
    const PaperWish wish = paper_to_see(state_);
    if (wish.file.empty() || (state_.paper && state_.paper_of == wish) || !ports_.paper)
        return;
    state_.paper.reset();
    state_.paper_of = wish;
    if (auto paper = ports_.paper(on_the_sheet(state_), wish, ports_.now()))
        state_.paper = *std::move(paper);
}

void App::look_up_places()
{
    if (state_.page.kind != Page::Kind::Places || state_.finding)
        return;
    if (ports_.find_places)
        if (auto finding = ports_.find_places(state_.search)) {
            state_ = found(std::move(state_), *std::move(finding));
            return;
        }
    Finding nothing;
    nothing.unavailable = true;
    state_ = noticed(found(std::move(state_), std::move(nothing)), Notice::PlacesNotFound);
}

// Where they cannot be looked up, nothing is known of them.
void App::look_up_details()
{
    if (state_.shown_place.empty() || state_.details)
        return;
    state_.details.emplace();
    if (ports_.find_details)
        if (auto details = ports_.find_details(state_.shown_place))
            state_.details = *std::move(details);
}

void App::count_gaps()
{
    if (state_.page.kind != Page::Kind::Gaps || state_.gaps)
        return;
    if (ports_.find_gaps)
        if (auto gaps = ports_.find_gaps(state_.gaps_by, state_.gaps_area)) {
            state_ = counted(std::move(state_), *std::move(gaps));
            return;
        }
    state_ = noticed(counted(std::move(state_), {}), Notice::PlacesNotFound);
}

void App::take(const Action& action)
{
    Attempt attempt{update(booklet(), state_, action, ports_.now()), action};
    if (attempt.step.effect && std::holds_alternative<CreateVault>(*attempt.step.effect))
        return start(std::move(attempt));  // the vault comes before what is kept in it
    store(std::move(attempt));
}

void App::store(Attempt attempt)
{
    if (attempt.step.changes.empty())
        return settle(std::move(attempt), Keeper::Saved::Durable);
    const auto result = ports_.keeper.append(attempt.step.changes);
    settle(std::move(attempt), result);
}

// Shows a step once its changes are safe, and only then does what else it asks for.
void App::settle(Attempt attempt, const Result<Keeper::Saved>& result)
{
    if (!result)
        return fail(attempt.action, result.error().code);
    if (*result == Keeper::Saved::Pending) {
        pending_ = std::move(attempt);
        return;
    }
    state_ = std::move(attempt.step.next);
    if (attempt.step.effect)
        start(std::move(attempt));
}

void App::fail(const Action& action, Error::Code why)
{
    if (state_.custody == Custody::Guest)
        ports_.keeper.close();  // what could not be kept or opened whole stays closed
    state_ = not_stored(booklet(), std::move(state_), action, why);
}

void App::acknowledged(const Result<Done>& result)
{
    if (!pending_)
        return;
    Attempt attempt = *std::move(pending_);
    pending_.reset();
    if (result)
        settle(std::move(attempt), Keeper::Saved::Durable);
    else
        fail(attempt.action, result.error().code);
    drain();
}

// What takes long waits for work(), so that the page can ask for patience first.
void App::start(Attempt attempt)
{
    state_.busy = busy_with(*attempt.step.effect);
    if (state_.busy == Busy::None)
        return perform(std::move(attempt));
    job_ = std::move(attempt);
}

void App::work()
{
    if (!job_)
        return;
    Attempt attempt = *std::move(job_);
    job_.reset();
    state_.busy = Busy::None;
    perform(std::move(attempt));
    drain();
}

void App::perform(Attempt attempt)
{
    const Effect effect = *std::move(attempt.step.effect);
    attempt.step.effect.reset();
    std::visit([&](const auto& what) { run(what, std::move(attempt)); }, effect);
}

void App::run(const CloseVault& effect, Attempt)
{
    give_before_closing(effect);
    ports_.keeper.close();
}

void App::run(const ChooseVault& effect, Attempt) { ports_.keeper.choose(effect.record); }

// Nothing is left on a device of somebody who keeps nothing there.
void App::store_setting(const std::string& key, const std::string& value)
{
    if (!state_.records.empty() && ports_.store_setting)
        ports_.store_setting(key, value);
}

void App::run(const StoreSetting& setting, Attempt) { store_setting(setting.key, setting.value); }

void App::run(const AskUnderlay&, Attempt) { wants_underlay_ = true; }

void App::run(const OpenUnderlay& effect, Attempt) { open_underlay(effect.path, effect.credit); }

void App::run(const ForgetUnderlay&, Attempt)
{
    store_setting("underlay", "");
    store_setting("underlay_credit", "");
}

void App::lay_under(const std::string& path, std::shared_ptr<const MapTiles> tiles)
{
    state_ = underlaid(std::move(state_), path, std::move(tiles));
}

void App::underlay_chosen(const std::string& path) { open_underlay(path, ""); }

void App::open_underlay(const std::string& path, const std::string& credit)
{
    const auto offer = ports_.open_underlay ? ports_.open_underlay(path, credit)
                                            : Result<UnderlayOffer>(UnderlayOffer{});
    if (!offer) {
        state_ = noticed(std::move(state_), Notice::UnderlayNotRead);
        return;
    }
    state_ = underlaid(std::move(state_), path, offer->tiles);
    if (!offer->tiles)
        return;
    remember_underlay(path, credit);
    state_ = noticed(std::move(state_), Notice::UnderlayTaken);
}

void App::remember_underlay(const std::string& path, const std::string& credit)
{
    if (!ports_.finds_underlay_again)
        return;
    state_.settings.underlay = path;
    state_.settings.underlay_credit = credit;
    store_setting("underlay", path);
    store_setting("underlay_credit", credit);
}

void App::run(const CreateVault& effect, Attempt attempt)
{
    const auto result = ports_.keeper.create(effect.name, effect.passphrase, attempt.step.changes);
    if (result)
        attempt.step.next.device = ports_.keeper.device();
    settle(std::move(attempt), result);
}

void App::run(const OpenVault& effect, Attempt attempt)
{
    const auto history = ports_.keeper.open(effect.passphrase);
    if (!history) {
        state_ = not_opened(std::move(state_), history.error().code);
        return;
    }
    attempt.step = opened(booklet(), state_, *history, effect.bring, ports_.now());
    store(std::move(attempt));
    if (state_.custody == Custody::Kept)
        look_for_team();
}

void App::run(const MakeFile& effect, Attempt)
{
    if (ports_.make_file) {
        auto file = ports_.make_file(to_hand_on(state_, effect.paper), effect.paper, ports_.now());
        if (file) {
            outgoing_.push_back(*std::move(file));
            return;
        }
    }
    state_ = noticed(std::move(state_), Notice::FileNotMade);
}

void App::run(const MakePlaceList& effect, Attempt)
{
    if (ports_.make_place_list)
        if (auto file = ports_.make_place_list(effect.list, ports_.now())) {
            outgoing_.push_back(*std::move(file));
            return;
        }
    state_ = noticed(std::move(state_), Notice::FileNotMade);
}

void App::run(const FindPossible& effect, Attempt)
{
    if (ports_.find_possible) {
        auto possible = ports_.find_possible(effect.choice, effect.near);
        if (possible) {
            state_ = found(std::move(state_), *std::move(possible));
            return;
        }
    }
    state_ = noticed(std::move(state_), Notice::PlacesNotFound);
}

void App::run(const HandOut& effect, Attempt)
{
    outgoing_.push_back({effect.name, effect.mime, effect.bytes, false});
}

void App::run(const Call& effect, Attempt) { call_ = effect.phone; }

std::optional<std::string> App::take_call() { return std::exchange(call_, std::nullopt); }

void App::phone_copied() { state_ = noticed(std::move(state_), Notice::PhoneCopied); }

std::vector<Outgoing> App::take_outgoing() { return std::exchange(outgoing_, {}); }

void App::saved(const std::string& name, bool ok, const std::string& where, bool locked)
{
    state_.file_locked = locked;
    state_.locking.saved |= ok && locked && !state_.locking.passphrase.empty();
    state_ = noticed(std::move(state_), ok ? Notice::FileSaved : Notice::FileNotSaved, name, where);
    if (ok && locked && state_.locking.to && !state_.locking.written)
        handle(RecordLocked{});
}

}  // namespace kotozute
