#pragma once

#include "core/base/result.hpp"
#include "core/places/correction.hpp"
#include "core/places/report.hpp"

#include <string>
#include <vector>

// Tables of corrections, as assets/places/corrections.csv begins one.
namespace kotozute {

// True where the file begins as such a table does.
bool holds_corrections(const std::string& path, const Columns& columns);

// What stands in it; rows that cannot be are told of in `report`. Errors begin with the file's
// name.
Result<Corrections> read_corrections(const std::string& path, const Columns& columns,
                                     FileReport& report);

// Writes these behind what stands in the table, or begins it; nothing that stands there is lost,
// also not what cannot be read. The table is whole before and after. An Error says Full where there
// is no room.
Result<Done> append_corrections(const std::string& path,
                                const std::vector<const Correction*>& corrections,
                                const Columns& columns);

}  // namespace kotozute
