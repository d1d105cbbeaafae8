#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// The days of a week from Monday on, and behind them the holidays.
constexpr std::size_t days_of_week = 7;
constexpr std::size_t holiday = 7;
constexpr std::size_t day_count = 8;
constexpr std::size_t weeks_of_month = 5;

// From so many minutes after midnight to so many; beyond 24:00 where it runs into the next day.
struct OpenSpan {
    std::uint16_t from = 0;
    std::uint16_t to = 0;

    bool operator==(const OpenSpan&) const = default;
};

// As its publisher gives it, but hardly when anybody is received: before 06:00, after 23:00, or
// all day long. It is shown with the word that it needs asking.
bool is_unusual(const OpenSpan& span);

// What two times of a day make; nothing where they cannot be meant: the same twice, or more than
// 18 hours over midnight.
std::optional<OpenSpan> span_of(int from, int to);

// Minutes after midnight of "9:00", "09:00" or "０９：００"; at most 24:00.
std::optional<int> minutes_of(std::string_view time);

// One time slot over the days: at most one span each. Reception may end before the doctor does.
struct SlotTimes {
    std::array<std::optional<OpenSpan>, day_count> open;
    std::array<std::optional<OpenSpan>, day_count> reception;

    bool operator==(const SlotTimes&) const = default;
};

// A slot of one department; places without departments have none and no name for it.
struct DepartmentSlot {
    std::string department;
    SlotTimes times;
};

// What is known about one day.
enum class Opening : std::uint8_t {
    NotStated,
    Closed,
    TimeNotStated,  // open, but nobody says when: never to be shown as closed
    Open,
    Contradicted,  // times are given, and that it is closed
};

struct DayHours {
    Opening opening = Opening::NotStated;
    std::vector<OpenSpan> spans;  // in order, none touching another

    bool operator==(const DayHours&) const = default;
};

// A day of the week on which a place is closed in some weeks of the month: 第2・第4水曜.
struct ClosedWeeks {
    std::size_t day = 0;
    std::vector<int> weeks;  // from 1

    bool operator==(const ClosedWeeks&) const = default;
};

using WeekSpans = std::array<std::vector<OpenSpan>, day_count>;

// When departments receive people; those with the same hours stand together.
struct DepartmentHours {
    std::vector<std::string> departments;
    WeekSpans open;
    WeekSpans reception;  // where it is stated

    bool operator==(const DepartmentHours&) const = default;
};

// When a place is open, as far as its publisher says. The days on which it is closed beside these
// (年末年始) are text: Place::days_note.
struct PlaceHours {
    std::array<DayHours, day_count> days;  // over all departments
    std::vector<ClosedWeeks> closed_weeks;
    std::vector<DepartmentHours> departments;  // empty where a place has none

    bool operator==(const PlaceHours&) const = default;
};

// A place's flags as one character each: '0' closed, '1' open, '-' not stated; the eight days, then
// the seven days of the first week of the month, of the second and so on.
constexpr std::size_t flag_count = day_count + weeks_of_month * days_of_week;

// What the flags (empty: none) and all slots of a place say together.
PlaceHours hours_of(std::string_view flags, const std::vector<DepartmentSlot>& slots);

// A slot as a pack stores it: for each day the begin and end of `open` and of `reception` as
// little-endian 16-bit minutes, 0xFFFF where there is none. Nothing when it is damaged.
std::string bytes_of(const SlotTimes& times);
std::optional<SlotTimes> times_in(std::string_view bytes);

}  // namespace kotozute
