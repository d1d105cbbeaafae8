#pragma once

#include "core/base/result.hpp"
#include "core/store/revisions.hpp"
#include "core/store/sqlite.hpp"
#include "core/store/vault.hpp"

#include <vector>

// Revisions in the database of a vault. Everything here may throw sqlite::Failure.
namespace kotozute::revision_table {

// Adds a signed revision for each change behind what stands in its slot, inside the caller's
// transaction. Invalid when a change could not be read back; the caller then rolls back.
Result<Done> append(sqlite::Database& db, const std::vector<Change>& changes, const Signer& signer);

// Adds what is not here yet, inside the caller's transaction; as Vault::merge. After an error the
// caller rolls back.
Result<Merged> merge(sqlite::Database& db, const std::vector<Revision>& came);

// All of them, parents before children. Corrupt, naming the number of the first bad one, when a
// row is missing, was changed, or follows what is not there: none is ever skipped.
Result<std::vector<Revision>> all(sqlite::Database& db);

}  // namespace kotozute::revision_table
