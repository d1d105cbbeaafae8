#pragma once

#include "core/places/place.hpp"
#include "core/places/report.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Values of open data put right where what was meant is beyond doubt. Each takes one cell and says
// what it did; `nullopt` means that the value was good as it was. A value that cannot be right
// comes back empty with a finding whose outcome is LeftOut or Refused.
namespace kotozute::repair {

// Without blanks, full-width ones too, at both ends.
std::string_view trim(std::string_view cell);

// 0120-810-510 from "０１２０（８１０）５１０". Ten or eleven digits that begin with zero.
std::optional<RowFinding> phone(std::string_view cell, std::string& out);

// http:// in front of a bare domain; mail addresses and the like are left out.
std::optional<RowFinding> url(std::string_view cell, std::string& out);

// Six digits: the leading zero a spreadsheet took comes back, and so does the check digit that
// codes of five digits lack (JIS X 0401/0402: weights 6 5 4 3 2, eleven minus the sum mod eleven).
std::optional<RowFinding> municipality(std::string_view cell, std::string& out);
bool checks(std::string_view code);

// 131059 from 13 and 105, the two columns of 医療情報ネット.
void join_codes(std::string_view prefecture, std::string_view municipality, std::string& out);

// Ten digits or capital letters.
std::optional<RowFinding> office(std::string_view cell, std::string& out);

// Two digits of the prefecture, one for the sort of facility, and the rest. `prefecture` is what
// the address tells, for the zero a spreadsheet takes.
std::optional<RowFinding> medical_id(std::string_view cell, std::string_view prefecture,
                                     std::string& out);
std::string_view facility_of(std::string_view medical_id);  // 病院, 診療所 …

// （改行）becomes `with`.
std::optional<RowFinding> line_breaks(std::string_view cell, std::string_view with,
                                      std::string& out);

// The address from the prefecture on. `prefecture` and `city` are the row's own cells.
std::optional<RowFinding> address(std::string_view cell, std::string_view prefecture,
                                  std::string_view city, std::string& out);

// An address or a building that stands twice: cuts the building off the end of the address, or
// clears it where cutting would damage a house number. Both views get shorter, nothing is copied.
std::optional<RowFinding> building(std::string_view& address, std::string_view& building);

struct Point {
    std::optional<Position> position;
    std::optional<RowFinding> finding;
};
Point position(std::string_view lat, std::string_view lon,
               const std::vector<Placeholder>& placeholders);

// Degrees from decimal text, to a ten-millionth (one centimetre), the same on every machine.
std::optional<double> degrees(std::string_view text);

struct OpenDays {
    std::uint8_t days = DaysNotStated;
    std::optional<RowFinding> finding;
    bool in_words = false;  // it names some of the weekdays only, which `days` cannot say
};
OpenDays days(std::string_view cell);  // "平日,土曜日,祝日", "月火水木金", "月〜金、祝"

struct Count {
    int value = 0;
    std::optional<RowFinding> finding;
};
Count count(std::string_view cell);

}  // namespace kotozute::repair
