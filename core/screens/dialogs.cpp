#include "core/screens/frame.hpp"

namespace kotozute {
namespace {

// Of a guest all would be lost, of a kept record only what could not become part of it.
Dialog losing(const Scene& scene, Action lose)
{
    const bool kept = scene.state.custody == Custody::Kept;
    const std::string about = kept ? "dialog.unsaid" : "dialog.lose";
    Dialog dialog{say(scene, about + ".title"),
                  {text(say(scene, about + ".text"))},
                  std::nullopt,
                  std::nullopt};
    if (!kept)
        dialog.body.push_back(button(say(scene, "dialog.lose.keep"), block::Button::Kind::Primary,
                                     Icon::Letter, Go{{Page::Kind::Keep, ""}}));
    dialog.cancel = button(say(scene, "dialog.back"),
                           kept ? block::Button::Kind::Primary : block::Button::Kind::Secondary,
                           Icon::Back, Dismiss{});
    dialog.confirm = button(say(scene, about + ".confirm"), block::Button::Kind::Quiet, Icon::None,
                            std::move(lose));
    return dialog;
}

// What is not to be done by a slip.
Dialog asking(const Scene& scene, const std::string& about, Action anyway)
{
    Dialog dialog{say(scene, about + ".title"),
                  {text(say(scene, about + ".text"))},
                  std::nullopt,
                  std::nullopt};
    dialog.cancel =
        button(say(scene, "dialog.back"), block::Button::Kind::Secondary, Icon::Back, Dismiss{});
    dialog.confirm = button(say(scene, about + ".confirm"), block::Button::Kind::Quiet, Icon::None,
                            std::move(anyway));
    return dialog;
}

std::string_view busy_key(Busy busy)
{
    switch (busy) {
    case Busy::None: return "";
    case Busy::Keeping: return "busy.keeping";
    case Busy::Opening: return "busy.opening";
    case Busy::TakingIn: return "busy.taking_in";
    case Busy::MakingFile: return "busy.making_file";
    case Busy::Locking: return "busy.locking";
    case Busy::Exchanging: return "busy.exchanging";
    }
    return "";
}

}  // namespace

std::optional<Dialog> dialog(const Scene& scene)
{
    const State& state = scene.state;
    if (state.busy != Busy::None) {
        Dialog patience;
        patience.title = say(scene, "busy.title");
        patience.body.push_back(block::Progress{say(scene, busy_key(state.busy)), -1});
        return patience;
    }
    if (state.dialog == "forget")
        return losing(scene, Forget{});
    if (state.dialog == "lock")
        return losing(scene, LockAnyway{});
    if (state.dialog == "area")
        return asking(scene, "areas.leave", RemoveAreaAnyway{});
    if (state.dialog == "merge")
        return asking(scene, "take_in.another", MergeShareAnyway{});
    if (state.dialog == "team")
        return asking(scene, "team.another", ExchangeTeam{true});
    if (state.dialog == "team.leave")
        return asking(scene, "team.leave", LeaveTeamAnyway{});
    if (state.dialog == "close")
        return losing(scene, CloseAnyway{});
    return std::nullopt;
}

}  // namespace kotozute
