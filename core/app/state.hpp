#pragma once

#include "core/app/action.hpp"
#include "core/app/coming.hpp"
#include "core/app/places.hpp"
#include "core/app/sharing.hpp"
#include "core/app/team.hpp"
#include "core/base/result.hpp"
#include "core/content/languages.hpp"
#include "core/document/document.hpp"
#include "core/document/sheet.hpp"
#include "core/places/area_shelf.hpp"
#include "core/places/map_tiles.hpp"
#include "core/places/possible.hpp"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// Where what was said is: only in memory, until the person keeps it; then every change goes into
// the open vault before it is shown.
enum class Custody { Guest, Kept };

// What the last action came to, for the calm line at the foot of every page.
enum class Notice {
    None,
    Noted,  // in memory only
    Saved,  // in the vault
    TakenBack,
    Undone,
    NothingToUndo,
    FirstKept,    // the record now has a place on this device
    VersionKept,  // a further version
    NothingNew,   // nothing changed since the last version
    Opened,
    TakenIn,      // what another device wrote is in the record
    NothingCame,  // all of it was here before
    Locked,
    Forgotten,
    OnlyPractice,  // what was asked for is not done while practising
    PracticeEnded,
    AtMost,  // three are chosen already
    FileSaved,
    FileNotSaved,
    FileNotMade,
    PlacePicked,
    PhoneCopied,     // into the clipboard
    PlacesNotFound,  // the places cannot be looked up now
    UnderlayTaken,   // the map lies on the chosen file
    UnderlayDropped,
    UnderlayNotRead,  // the chosen file holds no map that can be read
    AreaTaken,        // a list of places came into use
    AreaGone,         // one was put away
    AreaNotGone,      // it could not be put away, and is in use as before
    AreaNotKept,      // it is in use, but could not be stored for the next time
    PlaceCorrected,   // what is put right lies over the list, or was taken back
    FilesNotChosen,   // the platform could not ask which
    NotUnderstood,    // a date or text is not readable; it stays as typed
    TooShort,         // the passphrase
    WrongPassphrase,
    CouldNotSave,  // the device refused; what was typed stays
    DeviceFull,
    DeviceReadOnly,
    ShareNotRead,     // the chosen file is none that was handed over, or was damaged
    ShareTooNew,      // or was made by a later version
    ShareNotNow,      // there was no memory for it, or the file could not be read
    ShareForKeys,     // or opens with a key only, which is no passphrase
    BundleNotRead,    // the chosen file is no FHIR Bundle, or was damaged
    BundleNotHere,    // or is one, and this device cannot read them
    PictureNotRead,   // the chosen file is no picture, or was damaged
    PictureTooLarge,  // or has more pixels than are looked at
    VaultDamaged,
    VaultTooNew,
    VaultBusy,      // another window has it open
    NotTakenIn,     // what came from another device is not sound; nothing of it is in the record
    TeamEntered,    // the folder is this record's now
    TeamExchanged,  // nothing was new there
    TeamLeft,
    TeamAway,        // the folder cannot be read now
    TeamNotYet,      // nothing of what lies in it can be read yet; nothing was given
    TeamNotEntered,  // the folder, or the record, cannot be written now
    TeamNotGiven,    // nothing can be put there now
    TeamKeyDamaged,  // the file that lets people in
};

bool is_trouble(Notice notice);

// What keeps a typed text from becoming a statement. The text stays in its field.
enum class FieldTrouble {
    NotADate,
    InFuture,
    InPast,
    TooLong,
    LongName,  // more than longest_name
    NoName,
    NoAddress,
    NoRecordName,
    TakenName,  // another record here is called so
    NotText,
    NotAPhone,
    TooShort,
    TheExample,  // the passphrase shown as an example
    NotAMunicipality,
    NotAUrl,
    NoCorrector,  // who says so
    Wrong,
};

// Long work under way. While there is some, the page asks for patience and nothing else happens.
enum class Busy { None, Keeping, Opening, TakingIn, Locking, MakingFile, Exchanging };

// One way back: what stood in these slots before.
struct Before {
    std::vector<std::pair<Slot, std::optional<Statement>>> slots;

    bool operator==(const Before&) const = default;
};

// The record as it was when it was kept. Never changes, so all States share it.
struct Version {
    int number = 0;
    Timestamp at{};
    std::string reason;
    std::shared_ptr<const Record> record;

    bool operator==(const Version&) const = default;
};

// Which paper is to be seen, by the name of its file, and what of the record is on it.
struct PaperWish {
    std::string file;
    CardParts on_card = {};
    std::optional<ShareParts> parts = std::nullopt;  // only these
    bool sample = false;                             // of an invented person, and marked so

    bool operator==(const PaperWish&) const = default;
};

// What is about to be handed on; to whom and until when is typed.
struct Handing {
    ShareParts parts;  // none unless chosen
    std::string way;
    Slot shown;  // of what was handed on before: that which is looked at

    bool operator==(const Handing&) const = default;
};

// What the map lies on, where somebody chose a file of tiles for it.
struct Underlay {
    bool offered = false;                   // this platform can
    std::shared_ptr<const MapTiles> tiles;  // nullptr: nothing
    std::string file;                       // its name, without its folder
    std::string unnamed;     // path of a chosen file that does not say whom to name on the map
    bool each_time = false;  // it has to be chosen again on the next visit

    bool operator==(const Underlay&) const = default;
};

// A list of places on its way into use.
struct TakingIn {
    enum class Stage {
        None,
        Chosen,   // which files; what they are for is to be said
        Reading,  // a piece at a time; going on with anything else does not stop it
        Ready,    // `found` tells what it is and would change; the person decides
        Refused,
    };

    Stage stage = Stage::None;
    std::vector<std::string> paths;
    float progress = 0;  // 0 to 1
    std::shared_ptr<const Intake> found;
    std::optional<IntakeRefusal> refusal;

    bool operator==(const TakingIn&) const = default;
};

// What was found on a picture of a paper.
struct Scanned {
    std::vector<std::string> codes;  // what they say; none: no code was found

    bool operator==(const Scanned&) const = default;
};

struct Settings {
    float text_scale = 1;         // 1.0 to 2.0 in steps of 0.25
    std::string theme = "light";  // "light", "dark", "contrast"
    bool motion = true;
    std::string language = std::string(first_language);  // of everything on screen
    std::string underlay;         // path of the file the map lies on; empty: none
    std::string underlay_credit;  // whom to name, where somebody typed it

    bool operator==(const Settings&) const = default;
};

// Everything the screens are drawn from. Only values.
struct State {
    Record record;
    std::vector<Version> versions;  // oldest first
    Custody custody = Custody::Guest;
    std::vector<std::string> records = {};  // what those on this device are called
    std::size_t record_chosen = 0;          // which of them; behind the last one: none of them
    bool kept_here = false;                 // the one chosen is there, open or not
    DeviceId device{};                      // this one, once the record was opened
    Slot anew;                              // the disputed slot that the next answer settles

    Page page;
    std::vector<Page> way;                   // the pages before this one, for Back
    std::optional<Page> left;                // the page of the walk that was left last
    std::set<std::string> scenarios{"now"};  // the situations the walk goes through

    // Texts being typed, by field; what stands in the record is not here.
    std::map<std::string, std::string> drafts;
    std::map<std::string, FieldTrouble> troubles;
    std::set<std::string> held;  // the fields in trouble a person was stopped at, once each

    Voice voice = Voice::Person;  // whose words from now on
    Role recorded_by = Role::Person;
    std::string recorder;  // the name of who writes, when it is not the person
    bool prompts_shown = false;
    bool practising = false;  // with an invented person: nothing is kept, papers say so

    std::vector<Before> undo;                  // the latest last
    PlaceSearch search;                        // what the page of places looks for
    bool search_open = false;                  // the fields to type it in are unfolded
    std::size_t listed = listed_at_once;       // how many of the places found are in the list
    std::shared_ptr<const Finding> finding;    // nullptr: to be looked up when it is to be seen
    std::string shown_place;                   // id of the place whose card is open
    std::optional<PlaceDetails> details;       // of that place, once they were looked up
    bool correcting = false;                   // what is known of it is being put right
    std::shared_ptr<const Possible> possible;  // what a list showed for an answer, looked at last
    bool feasibility_on_paper = false;
    Handing handing;
    bool list_on_paper = false;                  // of who was given what
    std::optional<GapsBy> gaps_by;               // what was asked for
    std::string gaps_area;                       // the code of what was asked for
    std::string gaps_kind;                       // the kind shown; empty: all
    std::shared_ptr<const ComingEvents> coming;  // looked up when they are to be seen
    std::shared_ptr<const Shelf> shelf;  // the lists of places in use, once they were asked for
    TakingIn taking_in;
    std::string area_leaving;            // what RemoveArea asks about
    std::shared_ptr<const Gaps> gaps;    // counted when they are to be seen; without parts where
                                         // they cannot be
    std::shared_ptr<const Sheet> paper;  // the record on paper, where it was laid out
    PaperWish paper_of;                  // which one that is
    CardParts on_card{false, false, false};  // nothing but what the person puts there
    std::string card = "card.pdf";           // the small paper being looked at
    bool paper_as_words = false;
    std::string dialog;   // "forget", "lock", "close", "team" …, or empty
    bool closed = false;  // the person has closed the window
    bool secret_shown = false;
    Notice notice = Notice::None;
    std::string file;          // the name of the file of Notice::FileSaved
    std::size_t came_in = 0;   // how many changes, of Notice::TakenIn
    std::string where;         // where it lies, when the person did not say
    bool file_locked = false;  // nobody reads it without a passphrase
    Busy busy = Busy::None;
    Settings settings;
    Underlay underlay;
    Locking locking;
    std::shared_ptr<const Received> received;     // nullptr: no file is looked at
    std::shared_ptr<const ShownCode> shown_code;  // while its page is looked at
    bool has_camera = false;                      // this platform can look through one
    std::optional<Scanned> scanned;               // the picture of a paper that is looked at
    Team team;

    bool operator==(const State&) const = default;
};

// What a record is to be called on this device, while it is typed.
constexpr std::string_view record_name_field = "record#name";

// How long a text in one field may be. More than that stays in the field, unsaid.
constexpr std::size_t longest_field = 100'000;

// A place the person sees: among those found, or on a list of theirs.
std::optional<FoundPlace> seen_place(const State& state, const std::string& id);
// The one whose card is open.
std::optional<FoundPlace> shown_place(const State& state);

// True when someone other than the person writes.
inline bool helper_writes(const State& state) { return state.recorded_by != Role::Person; }

// True when someone whose work it is listens and writes: a consultation.
inline bool consulting(const State& state)
{
    return helper_writes(state) && state.recorded_by != Role::Family;
}

// The text of a field: what is being typed, or else nothing. Answers are looked up in the record.
std::string draft(const State& state, std::string_view field);

}  // namespace kotozute
