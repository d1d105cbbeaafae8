#include "core/places/area_corrections.hpp"

#include "core/places/area_schema.hpp"

#include <filesystem>

namespace kotozute {
namespace {

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

std::optional<Corrections> corrections_of(sqlite::Database& pack)
{
    Corrections corrections;
    sqlite::Query row(pack, "SELECT place, field, value, by, day, why FROM corrections "
                            "ORDER BY place, field");
    while (row.next()) {
        const auto column = column_named(row.text_view(1));
        if (!column)
            return std::nullopt;
        corrections.add({row.text(0), *column, row.text(2), row.text(3), row.text(4), row.text(5)});
    }
    return corrections;
}

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
    auto found = corrections_of(db);
    if (!found)
        return Error{Error::Code::Corrupt, pack + ": a correction of an unknown field"};
    return *std::move(found);
} catch (const sqlite::Failure& failure) {
    return Error{sqlite::as_error(failure).code,
                 pack + ": stands there and cannot be read as an area pack; choose another name"};
}

}  // namespace kotozute
