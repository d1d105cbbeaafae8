#include "core/places/area_corrections.hpp"

#include "core/places/area_schema.hpp"
#include "core/store/sqlite.hpp"

#include <filesystem>
#include <optional>

namespace kotozute {
namespace {

std::optional<Column> column_named(std::string_view id)
{
    for (std::size_t i = 0; i < column_count; ++i)
        if (id_of(static_cast<Column>(i)) == id)
            return static_cast<Column>(i);
    return std::nullopt;
}

bool has_table(sqlite::Database& db)
{
    return db.integer("SELECT COUNT(*) FROM sqlite_schema WHERE name = 'corrections'") == 1;
}

bool is_there(const std::string& path)
{
    std::error_code unknown;
    return std::filesystem::exists(path, unknown) && std::filesystem::file_size(path, unknown) > 0;
}

}  // namespace

Result<Corrections> corrections_in(const std::string& pack)
try {
    Corrections corrections;
    if (!is_there(pack))
        return corrections;
    sqlite::Database db(pack, sqlite::Access::Immutable);
    if (db.integer("PRAGMA application_id") != area_schema::application_id)
        return Error{Error::Code::Invalid,
                     pack + ": stands there and is no area pack; choose another name"};
    if (db.integer("PRAGMA user_version") > area_schema::version)
        return Error{Error::Code::TooNew,
                     pack + ": stands there, made by a later version of the program"};
    if (!has_table(db))  // before there were any
        return corrections;
    sqlite::Query row(db, "SELECT place, field, value, by, day, why FROM corrections "
                          "ORDER BY place, field");
    while (row.next()) {
        const auto column = column_named(row.text_view(1));
        if (!column)
            return Error{Error::Code::Corrupt, pack + ": a correction of an unknown field"};
        corrections.add({row.text(0), *column, row.text(2), row.text(3), row.text(4), row.text(5)});
    }
    return corrections;
} catch (const sqlite::Failure& failure) {
    return Error{sqlite::as_error(failure).code,
                 pack + ": stands there and cannot be read as an area pack; choose another name"};
}

}  // namespace kotozute
