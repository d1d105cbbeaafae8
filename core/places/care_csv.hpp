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

// One row of a care file, put right: views into the file's text, or into the reader that made it.
struct CareRow {
    std::string_view municipality;
    std::string_view prefecture;
    std::string_view city;
    std::string_view office;
    std::string_view service;  // the official name as written
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
};

// Reads 厚生労働省's open data of care services (jigyosho_120.csv and its sisters), or any CSV
// whose header the alias table knows. Format:
// https://www.mhlw.go.jp/stf/kaigo-kouhyou_opendata.html
//
// A row that cannot be used is refused with a reason and the next one read; only a file that is no
// such table is refused as a whole.
class CareReader {
public:
    // Finds the header in the first rows of `text`. All three arguments must outlive the reader,
    // and so must `report`, which every row is noted in. Errors begin with the file's name.
    static Result<CareReader> open(std::string_view text, const Columns& columns,
                                   FileReport& report);

    // The next usable row, counted and its repairs noted; valid until the next call. Null at the
    // end of the file.
    const CareRow* next();

    // What becomes of that row after all: it is not one of those asked for; something more was put
    // right in it; or it cannot be kept.
    void pass_over();
    void note(Column column, Finding finding);
    void turn_away(Column column, Finding finding);

    std::uint32_t line() const { return static_cast<std::uint32_t>(csv_.line()); }
    std::size_t bytes_read() const { return csv_.bytes_read(); }

private:
    CareReader(std::string_view text, const Columns& columns, FileReport& report);

    bool read_row();
    bool read_keys();
    void read_texts();
    void read_address();
    void read_contact();
    void push(Column column, Finding finding);
    bool refuse(Column column, Finding finding);
    std::string_view cell(Column column) const;
    template <class Repair>
    std::string_view repaired(Column column, std::string_view value, Repair&& repair);
    std::string_view without_breaks(Column column, std::string_view with);

    CsvReader csv_;
    const Columns* columns_;
    FileReport* report_;
    Header header_;
    CareRow row_;
    std::size_t noted_before_ = 0;                   // notices there were before this row
    std::array<std::string, column_count> scratch_;  // repaired cells; kept for their memory
};

}  // namespace kotozute
