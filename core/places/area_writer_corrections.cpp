#include "core/places/area_writer.hpp"
#include "core/places/correction_reader.hpp"
#include "core/places/repair.hpp"

namespace kotozute {
namespace {

void put(PlaceRow& row, const Correction& correction)
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

}  // namespace

// The row as it is to be kept under `id_`.
const PlaceRow& AreaWriter::corrected(const PlaceRow& row)
{
    if (!corrections_ || corrections_->empty())
        return row;
    const auto of_place = corrections_->of(id_);
    if (of_place.empty())
        return row;
    remember_content(row);
    corrected_ = row;
    for (const Correction* correction : of_place)
        put(corrected_, *correction);
    return corrected_;
}

std::vector<const Correction*> AreaWriter::add_corrections()
{
    std::vector<const Correction*> lost;
    if (!corrections_)
        return lost;
    sqlite::Query insert(db_, "INSERT INTO corrections (place, field, value, by, day, why) "
                              "VALUES (?, ?, ?, ?, ?, ?)");
    for (const Correction* correction : corrections_->all()) {
        insert
            .bind(correction->place, id_of(correction->column), correction->value, correction->by,
                  correction->on, correction->why)
            .run();
        if (!correction->value.empty() && !ids_.contains(correction->place))
            lost.push_back(correction);
    }
    return lost;
}

}  // namespace kotozute
