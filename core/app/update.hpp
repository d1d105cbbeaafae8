#pragma once

#include "core/app/state.hpp"
#include "core/content/booklet.hpp"
#include "core/store/vault.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kotozute {

// What is to be done outside of State. `App` does it; each is tried once per action.
struct CreateVault {  // and store Step::changes in it
    std::string name, passphrase;
};
struct OpenVault {
    std::string passphrase;
    bool bring = false;
};
struct CloseVault {  // having given the last words to the team, where there is one
    ShareSubject about;
    DeviceId device{};
    bool waits = false;  // the page is still there, and asks for patience
};
struct ChooseVault {
    std::size_t record;
};
struct MergeRevisions {  // of another device, into the open vault
    std::vector<Revision> came;
};
struct MakeFile {
    PaperWish paper;
};
struct MakePlaceList {
    PlaceList list;
};
struct Call {
    std::string phone;
};
struct FindPossible {
    std::string choice, near;
};
struct HandOut {  // a file that is made already
    std::string name, mime, bytes;
};
struct StoreSetting {
    std::string key, value;
};
struct AskUnderlay {};  // which file
struct OpenUnderlay {   // whose name is `credit`, where the file says none
    std::string path, credit;
};
struct ForgetUnderlay {};
struct AskAreaFiles {};  // which files
struct BeginIntake {
    IntakeOrder order;
};
struct EndIntake {};
struct FinishIntake {};
struct PutAway {
    std::string what;
};
struct StoreCorrections {  // in places of the area of that code
    std::string code;
    Corrections corrections;
};
struct HandOutCorrections {
    std::string code;
};
struct LockShare {  // and hand it out
    std::set<std::string> parts;
};
struct AskShare {};    // which file
struct AskPicture {};  // which
struct OpenCamera {};
struct UnlockShare {
    std::string passphrase;
};
struct AskTeamFolder {};  // which
struct EnterTeamFolder {  // the one chosen; begins it where nobody has
    std::string passphrase, name;
};
struct ExchangeWithTeam {
    bool anyway = false;  // it may be of another person
};
struct ForgetTeamFolder {};
using Effect = std::variant<CreateVault, OpenVault, CloseVault, ChooseVault, MergeRevisions,
                            MakeFile, MakePlaceList, Call, FindPossible, HandOut, StoreSetting,
                            AskUnderlay, OpenUnderlay, ForgetUnderlay, AskAreaFiles, BeginIntake,
                            EndIntake, FinishIntake, PutAway, StoreCorrections, HandOutCorrections,
                            LockShare, AskShare, UnlockShare, AskPicture, OpenCamera, AskTeamFolder,
                            EnterTeamFolder, ExchangeWithTeam, ForgetTeamFolder>;

// The state to show next, the changes to store first (all of them or none; nothing to store while
// the person is a guest), and what else is to be done.
struct Step {
    State next;
    std::vector<Change> changes;
    std::optional<Effect> effect;
};

// Decides what an action means. No clock, no disk: the same inputs give the same Step. An action
// that makes no sense where the person is (a stale press) changes nothing.
Step update(const Booklet& booklet, State state, const Action& action, Timestamp now);

// True where closing the program would: what a guest said is nowhere else, nor is what anybody
// typed and no statement holds yet.
bool would_lose(const Booklet& booklet, const State& state);
// True for someone whose work it is to listen, while nothing is written that could get mixed up.
bool can_practise(const Booklet& booklet, const State& state);

// What becomes of the state when the changes or the effect of `action` did not come about: what
// stood still stands, what was typed is still there, and the line at the foot says so. Going to
// another page still goes there, taking along what was typed.
State not_stored(const Booklet& booklet, State state, const Action& action, Error::Code why);

// What comes of long work. `opened`: with `bring`, what a guest said before is said in the opened
// record, too, and is in the changes of the Step.
Step opened(const Booklet& booklet, State state, const History& history, bool bring, Timestamp now);
State not_opened(State state, Error::Code why);
// What another device wrote is in the record now: on the page of what differs and what changed.
State taken_in(const Booklet& booklet, State state, const Merged& merged, const History& history);
State not_taken_in(State state, Error::Code why);
// A folder was chosen to be exchanged through; `begun`: a team has begun it.
State chosen(State state, const std::string& folder, bool begun);
// The folder is this record's now. With the passphrase of one that was begun just now.
State entered(State state, std::string passphrase);
State not_entered(State state, Error::Code why);
// What the folder had for the record is in it, and the other way round.
State exchanged(const Booklet& booklet, State state, const History& history, const TeamNews& news);
// True when the setting is one there is, which it now has.
bool apply_setting(Settings& settings, std::string_view key, std::string_view value);

// Which paper the page shows; without a file: none.
PaperWish paper_to_see(const State& state);

State found(State state, Finding finding);
State found(State state, Possible possible);
State counted(State state, Gaps gaps);
// The map lies on the tiles of the file; without tiles the person is to say whom to name on them.
State underlaid(State state, const std::string& path, std::shared_ptr<const MapTiles> tiles);
// Files were chosen to make or take a list of places from.
State chosen(State state, std::vector<std::string> paths);
// Other lists of places are in use than before: all that was found in them is found anew.
State other_areas(State state);
// Places of them are another than before.
State corrected(State state);
State refused(State state, IntakeRefusal refusal);
// A file from somebody, or why it could not be read; looked at without its passphrase.
State received(State state, const std::string& file, const Result<std::string>& bytes);
// A FHIR Bundle was, whose words are these revisions where nothing of them is here.
State received(State state, const std::string& file, BundleContents bundle,
               std::vector<Revision> words);
State bundle_not_read(State state, Error::Code why);
State unlocked(State state, Share share);
// The code on somebody's screen was read: on the page where it is compared and taken in.
State received(State state, Share share);
// With the revisions here; an error: they could not be read.
State compared(State state, const Result<std::vector<Revision>>& here);
// A Bundle was: what of it is not among so many revisions here.
State compared(State state, std::vector<Revision> fresh, std::size_t here);
State not_unlocked(State state, Error::Code why);
// A picture of a paper was read, or why it could not be.
State scanned(State state, const Result<std::vector<std::string>>& codes);
State noticed(State state, Notice notice, std::string file = {}, std::string where = {});

}  // namespace kotozute
