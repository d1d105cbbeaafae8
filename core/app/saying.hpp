#pragma once

#include "core/app/update.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

// How actions become what was said. Shared by the on_*.cpp files.
namespace kotozute {

// "spokesperson/1#consent": a slot and a part of what stands there.
struct SlotPart {
    Slot slot;
    std::string part;  // empty: the whole

    bool operator==(const SlotPart&) const = default;
};
SlotPart part_of(std::string_view name);

// What is to stand in a slot (nothing: nothing is to stand there), and in whose words, when they
// are not those of who is speaking now. Where things differ, it settles that only if it is meant
// to; otherwise it is one more thing that was said.
struct Saying {
    Slot slot;
    std::optional<Content> content;
    std::optional<Said> as = std::nullopt;
    bool settles = false;
};

// Why the next version is kept, while it is typed.
constexpr auto reason_field = "keep#reason";

// A Step that only shows, or shows and does something.
Step show(State state);
Step show(State state, Effect effect);

// Says these things, as far as they differ from what stands, in the voice their questions ask for
// or else the speaker's. Remembers the way back.
Step say(const Booklet& booklet, State state, const std::vector<Saying>& sayings, Timestamp now);

// The Answer that stands in a slot, or an empty wish.
Answer answer_in(const Record& record, std::string_view slot);

// `answer`, or nothing when it says nothing at all.
std::optional<Content> worth_saying(Answer answer);

// What is to stand in the slot of a field once `text` is typed into that part, or what is in the
// way of it. `standing` is what stands there now.
std::variant<std::optional<Content>, FieldTrouble>
with_text(const Question& question, std::optional<Content> standing, std::string_view part,
          const std::string& text, const Date& today, const DateWords& dates);

// What stands in the record, as the text of a field: "subject#born" gives "1941年5月2日".
std::string standing_text(const Record& record, std::string_view field, const DateWords& dates);

// All that was typed becomes what was said, but for what cannot be understood, which stays typed.
Step settle_drafts(const Booklet& booklet, State state, Timestamp now);

// What is typed, by field, that no statement holds yet. After settle_drafts this is what cannot
// be understood, and why a version is to be kept that is not kept yet.
std::map<std::string, std::string> unsaid(const Booklet& booklet, const State& state);

// True, once for each field, when something on this page could not be understood.
bool holds_back(const Booklet& booklet, State& state);

// The answer once `code` is chosen first. How strongly and which place exactly was said of what
// was first before; the second choice stays.
Answer with_first(Answer answer, const std::string& code);

// To another page, leaving this one in order.
State go_to(State state, Page page);
State go_back(const Booklet& booklet, State state);
// Just come to the page of places: with a list to begin with, near home where home is known.
State at_places(State state);

// Who speaks now, of what they say in a slot.
Said said_now(const Booklet& booklet, const State& state, const Slot& slot, Timestamp now);

// A version as it was kept.
Version version_of(Record record);

// With the record and its versions as they are in the vault.
State with_history(State state, const History& history);

// The same where another device wrote `added` of it, and says so.
State joined(const Booklet& booklet, State state, std::size_t added, const History& history);

}  // namespace kotozute
