#pragma once

#include "core/places/hours_row.hpp"
#include "core/places/place.hpp"
#include "core/places/table_reader.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace kotozute {

// One row of open data, put right: views into the file's text, or into the reader that made it.
struct PlaceRow {
    std::string_view municipality;  // empty where the file has no such column
    std::string_view prefecture;
    std::string_view city;
    std::string_view number;   // the publisher's; may be empty
    std::string_view service;  // the official name as written; may be empty
    std::string_view name;
    std::string_view kana;
    std::string_view address;
    std::string_view building;
    std::optional<Position> position;
    std::string_view phone;
    std::string_view fax;
    std::string_view url;
    std::uint8_t days = DaysNotStated;
    std::string_view days_note;
    int capacity = 0;
    std::string_view corporation;
    std::string_view note;
    std::string_view source;          // where the row itself names one
    std::string_view edition;         // with it, the day it describes: "2025-12-31"
    const RowHours* hours = nullptr;  // where the publisher is one that states hours
    std::size_t town = 0;             // a row of the pack's towns; 0 where its address names none
    std::string_view district;
    int metres_outside = 0;  // how far the source's point was, where it was too far, from there
};

// Reads the rows of a table that holds places.
class PlaceReader : public RowReader<PlaceReader, PlaceRow> {
public:
    using RowReader::RowReader;

    // False where no row can tell its municipality but by its address.
    bool knows_municipality() const { return has(Column::Municipality); }

private:
    friend RowReader;
    bool read_row();
    bool read_keys();
    bool read_municipality();
    bool read_number();
    void read_texts();
    void read_told();
    void read_address();
    void read_contact();
    void read_hours();
    void read_span();
    template <class Repair>
    std::string_view repaired(Column column, std::string_view value, Repair&& repair);
    std::string_view without_breaks(Column column, std::string_view with);

    RowHours hours_;
    std::array<std::string, column_count> scratch_;  // repaired cells; kept for their memory
};

}  // namespace kotozute
