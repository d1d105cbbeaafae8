// The folder that all who support a person have in common.
#include "core/app/steps.hpp"
#include "core/app/typed.hpp"

#include <utility>

namespace kotozute {
namespace {

bool can_exchange(const State& state)
{
    return state.team.offered && state.custody == Custody::Kept;
}

}  // namespace

Step on(const Booklet&, const ChooseTeamFolder&, State state, Timestamp)
{
    const bool can = can_exchange(state) && !state.team.in_use;
    return can ? show(std::move(state), AskTeamFolder{}) : show(std::move(state));
}

Step on(const Booklet&, const SetTeamRole& action, State state, Timestamp)
{
    state.team.role = action.role;
    return show(std::move(state));
}

// Others read who said what by the name.
Step on(const Booklet&, const EnterTeam&, State state, Timestamp)
{
    const Team& team = state.team;
    const std::string passphrase = draft(state, "passphrase");
    if (!can_exchange(state) || team.in_use || team.folder.empty() ||
        (team.begun && passphrase.empty()))
        return show(std::move(state));
    const std::string name = trimmed(draft(state, team_name_field));
    if (!name.empty() && team::print(team::Member{{}, name, team.role, {}}))
        return show(std::move(state), EnterTeamFolder{passphrase, name});
    state.troubles[std::string(team_name_field)] =
        name.empty() ? FieldTrouble::NoName : FieldTrouble::LongName;
    return show(noticed(std::move(state), Notice::NotUnderstood));
}

Step on(const Booklet& booklet, const ExchangeTeam& action, State state, Timestamp now)
{
    const bool asked = state.dialog == "team";
    if (!can_exchange(state) || !state.team.in_use || (action.anyway && !asked))
        return show(std::move(state));
    state.dialog.clear();
    Step step = settle_drafts(booklet, std::move(state), now);
    step.effect = ExchangeWithTeam{action.anyway};
    return step;
}

Step on(const Booklet&, const LeaveTeam&, State state, Timestamp)
{
    if (state.team.in_use)
        state.dialog = "team.leave";
    return show(std::move(state));
}

Step on(const Booklet&, const LeaveTeamAnyway&, State state, Timestamp)
{
    if (state.dialog != "team.leave")
        return show(std::move(state));
    state.dialog.clear();
    return show(std::move(state), ForgetTeamFolder{});
}

State chosen(State state, const std::string& folder, bool begun)
{
    state.team.folder = folder;
    state.team.begun = begun;
    state.notice = folder.empty() ? Notice::FilesNotChosen : Notice::None;
    return state;
}

State entered(State state, std::string passphrase)
{
    state.team.in_use = true;
    state.team.passphrase = std::move(passphrase);
    for (const std::string& field : {std::string("passphrase"), std::string(team_name_field)}) {
        state.drafts.erase(field);
        state.troubles.erase(field);
    }
    return noticed(std::move(state), Notice::TeamEntered);
}

State not_entered(State state, Error::Code why)
{
    switch (why) {
    case Error::Code::WrongSecret:
        state.troubles["passphrase"] = FieldTrouble::Wrong;
        return noticed(std::move(state), Notice::WrongPassphrase);
    case Error::Code::Invalid:  // somebody has begun it since it was chosen
        state.team.begun = true;
        return noticed(std::move(state), Notice::None);
    case Error::Code::Corrupt:
    case Error::Code::TooNew: return noticed(std::move(state), Notice::TeamKeyDamaged);
    case Error::Code::Full:
    case Error::Code::ReadOnly: return noticed(std::move(state), Notice::TeamNotEntered);
    default: return noticed(std::move(state), Notice::TeamAway);
    }
}

State exchanged(const Booklet& booklet, State state, const History& history, const TeamNews& news)
{
    state.team.news = news;
    if (news.held_back)
        return noticed(std::move(state), Notice::TeamNotYet);
    if (news.taken == 0 && state.notice == Notice::TeamEntered)
        return state;
    if (news.taken == 0)
        return noticed(std::move(state), Notice::TeamExchanged);
    return joined(booklet, std::move(state), news.taken, history);
}

}  // namespace kotozute
