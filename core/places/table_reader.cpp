#include "core/places/table_reader.hpp"

#include "core/places/repair.hpp"

#include <algorithm>

namespace kotozute {
namespace {

// A title or notes may stand above the header.
constexpr int rows_to_search = 5;

}  // namespace

Result<TableReader> TableReader::open(std::string_view text, const Columns& columns,
                                      FileReport& report)
{
    TableReader reader(text, report);
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

bool TableReader::next_row()
{
    while (csv_.next()) {
        ++report_->rows;
        noted_before_ = report_->notices.size();
        if (!csv_.fault().empty())
            refuse(Column::Name, RowFinding::Unreadable);
        else if (csv_.cells().size() != header_.cells)
            refuse(Column::Name, RowFinding::WrongCells);
        else
            return true;
    }
    return false;
}

bool TableReader::is_repaired() const
{
    const auto first = report_->notices.begin() + static_cast<std::ptrdiff_t>(noted_before_);
    return std::any_of(first, report_->notices.end(), [](const RowNotice& notice) {
        return outcome(notice.finding) != RowOutcome::Noted;
    });
}

void TableReader::keep()
{
    ++report_->kept;
    if (is_repaired())
        ++report_->repaired;
}

void TableReader::pass_over()
{
    --report_->kept;
    ++report_->elsewhere;
    if (is_repaired())
        --report_->repaired;
    report_->notices.resize(noted_before_);
}

void TableReader::note(Column column, RowFinding finding)
{
    const bool before = is_repaired();
    push(column, finding);
    if (!before && is_repaired())
        ++report_->repaired;
}

void TableReader::turn_away(Column column, RowFinding finding)
{
    --report_->kept;
    if (is_repaired())
        --report_->repaired;
    refuse(column, finding);
}

// The row's only notice is then why it was refused.
bool TableReader::refuse(Column column, RowFinding finding)
{
    ++report_->refused;
    report_->notices.resize(noted_before_);
    push(column, finding);
    return false;
}

void TableReader::push(Column column, RowFinding finding)
{
    report_->notices.push_back({line(), column, finding});
}

std::string_view TableReader::cell(Column column) const
{
    return cell_at(header_.cell[static_cast<std::size_t>(column)]);
}

std::string_view TableReader::cell_at(int index) const
{
    return index < 0 ? "" : repair::trim(csv_.cells()[static_cast<std::size_t>(index)]);
}

}  // namespace kotozute
