#pragma once

#include "core/places/area_diff.hpp"
#include "core/places/columns.hpp"
#include "core/places/report.hpp"

#include <iosfwd>
#include <string>

// What the command line tells about the making of an area pack, as tables with tabs.
namespace kotozute {

// The counts of each file and of each finding, and every refused row.
void print_report(std::ostream& out, const AreaReport& report, const Columns& columns);

// Every notice, one a line.
std::string listed(const AreaReport& report, const Columns& columns);

void print_diff(std::ostream& out, const AreaDiff& diff);

}  // namespace kotozute
