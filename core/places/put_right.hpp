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
    switch (correction.column) {
    case Column::Name: row.name = correction.value; break;
    case Column::Kana: row.kana = correction.value; break;
    case Column::Address: row.address = correction.value; break;
    case Column::Building: row.building = correction.value; break;
    case Column::Latitude: row.position = corrected_position(correction.value); break;
    case Column::Phone: row.phone = correction.value; break;
    case Column::Fax: row.fax = correction.value; break;
    case Column::Url: row.url = correction.value; break;
    case Column::Days: row.days = repair::days(correction.value).days; break;
    case Column::DaysNote: row.days_note = correction.value; break;
    case Column::Capacity: row.capacity = repair::count(correction.value).value; break;
    case Column::Corporation: row.corporation = correction.value; break;
    case Column::Note: row.note = correction.value; break;
    default: break;  // nothing else can be corrected: see CorrectionReader
    }
}

}  // namespace kotozute
