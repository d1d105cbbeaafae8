#pragma once

#include "core/base/result.hpp"
#include "core/store/revisions.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace kotozute {

// The largest revision there is, in bytes; more is not read.
constexpr std::size_t largest_revision = std::size_t{2} * 1024 * 1024;
// And the most it may follow.
constexpr std::size_t most_parents = 1000;

// A revision as bytes that may go anywhere: what is signed (signed_bytes), then three fields more,
// each behind its length as those are:
//
//     signature   64 bytes
//     salt        16 bytes, or none where the wording was erased
//     payload     the wording; none where it was erased
//
// The same revision always gives the same bytes, and its id is the BLAKE2b-256 of their beginning.
std::string print(const Revision& revision);

// Corrupt when they are not the bytes of a revision, cut or longer than it says, beyond the limits,
// or not genuine(). What it says may still be more than this program can read: see change_of.
Result<Revision> parse_revision(std::string_view bytes);

}  // namespace kotozute
