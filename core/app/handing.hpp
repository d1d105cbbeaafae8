#pragma once

#include "core/app/state.hpp"

#include <string>
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

// What keeps what was typed and chosen from being recorded.
enum class HandingLacks { Nothing, Name, Parts, Way };
HandingLacks lacking(const State& state);

}  // namespace kotozute
