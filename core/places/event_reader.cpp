#include "core/places/event_reader.hpp"

#include "core/base/utf8.hpp"
#include "core/places/hours.hpp"
#include "core/places/repair.hpp"

#include <array>

namespace kotozute {

std::optional<Date> day_of(std::string_view written)
{
    const std::string plain = utf8::nfkc(written).value_or(std::string(written));
    std::array<unsigned, 3> numbers{};
    std::size_t part = 0, digits = 0;
    std::string_view rest = plain;
    while (!rest.empty()) {
        const char32_t c = utf8::take(rest);
        const bool between =
            part < 2 && (c == U'-' || c == U'/' || c == U'.' || c == U'年' || c == U'月');
        if (c >= U'0' && c <= U'9' && digits < 4) {
            numbers[part] = numbers[part] * 10 + (c - U'0');
            ++digits;
        } else if (between && digits > 0) {
            ++part;
            digits = 0;
        } else if (c != U'日' || part < 2 || !rest.empty()) {
            return std::nullopt;
        }
    }
    const Date day{std::chrono::year(static_cast<int>(numbers[0])), std::chrono::month(numbers[1]),
                   std::chrono::day(numbers[2])};
    return day.ok() && numbers[0] > 1900 ? std::optional(day) : std::nullopt;
}

bool EventReader::read_row()
{
    row_ = {};
    if (cell(Column::Name).empty())
        return refuse(Column::Name, RowFinding::Missing);
    row_.municipality =
        repaired(Column::Municipality, cell(Column::Municipality), repair::municipality);
    if (row_.municipality.empty())
        return refuse(Column::Municipality, RowFinding::NotAMunicipality);
    if (!read_days())
        return false;
    row_.name = text(Column::Name);
    row_.kana = text(Column::Kana);
    row_.cost = text(Column::Cost);
    row_.host = text(Column::Corporation);
    row_.how_to_apply = text(Column::Applying);
    row_.note = text(Column::Note);
    read_times();
    read_where();
    row_.phone = repaired(Column::Phone, cell(Column::Phone), repair::phone);
    row_.url = repaired(Column::Url, cell(Column::Url), repair::url);
    return true;
}

bool EventReader::read_days()
{
    const auto first = day_of(cell(Column::FirstDay));
    if (!first)
        return refuse(Column::FirstDay,
                      cell(Column::FirstDay).empty() ? RowFinding::Missing : RowFinding::NotADate);
    row_.first_day = row_.last_day = *first;
    if (cell(Column::LastDay).empty())
        return true;
    const auto last = day_of(cell(Column::LastDay));
    if (last && *last >= *first)
        row_.last_day = *last;
    else
        push(Column::LastDay, RowFinding::NotALastDay);
    return true;
}

void EventReader::read_times()
{
    row_.time_note = text(Column::DaysNote);
    row_.from = time(Column::StartTime);
    row_.to = time(Column::EndTime);
}

std::optional<int> EventReader::time(Column column)
{
    if (cell(column).empty())
        return std::nullopt;
    const auto minutes = minutes_of(cell(column));
    if (!minutes)
        push(column, RowFinding::NotATime);
    return minutes;
}

void EventReader::read_where()
{
    row_.venue = text(Column::Venue);
    row_.building = text(Column::Building);
    std::string_view address = cell(Column::Address), building = row_.building;
    if (const auto found = repair::building(address, building))
        push(Column::Building, *found);
    row_.building = std::string(building);
    row_.address = repaired(Column::Address, address, [&](auto value, std::string& out) {
        return repair::address(value, cell(Column::Prefecture), cell(Column::City), out);
    });
    // Many take place on the telephone or on line.
    if (cell(Column::Latitude).empty() && cell(Column::Longitude).empty())
        return;
    const auto point =
        repair::position(cell(Column::Latitude), cell(Column::Longitude), columns_->placeholders);
    row_.position = point.position;
    if (point.finding)
        push(Column::Latitude, *point.finding);
}

template <class Repair>
std::string EventReader::repaired(Column column, std::string_view value, Repair&& repair)
{
    std::string out;
    const std::optional<RowFinding> finding = repair(value, out);
    if (!finding)
        return std::string(value);
    push(column, *finding);
    return out;
}

std::string EventReader::text(Column column)
{
    return repaired(column, cell(column), [](std::string_view value, std::string& out) {
        return repair::line_breaks(value, "\n", out);
    });
}

}  // namespace kotozute
