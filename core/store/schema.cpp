#include "core/store/schema.hpp"

#include <iterator>
#include <string>

namespace kotozute {
namespace {

constexpr std::int64_t application_id = 0x4B545A56;  // "KTZV"

// Step N takes a file from user_version N to N + 1. Steps that have shipped never change.
constexpr const char* steps[] = {
    // The device that writes here, and every revision in the order in which it came in, which
    // is never before its parents. `wording` without words is one that was erased.
    "CREATE TABLE device("
    "  id INTEGER PRIMARY KEY NOT NULL CHECK(id = 1),"
    "  public_key BLOB NOT NULL,"
    "  secret_key BLOB NOT NULL) STRICT;"
    "CREATE TABLE revisions("
    "  number INTEGER PRIMARY KEY NOT NULL,"
    "  id BLOB NOT NULL UNIQUE,"
    "  slot TEXT NOT NULL,"
    "  parents BLOB NOT NULL,"
    "  kind INTEGER NOT NULL,"
    "  author BLOB NOT NULL,"
    "  said_by TEXT NOT NULL,"
    "  typed_by TEXT NOT NULL,"
    "  at INTEGER NOT NULL,"
    "  commitment BLOB NOT NULL,"
    "  salt BLOB,"
    "  payload TEXT,"
    "  signature BLOB NOT NULL) STRICT;"
    "CREATE INDEX revisions_of_slot ON revisions(slot)",

    // What this device is set to: text size, colours, language.
    "CREATE TABLE settings(key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT",
};
static_assert(std::size(steps) == newest_schema);

}  // namespace

Result<std::int64_t> schema_of(sqlite::Database& db)
{
    const std::int64_t version = db.integer("PRAGMA user_version");
    if (db.integer("PRAGMA application_id") != application_id || version < 1)
        return Error{Error::Code::Corrupt, "not a vault"};
    if (version > newest_schema)
        return Error{Error::Code::TooNew, "schema " + std::to_string(version)};
    return version;
}

void make_schema(sqlite::Database& db)
{
    db.run("PRAGMA application_id = " + std::to_string(application_id));
    migrate(db, 0);
}

void migrate(sqlite::Database& db, std::int64_t from)
{
    for (auto version = from; version < newest_schema; ++version) {
        sqlite::Transaction transaction(db);
        db.run(steps[version]);
        db.run("PRAGMA user_version = " + std::to_string(version + 1));
        transaction.commit();
    }
}

}  // namespace kotozute
