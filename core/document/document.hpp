#pragma once

#include "core/document/wording.hpp"
#include "core/preferences/share_part.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

// A record as one reads it on paper: sections, tables and sentences, no codes left. The PDF, the
// preview on screen, the text card and the narrative of the FHIR Bundle all write this one value,
// so they cannot say different things. Every statement that stands is in it, but for the person's
// own list of favourite places and the words beside a 「今は話したくない」, which stay with the
// person, and for the parts that are not handed on, of which it says so. Answers that are not a
// wish stand where a wish would stand, in the same type; where nobody has come to a question, it
// says so. Where devices say different things, all of them stand where the one would, and no one
// of them alone.
namespace kotozute {

// The band at the top of every page. `kana`, `contact`, `review`
// and `sample` may be empty, the others never.
struct Head {
    // What name, kana and contact are called where they have to be said elsewhere.
    struct Labels {
        std::string name, kana, contact;

        bool operator==(const Labels&) const = default;
    };

    std::string title;
    std::string name, kana, born;
    std::string contact;  // the person's address and phone
    std::string version, day, review;
    std::string sample;  // 見本, on papers of an invented person
    Labels labels;

    bool operator==(const Head&) const = default;
};

// One of the three places an emergency doctor looks at first. `second` is the one of its notes
// that is the second choice; `caption` is the situation it is the wish of. Both may be empty.
struct DocumentBox {
    std::string title, text;
    std::vector<std::string> notes;
    std::string phone;
    std::string second = {}, caption = {};

    bool operator==(const DocumentBox&) const = default;
};

// A name and what belongs to it, in one line or a few.
struct Fact {
    std::string label, text;

    bool operator==(const Fact&) const = default;
};

struct Cell {
    std::string text, second;  // the second choice may be empty

    bool operator==(const Cell&) const = default;
};

// One situation: what is wished there, and the words and places that belong to it.
struct ScenarioRow {
    std::string code, scenario;
    Cell care, death, worse;
    std::string strength;
    std::vector<Fact> notes;  // "療養": where exactly, and the words said

    bool operator==(const ScenarioRow&) const = default;
};

// A heading, what was chosen below it, and the person's own words. `ranked` lines are numbered,
// the first comes first. A passage of a question nobody has come to says so in its one line.
struct Passage {
    std::string title;
    std::vector<std::string> lines;
    std::string words;
    bool ranked = false;

    bool operator==(const Passage&) const = default;
};

// One of the three voices: always with whose words and who wrote them.
struct Slip {
    Voice voice = Voice::Person;
    std::string title, words, who;

    bool operator==(const Slip&) const = default;
};

struct Foot {
    std::string declaration, newer, code, code_alternative, made;
    std::string page;  // "{}ページ"

    bool operator==(const Foot&) const = default;
};

struct Document {
    Head head;
    DocumentBox place, worse, person;
    std::string scenarios;
    std::array<std::string, 5> columns;  // the situation, three answers, the strength
    std::string and_between;             // "・"
    std::vector<ScenarioRow> rows;
    Passage values, keep_doing, worries, must_not;
    std::array<Slip, 3> voices;
    // What differs between devices: how much of it there is, then each of it with all that stands
    // there, whose words, who wrote it, when and on which device. Empty where nothing does.
    std::vector<Fact> disputes;
    std::vector<Fact> facts;   // the second person to speak, questions to the doctor, the talk …
    std::vector<Fact> others;  // answers to questions the sheet has no place for
    Foot foot;
    std::string nothing;    // what stands where nobody has come to: lighter than an answer
    std::string continued;  // "{}（つづき）"

    bool operator==(const Document&) const = default;
};

// What of the three boxes is on the small papers one carries along, where anybody may find and read
// them. Whose they are, the birthday, the version and that it is a wish always are.
struct CardParts {
    bool place = true, worse = true, person = true;

    bool operator==(const CardParts&) const = default;
};

struct DocumentOptions {
    Timestamp now{};                                 // printed as the day the paper was made
    bool sample = false;                             // the record is of an invented person
    CardParts on_card = {};                          // of the small papers; the sheet does not ask
    std::optional<ShareParts> parts = std::nullopt;  // only these are handed on
    bool goes_on = false;                            // in the other languages of the record
};

// The record without the words of what the person would rather not talk about now, and what they
// had chosen before: those are on no paper and in no file handed on. Without the parts that are not
// handed on, too.
Record on_paper(Record record, const DocumentOptions& options = {});

// The same for what is handed on of two records only when it is the same: whoever holds the one
// holds the other. Who wrote it down, and when, does not matter to it.
std::string fingerprint(const Record& record);

// Who a record is about: several, where devices tell of different ones; an empty one where nothing
// is known.
std::vector<Subject> subjects_of(const Record& record);

Document document(const Record& record, const Wording& wording, const DocumentOptions& options);

}  // namespace kotozute
