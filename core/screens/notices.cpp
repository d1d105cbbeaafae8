#include "core/screens/frame.hpp"

namespace kotozute {
namespace {

std::string_view notice_key(Notice notice)
{
    switch (notice) {
    case Notice::None: return "";
    case Notice::Noted: return "notice.noted";
    case Notice::Saved: return "notice.saved";
    case Notice::TakenBack: return "notice.taken_back";
    case Notice::Undone: return "notice.undone";
    case Notice::NothingToUndo: return "notice.nothing_to_undo";
    case Notice::FirstKept: return "notice.first_kept";
    case Notice::VersionKept: return "notice.version_kept";
    case Notice::NothingNew: return "notice.nothing_new";
    case Notice::Opened: return "notice.opened";
    case Notice::TakenIn: return "notice.taken_in";
    case Notice::NothingCame: return "notice.nothing_came";
    case Notice::Locked: return "notice.locked";
    case Notice::Forgotten: return "notice.forgotten";
    case Notice::AtMost: return "notice.at_most";
    case Notice::FileSaved: return "notice.file_saved";
    case Notice::FileNotSaved: return "notice.file_not_saved";
    case Notice::FileNotMade: return "notice.file_not_made";
    case Notice::OnlyPractice: return "notice.only_practice";
    case Notice::PracticeEnded: return "notice.practice_ended";
    case Notice::PlacePicked: return "notice.place_picked";
    case Notice::PhoneCopied: return "notice.phone_copied";
    case Notice::PlacesNotFound: return "notice.places_not_found";
    case Notice::UnderlayTaken: return "notice.underlay_taken";
    case Notice::UnderlayDropped: return "notice.underlay_dropped";
    case Notice::UnderlayNotRead: return "notice.underlay_not_read";
    case Notice::AreaTaken: return "notice.area_taken";
    case Notice::AreaGone: return "notice.area_gone";
    case Notice::AreaNotGone: return "notice.area_not_gone";
    case Notice::AreaNotKept: return "notice.area_not_kept";
    case Notice::PlaceCorrected: return "notice.place_corrected";
    case Notice::FilesNotChosen: return "notice.files_not_chosen";
    case Notice::NotUnderstood: return "notice.not_understood";
    case Notice::TooShort: return "notice.too_short";
    case Notice::WrongPassphrase: return "notice.wrong_passphrase";
    case Notice::CouldNotSave: return "notice.could_not_save";
    case Notice::DeviceFull: return "notice.device_full";
    case Notice::DeviceReadOnly: return "notice.device_read_only";
    case Notice::VaultDamaged: return "notice.vault_damaged";
    case Notice::VaultTooNew: return "notice.vault_too_new";
    case Notice::VaultBusy: return "notice.vault_busy";
    case Notice::NotTakenIn: return "notice.not_taken_in";
    case Notice::ShareNotRead: return "notice.share_not_read";
    case Notice::ShareTooNew: return "notice.share_too_new";
    case Notice::ShareNotNow: return "notice.share_not_now";
    case Notice::ShareForKeys: return "notice.share_for_keys";
    case Notice::BundleNotRead: return "notice.bundle_not_read";
    case Notice::BundleNotHere: return "notice.bundle_not_here";
    case Notice::PictureNotRead: return "notice.picture_not_read";
    case Notice::PictureTooLarge: return "notice.picture_too_large";
    case Notice::TeamEntered: return "notice.team_entered";
    case Notice::TeamExchanged: return "notice.team_exchanged";
    case Notice::TeamLeft: return "notice.team_left";
    case Notice::TeamAway: return "notice.team_away";
    case Notice::TeamNotYet: return "notice.team_not_yet";
    case Notice::TeamNotEntered: return "notice.team_not_entered";
    case Notice::TeamNotGiven: return "notice.team_not_given";
    case Notice::TeamKeyDamaged: return "notice.team_key_damaged";
    }
    return "";
}

std::string_view saved_key(const State& state)
{
    if (state.file_locked)
        return state.where.empty() ? "notice.locked_file_saved" : "notice.locked_file_saved_in";
    return state.where.empty() ? "notice.file_saved" : "notice.file_saved_in";
}

}  // namespace

Label status(const Scene& scene)
{
    const State& state = scene.state;
    if (state.notice == Notice::None)
        return {"status", ""};
    if (state.notice == Notice::FileSaved)
        return {"status",
                words(scene, saved_key(state),
                      {{"file", unmarked(state.file)}, {"where", unmarked(state.where)}})};
    if (state.notice == Notice::Noted && state.practising)
        return {"status", words(scene, "notice.noted_in_practice")};
    if (state.notice == Notice::TakenIn) {
        const std::size_t differ = state.record.disputes.size();
        return {"status", words(scene, differ > 0 ? "notice.taken_in_differs" : "notice.taken_in",
                                {{"count", std::to_string(state.came_in)},
                                 {"differ", std::to_string(differ)}})};
    }
    return {"status", words(scene, notice_key(state.notice))};
}

}  // namespace kotozute
