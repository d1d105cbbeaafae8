#include "core/places/town_file.hpp"

#include "core/places/csv.hpp"
#include "core/places/encoding.hpp"
#include "core/places/repair.hpp"
#include "core/places/town_rows.hpp"

#include <algorithm>

namespace kotozute {
namespace {

constexpr int rows_to_search = 5;  // a title or notes may stand above the header

// Reads up to the header and tells what it is; no format where no row is one.
TownHeader find_header(CsvReader& csv, const Columns& columns)
{
    for (int row = 0; row < rows_to_search && csv.next(); ++row)
        if (csv.fault().empty())
            if (const TownHeader header = recognise(columns.towns, csv.cells()); header.format)
                return header;
    return {};
}

TownRow row_of(const TownHeader& header, const std::vector<std::string_view>& cells)
{
    TownRow row;
    for (std::size_t column = 0; column < town_column_count; ++column)
        if (const auto cell = static_cast<std::size_t>(header.cell[column]); cell < cells.size())
            row.cells[column] = repair::trim(cells[cell]);
    return row;
}

}  // namespace

FileKind kind_of_table(std::string_view beginning, const Columns& columns)
{
    if (beginning.size() >= telling_bytes)
        beginning = whole_lines(beginning);
    std::string decoded;
    const auto text = text_of_file(beginning, "", decoded);
    if (!text)
        return FileKind::Places;
    CsvReader csv(*text);
    const TownHeader header = find_header(csv, columns);
    if (!header.format)
        return FileKind::Places;
    return header.format->sort == TownSort::Districts ? FileKind::DistrictTable
                                                      : FileKind::TownTable;
}

Result<Done> read_town_table(std::string_view bytes, const Columns& columns, TownBook& book,
                             FileReport& report)
{
    std::string decoded;
    const auto text = text_of_file(bytes, report.file, decoded);
    if (!text)
        return text.error();
    CsvReader csv(*text);
    const TownHeader header = find_header(csv, columns);
    if (!header.format)
        return Error{Error::Code::Invalid, report.file + ": no header of a known kind"};
    TownRows rows(*header.format, book, report);
    const std::size_t width = csv.cells().size();
    while (csv.next()) {
        const auto line = static_cast<std::uint32_t>(csv.line());
        if (!csv.fault().empty())
            rows.refuse(line, RowFinding::Unreadable);
        else if (csv.cells().size() != width)
            rows.refuse(line, RowFinding::WrongCells);
        else
            rows.add(line, row_of(header, csv.cells()));
    }
    return rows.finish();
}

}  // namespace kotozute
