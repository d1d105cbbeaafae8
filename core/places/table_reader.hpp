#pragma once

#include "core/places/columns.hpp"
#include "core/places/csv.hpp"
#include "core/places/report.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace kotozute {

// Reads a CSV whose header the alias table knows (assets/places/columns.json), whatever its rows
// are, and counts what becomes of each.
//
// A row that cannot be used is refused with a reason and the next one read; only a file that is no
// such table is refused as a whole.
class TableReader {
public:
    // Finds the header in the first rows of `text`. All three arguments must outlive the reader,
    // and so must `report`, which every row is noted in. Errors begin with the file's name.
    static Result<TableReader> open(std::string_view text, const Columns& columns,
                                    FileReport& report);

    const Format& format() const { return *header_.format; }
    const TableHeader& header() const { return header_; }
    bool has(Column column) const { return header_.cell[static_cast<std::size_t>(column)] >= 0; }

    // What becomes of the row after all: it is not one of those asked for; something more was put
    // right in it; or it cannot be kept.
    void pass_over();
    void note(Column column, RowFinding finding);
    void turn_away(Column column, RowFinding finding);

    // What was noted about this row so far.
    std::span<const RowNotice> notices() const
    {
        return std::span(report_->notices).subspan(noted_before_);
    }

    std::uint32_t line() const { return static_cast<std::uint32_t>(csv_.line()); }
    std::size_t bytes_read() const { return csv_.bytes_read(); }

protected:
    // The next row with as many cells as the header; false at the end. Ends with keep() or
    // refuse().
    bool next_row();
    void keep();
    bool refuse(Column column, RowFinding finding);  // always false
    void push(Column column, RowFinding finding);

    std::string_view cell(Column column) const;  // without blanks at its ends
    std::string_view cell_at(int index) const;   // empty for -1

private:
    TableReader(std::string_view text, FileReport& report) : csv_(text), report_(&report) {}
    bool is_repaired() const;

    CsvReader csv_;
    FileReport* report_;
    TableHeader header_;
    std::size_t noted_before_ = 0;  // notices there were before this row
};

// The rows of a table as Reader makes them: its read_row() fills in row_, or refuses the row.
template <class Reader, class Row>
class RowReader : public TableReader {
public:
    // `columns` must outlive the reader.
    RowReader(TableReader table, const Columns& columns)
        : TableReader(std::move(table)), columns_(&columns)
    {
    }

    // The next usable row, counted and its repairs noted; valid until the next call. Null at the
    // end of the file.
    const Row* next()
    {
        while (next_row())
            if (static_cast<Reader&>(*this).read_row()) {
                keep();
                return &row_;
            }
        return nullptr;
    }

protected:
    const Columns* columns_;
    Row row_;
};

}  // namespace kotozute
