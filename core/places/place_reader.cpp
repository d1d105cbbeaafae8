#include "core/places/place_reader.hpp"

#include "core/places/prefectures.hpp"
#include "core/places/repair.hpp"

#include <utility>

namespace kotozute {
namespace {

// Which of Days a day of hours.hpp is.
std::uint8_t day_of_week(std::uint8_t day)
{
    constexpr std::uint8_t saturday = 5, sunday = 6;
    return day < saturday    ? Weekdays
           : day == saturday ? Saturday
           : day == sunday   ? Sunday
                             : Holidays;
}

}  // namespace

bool PlaceReader::read_row()
{
    if (!read_keys())
        return false;
    read_texts();
    read_address();
    read_contact();
    read_hours();
    return true;
}

bool PlaceReader::read_keys()
{
    for (const Column column : {Column::Name, Column::Address})
        if (cell(column).empty())
            return refuse(column, RowFinding::Missing);
    return read_municipality() && read_number();
}

bool PlaceReader::read_municipality()
{
    row_.municipality = {};
    if (!knows_municipality())
        return true;
    if (cell(Column::Municipality).empty())
        return refuse(Column::Municipality, RowFinding::Missing);
    std::string& joined = scratch_[static_cast<std::size_t>(Column::PrefectureCode)];
    std::string_view code = cell(Column::Municipality);
    if (!cell(Column::PrefectureCode).empty() && code.size() <= 3) {
        repair::join_codes(cell(Column::PrefectureCode), code, joined);
        code = joined;
    }
    row_.municipality = repaired(Column::Municipality, code, repair::municipality);
    return !row_.municipality.empty() || refuse(Column::Municipality, RowFinding::NotAMunicipality);
}

// And the service, where the number tells it.
bool PlaceReader::read_number()
{
    row_.number = cell(Column::Number);
    row_.service = format().service.empty() ? cell(Column::Service) : format().service;
    if (format().numbering == Numbering::Own) {
        std::string& whole = scratch_[static_cast<std::size_t>(Column::Number)];
        if (repair::office(row_.number, whole) == RowFinding::ZeroRestored) {
            push(Column::Number, RowFinding::ZeroRestored);
            row_.number = whole;
        }
        return true;
    }
    if (row_.number.empty())
        return refuse(Column::Number, RowFinding::Missing);
    const bool office = format().numbering == Numbering::Office;
    const std::string_view prefecture = office ? "" : prefecture_code(cell(Column::Address));
    row_.number = repaired(Column::Number, row_.number, [&](auto value, std::string& out) {
        return office ? repair::office(value, out) : repair::medical_id(value, prefecture, out);
    });
    if (row_.number.empty())
        return refuse(Column::Number, office ? RowFinding::NotAnOffice : RowFinding::NotAMedicalId);
    if (!office)
        row_.service = repair::facility_of(row_.number);
    return true;
}

void PlaceReader::read_texts()
{
    row_.prefecture = cell(Column::Prefecture);
    row_.city = cell(Column::City);
    row_.name = without_breaks(Column::Name, " ");
    row_.kana = without_breaks(Column::Kana, " ");
    row_.corporation = without_breaks(Column::Corporation, " ");
    row_.days_note = without_breaks(Column::DaysNote, "\n");
    row_.note = without_breaks(Column::Note, "\n");
    read_told();
    row_.source = cell(Column::Source);
    row_.edition = cell(Column::Edition);

    const auto open = repair::days(cell(Column::Days));
    row_.days = open.days;
    if (open.finding)
        push(Column::Days, *open.finding);
    if (open.in_words && row_.days_note.empty())
        row_.days_note = cell(Column::Days);
    else if (open.in_words)
        push(Column::Days, RowFinding::NotADay);
    const auto capacity = repair::count(cell(Column::Capacity));
    row_.capacity = capacity.value;
    if (capacity.finding)
        push(Column::Capacity, *capacity.finding);
}

// "診療科目：内科;皮膚科", a line for each column that says something.
void PlaceReader::read_told()
{
    std::string& all = scratch_[static_cast<std::size_t>(Column::Note)];
    std::string told;
    for (const auto& [name, index] : header().told)
        if (const std::string_view words = cell_at(index); !words.empty())
            told += (told.empty() ? "" : "\n") + name + "：" + std::string(words);
    if (told.empty())
        return;
    all = row_.note.empty() ? told : std::string(row_.note) + '\n' + told;
    row_.note = all;
}

void PlaceReader::read_address()
{
    row_.building = without_breaks(Column::Building, " ");
    row_.address = cell(Column::Address);
    if (const auto found = repair::building(row_.address, row_.building))
        push(Column::Building, *found);
    row_.address = repaired(Column::Address, row_.address, [&](auto value, std::string& out) {
        return repair::address(value, row_.prefecture, row_.city, out);
    });

    row_.position = {};
    if (!has(Column::Latitude))
        return;
    const auto point =
        repair::position(cell(Column::Latitude), cell(Column::Longitude), columns_->placeholders);
    row_.position = point.position;
    if (point.finding)
        push(Column::Latitude, *point.finding);
}

void PlaceReader::read_contact()
{
    row_.phone = repaired(Column::Phone, cell(Column::Phone), repair::phone);
    row_.fax = repaired(Column::Fax, cell(Column::Fax), repair::phone);
    row_.url = repaired(Column::Url, cell(Column::Url), repair::url);
}

// Also where the row states none: the hours of hospitals may stand in another file.
void PlaceReader::read_hours()
{
    row_.hours = nullptr;
    if (format().numbering != Numbering::Medical && !has(Column::StartTime))
        return;
    hours_.clear();
    for (const auto& [hours_cell, index] : header().hours)
        if (const auto finding = hours_.read(hours_cell, cell_at(index)))
            push(Column::Hours, *finding);
    read_span();
    for (const RowFinding finding : hours_.judge())
        push(Column::Hours, finding);
    row_.hours = &hours_;
}

// Cities give one time for all the days on which a place is open. Where they say the days in words,
// or not at all, the time is shown beside them as it is written.
void PlaceReader::read_span()
{
    const std::string_view from = cell(Column::StartTime), to = cell(Column::EndTime);
    if (from.empty() && to.empty())
        return;
    for (const auto& [column, time] : {std::pair(Column::StartTime, from), {Column::EndTime, to}})
        if (!time.empty() && !minutes_of(time))
            push(column, RowFinding::NotATime);
    if (row_.days == DaysNotStated) {
        std::string& note = scratch_[static_cast<std::size_t>(Column::StartTime)];
        note = std::string(from) + "〜" + std::string(to);
        if (!row_.days_note.empty())
            note += '\n' + std::string(row_.days_note);
        row_.days_note = note;
        return;
    }
    for (std::uint8_t day = 0; day < day_count; ++day)
        if ((row_.days & day_of_week(day)) != 0) {
            (void)hours_.read({HoursCell::What::OpenFlag, day, 0}, "1");
            (void)hours_.read({HoursCell::What::From, day, 0}, from);
            (void)hours_.read({HoursCell::What::To, day, 0}, to);
        }
}

template <class Repair>
std::string_view PlaceReader::repaired(Column column, std::string_view value, Repair&& repair)
{
    std::string& out = scratch_[static_cast<std::size_t>(column)];
    const std::optional<RowFinding> finding = repair(value, out);
    if (!finding)
        return value;
    push(column, *finding);
    return out;
}

std::string_view PlaceReader::without_breaks(Column column, std::string_view with)
{
    return repaired(column, cell(column), [&](std::string_view value, std::string& out) {
        return repair::line_breaks(value, with, out);
    });
}

}  // namespace kotozute
