#pragma once

#include "core/places/event.hpp"
#include "core/places/table_reader.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace kotozute {

// Reads the rows of a table of events. Whose they are and where from is not in the rows.
class EventReader : public RowReader<EventReader, Event> {
public:
    using RowReader::RowReader;

private:
    friend RowReader;
    bool read_row();
    bool read_days();
    void read_times();
    void read_where();
    std::optional<int> time(Column column);
    template <class Repair>
    std::string repaired(Column column, std::string_view value, Repair&& repair);
    std::string text(Column column);
};

// "2026-05-01", "2026/5/1" or "2026年5月1日".
std::optional<Date> day_of(std::string_view written);

}  // namespace kotozute
