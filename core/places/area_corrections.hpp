#pragma once

#include "core/base/result.hpp"
#include "core/places/correction.hpp"
#include "core/store/sqlite.hpp"

#include <optional>
#include <string>

namespace kotozute {

// The corrections of the pack that stands there, to be kept when it is built again; none where
// there is nothing. Where something else stands, or a pack that cannot be read, or one of a later
// version, it is an Error: nobody's work is to be lost unseen.
Result<Corrections> corrections_in(const std::string& pack);

// Those of a pack that is open; throws sqlite::Failure. nullopt where one is of an unknown field.
std::optional<Corrections> corrections_of(sqlite::Database& pack);

}  // namespace kotozute
