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
std::optional<Finding> phone(std::string_view cell, std::string& out);

// http:// in front of a bare domain; mail addresses and the like are left out.
std::optional<Finding> url(std::string_view cell, std::string& out);

// Six digits: the leading zero a spreadsheet took comes back, and so does the check digit that
// codes of five digits lack (JIS X 0401/0402: weights 6 5 4 3 2, eleven minus the sum mod eleven).
std::optional<Finding> municipality(std::string_view cell, std::string& out);
bool checks(std::string_view code);

// Ten digits or capital letters.
std::optional<Finding> office(std::string_view cell, std::string& out);

// （改行）becomes `with`.
std::optional<Finding> line_breaks(std::string_view cell, std::string_view with, std::string& out);

// The address from the prefecture on. `prefecture` and `city` are the row's own cells.
std::optional<Finding> address(std::string_view cell, std::string_view prefecture,
                               std::string_view city, std::string& out);

// An address or a building that stands twice: cuts the building off the end of the address, or
// clears it where cutting would damage a house number. Both views get shorter, nothing is copied.
std::optional<Finding> building(std::string_view& address, std::string_view& building);

struct Point {
    std::optional<Position> position;
    std::optional<Finding> finding;
};
Point position(std::string_view lat, std::string_view lon,
               const std::vector<Placeholder>& placeholders);

// Degrees from decimal text, to a ten-millionth (one centimetre), the same on every machine.
std::optional<double> degrees(std::string_view text);

struct OpenDays {
    std::uint8_t days = DaysNotStated;
    std::optional<Finding> finding;
};
OpenDays days(std::string_view cell);  // "平日,土曜日,祝日"

struct Count {
    int value = 0;
    std::optional<Finding> finding;
};
Count count(std::string_view cell);

}  // namespace kotozute::repair
