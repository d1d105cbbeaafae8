#include "core/places/hours_row.hpp"

#include <algorithm>

namespace kotozute {
namespace {

bool is_empty(const SlotTimes& times) { return times == SlotTimes{}; }

}  // namespace

void RowHours::clear()
{
    flags_.clear();
    read_.clear();
    slots_.clear();
    findings_.clear();
}

std::optional<RowFinding> RowHours::read(const HoursCell& what, std::string_view cell)
{
    using What = HoursCell::What;
    if (cell.empty())
        return std::nullopt;
    if (what.what == What::OpenFlag || what.what == What::OpenFlagInWeek) {
        if (cell != "0" && cell != "1")
            return RowFinding::NotAFlag;
        const std::size_t week = what.what == What::OpenFlag
                                     ? what.day
                                     : day_count + what.part * days_of_week + what.day;
        flag(week, cell[0]);
        return std::nullopt;
    }
    const auto minutes = minutes_of(cell);
    if (!minutes)
        return RowFinding::NotATime;
    if (read_.size() <= what.part)
        read_.resize(what.part + 1U);
    Slot& slot = read_[what.part];
    const bool reception = what.what == What::ReceptionFrom || what.what == What::ReceptionTo;
    const bool from = what.what == What::From || what.what == What::ReceptionFrom;
    Times& times = (reception ? slot.reception : slot.open)[what.day];
    (from ? times.from : times.to) = *minutes;
    return std::nullopt;
}

void RowHours::flag(std::size_t at, char value)
{
    if (flags_.empty())
        flags_.assign(flag_count, '-');
    flags_[at] = value;
}

const std::vector<RowFinding>& RowHours::judge()
{
    for (const Slot& slot : read_) {
        SlotTimes times;
        for (std::size_t day = 0; day < day_count; ++day) {
            times.open[day] = span(slot.open[day]);
            times.reception[day] = span(slot.reception[day]);
        }
        if (!is_empty(times))
            slots_.push_back(times);
    }
    compare();
    return findings_;
}

std::optional<OpenSpan> RowHours::span(const Times& times)
{
    if (times.from < 0 && times.to < 0)
        return std::nullopt;
    const auto span = times.from < 0 || times.to < 0 ? std::nullopt : span_of(times.from, times.to);
    if (!span)
        found(RowFinding::ImpossibleHours);
    else if (is_unusual(*span))
        found(RowFinding::UnusualHours);
    return span;
}

// Flags and times of one row ought to agree. Flags without any times may have theirs in another
// file.
void RowHours::compare()
{
    if (flags_.empty() || slots_.empty())
        return;
    for (std::size_t day = 0; day < day_count; ++day) {
        const bool has_times = std::any_of(slots_.begin(), slots_.end(),
                                           [&](const SlotTimes& slot) { return slot.open[day]; });
        if (has_times && flags_[day] == '0')
            found(RowFinding::ClosedWithHours);
        if (!has_times && flags_[day] == '1')
            found(RowFinding::OpenWithoutHours);
    }
}

void RowHours::found(RowFinding finding)
{
    if (std::find(findings_.begin(), findings_.end(), finding) == findings_.end())
        findings_.push_back(finding);
}

}  // namespace kotozute
