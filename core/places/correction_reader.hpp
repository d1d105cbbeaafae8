#pragma once

#include "core/places/correction.hpp"
#include "core/places/place.hpp"
#include "core/places/table_reader.hpp"

#include <optional>
#include <string>
#include <utility>

namespace kotozute {

// Reads the rows of a table of corrections (assets/places/corrections.csv).
class CorrectionReader : public RowReader<CorrectionReader, Correction> {
public:
    using RowReader::RowReader;

private:
    friend RowReader;
    bool read_row();
};

// What tables of corrections call a value that can be corrected.
std::string correctable_name(Column column, const Columns& columns);

// The value as it is to be stored; nothing where no such column can hold it.
std::optional<std::string> corrected_value(Column column, std::string value);

// The point "35.72,139.73", put there by hand; nothing where it is none in Japan.
std::optional<Position> corrected_position(std::string_view value);

}  // namespace kotozute
