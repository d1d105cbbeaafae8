#pragma once

#include "core/base/result.hpp"
#include "core/places/town_columns.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kotozute {

// What a column of open data means, whatever it is called in a particular file.
enum class Column : std::uint8_t {
    Municipality,
    PrefectureCode,
    Prefecture,
    City,
    Number,
    Name,
    Kana,
    Service,
    Address,
    Building,
    Latitude,
    Longitude,
    Phone,
    Fax,
    Corporation,
    Days,
    DaysNote,
    Capacity,
    Url,
    Note,
    Source,
    Edition,
    DepartmentCode,
    Department,
    FirstDay,
    LastDay,
    StartTime,
    EndTime,
    Venue,
    Cost,
    Applying,
    Subject,  // of a correction: the id of a place
    Field,
    Value,
    By,
    On,
    Why,
    Hours,  // stands for all the columns of hours (HoursCell); no column has this name
};
constexpr std::size_t column_count = 38;
std::string_view id_of(Column column);  // "days_note", as in the table
std::optional<Column> column_named(std::string_view id);

// What the rows of a file are.
enum class Holds : std::uint8_t {
    Places,
    Hours,        // of places in other files: one department and time slot each
    Corrections,  // of places in other files: one value each
    Events,
};

// One of the many columns in which hours are stated.
struct HoursCell {
    enum class What : std::uint8_t {
        OpenFlag,        // 0 closed, 1 open, though publishers call the column 休診
        OpenFlagInWeek,  // the same, of one week of the month
        From,
        To,
        ReceptionFrom,
        ReceptionTo,
    };
    What what = What::OpenFlag;
    std::uint8_t day = 0;   // see hours.hpp
    std::uint8_t part = 0;  // the week of the month or the time slot, from 0
};

// What a publisher numbers its places by.
enum class Numbering : std::uint8_t {
    Own,      // anything, or nothing
    Office,   // 事業所番号: ten digits or capital letters
    Medical,  // 医療情報ネット: prefecture, one digit for the sort of facility, and the rest
};

// One kind of file and the names its columns go by; see assets/places/columns.json.
struct Format {
    std::string id;
    std::string title;    // what is published, in the publisher's words
    std::string credit;   // the words the licence asks us to print
    std::string licence;  // "CC BY 4.0"
    Numbering numbering = Numbering::Own;
    std::string service;  // of every place in such a file; empty where a column or number tells it
    Holds holds = Holds::Places;
    std::array<std::vector<std::string>, column_count> names;  // keys of header cells
    std::map<std::string, HoursCell> hours;                    // by key of header cell
    std::vector<std::string> told;    // columns whose words go behind the note, with their names
    std::vector<std::string> unused;  // known columns nobody needs
};

// A point that several sources put in place of "not known".
struct Placeholder {
    double lat = 0;
    double lon = 0;
};

// The alias table of headers.
struct Columns {
    std::vector<Format> formats;
    std::vector<Placeholder> placeholders;
    std::vector<TownFormat> towns;
};

// Reads assets/places/columns.json; `file` names it in errors.
Result<Columns> parse_columns(std::string_view json, const std::string& file);

// Which cell of a row holds which column; -1 where the file has no such column.
struct TableHeader {
    const Format* format = nullptr;
    std::array<int, column_count> cell{};
    std::vector<std::pair<HoursCell, int>> hours;
    std::vector<std::pair<std::string, int>> told;  // with the key of the header cell
    std::size_t cells = 0;
    std::vector<std::string> unknown;  // header cells that no name in the table fits
};

// What files of that format call the column, as it is compared; else its id.
std::string header_name(const Columns& columns, std::string_view format, Column column);

// What header cells are compared by: NFKC, without blanks, newlines, quotes and byte order marks.
std::string header_key(std::string_view cell);

// Recognises a row as the header of the format that knows most of it: at least two names, and all
// the columns without which there is no place, or nothing about one. An Error says which of those
// is missing; the format is null when the row is no header at all.
Result<TableHeader> recognise(const Columns& columns, const std::vector<std::string_view>& row);

}  // namespace kotozute
