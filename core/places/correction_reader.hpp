#pragma once

#include "core/places/correction.hpp"
#include "core/places/place.hpp"
#include "core/places/table_reader.hpp"

#include <optional>
#include <utility>

namespace kotozute {

// Reads the rows of a table of corrections (assets/places/corrections.csv).
class CorrectionReader : public TableReader {
public:
    // `columns` must outlive the reader.
    CorrectionReader(TableReader table, const Columns& columns)
        : TableReader(std::move(table)), columns_(&columns)
    {
    }

    // The next usable row; valid until the next call. Null at the end of the file.
    const Correction* next();

private:
    bool read_row();

    const Columns* columns_;
    Correction correction_;
};

// The point "35.72,139.73", put there by hand; nothing where it is none in Japan.
std::optional<Position> corrected_position(std::string_view value);

}  // namespace kotozute
