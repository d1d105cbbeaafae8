#include "core/places/area_writer.hpp"
#include "core/places/put_right.hpp"

namespace kotozute {
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
        put_right(corrected_, *correction);
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
