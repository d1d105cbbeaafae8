#pragma once

#include "core/base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

struct sqlite3;
struct sqlite3_stmt;

// The part of SQLite this program uses, with ownership made explicit.
// Everything here throws sqlite::Failure; the stores that use it turn that into a Result.
namespace kotozute::sqlite {

struct Failure : std::runtime_error {
    Failure(sqlite3* db, std::string_view doing);
    int code;          // an SQLITE_... extended result code
    int system_error;  // the errno behind it, or 0
};

// Full, ReadOnly, Busy, Corrupt or Io, with what SQLite says.
Error as_error(const Failure& failure);

enum class Access {
    Create,     // read and write; the file is made when there is none
    ReadWrite,  // of a file that is there
    Immutable,  // of a file that nobody writes, also where nothing may be written beside it
};

class Database {
public:
    explicit Database(const std::string& path, Access access = Access::Create);  // or ":memory:"

    // Encrypts every page with ChaCha20-Poly1305 under this key; the first thing to do. SQLite
    // reads nothing before the first query, which fails with SQLITE_NOTADB under a wrong key.
    void unlock(std::span<const unsigned char, 32> key);

    // For a file somebody else made: each query ends after so many steps and with values so large
    // at most (a Failure of code SQLITE_INTERRUPT or SQLITE_TOOBIG), and nothing in its views
    // reaches beyond it. A Query is to be made anew each time: its steps are counted together.
    void distrust(int most_steps, std::size_t most_bytes);

    void run(const char* sql);  // one or more statements, no results
    void run(const std::string& sql) { run(sql.c_str()); }
    std::int64_t integer(std::string_view sql);  // the first column of the only row
    sqlite3* handle() const { return db_.get(); }

private:
    struct Close {
        void operator()(sqlite3*) const;
    };
    std::unique_ptr<sqlite3, Close> db_;
};

// Bytes to bind as a BLOB; they must live until the query has run.
struct Blob {
    const void* data;
    std::size_t size;
};

// A prepared statement. Bind every `?` in order, then step through the rows:
//
//     Query query(db, "SELECT name FROM places WHERE kind = ? ORDER BY name");
//     query.bind(kind);
//     while (query.next()) names.push_back(query.text(0));
//
// Binding again starts it anew, so one Query can insert many rows.
class Query {
public:
    Query(Database& db, std::string_view sql);

    // Text, integers, doubles, Blobs, optionals of these, std::nullopt.
    template <class... Values>
    Query& bind(const Values&... values)
    {
        reset();
        int index = 0;
        (bind_any(++index, values), ...);
        return *this;
    }

    bool next();  // true while there is a row to read
    void run()
    {
        while (next()) {
        }
    }

    std::string text(int column) const;
    // The same without a copy; good until the next row.
    std::string_view text_view(int column) const;
    std::string blob(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    bool null(int column) const;

private:
    void reset();
    void bind_text(int index, std::string_view value);
    void bind_integer(int index, std::int64_t value);
    void bind_real(int index, double value);
    void bind_blob(int index, Blob value);
    void bind_null(int index);

    template <class Value>
    void bind_any(int index, const Value& value)
    {
        if constexpr (std::is_floating_point_v<Value>)
            bind_real(index, value);
        else if constexpr (std::is_integral_v<Value>)
            bind_integer(index, static_cast<std::int64_t>(value));
        else if constexpr (std::is_same_v<Value, Blob>)
            bind_blob(index, value);
        else if constexpr (std::is_same_v<Value, std::nullopt_t>)
            bind_null(index);
        else
            bind_text(index, value);
    }
    template <class Value>
    void bind_any(int index, const std::optional<Value>& value)
    {
        if (value)
            bind_any(index, *value);
        else
            bind_null(index);
    }

    struct Finalize {
        void operator()(sqlite3_stmt*) const;
    };
    sqlite3* db_;
    std::unique_ptr<sqlite3_stmt, Finalize> stmt_;
};

// Rolls back unless commit() was reached.
class Transaction {
public:
    explicit Transaction(Database& db) : db_(db) { db_.run("BEGIN IMMEDIATE"); }
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Database& db_;
    bool open_ = true;
};

}  // namespace kotozute::sqlite
