#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace kotozute {

// A moment, in UTC. Nothing in core reads a clock: `now` is handed in.
using Timestamp = std::chrono::sys_seconds;

// A day in the calendar, as a person in Japan says it.
using Date = std::chrono::year_month_day;

// "2026-11-22". Refuses anything else, also days that do not exist (2026-02-30).
std::optional<Date> parse_date(std::string_view text);
std::string iso(const Date& date);

// "2026-11-22T18:05:00+09:00": Japan has had one zone and no summer time since 1952.
// Reading takes any offset (or Z) that a FHIR instant may carry.
std::optional<Timestamp> parse_timestamp(std::string_view text);
std::string iso(Timestamp at);

// The day it is in Japan at that moment.
Date japan_date(Timestamp at);

// "2026年11月22日"
std::string japanese(const Date& date);
// The day of a text that japanese() made.
std::optional<Date> parse_japanese(std::string_view text);

// The same day so many months later; the last day of the month where that day does not exist.
Date months_later(const Date& date, int months);

}  // namespace kotozute
