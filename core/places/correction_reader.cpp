#include "core/places/correction_reader.hpp"

#include "core/base/time.hpp"
#include "core/places/csv_write.hpp"
#include "core/places/repair.hpp"

#include <algorithm>

namespace kotozute {
namespace {

// The two degrees of a point are corrected together.
constexpr std::string_view point_name = "位置";

// What can be corrected, by the names our own table of places (format "plain") has for it.
std::optional<Column> column_of(const Columns& columns, std::string_view name)
{
    constexpr Column correctable[] = {Column::Name,     Column::Kana,  Column::Address,
                                      Column::Building, Column::Phone, Column::Fax,
                                      Column::Url,      Column::Days,  Column::DaysNote,
                                      Column::Capacity, Column::Note,  Column::Corporation};
    const std::string key = header_key(name);
    if (key == point_name)
        return Column::Latitude;
    for (const Format& format : columns.formats)
        if (format.id == "plain")
            for (const Column column : correctable) {
                const auto& names = format.names[static_cast<std::size_t>(column)];
                if (std::find(names.begin(), names.end(), key) != names.end())
                    return column;
            }
    return std::nullopt;
}

// A place without a name or an address is none; its point is put right or stays the list's.
bool may_be_none(Column column)
{
    return column != Column::Name && column != Column::Address && column != Column::Latitude;
}

}  // namespace

std::string correctable_name(Column column, const Columns& columns)
{
    return column == Column::Latitude ? std::string(point_name)
                                      : header_name(columns, "plain", column);
}

std::optional<std::string> corrected_value(Column column, std::string value)
{
    if (value == no_value)
        return may_be_none(column) ? std::optional(std::move(value)) : std::nullopt;
    std::string repaired;
    std::optional<RowFinding> finding;
    switch (column) {
    case Column::Phone:
    case Column::Fax: finding = repair::phone(value, repaired); break;
    case Column::Url: finding = repair::url(value, repaired); break;
    case Column::Days: finding = repair::days(value).finding; break;
    case Column::Capacity: finding = repair::count(value).finding; break;
    case Column::Latitude:
        return corrected_position(value) ? std::optional(std::move(value)) : std::nullopt;
    default: break;
    }
    if (!finding)
        return value;
    return outcome(*finding) == RowOutcome::Repaired ? std::optional(repaired) : std::nullopt;
}

std::optional<Position> corrected_position(std::string_view value)
{
    const std::size_t comma = std::min(value.find(','), value.size());
    const auto point =
        repair::position(repair::trim(value.substr(0, comma)),
                         repair::trim(value.substr(std::min(comma + 1, value.size()))), {});
    if (!point.position)
        return std::nullopt;
    return Position{point.position->lat, point.position->lon, PositionKind::ByHand};
}

bool CorrectionReader::read_row()
{
    for (const Column column : {Column::Subject, Column::Field, Column::By})
        if (cell(column).empty())
            return refuse(column, RowFinding::Missing);
    const auto column = column_of(*columns_, cell(Column::Field));
    if (!column)
        return refuse(Column::Field, RowFinding::NotAField);
    if (!parse_date(cell(Column::On)))
        return refuse(Column::On, RowFinding::NotADate);
    row_ = {std::string(cell(Column::Subject)),
            *column,
            without_apostrophes(cell(Column::Value)),
            without_apostrophes(cell(Column::By)),
            std::string(cell(Column::On)),
            without_apostrophes(cell(Column::Why))};
    if (row_.value.empty())
        return true;
    auto value = corrected_value(*column, row_.value);
    if (!value)
        return refuse(Column::Value, RowFinding::NotAValue);
    row_.value = *std::move(value);
    return true;
}

}  // namespace kotozute
