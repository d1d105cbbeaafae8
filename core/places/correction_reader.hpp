#pragma once

#include "core/places/correction.hpp"
#include "core/places/place.hpp"
#include "core/places/table_reader.hpp"

#include <optional>
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

// The point "35.72,139.73", put there by hand; nothing where it is none in Japan.
std::optional<Position> corrected_position(std::string_view value);

}  // namespace kotozute
