#pragma once

#include "core/document/phrases.hpp"

// The parts of `document`, each of which says its statements and no others.
namespace kotozute::parts {

void say_scenarios(Document& document, Phrases& say);
void say_voices(Document& document, Phrases& say);
void say_facts(Document& document, Phrases& say, const DocumentOptions& options);
// Whatever differs between devices: how often, then each with all its sides.
void say_disputes(Document& document, const Phrases& say);
// Last: says whatever nobody has said before.
void say_others(Document& document, Phrases& say);
// Of the parts that are not handed on it says that, not that there is nothing.
void leave_out(Document& document, const ShareParts& handed, const SheetWords& words);

// Of a disputed slot: "食いちがい：自宅／病院", for the place an answer would have; a side as it
// would be said alone; and with whose words it is, who wrote it, when and on which device.
std::string differing(const Slot& slot, const Phrases& say);
std::string wholly(const Slot& slot, const Side& side, const Phrases& say);
std::string side_line(const Slot& slot, const Side& side, const Phrases& say);
// A box in which several things stand.
void say_differing(DocumentBox& box, const Slot& slot, const Phrases& say);

// What stands, in one line: of anything but places of a list; and of those.
std::string statement_line(const Slot& slot, const Statement& statement, Phrases& say);
std::string place_line(const KnownPlace& place, const Phrases& say);

// "place_of_care" of "place_of_care/cancer"; other slots are themselves.
std::string question_of(const Slot& slot);
// "cancer", or nothing.
std::string scenario_of(const Slot& slot);

}  // namespace kotozute::parts
