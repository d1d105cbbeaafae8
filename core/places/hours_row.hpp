#pragma once

#include "core/places/columns.hpp"
#include "core/places/hours.hpp"
#include "core/places/report.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// The hours one row of a file states, gathered cell by cell.
class RowHours {
public:
    void clear();

    // Takes a cell in; says so where it is no time and no flag.
    std::optional<RowFinding> read(const HoursCell& what, std::string_view cell);

    // To be called after the last cell. Leaves out times that cannot be, and tells each sort of
    // thing it found once.
    const std::vector<RowFinding>& judge();

    // See hours.hpp; empty where the row states none.
    const std::string& flags() const { return flags_; }
    const std::vector<SlotTimes>& slots() const { return slots_; }

private:
    // Two cells of a span, in minutes; -1 where empty.
    struct Times {
        int from = -1;
        int to = -1;
    };
    struct Slot {
        std::array<Times, day_count> open, reception;
    };

    void flag(std::size_t at, char value);
    std::optional<OpenSpan> span(const Times& times);
    void compare();
    void found(RowFinding finding);

    std::string flags_;
    std::vector<Slot> read_;
    std::vector<SlotTimes> slots_;
    std::vector<RowFinding> findings_;
};

}  // namespace kotozute
