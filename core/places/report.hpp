#pragma once

#include "core/places/columns.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// What an import did to a value, or why it refused a row.
enum class RowFinding : std::uint8_t {
    // Repaired: the row is kept, and better than it was.
    LineBreak,        // the words （改行） became a line break or a blank
    PlainPhone,       // full-width digits, brackets or odd hyphens became plain ones
    PrefectureAdded,  // the address began with the municipality or below it
    WrittenTwice,     // the address, or the building in it, stood twice
    ZeroRestored,     // a spreadsheet had taken the leading zero
    CheckDigitAdded,  // the municipality's code had five digits
    Swapped,          // latitude and longitude had changed places
    SchemeAdded,      // a web address without http://, or with a misspelt one
    Numbered,         // a second row of the same office and service; its id ends in -2
    TownMiddle,       // without a point, it stands in the middle of the town its address names
    // Noted: the row is kept as it is; somebody should ask.
    UnusualHours,      // before 06:00, after 23:00 or all day long
    ClosedWithHours,   // said to be closed on a day for which times are given
    OpenWithoutHours,  // said to be open on a day for which none are
    // Left out: the row is kept without a value that cannot be right.
    OutsideJapan,
    SharedPoint,  // a point that stands for "not known"
    NotAPoint,
    NotAPhone,
    NotAWebAddress,
    NotACount,
    NotADay,
    NotALastDay,  // no day, or one before the first
    NotATime,
    NotAFlag,
    ImpossibleHours,  // the same time twice, one of two, or more than 18 hours over midnight
    EmergencyHours,   // an emergency department's are no hours to come in
    OutsideTown,      // the point is far outside the town the address names, whose middle stands
                      // instead
    // Refused: the row is not kept.
    Missing,
    NotAnOffice,       // not ten digits and letters
    NotAMedicalId,     // no prefecture and sort of facility in it
    NotAMunicipality,  // not a code of a municipality
    NoSuchService,     // neither a service nor a name that tells one
    WrongCells,        // another number of cells than the header
    Unreadable,        // see CsvReader::fault
    TooManyServices,
    NotAField,  // nothing that can be corrected
    NotAValue,  // nothing that field can hold
    NotADate,
    NoSuchPlace,  // hours of a place that no file lists
    NotATown,     // a row or shape without the name of a town, or without a place for it
};

enum class RowOutcome : std::uint8_t { Repaired, Noted, LeftOut, Refused };

RowOutcome outcome(RowFinding finding);
std::string_view id_of(RowFinding finding);     // "plain_phone", for tables
std::string_view describe(RowFinding finding);  // one line of English

// One thing found in one row.
struct RowNotice {
    std::uint32_t line = 0;  // where the row begins in its file
    Column column = Column::Name;
    RowFinding finding = RowFinding::Missing;

    bool operator==(const RowNotice&) const = default;
};

// What an import made of one file.
struct FileReport {
    std::string file;
    std::string format;   // id of the format its header showed
    std::string edition;  // the day it describes; empty when not known
    std::string credit;   // whom its rows name, where its format names nobody
    std::size_t rows = 0;
    std::size_t kept = 0;
    std::size_t elsewhere = 0;  // rows of other municipalities than the one asked for
    std::size_t repaired = 0;   // rows among those kept with something repaired or left out
    std::size_t refused = 0;
    std::vector<std::string> unknown;  // header cells nobody knew
    std::vector<RowNotice> notices;
};

using AreaReport = std::vector<FileReport>;

}  // namespace kotozute
