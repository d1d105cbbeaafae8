#include "core/store/schema.hpp"

#include <string>

namespace kotozute {
namespace {

constexpr std::int64_t application_id = 0x4B545A56;  // "KTZV"

// The device that writes here, and every revision in the order in which it came in, which is never
// before its parents. `wording` without words is one that was erased.
constexpr auto tables_1 = "CREATE TABLE device("
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
                          "CREATE INDEX revisions_of_slot ON revisions(slot)";

// What this device keeps for itself beside the record.
constexpr auto tables_2 = "CREATE TABLE notes("
                          "  name TEXT PRIMARY KEY NOT NULL,"
                          "  value BLOB NOT NULL) STRICT";

void set_version(sqlite::Database& db, std::int64_t version)
{
    db.run("PRAGMA user_version = " + std::to_string(version));
}

}  // namespace

Result<Done> check_schema(sqlite::Database& db)
{
    const std::int64_t version = db.integer("PRAGMA user_version");
    if (db.integer("PRAGMA application_id") != application_id || version < 1)
        return Error{Error::Code::Corrupt, "not a vault"};
    if (version > newest_schema)
        return Error{Error::Code::TooNew, "schema " + std::to_string(version)};
    return Done{};
}

void make_schema(sqlite::Database& db)
{
    sqlite::Transaction transaction(db);
    db.run("PRAGMA application_id = " + std::to_string(application_id));
    db.run(tables_1);
    db.run(tables_2);
    set_version(db, newest_schema);
    transaction.commit();
}

void migrate(sqlite::Database& db)
{
    sqlite::Transaction transaction(db);
    if (db.integer("PRAGMA user_version") < 2) {
        db.run(tables_2);
        set_version(db, 2);
    }
    transaction.commit();
}

}  // namespace kotozute
