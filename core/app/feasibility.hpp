#pragma once

#include "core/app/state.hpp"
#include "core/content/booklet.hpp"

#include <string>
#include <string_view>

// What a list of places shows for an answer to a place question, and how it becomes a statement.
namespace kotozute {

// The first choice in a slot where a list can show anything for it; empty elsewhere: two of the
// answers name no sort of place.
std::string place_chosen(const Booklet& booklet, const State& state, const Slot& slot);

// What was looked up last, when it is about what is chosen there now; otherwise nullptr.
const Possible* looked_up(const Booklet& booklet, const State& state, const Slot& slot);

// From where to look: the town typed, else the person's own address.
std::string looked_from(const State& state);

// Where the feasibility of that answer stands: "feasibility/cancer" for "place_of_care/cancer".
// Empty for a question whose feasibility is not kept.
Slot feasibility_slot(const Slot& slot);

// What its list is about: 東京都文京区.
std::string area_words(const Booklet& booklet, const Possible& possible);

// What a need is called in the language of the booklet.
std::string need_name(const Booklet& booklet, const CareNeed& need);

// What `possible` comes to, in a few plain lines.
Answer as_answer(const Booklet& booklet, const Possible& possible, std::string_view place);

// The record as the sheet prints it: feasibility, and who was given what, only where they were
// asked for.
Record on_the_sheet(const State& state);

// The record that a paper is made of: for chosen parts what their preview shows; otherwise those
// for computers always have the feasibility.
Record to_hand_on(const State& state, const PaperWish& paper);

}  // namespace kotozute
