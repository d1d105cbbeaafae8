#pragma once

#include "core/app/action.hpp"
#include "core/base/result.hpp"
#include "core/document/sheet.hpp"
#include "core/places/possible.hpp"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
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
    Locked,
    Forgotten,
    AtMost,  // three are chosen already
    FileSaved,
    FileNotSaved,
    FileNotMade,
    PlacePicked,
    PlacesNotFound,  // the places cannot be looked up now
    NotUnderstood,   // a date or text is not readable; it stays as typed
    TooShort,        // the passphrase
    WrongPassphrase,
    CouldNotSave,  // the device refused; what was typed stays
    DeviceFull,
    DeviceReadOnly,
    VaultDamaged,
    VaultTooNew,
    VaultBusy,  // another window has it open
};

bool is_trouble(Notice notice);

// What keeps a typed text from becoming a statement. The text stays in its field.
enum class FieldTrouble {
    NotADate,
    InFuture,
    InPast,
    TooLong,
    LongName,  // more than longest_name
    NotText,
    NotAPhone,
    TooShort,
    TheExample,  // the passphrase shown as an example
    Wrong,
};

// Long work under way. While there is some, the page asks for patience and nothing else happens.
enum class Busy { None, Keeping, Opening, MakingFile, Finding };

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

// A place on the resource map as it is listed.
struct FoundPlace {
    std::string id;  // "area:131059/1370500245-120"
    std::string name;
    std::string kind;  // "訪問看護"
    std::string address;
    std::string phone;            // empty: 未確認
    std::string choice;           // what it answers on a place question: "home", "care_home"
    std::optional<int> metres;    // 直線距離 from the start, when one was given
    bool rough_position = false;  // the coordinates are not those of the address

    bool operator==(const FoundPlace&) const = default;
};

// What a search came to.
struct Finding {
    std::vector<FoundPlace> places;
    std::size_t more = 0;        // how many are not in `places`
    std::string start;           // where distances are measured from; empty: nowhere
    bool start_unknown = false;  // a start was typed that is not known
    std::string area;            // "文京区"
    std::string credit;          // where the data comes from, with its date

    bool operator==(const Finding&) const = default;
};

struct Settings {
    float text_scale = 1;         // 1.0 to 2.0 in steps of 0.25
    std::string theme = "light";  // "light", "dark", "contrast"
    bool motion = true;

    bool operator==(const Settings&) const = default;
};

// Everything the screens are drawn from. Only values.
struct State {
    Record record;
    std::vector<Version> versions;  // oldest first
    Custody custody = Custody::Guest;
    bool kept_here = false;  // there is a record on this device, open or not

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

    std::vector<Before> undo;  // the latest last
    std::optional<Finding> finding;
    std::string shown_place;  // id of the place whose card is open, among those found
    std::shared_ptr<const Possible> possible;  // what a list showed for an answer, looked at last
    bool feasibility_on_paper = false;
    std::optional<GapsBy> gaps_by;       // what was asked for
    std::string gaps_kind;               // the kind shown; empty: all
    std::shared_ptr<const Gaps> gaps;    // counted when they are to be seen; without parts where
                                         // they cannot be
    std::shared_ptr<const Sheet> paper;  // the record on paper, where it was laid out
    bool paper_as_words = false;
    std::string dialog;   // "forget", "lock", "close", or empty
    bool closed = false;  // the person has closed the window
    bool secret_shown = false;
    Notice notice = Notice::None;
    std::string file;   // the name of the file of Notice::FileSaved
    std::string where;  // where it lies, when the person did not say
    Busy busy = Busy::None;
    Settings settings;

    bool operator==(const State&) const = default;
};

// How long a text in one field may be. More than that stays in the field, unsaid.
constexpr std::size_t longest_field = 100'000;

// True when someone other than the person writes.
inline bool helper_writes(const State& state) { return state.recorded_by != Role::Person; }

// The text of a field: what is being typed, or else nothing. Answers are looked up in the record.
std::string draft(const State& state, std::string_view field);

}  // namespace kotozute
