#pragma once

#include "core/app/state.hpp"
#include "core/content/dates.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// To whom the record was handed on, and whether what they hold still stands.
namespace kotozute {

// One time something was handed on.
struct Handed {
    Slot slot;
    ShareConsent what;
};

ShareParts parts_of(const ShareConsent& what);

// The latest first.
std::vector<Handed> handed(const Record& record);

// True when what was handed on then says something else than the same parts say now.
bool outdated(const Record& record, const ShareConsent& what);

// Those who hold something outdated that nothing they were handed later takes the place of: of each
// the latest such thing, also where handing it on was called off.
std::vector<ShareConsent> holders_of_old(const Record& record);

// Somebody the record names already, to whom something may be handed. `way` is the one of the last
// time; empty: there was none. Those of earlier times come first.
struct Recipient {
    Slot slot;
    std::string name, role, phone, way;
};
std::vector<Recipient> known_recipients(const Record& record);

// Where it is typed to whom something goes.
constexpr std::array<std::string_view, 4> recipient_fields{"hand#name", "hand#role", "hand#phone",
                                                           "hand#until"};

// To whom these parts go, as it is typed, as of now. What cannot be read is told at its field.
std::optional<ShareConsent> typed_handing(State& state, const ShareParts& parts,
                                          const std::string& way, Timestamp now,
                                          const DateWords& dates);
State without_recipient(State state);  // nothing of it typed
ShareParts whole_record();

// What keeps what was typed and chosen from being recorded.
enum class HandingLacks { Nothing, Name, Parts, Way };
HandingLacks lacking(const State& state);

}  // namespace kotozute
