#include "core/store/sqlite.hpp"

#include "core/store/secret.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>

namespace kotozute::sqlite {
namespace {

constexpr int primary_code_mask = 0xFF;  // an extended result code holds the plain one here
constexpr int busy_milliseconds = 500;

// A file name as an SQLite URI, the only way to say "immutable".
std::string immutable_uri(const std::string& path)
{
    std::string uri = "file:";
    for (const char c : path) {
        if (c == '%' || c == '?' || c == '#') {
            char escaped[4];
            std::snprintf(escaped, sizeof escaped, "%%%02X", static_cast<unsigned>(c));
            uri += escaped;
        } else {
            uri += c;
        }
    }
    return uri + "?immutable=1";
}

int flags_of(Access access)
{
    switch (access) {
    case Access::Create: return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Access::ReadWrite: return SQLITE_OPEN_READWRITE;
    // Without a lock at every step: one thread at a time has a Database.
    case Access::Immutable: return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
    }
    return 0;
}

}  // namespace

Failure::Failure(sqlite3* db, std::string_view doing)
    : std::runtime_error(std::string(doing) + ": " + (db ? sqlite3_errmsg(db) : "out of memory")),
      code(db ? sqlite3_extended_errcode(db) : SQLITE_NOMEM),
      system_error(db ? sqlite3_system_errno(db) : 0)
{
}

Error as_error(const Failure& failure)
{
    // SQLite calls a device full only when a write says so. Some say it when what was written is
    // to be made durable; a used-up quota or file size means the same here.
    const int kind = failure.code & primary_code_mask;
    const int reason = failure.system_error;
    if (kind == SQLITE_IOERR && (reason == ENOSPC || reason == EDQUOT || reason == EFBIG))
        return {Error::Code::Full, failure.what()};
    switch (kind) {
    case SQLITE_FULL: return {Error::Code::Full, failure.what()};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM: return {Error::Code::ReadOnly, failure.what()};
    case SQLITE_BUSY: return {Error::Code::Busy, failure.what()};
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT: return {Error::Code::Corrupt, failure.what()};
    default: return {Error::Code::Io, failure.what()};
    }
}

Database::Database(const std::string& path, Access access)
{
    const std::string name = access == Access::Immutable ? immutable_uri(path) : path;
    sqlite3* db = nullptr;
    const int rc = sqlite3_open_v2(name.c_str(), &db, flags_of(access), nullptr);
    db_.reset(db);
    if (rc != SQLITE_OK)
        throw Failure(db, "open " + path);
    sqlite3_busy_timeout(db, busy_milliseconds);
}

void Database::unlock(std::span<const unsigned char, 32> key)
{
    // "raw:" keeps SQLite3MC from deriving a key; what stands behind it is the key itself.
    std::array<unsigned char, 4 + 32> raw{'r', 'a', 'w', ':'};
    std::copy(key.begin(), key.end(), raw.begin() + 4);
    sqlite3mc_config(db_.get(), "cipher", sqlite3mc_cipher_index("chacha20"));
    const int rc = sqlite3_key_v2(db_.get(), "main", raw.data(), static_cast<int>(raw.size()));
    wipe(raw);
    if (rc != SQLITE_OK)
        throw Failure(db_.get(), "unlock");
}

void Database::distrust(int most_steps, std::size_t most_bytes)
{
    sqlite3_db_config(db_.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db_.get(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_limit(db_.get(), SQLITE_LIMIT_LENGTH, static_cast<int>(most_bytes));
    sqlite3_progress_handler(
        db_.get(), most_steps, [](void*) { return 1; }, nullptr);
}

void Database::run(const char* sql)
{
    if (sqlite3_exec(db_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        throw Failure(db_.get(), sql);
}

std::int64_t Database::integer(std::string_view sql)
{
    Query query(*this, sql);
    query.next();
    return query.integer(0);
}

void Database::Close::operator()(sqlite3* db) const { sqlite3_close_v2(db); }

Query::Query(Database& db, std::string_view sql) : db_(db.handle())
{
    sqlite3_stmt* stmt = nullptr;
    if (sqlite3_prepare_v2(db_, sql.data(), static_cast<int>(sql.size()), &stmt, nullptr) !=
        SQLITE_OK)
        throw Failure(db_, sql);
    stmt_.reset(stmt);
}

bool Query::next()
{
    switch (sqlite3_step(stmt_.get())) {
    case SQLITE_ROW: return true;
    case SQLITE_DONE: return false;
    default: throw Failure(db_, sqlite3_sql(stmt_.get()));
    }
}

// Any failure of the last run was thrown by next(); sqlite3_reset only repeats it.
void Query::reset() { sqlite3_reset(stmt_.get()); }

std::string_view Query::text_view(int column) const
{
    const auto* bytes = sqlite3_column_text(stmt_.get(), column);
    if (!bytes)
        return {};
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(stmt_.get(), column));
    return {reinterpret_cast<const char*>(bytes), size};
}

std::string Query::text(int column) const { return std::string(text_view(column)); }

std::string Query::blob(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(stmt_.get(), column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(stmt_.get(), column));
    return bytes ? std::string(bytes, size) : std::string();
}

std::int64_t Query::integer(int column) const { return sqlite3_column_int64(stmt_.get(), column); }

double Query::real(int column) const { return sqlite3_column_double(stmt_.get(), column); }

bool Query::null(int column) const
{
    return sqlite3_column_type(stmt_.get(), column) == SQLITE_NULL;
}

void Query::bind_text(int index, std::string_view value)
{
    if (sqlite3_bind_text64(stmt_.get(), index, value.data() ? value.data() : "", value.size(),
                            SQLITE_TRANSIENT, SQLITE_UTF8) != SQLITE_OK)
        throw Failure(db_, "bind text");
}

void Query::bind_integer(int index, std::int64_t value)
{
    if (sqlite3_bind_int64(stmt_.get(), index, value) != SQLITE_OK)
        throw Failure(db_, "bind integer");
}

void Query::bind_real(int index, double value)
{
    if (sqlite3_bind_double(stmt_.get(), index, value) != SQLITE_OK)
        throw Failure(db_, "bind real");
}

void Query::bind_blob(int index, Blob value)
{
    if (sqlite3_bind_blob64(stmt_.get(), index, value.data, value.size, SQLITE_STATIC) != SQLITE_OK)
        throw Failure(db_, "bind blob");
}

void Query::bind_null(int index)
{
    if (sqlite3_bind_null(stmt_.get(), index) != SQLITE_OK)
        throw Failure(db_, "bind null");
}

void Query::Finalize::operator()(sqlite3_stmt* stmt) const { sqlite3_finalize(stmt); }

Transaction::~Transaction()
{
    if (open_)
        sqlite3_exec(db_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    db_.run("COMMIT");
    open_ = false;
}

}  // namespace kotozute::sqlite
