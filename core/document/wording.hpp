#pragma once

#include "core/base/result.hpp"
#include "core/content/booklet.hpp"
#include "core/preferences/codes.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// The words for each value of an enum; every value has some.
template <class Enum>
using EnumWords = std::map<Enum, std::string>;

// The words on the page of places.
struct PlaceWords {
    std::string title, near, count, not_all;
    std::string number, place, phone, address;
    std::string metres, kilometres, unverified, rough, straight, hollow;
    std::string source, dated, map_source, map;
};

// The words on the small papers one carries along.
struct PocketWords {
    std::string card_title, card_how, stickers_title, stickers_how;
    std::string finder, about, more;  // on the back, for whoever finds it
};

// What somebody else's document is said with: its elements and resources by FHIR's names for them.
struct ReceivedWords {
    std::map<std::string, std::string> labels, types;
    std::string left_out;  // "{}": the title of what is not taken over
};

// In the fragment for a letter of referral: the titles of its sections, and why one of them is
// empty.
struct ReferralWords {
    std::string title, structured, directive, attachments, pdf, not_whole;
};

// The words that stand on paper (assets/document/LANGUAGE.json). "{}" is where something goes in.
struct SheetWords {
    std::string title, sample;
    std::string version, draft;          // "版 {}"; a record that was never kept
    std::string changed;                 // changed since it was kept as version {}
    std::string born, no_name, no_born;  // "{}生"
    std::string name, kana, contact;     // what stands in the head, where it has to be said whole
    std::string review, made;            // 見直す日、この紙を作った日
    std::string page;                    // "{}ページ"
    std::string phone;                   // "☎ {}"
    std::string quote, aside, join;      // 「{}」, （{}）, ・
    std::string heading;                 // "{}：", before what belongs to it
    std::string continued;               // "{}（つづき）", on the page after
    std::string more_on_paper;           // the card holds less than the paper

    std::string box_place, box_worse, box_person, see_table;

    std::string scenarios, scenario, care, death, worse, strength;
    std::string second, residence, not_residence;
    std::string care_short, death_short, worse_short;

    std::string values, keep_doing, worries, must_not, ask_doctor, disagreement;
    std::string spokesperson_2, leeway, family_aware, feasibility, care_team;
    std::string talk, recorded_by, reason, others;
    std::string wrote;  // "記：{}"
    // Where devices say different things: "食いちがい：{}", what stands between them, what was
    // taken back, "端末 {}"; and what they and their number are called.
    std::string differs, against, withdrawn, device, differing, differing_count;

    std::string nothing;                      // nobody has come to it: 記載なし
    std::string left_out;                     // it is not handed on with this paper
    std::string handed;                       // whom the record was given to
    std::string until;                        // "{}まで"
    std::map<std::string, std::string> ways;  // how it was given
    EnumWords<SharePart> parts;               // what of the record was given
    std::string ended;  // the day it was called off: "取りやめた（{}）"
    std::string unreadable_choice;
    // What choices are called in the narrow places of the sheet: question, code, label.
    std::map<std::string, std::map<std::string, std::string>> short_labels;
    // What the languages are called; of a record said in another one, and that the sheet goes on
    // in it: "{}（次の面に…）".
    std::map<std::string, std::string> language_names;
    std::string languages, overleaf;
    EnumWords<AnswerState> states;
    EnumWords<Strength> strengths;
    EnumWords<Voice> voices;
    EnumWords<Role> roles;
    EnumWords<Spokesperson::Kind> no_spokesperson;
    EnumWords<Spokesperson::Consent> consents;
    EnumWords<Talk::Capacity> capacities;

    PlaceWords places;
    PocketWords pocket;
    ReceivedWords received;
    ReferralWords referral;

    std::string declaration, newer, code, code_alternative;
    // In the FHIR Bundle only: who keeps the record, the guideline a spokesperson is named by, what
    // was chosen before an answer that is no wish, and the titles of its sections.
    std::string keeper, guideline, set_aside, section_wishes, section_voices, section_about,
        section_sheet;
    std::string attachment;  // what the Bundle inside the PDF is
};

// Reads them; refuses with file, line and key what is missing or not known.
Result<SheetWords> parse_sheet_words(std::string_view text, const std::string& file);

// Everything a document needs to say a record in the words of one language.
struct Wording {
    struct Asked {
        std::string name;
        std::map<std::string, std::string> choices;
    };

    SheetWords sheet;
    DateWords dates;
    std::map<std::string, Asked, std::less<>> questions;  // by the first part of their slot
    std::map<std::string, std::string, std::less<>> scenarios;

    // What a choice of a question is called; never a code.
    const std::string& choice(std::string_view question, const std::string& code) const;
};

using Wordings = InLanguages<Wording>;

Wording wording(SheetWords sheet, const Booklet& booklet);
Result<Wording> read_wording(const ReadAsset& read, std::string_view language,
                             const Booklet& booklet);
Result<Wordings> read_wordings(const ReadAsset& read, const Booklets& booklets);

// `pattern` with `value` in place of "{}".
std::string filled(std::string_view pattern, std::string_view value);

}  // namespace kotozute
