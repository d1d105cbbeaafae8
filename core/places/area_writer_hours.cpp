#include "core/places/area_writer.hpp"

#include <algorithm>

namespace kotozute {
namespace {

std::uint8_t days_of(const SlotTimes& times)
{
    std::uint8_t days = 0;
    for (std::size_t day = 0; day < day_count; ++day)
        if (times.open[day])
            days = static_cast<std::uint8_t>(days | 1U << day);
    return days;
}

}  // namespace

// A publisher numbers a place once, so its hours are those of the first row of that number. One
// without a number is known by its row.
void AreaWriter::add_own_hours(const PlaceRow& row, int file, const PlaceReader& reader)
{
    HoursPlace place{row_, static_cast<std::size_t>(file - 1), reader.line(), row.hours->flags()};
    const std::string key =
        row.number.empty() ? "row " + std::to_string(row_) : std::string(row.number);
    const auto [known, is_new] = hours_.emplace(key, std::move(place));
    if (!is_new)
        return;
    for (const SlotTimes& times : row.hours->slots())
        add_slot(known->second, "", times);
}

bool AreaWriter::add_hours(const HoursRow& row)
{
    // A spreadsheet takes the zero of the prefectures 01 to 09.
    auto place = hours_.find(std::string(row.number));
    if (place == hours_.end())
        place = hours_.find("0" + std::string(row.number));
    if (place == hours_.end())
        return false;
    place->second.by_department = true;
    if (row.times)
        add_slot(place->second, row.department, *row.times);
    return true;
}

void AreaWriter::add_slot(HoursPlace& place, std::string_view department, const SlotTimes& times)
{
    place.days_with_hours = static_cast<std::uint8_t>(place.days_with_hours | days_of(times));
    const std::string bytes = bytes_of(times);
    insert_hours_
        .bind(place.row, ++place.slots, department, sqlite::Blob{bytes.data(), bytes.size()})
        .run();
}

void AreaWriter::add_closed_days(AreaReport& report)
{
    std::vector<HoursPlace*> places;
    for (auto& [number, place] : hours_)
        if (!place.flags.empty())
            places.push_back(&place);
    std::sort(places.begin(), places.end(),
              [](const auto* a, const auto* b) { return a->row < b->row; });
    sqlite::Query insert(db_, "INSERT INTO closed_days (row, flags) VALUES (?, ?)");
    for (const HoursPlace* place : places) {
        insert.bind(place->row, place->flags).run();
        if (!place->by_department)
            continue;
        bool contradicted = false, missing = false;
        for (std::size_t day = 0; day < day_count; ++day) {
            const bool has_hours = (place->days_with_hours >> day & 1U) != 0;
            contradicted |= has_hours && place->flags[day] == '0';
            missing |= !has_hours && place->flags[day] == '1';
        }
        auto& notices = report[place->file].notices;
        if (contradicted)
            notices.push_back({place->line, Column::Hours, RowFinding::ClosedWithHours});
        if (missing)
            notices.push_back({place->line, Column::Hours, RowFinding::OpenWithoutHours});
    }
}

}  // namespace kotozute
