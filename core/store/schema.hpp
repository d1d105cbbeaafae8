#pragma once

#include "core/base/result.hpp"
#include "core/store/sqlite.hpp"

#include <cstdint>

namespace kotozute {

// The schema of a vault's database, which a file carries as its user_version.
constexpr std::int64_t newest_schema = 2;

// What a file says of itself, before anything in it is touched: TooNew when a later version of
// this program wrote it, Corrupt when it is not a vault at all.
Result<Done> check_schema(sqlite::Database& db);

// Makes the tables of a new file. Throws sqlite::Failure.
void make_schema(sqlite::Database& db);

// Brings the tables of an earlier version to the newest, whole or not at all. Throws
// sqlite::Failure.
void migrate(sqlite::Database& db);

}  // namespace kotozute
