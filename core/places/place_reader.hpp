#pragma once

#include "core/places/csv.hpp"
#include "core/places/place.hpp"
#include "core/places/report.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// One row of open data, put right: views into the file's text, or into the reader that made it.
struct PlaceRow {
    std::string_view municipality;  // empty where the file has no such column
    std::string_view prefecture;
    std::string_view city;
    std::string_view number;   // the publisher's; may be empty
    std::string_view service;  // the official name as written; may be empty
    std::string_view name;
    std::string_view kana;
    std::string_view address;
    std::string_view building;
    std::optional<Position> position;
    std::string_view phone;
    std::string_view fax;
    std::string_view url;
    std::uint8_t days = DaysNotStated;
    std::string_view days_note;
    int capacity = 0;
    std::string_view corporation;
    std::string_view note;
    std::string_view source;   // where the row itself names one
    std::string_view edition;  // with it, the day it describes: "2025-12-31"
};

// Reads a CSV of places whose header the alias table knows (assets/places/columns.json).
//
// A row that cannot be used is refused with a reason and the next one read; only a file that is no
// such table is refused as a whole.
class PlaceReader {
public:
    // Finds the header in the first rows of `text`. All three arguments must outlive the reader,
    // and so must `report`, which every row is noted in. Errors begin with the file's name.
    static Result<PlaceReader> open(std::string_view text, const Columns& columns,
                                    FileReport& report);

    // The next usable row, counted and its repairs noted; valid until the next call. Null at the
    // end of the file.
    const PlaceRow* next();

    // False where no row can tell its municipality but by its address.
    bool knows_municipality() const;

    // What becomes of that row after all: it is not one of those asked for; something more was put
    // right in it; or it cannot be kept.
    void pass_over();
    void note(Column column, RowFinding finding);
    void turn_away(Column column, RowFinding finding);

    std::uint32_t line() const { return static_cast<std::uint32_t>(csv_.line()); }
    std::size_t bytes_read() const { return csv_.bytes_read(); }

private:
    PlaceReader(std::string_view text, const Columns& columns, FileReport& report);

    bool read_row();
    bool read_keys();
    bool read_municipality();
    bool read_number();
    void read_texts();
    void read_address();
    void read_contact();
    void push(Column column, RowFinding finding);
    bool refuse(Column column, RowFinding finding);
    std::string_view cell(Column column) const;
    template <class Repair>
    std::string_view repaired(Column column, std::string_view value, Repair&& repair);
    std::string_view without_breaks(Column column, std::string_view with);

    CsvReader csv_;
    const Columns* columns_;
    FileReport* report_;
    TableHeader header_;
    PlaceRow row_;
    std::size_t noted_before_ = 0;                   // notices there were before this row
    std::array<std::string, column_count> scratch_;  // repaired cells; kept for their memory
};

}  // namespace kotozute
