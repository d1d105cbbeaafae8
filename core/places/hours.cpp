#include "core/places/hours.hpp"

#include "core/base/utf8.hpp"

#include <algorithm>

namespace kotozute {
namespace {

constexpr int minutes_a_day = 24 * 60;
constexpr int longest_night = 18 * 60;
constexpr int earliest = 6 * 60;
constexpr int latest = 23 * 60;

void add(std::vector<OpenSpan>& spans, const std::optional<OpenSpan>& span)
{
    if (span)
        spans.push_back(*span);
}

// In order, with what overlaps or touches made one.
std::vector<OpenSpan> joined(std::vector<OpenSpan> spans)
{
    std::sort(spans.begin(), spans.end(), [](const OpenSpan& a, const OpenSpan& b) {
        return a.from != b.from ? a.from < b.from : a.to < b.to;
    });
    std::vector<OpenSpan> result;
    for (const OpenSpan& span : spans) {
        if (!result.empty() && span.from <= result.back().to)
            result.back().to = std::max(result.back().to, span.to);
        else
            result.push_back(span);
    }
    return result;
}

void join(WeekSpans& week)
{
    for (auto& spans : week)
        spans = joined(std::move(spans));
}

Opening opening(char flag, bool has_times)
{
    if (has_times)
        return flag == '0' ? Opening::Contradicted : Opening::Open;
    if (flag == '0')
        return Opening::Closed;
    return flag == '1' ? Opening::TimeNotStated : Opening::NotStated;
}

// A day closed in all weeks is closed, which its own flag says; one that is closed anyway needs no
// weeks.
std::vector<ClosedWeeks> closed_weeks(std::string_view flags, const PlaceHours& hours)
{
    std::vector<ClosedWeeks> result;
    for (std::size_t day = 0; day < days_of_week; ++day) {
        ClosedWeeks closed{day, {}};
        for (std::size_t week = 0; week < weeks_of_month; ++week)
            if (flags[day_count + week * days_of_week + day] == '0')
                closed.weeks.push_back(static_cast<int>(week) + 1);
        const Opening opening = hours.days[day].opening;
        const bool open = opening == Opening::Open || opening == Opening::TimeNotStated;
        if (open && !closed.weeks.empty() && closed.weeks.size() < weeks_of_month)
            result.push_back(std::move(closed));
    }
    return result;
}

// Each department with all its slots, in the order of the file.
std::vector<DepartmentHours> by_department(const std::vector<DepartmentSlot>& slots)
{
    std::vector<DepartmentHours> all;
    for (const DepartmentSlot& slot : slots) {
        if (slot.department.empty())
            continue;
        auto found = std::find_if(all.begin(), all.end(), [&](const DepartmentHours& hours) {
            return hours.departments.front() == slot.department;
        });
        if (found == all.end())
            found = all.insert(all.end(), {{slot.department}, {}, {}});
        for (std::size_t day = 0; day < day_count; ++day) {
            add(found->open[day], slot.times.open[day]);
            add(found->reception[day], slot.times.reception[day]);
        }
    }
    for (DepartmentHours& hours : all) {
        join(hours.open);
        join(hours.reception);
    }
    return all;
}

std::vector<DepartmentHours> grouped(const std::vector<DepartmentHours>& all)
{
    std::vector<DepartmentHours> groups;
    for (const DepartmentHours& hours : all) {
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
            return group.open == hours.open && group.reception == hours.reception;
        });
        if (same == groups.end())
            groups.push_back(hours);
        else
            same->departments.push_back(hours.departments.front());
    }
    return groups;
}

void put(std::string& out, const std::optional<OpenSpan>& span)
{
    const OpenSpan none{UINT16_MAX, UINT16_MAX};
    const OpenSpan value = span.value_or(none);
    for (const std::uint16_t minutes : {value.from, value.to}) {
        out.push_back(static_cast<char>(minutes & 0xFF));
        out.push_back(static_cast<char>(minutes >> 8));
    }
}

std::uint16_t minutes_at(std::string_view bytes, std::size_t at)
{
    const auto byte = [&](std::size_t i) {
        return static_cast<unsigned>(static_cast<unsigned char>(bytes[i]));
    };
    return static_cast<std::uint16_t>(byte(at) | byte(at + 1) << 8);
}

}  // namespace

bool is_unusual(const OpenSpan& span)
{
    const bool over_night = span.to > minutes_a_day;
    return !over_night && (span.from < earliest || span.to > latest);
}

std::optional<OpenSpan> span_of(int from, int to)
{
    if (to < from)
        to += minutes_a_day;
    const bool too_long = to > minutes_a_day && to - from > longest_night;
    if (from == to || too_long)
        return std::nullopt;
    return OpenSpan{static_cast<std::uint16_t>(from), static_cast<std::uint16_t>(to)};
}

std::optional<int> minutes_of(std::string_view time)
{
    const std::string plain = utf8::nfkc(time).value_or(std::string(time));
    int numbers[3] = {0, 0, 0};
    std::size_t digits = 0, part = 0;
    for (const char c : plain) {
        if (c == ':' && digits > 0 && part < 2) {
            ++part;
            digits = 0;
        } else if (c >= '0' && c <= '9' && digits < 2) {
            numbers[part] = numbers[part] * 10 + (c - '0');
            ++digits;
        } else {
            return std::nullopt;
        }
    }
    const int minutes = numbers[0] * 60 + numbers[1];
    if (part == 0 || digits == 0 || numbers[1] > 59 || minutes > minutes_a_day)
        return std::nullopt;
    return minutes;
}

PlaceHours hours_of(std::string_view flags, const std::vector<DepartmentSlot>& slots)
{
    PlaceHours hours;
    const bool flagged = flags.size() == flag_count;
    for (std::size_t day = 0; day < day_count; ++day) {
        DayHours& of_day = hours.days[day];
        for (const DepartmentSlot& slot : slots)
            add(of_day.spans, slot.times.open[day]);
        of_day.spans = joined(std::move(of_day.spans));
        of_day.opening = opening(flagged ? flags[day] : '-', !of_day.spans.empty());
    }
    if (flagged)
        hours.closed_weeks = closed_weeks(flags, hours);
    hours.departments = grouped(by_department(slots));
    return hours;
}

std::string bytes_of(const SlotTimes& times)
{
    std::string bytes;
    for (std::size_t day = 0; day < day_count; ++day) {
        put(bytes, times.open[day]);
        put(bytes, times.reception[day]);
    }
    return bytes;
}

std::optional<SlotTimes> times_in(std::string_view bytes)
{
    constexpr std::size_t bytes_a_span = 4;
    if (bytes.size() != day_count * 2 * bytes_a_span)
        return std::nullopt;
    SlotTimes times;
    for (std::size_t i = 0; i < day_count * 2; ++i) {
        const OpenSpan span{minutes_at(bytes, i * bytes_a_span),
                            minutes_at(bytes, i * bytes_a_span + 2)};
        if (span.from == UINT16_MAX && span.to == UINT16_MAX)
            continue;
        if (span.from >= span.to || span.from > minutes_a_day || span.to > 2 * minutes_a_day)
            return std::nullopt;
        (i % 2 == 0 ? times.open : times.reception)[i / 2] = span;
    }
    return times;
}

}  // namespace kotozute
