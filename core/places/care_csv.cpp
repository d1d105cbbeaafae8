#include "core/places/care_csv.hpp"

#include "core/places/repair.hpp"

#include <algorithm>

namespace kotozute {
namespace {

// A title or notes may stand above the header.
constexpr int rows_to_search = 5;

}  // namespace

CareReader::CareReader(std::string_view text, const Columns& columns, FileReport& report)
    : csv_(text), columns_(&columns), report_(&report)
{
}

Result<CareReader> CareReader::open(std::string_view text, const Columns& columns,
                                    FileReport& report)
{
    CareReader reader(text, columns, report);
    for (int row = 0; row < rows_to_search && reader.csv_.next(); ++row) {
        if (!reader.csv_.fault().empty())
            continue;
        auto header = recognise(columns, reader.csv_.cells());
        if (!header)
            return Error{header.error().code, report.file + ": line " +
                                                  std::to_string(reader.csv_.line()) + ": " +
                                                  header.error().message};
        if (header->format) {
            reader.header_ = *std::move(header);
            report.format = reader.header_.format->id;
            report.unknown = reader.header_.unknown;
            return reader;
        }
    }
    return Error{Error::Code::Invalid,
                 report.file + ": no header of a known kind in its first rows"};
}

const CareRow* CareReader::next()
{
    while (csv_.next()) {
        ++report_->rows;
        noted_before_ = report_->notices.size();
        if (!read_row()) {
            ++report_->refused;
            continue;
        }
        ++report_->kept;
        if (report_->notices.size() > noted_before_)
            ++report_->repaired;
        return &row_;
    }
    return nullptr;
}

void CareReader::pass_over()
{
    --report_->kept;
    ++report_->elsewhere;
    if (report_->notices.size() > noted_before_)
        --report_->repaired;
    report_->notices.resize(noted_before_);
}

void CareReader::note(Column column, Finding finding)
{
    if (report_->notices.size() == noted_before_)
        ++report_->repaired;
    push(column, finding);
}

void CareReader::turn_away(Column column, Finding finding)
{
    --report_->kept;
    ++report_->refused;
    if (report_->notices.size() > noted_before_)
        --report_->repaired;
    refuse(column, finding);
}

void CareReader::push(Column column, Finding finding)
{
    report_->notices.push_back({line(), column, finding});
}

bool CareReader::read_row()
{
    if (!csv_.fault().empty())
        return refuse(Column::Name, Finding::Unreadable);
    if (csv_.cells().size() != header_.cells)
        return refuse(Column::Name, Finding::WrongCells);
    if (!read_keys())
        return false;
    read_texts();
    read_address();
    read_contact();
    return true;
}

// The row's only notice is then why it was refused.
bool CareReader::refuse(Column column, Finding finding)
{
    report_->notices.resize(noted_before_);
    push(column, finding);
    return false;
}

bool CareReader::read_keys()
{
    for (const Column column :
         {Column::Municipality, Column::Office, Column::Name, Column::Service, Column::Address})
        if (cell(column).empty())
            return refuse(column, Finding::Missing);
    row_.municipality =
        repaired(Column::Municipality, cell(Column::Municipality), repair::municipality);
    if (row_.municipality.empty())
        return refuse(Column::Municipality, Finding::NotAMunicipality);
    row_.office = repaired(Column::Office, cell(Column::Office), repair::office);
    if (row_.office.empty())
        return refuse(Column::Office, Finding::NotAnOffice);
    return true;
}

void CareReader::read_texts()
{
    row_.prefecture = cell(Column::Prefecture);
    row_.city = cell(Column::City);
    row_.service = cell(Column::Service);
    row_.name = without_breaks(Column::Name, " ");
    row_.kana = without_breaks(Column::Kana, " ");
    row_.corporation = without_breaks(Column::Corporation, " ");
    row_.days_note = without_breaks(Column::DaysNote, "\n");

    const auto open = repair::days(cell(Column::Days));
    row_.days = open.days;
    if (open.finding)
        push(Column::Days, *open.finding);
    const auto capacity = repair::count(cell(Column::Capacity));
    row_.capacity = capacity.value;
    if (capacity.finding)
        push(Column::Capacity, *capacity.finding);
}

void CareReader::read_address()
{
    row_.building = without_breaks(Column::Building, " ");
    row_.address = cell(Column::Address);
    if (const auto found = repair::building(row_.address, row_.building))
        push(Column::Building, *found);
    row_.address = repaired(Column::Address, row_.address, [&](auto value, std::string& out) {
        return repair::address(value, row_.prefecture, row_.city, out);
    });

    const auto point =
        repair::position(cell(Column::Latitude), cell(Column::Longitude), columns_->placeholders);
    row_.position = point.position;
    if (point.finding)
        push(Column::Latitude, *point.finding);
}

void CareReader::read_contact()
{
    row_.phone = repaired(Column::Phone, cell(Column::Phone), repair::phone);
    row_.fax = repaired(Column::Fax, cell(Column::Fax), repair::phone);
    row_.url = repaired(Column::Url, cell(Column::Url), repair::url);
}

std::string_view CareReader::cell(Column column) const
{
    const int index = header_.cell[static_cast<std::size_t>(column)];
    return index < 0 ? "" : repair::trim(csv_.cells()[static_cast<std::size_t>(index)]);
}

template <class Repair>
std::string_view CareReader::repaired(Column column, std::string_view value, Repair&& repair)
{
    std::string& out = scratch_[static_cast<std::size_t>(column)];
    const std::optional<Finding> finding = repair(value, out);
    if (!finding)
        return value;
    push(column, *finding);
    return out;
}

std::string_view CareReader::without_breaks(Column column, std::string_view with)
{
    return repaired(column, cell(column), [&](std::string_view value, std::string& out) {
        return repair::line_breaks(value, with, out);
    });
}

}  // namespace kotozute
