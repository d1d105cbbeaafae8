#pragma once

#include "core/base/one_of.hpp"
#include "core/base/time.hpp"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kotozute {

// Names one thing that can be said: a question, and where a question is asked for several
// situations or people, which: "values", "place_of_care/cancer", "spokesperson/1".
using Slot = std::string;

// How an answer stands. Each is a full answer, of the same weight as a wish.
// No statement at all in a slot means: unknown, nobody has come to it.
enum class AnswerState {
    Wish,       // 希望あり
    Undecided,  // まだ決めていない
    Entrusted,  // 任せたい
    NotNow,     // 今は話したくない
    NotAsked,   // まだ聞いていない
    CannotAsk,  // 確かめられない
};

enum class Strength { Definitely, IfPossible, Either };  // ぜひ／できれば／どちらでも

// Whose words something is. Never averaged, never mixed.
enum class Voice { Person, Family, Professional };  // 本人のことば／家族等の思い／専門職の所見

// Who wrote something down, or was there.
enum class Role {
    Person,
    Family,
    VisitingNurse,
    HomeDoctor,
    ConsultationCentre,  // 高齢者あんしん相談センター
    CareManager,
    SocialWelfareCouncil,
    PeerSupporter,
    Other,
};

// How many characters a name, a phone number, an address or the like may have: far more than any
// has, few enough to stand in the head of a page.
constexpr std::size_t longest_name = 200;

// A place picked on the resource map or written by hand.
struct PlaceDetail {
    std::string name;
    std::string address;
    std::string phone;
    std::string source;  // "area:131059/1370500245-120", or empty when written by hand
    std::optional<bool> usual_residence;

    bool operator==(const PlaceDetail&) const = default;
};

// An answer to a question: codes in the person's own order (the first is the first choice)
// and their own words. What codes there are, assets/content says.
struct Answer {
    AnswerState state = AnswerState::Wish;
    std::vector<std::string> choices;
    std::string words;
    std::optional<Strength> strength;
    std::optional<PlaceDetail> detail;

    bool operator==(const Answer&) const = default;
};

// Who the record is about.
struct Subject {
    std::string family, given;            // 漢字
    std::string family_kana, given_kana;  // カナ
    std::optional<Date> born;
    std::string phone, address;

    bool operator==(const Subject&) const = default;
};

// Someone who would speak for the person (思いを代わりに伝えてくれる人). `Nobody` and
// `Thinking` (いない・これから考える) are answers.
struct Spokesperson {
    enum class Kind { Named, Nobody, Thinking };
    enum class Consent { Agreed, WillAsk, NotYet };  // 承諾：済／これから／まだ

    Kind kind = Kind::Named;
    std::string name, relation, phone;
    std::optional<Consent> consent;

    bool operator==(const Spokesperson&) const = default;
};

// A conversation: when, who was there, how well the person could take part, when to look again.
struct Talk {
    enum class Capacity { Able, WithSupport, Hard };  // できた／支援があればできた／今はむずかしい

    std::optional<Date> on;
    std::vector<Role> present;
    std::optional<Capacity> capacity;
    std::optional<Date> review_by;

    bool operator==(const Talk&) const = default;
};

// Leave to hand something on, and that it was handed on: to whom, which parts, until when; how, on
// which day, and what it said then. There is none unless given.
struct ShareConsent {
    std::string recipient;
    std::vector<std::string> parts;  // name_of(SharePart)
    std::optional<Date> until;
    std::string role = {}, phone = {};  // of the recipient, in plain words
    std::string way = {};               // "paper", "file", "screen"
    std::optional<Date> given = std::nullopt;
    int version = 0;               // 版; 0 when it was a draft
    std::string fingerprint = {};  // of what was handed on; tells whether that still stands
    // The day it was called off; what was handed on is in their hands all the same.
    std::optional<Date> ended = std::nullopt;

    bool operator==(const ShareConsent&) const = default;
};

// The person read the whole record and keeps it as a version (版); `reason` says what brought
// the change (入院・退院・診断 …), in their words.
struct Kept {
    std::string reason;

    bool operator==(const Kept&) const = default;
};

// A place of the resource map, as it was described when the person put it on a list of theirs: it
// stands by itself when the map is another one.
struct KnownPlace {
    std::string id;  // "area:131059/1370500245-120"
    std::string name;
    std::string kind;  // in plain words: "看護師の訪問"
    std::string address;
    std::string phone;    // empty: 未確認
    std::string choice;   // what it answers on a place question: "home"; may be empty
    std::string source;   // who publishes it
    std::string edition;  // the day the source describes: "2025-12-31"; may be empty

    bool operator==(const KnownPlace&) const = default;
};

using AnyContent =
    std::variant<Answer, Subject, Spokesperson, Talk, ShareConsent, Kept, KnownPlace>;
using Content = OneOf<AnyContent>;

// Whose words these are and how they came onto paper.
struct Said {
    Voice voice = Voice::Person;
    Role recorded_by = Role::Person;
    std::string recorder;  // the name of who wrote it down, when it was not the person
    std::vector<Role> present;
    std::optional<Date> on;  // the day it was said
    Timestamp recorded{};    // the moment it was written down
    // The BCP 47 tag of the language it was said in ("en"); empty: Japanese, or nobody knows.
    std::string language = {};

    bool operator==(const Said&) const = default;
};

// What can happen to a record. Nothing is edited in place: a record is the list of its
// changes, so any past version can be shown again.

// Says something in a slot. It stands in place of what stood there; undone by taking it back
// or by saying the earlier thing again.
struct Stated {
    Slot slot;
    Content content;
    Said said;

    bool operator==(const Stated&) const = default;
};

// Takes back what stands in a slot. Nothing stands there any more; history keeps the words.
struct Withdrawn {
    Slot slot;
    Said said;

    bool operator==(const Withdrawn&) const = default;
};

// Settles a slot in which several things stood at once: only ever by the choice of a person who saw
// them all. `content` is what is to stand there now; nothing: nothing is. It cannot be undone, only
// followed by saying something else; history keeps all of them.
struct Resolved {
    Slot slot;
    std::optional<Content> content;
    Said said;

    bool operator==(const Resolved&) const = default;
};

using AnyChange = std::variant<Stated, Withdrawn, Resolved>;
using Change = OneOf<AnyChange>;

// Something that stands: what was said, and how.
struct Statement {
    Content content;
    Said said;

    bool operator==(const Statement&) const = default;
};

// Names the device something was written on: the public key it signs with. Zeros where there is
// none, as long as nothing is kept.
using DeviceId = std::array<unsigned char, 32>;

// One of the things that stand in a slot at once, said on devices that did not know of each other.
struct Side {
    std::optional<Content> content;  // nothing: it was taken back there
    Said said;
    DeviceId device{};

    bool operator==(const Side&) const = default;
};

// What stands now, for one person.
struct Record {
    // What nobody disputes. A slot is here or among the disputes, never both.
    std::map<Slot, Statement> statements;
    // Slots in which several things stand that differ. None of them goes before another, and none
    // may be shown without the others, until a person settles it.
    std::map<Slot, std::vector<Side>> disputes;
    int version = 0;                   // how often it was kept (版)
    std::optional<Timestamp> changed;  // the latest time on any clock
    std::optional<Timestamp> kept;     // the same, of keeping it
    // Something was said or taken back after it was last kept, or it never was. Told by the order
    // of the changes: clocks are set back, and two changes may fall into one second.
    bool changed_since_kept = false;

    bool operator==(const Record&) const = default;
};

// In a disputed slot only Resolved ends the dispute: anything else joins it, as a Side of `device`.
Record after(Record record, const Change& change, const DeviceId& device = {});
// Of changes in one line, as they happen where nothing is kept, and in a file.
Record replay(const std::vector<Change>& changes);

// True when nothing stands, nor is disputed.
bool is_empty(const Record& record);

// What stands in a disputed slot; nullptr where there is no dispute.
const std::vector<Side>* disputed(const Record& record, std::string_view slot);

// The disputed slots, without those of the person's own lists: of places they like, and of who was
// given what. These differ in all the papers alike.
std::vector<Slot> open_disputes(const Record& record);

// The languages but Japanese that what stands was said in; the person's own lists do not count.
std::set<std::string> languages_of(const Record& record);

// The record if this side alone stood in the slot.
Record with_side(Record record, const Slot& slot, const Side& side);

// What stands in a slot undisputed, when it is of that kind; otherwise nullptr.
template <class T>
const T* stands(const Record& record, std::string_view slot)
{
    const auto found = record.statements.find(Slot(slot));
    return found == record.statements.end() ? nullptr : std::get_if<T>(&found->second.content);
}

// What stands in a slot undisputed, and how it was said; nullptr: nothing.
const Statement* statement(const Record& record, std::string_view slot);
const Said* said(const Record& record, std::string_view slot);

const Slot& slot_of(const Change& change);
const Said& said_of(const Change& change);
// What a change says is to stand; nullptr: nothing.
const Content* content_of(const Change& change);

}  // namespace kotozute
