#pragma once

#include "core/places/hours_row.hpp"
#include "core/places/table_reader.hpp"

#include <string_view>
#include <utility>

namespace kotozute {

// When one department of a place receives people in one time slot.
struct HoursRow {
    std::string_view number;  // the place's, as its publisher numbers it
    std::string_view department;
    const SlotTimes* times = nullptr;  // null where the row states none
};

// Reads the rows of a table that holds the hours of places in other files.
class HoursReader : public RowReader<HoursReader, HoursRow> {
public:
    using RowReader::RowReader;

private:
    friend RowReader;
    bool read_row();

    RowHours hours_;
};

}  // namespace kotozute
