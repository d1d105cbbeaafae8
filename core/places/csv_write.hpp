#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// A cell of a CSV file (RFC 4180). What a spreadsheet would take for a formula begins with an
// apostrophe, so that it stays a text; also where cells end at a semicolon or a tab for whoever
// opens the file.
std::string csv_cell(std::string_view text);

// A text as it was before csv_cell() put apostrophes into it.
std::string without_apostrophes(std::string_view cell);

// Rows with commas between and CRLF behind, after the byte order mark that spreadsheets know UTF-8
// by.
std::string csv_file(const std::vector<std::vector<std::string>>& rows);

}  // namespace kotozute
