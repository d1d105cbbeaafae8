#pragma once

#include "core/preferences/record.hpp"

#include <optional>
#include <set>
#include <string_view>

namespace kotozute {

// The parts of a record one can hand on by themselves.
enum class SharePart {
    Places,  // where to be, where to die, if it gets worse
    People,  // who speaks for the person, and who has a part in their care
    Wishes,  // what matters, what worries, what to avoid
    Voices,  // what the three said, and the talk
    Others,  // answers to questions that belong to none of these
};
using ShareParts = std::set<SharePart>;

// The part a slot belongs to; nothing for whose record it is and that it was kept, which always go
// along, and for the person's own lists, which never do.
std::optional<SharePart> share_part(std::string_view slot);

// The record with those parts of it only. Why a version was kept goes with the other answers.
Record only(Record record, const ShareParts& parts);

}  // namespace kotozute
