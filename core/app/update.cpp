#include "core/app/update.hpp"

#include "core/app/steps.hpp"
#include "core/app/walk.hpp"

namespace kotozute {
namespace {

// Trouble stays in sight while a person types or makes the letters larger.
bool keeps_notice(const Action& action)
{
    return std::holds_alternative<Edit>(action) || std::holds_alternative<SetSetting>(action) ||
           std::holds_alternative<ShowSecret>(action) ||
           std::holds_alternative<RecordLocked>(action);
}

// What would keep something, open what is kept, or reach somebody.
bool is_in_earnest(const Page& page)
{
    return page.kind == Page::Kind::Keep || page.kind == Page::Kind::Unlock ||
           page.kind == Page::Kind::Locked || page.kind == Page::Kind::TakeIn ||
           page.kind == Page::Kind::Team || page.kind == Page::Kind::Records ||
           page.kind == Page::Kind::Code;
}

bool is_in_earnest(const Action& action)
{
    if (const auto* go = std::get_if<Go>(&action))
        return is_in_earnest(go->page);
    return std::holds_alternative<Keep>(action) || std::holds_alternative<KeepAsRead>(action) ||
           std::holds_alternative<Unlock>(action) || std::holds_alternative<CallPlace>(action) ||
           std::holds_alternative<RecordHanding>(action) ||
           std::holds_alternative<MakeAppointment>(action) ||
           std::holds_alternative<CorrectPlace>(action) ||
           std::holds_alternative<TakeBackCorrections>(action) ||
           std::holds_alternative<MakeShare>(action) || std::holds_alternative<OpenShare>(action);
}

State moved(const Booklet& booklet, State state, const Action& action)
{
    if (const auto* go = std::get_if<Go>(&action))
        return go_to(std::move(state), go->page);
    if (std::holds_alternative<Back>(action))
        return go_back(booklet, std::move(state));
    if (std::holds_alternative<Next>(action))
        if (auto page = page_after(booklet, state, state.page))
            return go_to(std::move(state), *std::move(page));
    return state;
}

}  // namespace

Step update(const Booklet& booklet, State state, const Action& action, Timestamp now)
{
    if (!keeps_notice(action))
        state.notice = Notice::None;
    if (state.practising && is_in_earnest(action))
        return show(noticed(std::move(state), Notice::OnlyPractice));
    return std::visit([&](const auto& what) { return on(booklet, what, std::move(state), now); },
                      action);
}

State not_stored(const Booklet& booklet, State state, const Action& action, Error::Code why)
{
    state = moved(booklet, std::move(state), action);
    if (std::holds_alternative<Close>(action))
        state.dialog = "close";
    if (std::holds_alternative<Lock>(action))
        state.dialog = "lock";
    state.notice = why == Error::Code::Full       ? Notice::DeviceFull
                   : why == Error::Code::ReadOnly ? Notice::DeviceReadOnly
                                                  : Notice::CouldNotSave;
    return state;
}

State found(State state, Finding finding)
{
    state.finding = std::make_shared<const Finding>(std::move(finding));
    return state;
}

State found(State state, Possible possible)
{
    state.possible = std::make_shared<const Possible>(std::move(possible));
    return state;
}

State counted(State state, Gaps gaps)
{
    state.gaps = std::make_shared<const Gaps>(std::move(gaps));
    return state;
}

State noticed(State state, Notice notice, std::string file, std::string where)
{
    state.notice = notice;
    state.file = std::move(file);
    state.where = std::move(where);
    return state;
}

bool is_trouble(Notice notice)
{
    switch (notice) {
    case Notice::None:
    case Notice::Noted:
    case Notice::Saved:
    case Notice::TakenBack:
    case Notice::Undone:
    case Notice::NothingToUndo:
    case Notice::FirstKept:
    case Notice::VersionKept:
    case Notice::NothingNew:
    case Notice::Opened:
    case Notice::TakenIn:
    case Notice::NothingCame:
    case Notice::Locked:
    case Notice::Forgotten:
    case Notice::OnlyPractice:
    case Notice::PracticeEnded:
    case Notice::AtMost:
    case Notice::FileSaved:
    case Notice::PlacePicked:
    case Notice::PhoneCopied:
    case Notice::UnderlayTaken:
    case Notice::UnderlayDropped:
    case Notice::AreaTaken:
    case Notice::AreaGone:
    case Notice::PlaceCorrected:
    case Notice::TeamEntered:
    case Notice::TeamExchanged:
    case Notice::TeamLeft: return false;
    case Notice::FileNotSaved:
    case Notice::FileNotMade:
    case Notice::PlacesNotFound:
    case Notice::UnderlayNotRead:
    case Notice::AreaNotGone:
    case Notice::AreaNotKept:
    case Notice::FilesNotChosen:
    case Notice::NotUnderstood:
    case Notice::TooShort:
    case Notice::WrongPassphrase:
    case Notice::CouldNotSave:
    case Notice::DeviceFull:
    case Notice::DeviceReadOnly:
    case Notice::VaultDamaged:
    case Notice::VaultTooNew:
    case Notice::VaultBusy:
    case Notice::NotTakenIn:
    case Notice::ShareNotRead:
    case Notice::ShareTooNew:
    case Notice::ShareNotNow:
    case Notice::ShareForKeys:
    case Notice::BundleNotRead:
    case Notice::BundleNotHere:
    case Notice::PictureNotRead:
    case Notice::PictureTooLarge:
    case Notice::TeamAway:
    case Notice::TeamNotYet:
    case Notice::TeamNotEntered:
    case Notice::TeamNotGiven:
    case Notice::TeamKeyDamaged: return true;
    }
    return false;
}

std::string draft(const State& state, std::string_view field)
{
    const auto found = state.drafts.find(std::string(field));
    return found == state.drafts.end() ? std::string() : found->second;
}

}  // namespace kotozute
