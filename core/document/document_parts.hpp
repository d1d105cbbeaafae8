#pragma once

#include "core/document/phrases.hpp"

// The parts of `document`, each of which says its statements and no others.
namespace kotozute::parts {

void say_scenarios(Document& document, Phrases& say);
void say_voices(Document& document, Phrases& say);
void say_facts(Document& document, Phrases& say);
// Last: says whatever nobody has said before.
void say_others(Document& document, Phrases& say);
// Of the parts that are not handed on it says that, not that there is nothing.
void leave_out(Document& document, const ShareParts& handed, const SheetWords& words);

}  // namespace kotozute::parts
