#pragma once

#include "core/base/one_of.hpp"
#include "core/places/gaps.hpp"
#include "core/preferences/record.hpp"
#include "core/preferences/share_part.hpp"
#include "core/store/revisions.hpp"

#include <string>
#include <variant>
#include <vector>

namespace kotozute {

// A place in the program. `id` says which question, scenario or article is meant there.
struct Page {
    enum class Kind {
        Entrance,   // 0 入口
        Reading,    // the list of articles, or one of them
        Question,   // a question of stages 1 to 8: `id` is its slot
        Scenarios,  // 4 どの場面について考えるか
        Speaker,    // whose words and whose hand
        Summary,    // 8 まとめて伝える
        Cards,      // the small papers one carries along, and what is to be on them
        ReadBack,   // for helpers: what was said today, read out, and what was not asked
        Scan,       // 紙のQRを確かめる: whether a paper in somebody's hands is of now
        Handing,    // to whom, which parts, until when; and who was given what
        Review,     // 9 見直す
        Keep,       // choose a passphrase and keep the record
        Unlock,     // open the record kept here
        Records,    // この端末の記録: which of several to open, or one more
        Places,     // what is near; `id` is the slot of the answer that asked, or empty
        Gaps,       // 地域の資源のようす; for helpers
        Events,     // これからの行事
        Areas,      // 場所の一覧: the packs of places in use, and a new one
        Support,    // つらいときの相談先
        Rest,       // ここで休む
        Settings,   // text size, colours, moving pictures
        Locked,     // 鍵をかけて渡す: a locked file for somebody
        Code,       // 画面のQRで渡す: the newest words, for the camera of another device
        TakeIn,     // a locked file from somebody, or such a code
        Team,       // チームのフォルダ: what all who support the person have in common
    };

    Kind kind = Kind::Entrance;
    std::string id;

    bool operator==(const Page&) const = default;
};

// What a person can ask for. Imperatives; each says what undoes it where that is not plain.

struct Go {  // to a page; Back undoes it
    Page page;
};
struct Back {};
struct Next {};

// A slot may name a part of what stands there: "spokesperson/1#consent", "talk#present".
struct Choose {  // the one answer to a question; choosing another replaces it
    Slot slot;
    std::string code;
};
struct ChooseSecond {  // the second choice of a place question, or none when `code` is empty
    Slot slot;
    std::string code;
};
struct Toggle {  // one of several answers or, on Page::Scenarios, situations; again takes it away
    Slot slot;
    std::string code;
};
struct Move {  // a ranked answer up (-1) or down (+1)
    Slot slot;
    std::string code;
    int by;
};
struct AnswerWith {  // a full answer that is not a wish: まだ決めていない …
    Slot slot;
    AnswerState state;
};
struct SetStrength {
    Slot slot;
    Strength strength;
};
struct TakeBack {  // the answer in a slot; Undo says it again
    Slot slot;
};
struct Undo {};  // the latest change, by saying what stood before
struct TakeIn {  // what another device of this person wrote: nothing is lost by it or undoes it
    std::vector<Revision> revisions;
};
struct ChooseSide {  // of a disputed slot, as what stands there now; history keeps the others
    Slot slot;
    Side side;
};
struct SayAnew {  // in a disputed slot, having seen what stands there; the next answer settles it
    Slot slot;
};
struct Edit {           // typing; kept as a draft until Leave
    std::string field;  // "values#words", "subject#family", "passphrase" …
    std::string text;
};
struct Leave {  // done typing: the draft becomes what was said
    std::string field;
};
struct SetSpeaker {  // whose words and whose hand from now on
    Voice voice;
    Role recorded_by;
};
struct Keep {};          // keep the record with the passphrase typed, or a further version of it
struct Unlock {          // with the passphrase typed
    bool bring = false;  // what was answered before opening goes into the record opened
};
struct ChooseRecord {  // of those on this device, to be opened; behind the last one: a new one
    std::size_t record;
};
struct KeepBeside {};  // what was written becomes one more record on this device
struct Lock {};        // asks first when something typed would be lost
struct LockAnyway {};  // and lose it
struct Forget {};      // throw away what was never kept
struct Export {        // hand out a file, as Papers calls them: "summary.pdf", "card.png" …,
    std::string file;  // or of the places listed: "places.pdf"
};
struct ShowPrompts {  // what to keep in mind while listening, where there is no room for it beside
    bool shown;
};
struct KeepAsRead {};  // keep a version: the person heard it read out and says that it is right
struct MakeAppointment {};  // a file for a calendar: the day to talk again
struct PutPart {            // a part of the record among what is handed on; again takes it out
    SharePart part;
};
struct SetWay {  // how it is handed on: "paper", "file", "screen"
    std::string way;
};
struct FillRecipient {  // in what stands in that slot: a spokesperson, or a place of the care team
    Slot slot;
};
struct RecordHanding {};   // that it was handed on, to whom was typed; Undo takes that back
struct WriteDownShare {};  // of the locked file or the code: to the page where that is written
struct RecordLocked {};    // that the locked file, which is saved, goes to whom it was made for
struct ShowHanding {       // what was handed on; again folds it away
    Slot slot;
};
struct TakeBackHanding {  // writes down that it was called off; the line stays
    Slot slot;
};
struct PutListOnPaper {  // who was given what is on the sheet only where it is asked for
    bool on;
};
struct PutOnCard {  // a part of CardParts: "place", "worse", "person"; again takes it off
    std::string part;
};
struct ShowCard {  // on Page::Cards: "card.pdf" or "stickers.pdf"
    std::string file;
};
struct Find {};      // places, with the words typed
struct OpenSearch {  // the fields to type them in, or fold them away
    bool open;
};
struct ToggleKind {  // list places of a kind or need only; again lets the others in
    std::string id;
};
struct ShowMore {};      // of the places found
struct ListFavourites {  // instead of what is found
    bool on;
};
struct PickPlace {  // put a place found into the answer that asked for it; none: take it out again
    std::string id;
};
struct ShowPlace {  // its card, among the places found; none: back to all of them
    std::string id;
};
struct ToggleFavourite {  // into the person's list of places, or out of it
    std::string id;
};
struct OpenCorrection {  // of the place whose card is open: the fields for it, or fold them away
    bool open;
};
struct CorrectPlace {};         // as it is typed; TakeBackCorrections undoes it
struct TakeBackCorrections {};  // all that was put right of that place on this device
struct ExportCorrections {      // of the area of that code, as a table for others
    std::string code;
};
struct ToggleTeam {  // into the list of who has a part in the person's care, or out of it
    std::string id;
};
struct CallPlace {  // its phone: what this device can do to call it
    std::string id;
};
struct LookAround {  // what a list shows for what is answered there; found anew each time
    Slot slot;
};
struct ListNeed {  // the places that give one need of what is answered there; Back undoes it
    Slot slot;
    std::string need;
};
struct RecordFeasibility {  // what was found for that answer, as the feasibility of its situation
    Slot slot;
};
struct PutOnPaper {  // feasibility is on the sheet only where it is asked for
    bool feasibility;
};
struct DivideGaps {  // the counts of places: by district, by town, or not at all
    GapsBy by;
};
struct CountArea {  // those of another of the areas whose lists are in use
    std::string code;
};
struct ShowGaps {  // those of one kind of place; of none: all kinds
    std::string kind;
};
struct ExportGaps {};       // as a file for spreadsheets
struct ChooseUnderlay {};   // a file of tiles for the map to lie on; the platform asks which
struct NameUnderlay {};     // take the file that does not say whom to name, with the name typed
struct DropUnderlay {};     // the map lies on nothing; choosing the file again undoes it
struct ChooseAreaFiles {};  // to make or take a list of places from; the platform asks which
struct StartIntake {};      // read the files chosen, for the municipality typed
struct GiveUpIntake {};     // whether it is being read or ready: what is in use stays
struct KeepIntake {};       // use what is ready, in the place of the list of the same area
struct RemoveArea {         // a list by its code, or an unusable one by its file; asks first
    std::string what;
};
struct RemoveAreaAnyway {};
struct ToggleShared {  // what the locked file is to hold: "pdf" …; again leaves it out
    std::string part;
};
struct MakeShare {};         // the locked file, with a passphrase to be told another way
struct ChooseShare {};       // a locked file from somebody; the platform asks which
struct OpenShare {};         // with the passphrase typed
struct TakePaper {};         // the sheet out of it, as a file of its own
struct DropShare {};         // put it away; choosing the file again undoes it
struct MergeShare {};        // into the open record; asks first where another person may be meant
struct MergeShareAnyway {};  // having been asked
struct ChoosePicture {};     // of a paper with its code; the platform asks which
struct UseCamera {};         // for a code, where this platform can
struct ChooseTeamFolder {};  // the platform asks which
struct SetTeamRole {         // of whoever uses this device
    Role role;
};
struct EnterTeam {};      // with the passphrase typed; begins the folder where nobody has
struct ExchangeTeam {     // what is new, both ways; asks first where another person may be meant
    bool anyway = false;  // having been asked
};
struct LeaveTeam {};  // asks first
struct LeaveTeamAnyway {};
struct SetSetting {  // "text_scale", "theme", "motion", "language"
    std::string key, value;
};
struct Dismiss {};  // a dialog or notice
struct ShowPaper {  // the sheet as it prints, or its words in letters as large as the page's
    bool as_words;
};
struct ShowSecret {  // the passphrase as it is typed, or dots
    bool shown;
};
struct Close {};        // the window: asks first when something would be lost
struct CloseAnyway {};  // and lose it
struct Ask {            // open a dialog: "forget"
    std::string dialog;
};

// Practises with an invented person; only where nothing was written.
struct Practise {};
struct EndPractice {};

using AnyAction = std::variant<
    Go, Back, Next, Choose, ChooseSecond, Toggle, Move, AnswerWith, SetStrength, TakeBack, Undo,
    TakeIn, ChooseSide, SayAnew, Edit, Leave, SetSpeaker, Keep, Unlock, ChooseRecord, KeepBeside,
    Lock, LockAnyway, Forget, Export, PutOnCard, ShowCard, ShowPrompts, Practise, EndPractice,
    KeepAsRead, MakeAppointment, PutPart, SetWay, FillRecipient, RecordHanding, WriteDownShare,
    RecordLocked, ShowHanding, TakeBackHanding, PutListOnPaper, Find, OpenSearch, ToggleKind,
    ShowMore, ListFavourites, PickPlace, ShowPlace, OpenCorrection, CorrectPlace,
    TakeBackCorrections, ExportCorrections, ToggleFavourite, ToggleTeam, CallPlace, LookAround,
    ListNeed, RecordFeasibility, PutOnPaper, DivideGaps, CountArea, ShowGaps, ExportGaps,
    ChooseUnderlay, NameUnderlay, DropUnderlay, ChooseAreaFiles, StartIntake, GiveUpIntake,
    KeepIntake, RemoveArea, RemoveAreaAnyway, ToggleShared, MakeShare, ChooseShare, OpenShare,
    TakePaper, DropShare, MergeShare, MergeShareAnyway, ChoosePicture, UseCamera, ChooseTeamFolder,
    SetTeamRole, EnterTeam, ExchangeTeam, LeaveTeam, LeaveTeamAnyway, SetSetting, ShowPaper,
    ShowSecret, Dismiss, Close, CloseAnyway, Ask>;
using Action = OneOf<AnyAction>;

}  // namespace kotozute
