#pragma once

#include "core/places/correction.hpp"
#include "core/places/correction_reader.hpp"
#include "core/places/repair.hpp"

namespace kotozute {

// Puts the value of a correction into a row of open data, or into a place. A row that holds views
// holds one into the correction.
template <class Row>
void put_right(Row& row, const Correction& correction)
{
    std::string_view value = correction.value;
    if (value == no_value)
        value = {};
    switch (correction.column) {
    case Column::Name: row.name = value; break;
    case Column::Kana: row.kana = value; break;
    case Column::Address: row.address = value; break;
    case Column::Building: row.building = value; break;
    case Column::Latitude: row.position = corrected_position(value); break;
    case Column::Phone: row.phone = value; break;
    case Column::Fax: row.fax = value; break;
    case Column::Url: row.url = value; break;
    case Column::Days: row.days = repair::days(value).days; break;
    case Column::DaysNote: row.days_note = value; break;
    case Column::Capacity: row.capacity = repair::count(value).value; break;
    case Column::Corporation: row.corporation = value; break;
    case Column::Note: row.note = value; break;
    default: break;  // nothing else can be corrected: see CorrectionReader
    }
}

}  // namespace kotozute
