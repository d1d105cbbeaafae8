#include "core/places/csv.hpp"

#include <algorithm>

namespace kotozute {

bool CsvReader::next()
{
    while (at_ < text_.size()) {
        read_row();
        const bool empty_line = cells_.size() == 1 && cells_[0].empty() && fault_.empty();
        if (!empty_line)
            return true;
    }
    return false;
}

void CsvReader::read_row()
{
    const std::size_t begin = at_;
    cells_.clear();
    unquoted_used_ = 0;
    fault_ = {};
    quoting_damaged_ = false;
    row_line_ = line_;
    // A cell may be a view into `unquoted_`, so that must not move while the row is read.
    unquoted_.reserve(most_cells);
    do {
        read_cell();
        if (quoting_damaged_) {
            give_up_row(begin);
            return;
        }
    } while (!row_ends());
}

// The row ends with the line it begins on: a stray quote must not swallow the lines after it.
void CsvReader::give_up_row(std::size_t begin)
{
    const std::size_t end = text_.find('\n', begin);
    at_ = end == std::string_view::npos ? text_.size() : end + 1;
    line_ = row_line_ + 1;
}

void CsvReader::read_cell()
{
    if (at_ < text_.size() && text_[at_] == '"') {
        read_quoted_cell();
        return;
    }
    const std::size_t begin = at_;
    to_end_of_cell();
    keep(text_.substr(begin, at_ - begin));
}

void CsvReader::read_quoted_cell()
{
    std::string* joined = nullptr;
    std::size_t begin = ++at_;
    for (;;) {
        const std::size_t quote = text_.find('"', begin);
        if (quote == std::string_view::npos) {
            fault_ = "a quoted cell is never closed";
            quoting_damaged_ = true;
            return;
        }
        const std::string_view part = text_.substr(begin, quote - begin);
        line_ += static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n'));
        at_ = quote + 1;
        const bool doubled = at_ < text_.size() && text_[at_] == '"';
        if (doubled && !joined && unquoted_used_ < most_cells) {
            if (unquoted_used_ == unquoted_.size())
                unquoted_.emplace_back();
            joined = &unquoted_[unquoted_used_++];
            joined->clear();
        }
        if (joined)
            joined->append(part);
        if (!doubled) {
            keep(joined ? std::string_view(*joined) : part);
            break;
        }
        if (joined)
            joined->push_back('"');
        begin = at_ + 1;
    }
    const std::size_t closed = at_;
    to_end_of_cell();
    if (at_ != closed) {
        fault_ = "text after the closing quote of a cell";
        quoting_damaged_ = true;
    }
}

// Steps over what ends the cell; true when that also ends the row.
bool CsvReader::row_ends()
{
    if (at_ == text_.size())
        return true;
    const char end = text_[at_++];
    if (end == ',')
        return false;
    if (end == '\r' && at_ < text_.size() && text_[at_] == '\n')
        ++at_;
    ++line_;
    return true;
}

void CsvReader::to_end_of_cell()
{
    const char* const text = text_.data();
    const std::size_t size = text_.size();
    while (at_ < size && text[at_] != ',' && text[at_] != '\n' && text[at_] != '\r')
        ++at_;
}

void CsvReader::keep(std::string_view cell)
{
    if (cells_.size() == most_cells)
        fault_ = "more than 1000 cells in one row";
    else if (cell.size() > longest_cell)
        fault_ = "a cell of more than 64 KiB";
    else
        cells_.push_back(cell);
}

}  // namespace kotozute
