#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// Reads RFC 4180 text row by row; cells may hold commas, quotes and newlines.
//
// Cells are views into the text itself unless a doubled quote had to be undone, so a row costs no
// copy and no allocation. A row whose quoting is damaged is told by its line and ends with that
// line, so it does not take the rows after it along. For these two reasons this is not libcsv,
// which copies every byte and takes whatever follows a stray quote into one cell.
class CsvReader {
public:
    // What no honest table exceeds, so that no file can use up memory.
    static constexpr std::size_t most_cells = 1'000;
    static constexpr std::size_t longest_cell = 64 * 1024;

    explicit CsvReader(std::string_view text) : text_(text) {}

    // Reads the next row; empty lines are passed over. False at the end.
    bool next();

    // The row's cells; valid until the next call of next().
    const std::vector<std::string_view>& cells() const { return cells_; }
    std::size_t line() const { return row_line_; }  // where the row begins, from 1
    std::size_t bytes_read() const { return at_; }

    // What is wrong with the row, whose cells are then worth nothing; empty when nothing is.
    std::string_view fault() const { return fault_; }

private:
    void read_row();
    void read_cell();
    void read_quoted_cell();
    bool row_ends();
    void give_up_row(std::size_t begin);
    void keep(std::string_view cell);
    void to_end_of_cell();

    std::string_view text_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t row_line_ = 1;
    std::vector<std::string_view> cells_;
    std::vector<std::string> unquoted_;  // cells with a doubled quote; kept for their memory
    std::size_t unquoted_used_ = 0;
    std::string_view fault_;
    bool quoting_damaged_ = false;
};

}  // namespace kotozute
