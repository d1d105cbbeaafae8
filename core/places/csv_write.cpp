#include "core/places/csv_write.hpp"

#include <algorithm>
#include <array>

namespace kotozute {
namespace {

// Spreadsheets of Japan take the full-width signs for plain ones.
bool is_formula(std::string_view text)
{
    constexpr std::array<std::string_view, 10> signs{"=",  "+",  "-",  "@",  "\t",
                                                     "\r", "＝", "＋", "－", "＠"};
    return std::any_of(signs.begin(), signs.end(),
                       [&](std::string_view sign) { return text.starts_with(sign); });
}

// True where the next character may be the first of a cell: that depends on what is chosen as the
// end of one when the file is opened.
bool may_end_a_cell(char c) { return c == ';' || c == '\t' || c == '\r' || c == '\n'; }

}  // namespace

std::string csv_cell(std::string_view text)
{
    const bool quoted = text.find_first_of(",\"\r\n") != std::string_view::npos;
    std::string cell;
    bool begins = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (begins && is_formula(text.substr(i)))
            cell += '\'';
        cell.append(quoted && c == '"' ? 2 : 1, c);
        begins = may_end_a_cell(c) || (begins && c == '"');
    }
    return quoted ? '"' + cell + '"' : cell;
}

std::string without_apostrophes(std::string_view cell)
{
    std::string text;
    bool begins = true;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const char c = cell[i];
        if (begins && c == '\'' && is_formula(cell.substr(i + 1)))
            continue;
        text += c;
        begins = may_end_a_cell(c) || (begins && c == '"');
    }
    return text;
}

std::string csv_file(const std::vector<std::vector<std::string>>& rows)
{
    std::string file = "\xEF\xBB\xBF";
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            file += (i == 0 ? "" : ",") + csv_cell(row[i]);
        file += "\r\n";
    }
    return file;
}

}  // namespace kotozute
