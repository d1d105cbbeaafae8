// What App does with a team's folder: enters it, and exchanges what is new.
#include "core/app/app.hpp"
#include "core/sharing/spoken.hpp"

namespace kotozute {
namespace {

constexpr auto link_note = "team";

TeamNews news_of(const team::Contents& there, const team::Exchange& both, bool gives, bool given)
{
    return {both.coming.size(),
            gives && given ? both.going.size() : 0,
            both.waiting + there.unfinished.size(),
            there.refused.size(),
            there.begun_twice,
            !gives};
}

// What it holds leaves no copy.
Result<Done> remember(Keeper& keeper, const TeamLink& link)
{
    std::string note = print(link);
    const auto done = keeper.set_note(link_note, note);
    wipe(note);
    return done;
}

}  // namespace

void App::run(const AskTeamFolder&, Attempt) { wants_team_ = true; }

void App::team_folder_chosen(const std::string& folder)
{
    if (!ports_.team || state_.team.in_use || state_.page.kind != Page::Kind::Team)
        return;
    state_ = chosen(std::move(state_), folder, !folder.empty() && ports_.team->begun(folder));
}

// Of the open record, where it has one.
std::optional<TeamLink> App::team_link() const
{
    auto note = ports_.team ? ports_.keeper.note(link_note) : Result<std::string>(std::string());
    if (!note)
        return std::nullopt;
    auto link = parse_team_link(*note);
    wipe(*note);
    return link;
}

// A record was opened: what is new in its folder comes in.
void App::look_for_team()
{
    const auto link = team_link();
    if (!link)
        return;
    state_.team.folder = link->folder;
    state_.team.in_use = true;
    queue_.push_front(ExchangeTeam{});
}

// Bound to the record first: a key that lay there without anybody knowing its words would shut the
// folder for good.
Result<Done> App::begin_team(const std::string& name, const std::string& passphrase)
{
    const std::string& folder = state_.team.folder;
    auto begun = ports_.team->begin(folder, passphrase);
    if (!begun)
        return begun.error();
    auto done =
        remember(ports_.keeper, {folder, std::move(begun->key), true, name, state_.team.role});
    if (!done)
        return done;
    done = ports_.team->add(folder, {{team::key_file, begun->file}});
    if (!done)
        if (const auto undone = ports_.keeper.set_note(link_note, ""); !undone)
            return undone;
    return done;
}

Result<Done> App::enter_team(const std::string& name, const std::string& passphrase)
{
    const std::string& folder = state_.team.folder;
    auto key = ports_.team->open(folder, passphrase);
    if (!key)
        return key.error();
    return remember(ports_.keeper, {folder, *std::move(key), false, name, state_.team.role});
}

void App::run(const EnterTeamFolder& effect, Attempt attempt)
{
    if (!ports_.team)
        return;
    const bool begins = !state_.team.begun;
    std::string made = begins ? spoken_passphrase(booklet().strings("share.words")) : "";
    const auto done =
        begins ? begin_team(effect.name, made) : enter_team(effect.name, effect.passphrase);
    if (!done) {
        wipe(made);
        state_ = not_entered(std::move(state_), done.error().code);
        return;
    }
    state_ = entered(std::move(state_), std::move(made));
    run(ExchangeWithTeam{}, std::move(attempt));
}

void App::run(const ForgetTeamFolder&, Attempt)
{
    if (const auto done = ports_.keeper.set_note(link_note, ""); !done) {
        state_ = not_taken_in(std::move(state_), done.error().code);
        return;
    }
    state_.team = Team{.offered = state_.team.offered};
    state_ = noticed(std::move(state_), Notice::TeamLeft);
}

// Parents come first, so that each part stands by itself.
Result<std::optional<Keeper::Joined>> App::take_in_all(const std::vector<Revision>& coming)
{
    std::optional<Keeper::Joined> latest;
    for (const auto& part : team::in_parts(coming)) {
        auto joined = ports_.keeper.merge(part);
        if (!joined)
            return joined.error();
        latest = *std::move(joined);
    }
    return latest;
}

Result<Done> App::give_to_team(const TeamLink& link, const team::Contents& there,
                               std::vector<Revision> going, const CloseVault& whose)
{
    Share share;
    share.about = whose.about;
    share.made = ports_.now();
    share.program = ports_.program;
    share.revisions = std::move(going);
    const team::Member here{whose.device, link.name, link.role, share.made};
    const auto files = team::files_for(there, share, here, age::recipient_of(link.key));
    return files ? ports_.team->add(link.folder, *files) : files.error();
}

// Storing is Durable where there are folders.
void App::run(const ExchangeWithTeam& effect, Attempt)
{
    const auto link = team_link();
    const auto there = link ? ports_.team->read(link->folder, link->key)
                            : Error{Error::Code::NotFound, "no folder is known"};
    if (!there) {
        state_ = noticed(std::move(state_), Notice::TeamAway);
        return;
    }
    const auto here = ports_.keeper.revisions();
    if (!here) {
        state_ = not_opened(std::move(state_), here.error().code);
        return;
    }
    if (!effect.anyway && doubt(there->about, subject_of(state_.record),
                                compare(there->revisions, *here)) != Doubt::None) {
        state_.dialog = "team";
        return;
    }
    const team::Exchange both = team::exchange(*there, *here);
    const auto joined = take_in_all(both.coming);
    if (!joined) {
        state_ = not_taken_in(std::move(state_), joined.error().code);
        return;
    }
    const bool gives = team::may_give(*there, link->begun_here);
    const auto given =
        gives ? give_to_team(*link, *there, both.going, {subject_of(state_.record), state_.device})
              : Result<Done>(Done{});
    state_.team.people =
        gives && given
            ? team::people_with(*there, {state_.device, link->name, link->role, ports_.now()})
            : there->people;
    const History history = *joined ? (*joined)->history : History{};
    state_ =
        exchanged(booklet(), std::move(state_), history, news_of(*there, both, gives, bool(given)));
    if (!given)
        state_ = noticed(std::move(state_), Notice::TeamNotGiven);
}

// What was said since the last exchange. What cannot be given now is given after the next opening.
void App::give_before_closing(const CloseVault& whose)
{
    const auto link = team_link();
    if (!link)
        return;
    const auto there = ports_.team->read(link->folder, link->key);
    const auto here = ports_.keeper.revisions();
    if (!there || !here || !team::may_give(*there, link->begun_here) ||
        unrelated(compare(there->revisions, *here)))
        return;
    auto going = team::exchange(*there, *here).going;
    if (!going.empty() && !give_to_team(*link, *there, std::move(going), whose))
        state_ = noticed(std::move(state_), Notice::TeamNotGiven);
}

}  // namespace kotozute
