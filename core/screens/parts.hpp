#pragma once

#include "core/screens/screens.hpp"

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What the pages are put together from. Only for core/screens.
namespace kotozute {

// Everything a page is made of.
struct Scene {
    const State& state;
    const Booklet& booklet;
    const Wording& wording;
    const Wording& paper;  // what papers say, whatever the language of the page
    Timestamp now;
};

using Fillings = std::vector<Strings::Filling>;

std::string words(const Scene& scene, std::string_view key);
std::string words(const Scene& scene, std::string_view key, const Fillings& fillings);

// The words of `key`, under that key as the id.
Label say(const Scene& scene, std::string_view key);
Label say(const Scene& scene, std::string_view key, const Fillings& fillings);

// Puts a part behind the others, with the language's own mark between them: "自宅、病院",
// "自宅・ぜひ". Nothing for an empty part.
void add_listed(std::string& all, const Scene& scene, const std::string& part);
void add_beside(std::string& all, const Scene& scene, const std::string& part);
std::string listed(const Scene& scene, const std::vector<std::string>& parts);
std::string beside(const Scene& scene, const std::vector<std::string>& parts);
// "（長女）"
std::string aside(const Scene& scene, const std::string& text);
// What a kind of places is called; `name` is what the list of places calls it.
std::string kind_name(const Scene& scene, const std::string& id, const std::string& name);
// "1941年5月2日"
std::string full_day(const Scene& scene, const Date& date);

block::Text text(Label label, block::Text::Tone tone = block::Text::Tone::Body);
block::Button button(Label label, block::Button::Kind kind, Icon icon, Action action);
block::Field field(Label label, std::string helper, const Scene& scene, const std::string& name,
                   block::Field::Kind kind);
// True when anything was said, or typed and not said yet.
bool something_written(const Scene& scene);

// The field of a passphrase and the switch that shows it. `helper` may be empty.
void append_passphrase(std::vector<Block>& body, const Scene& scene, std::string helper);
// One the program made: shown once, to be told another way than what it opens.
void append_made_passphrase(std::vector<Block>& body, const Scene& scene, const std::string& about,
                            const std::string& passphrase);

// The parts every page has, around what `page` says of itself.
Screen page(const Scene& scene, std::string name, Label title, std::string lead);
Footer walk_footer(const Scene& scene);

// "7月3日", with the year where it is another one than now.
std::string day(const Scene& scene, const Date& date);

// What stands, in words: "自宅・ぜひ", "「庭の見える部屋で」". A person's words are unmarked.
std::string in_words(const Scene& scene, std::string_view slot, const Content& content);
// Whose hand: "訪問看護師 中村が書きました（11月22日）".
std::string by_whom(const Scene& scene, const Said& said);

// The same with whose words: "家族等の思い・家族 髙﨑 明子が書きました（10月6日）".
std::string whose_words(const Scene& scene, const Said& said);

// A person as a role: "訪問看護師 中村".
std::string role_words(const Scene& scene, Role role, const std::string& name);

// Whose words are written now, and by whom: "本人のことばとして、訪問看護師が書いています".
Label speaker_now(const Scene& scene, Voice voice);

// Practising: what the invented person says to the question on the page, the way in, and what she
// said beside what was written.
std::optional<Label> practice_line(const Scene& scene);
void append_practice_door(std::vector<Block>& body, const Scene& scene);
void append_practice(std::vector<Block>& body, const Scene& scene);

// The pages. `question` and those below take what stands in the slot from the scene.
Screen entrance_screen(const Scene& scene);
Screen reading_screen(const Scene& scene);
Screen question_screen(const Scene& scene);
Screen scenarios_screen(const Scene& scene);
Screen speaker_screen(const Scene& scene);
Screen summary_screen(const Scene& scene);
Screen cards_screen(const Scene& scene);
Screen check_paper_screen(const Scene& scene);
Screen handing_screen(const Scene& scene);
Screen read_back_screen(const Scene& scene);
Screen review_screen(const Scene& scene);
Screen keep_screen(const Scene& scene);
Screen unlock_screen(const Scene& scene);
Screen records_screen(const Scene& scene);
Screen places_screen(const Scene& scene);
Screen gaps_screen(const Scene& scene);
Screen areas_screen(const Scene& scene);
Screen events_screen(const Scene& scene);
Screen support_screen(const Scene& scene);
Screen rest_screen(const Scene& scene);
Screen settings_screen(const Scene& scene);
Screen locked_screen(const Scene& scene);
Screen take_in_screen(const Scene& scene);
Screen code_screen(const Scene& scene);
Screen team_screen(const Scene& scene);

// What a record on this device is called.
std::string record_name(const Scene& scene, std::size_t record);

// "がんなどの病気・過ごしたい場所", of any slot.
std::string slot_name(const Scene& scene, const Slot& slot);
// These slots in the order they are asked; what no question asks for comes last.
std::vector<Slot> in_asked_order(const Scene& scene, std::set<Slot> slots);

// Of a disputed slot: all that stands there, in one line; and side by side, with ways to settle it.
std::string differing_words(const Scene& scene, const Slot& slot);
void append_differing(std::vector<Block>& body, const Scene& scene, const Slot& slot);
// The way to each disputed slot; those no page asks for, side by side.
void append_all_differing(std::vector<Block>& body, const Scene& scene);

// True when the latest change, which Undo takes back, was in that slot.
bool last_change_was_in(const State& state, const Slot& slot);

block::MapWords map_words(const Scene& scene);

// Below a place question: what a list of places shows for the answer, once somebody asks.
void append_possible(std::vector<Block>& body, const Scene& scene, const Slot& slot);

// The feasibility that stands, and whether the sheet is to show it; nothing where none stands.
void append_feasibility(std::vector<Block>& body, const Scene& scene);

// What the sheet says, for those who cannot see it: the band, the boxes, the table.
std::string read_aloud(const Scene& scene, const Document& document);

// Who still holds what no longer stands, and the way to the list of them; nothing when nobody does.
void append_old_papers(std::vector<Block>& body, const Scene& scene);

// The person's own places, offered at a question for one.
void append_favourites(std::vector<Block>& body, const Scene& scene, const Slot& slot);

// The fields for whom something goes to, and those whom the record names already.
void append_recipient(std::vector<Block>& body, const Scene& scene);

// The parts of a question's page that depend on its kind.
void append_answers(std::vector<Block>& body, const Scene& scene, const Question& question,
                    const Slot& slot);

}  // namespace kotozute
