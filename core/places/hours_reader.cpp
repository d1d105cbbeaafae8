#include "core/places/hours_reader.hpp"

namespace kotozute {
namespace {

// 救急科. Its hours say when ambulances are received; a spreadsheet takes the zero.
bool is_emergency(std::string_view code) { return code == "09010" || code == "9010"; }

}  // namespace

bool HoursReader::read_row()
{
    row_ = {cell(Column::Number), cell(Column::Department), nullptr};
    if (row_.number.empty())
        return refuse(Column::Number, RowFinding::Missing);
    if (row_.department.empty())
        return refuse(Column::Department, RowFinding::Missing);
    hours_.clear();
    for (const auto& [hours_cell, index] : header().hours)
        if (const auto finding = hours_.read(hours_cell, cell_at(index)))
            push(Column::Hours, *finding);
    for (const RowFinding finding : hours_.judge())
        push(Column::Hours, finding);
    if (hours_.slots().empty())
        return true;
    if (is_emergency(cell(Column::DepartmentCode)))
        push(Column::Department, RowFinding::EmergencyHours);
    else
        row_.times = &hours_.slots().front();
    return true;
}

}  // namespace kotozute
