#include "core/base/time.hpp"

#include <cstdio>

namespace kotozute {
namespace {

using namespace std::chrono;

constexpr auto japan_offset = hours{9};

// The number in `digits`, or nothing when one of them is not a digit.
std::optional<int> number(std::string_view digits)
{
    int value = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        value = value * 10 + (digit - '0');
    }
    return value;
}

// "09:00:00"
std::optional<seconds> parse_clock(std::string_view text)
{
    if (text.size() != 8 || text[2] != ':' || text[5] != ':')
        return std::nullopt;
    const auto h = number(text.substr(0, 2));
    const auto m = number(text.substr(3, 2));
    const auto s = number(text.substr(6, 2));
    if (!h || !m || !s || *h > 23 || *m > 59 || *s > 59)
        return std::nullopt;
    return hours{*h} + minutes{*m} + seconds{*s};
}

// "Z", "+09:00", "-05:30"
std::optional<seconds> parse_offset(std::string_view text)
{
    if (text == "Z")
        return seconds{0};
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':')
        return std::nullopt;
    const auto h = number(text.substr(1, 2));
    const auto m = number(text.substr(4, 2));
    if (!h || !m || *h > 14 || *m > 59)
        return std::nullopt;
    const seconds offset = hours{*h} + minutes{*m};
    return text[0] == '-' ? -offset : offset;
}

template <class... Parts>
std::string print(const char* format, Parts... parts)
{
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, format, parts...);
    return buffer;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto y = number(text.substr(0, 4));
    const auto m = number(text.substr(5, 2));
    const auto d = number(text.substr(8, 2));
    if (!y || *y < 1 || !m || !d)  // FHIR has no year 0
        return std::nullopt;
    const Date date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::string iso(const Date& date)
{
    return print("%04d-%02u-%02u", static_cast<int>(date.year()),
                 static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::optional<Timestamp> parse_timestamp(std::string_view text)
{
    if (text.size() < 20 || text[10] != 'T')
        return std::nullopt;
    const auto date = parse_date(text.substr(0, 10));
    const auto clock = parse_clock(text.substr(11, 8));
    const auto offset = parse_offset(text.substr(19));
    if (!date || !clock || !offset)
        return std::nullopt;
    return Timestamp{sys_days{*date}} + *clock - *offset;
}

std::string iso(Timestamp at)
{
    const Timestamp local = at + japan_offset;
    const auto midnight = floor<days>(local);
    const hh_mm_ss clock{local - midnight};
    return iso(Date{midnight}) + print("T%02d:%02d:%02d+09:00",
                                       static_cast<int>(clock.hours().count()),
                                       static_cast<int>(clock.minutes().count()),
                                       static_cast<int>(clock.seconds().count()));
}

Date japan_date(Timestamp at) { return Date{floor<days>(at + japan_offset)}; }

std::string japanese(const Date& date)
{
    return print("%d年%u月%u日", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                 static_cast<unsigned>(date.day()));
}

std::optional<Date> parse_japanese(std::string_view text)
{
    constexpr std::string_view after_year = "年", after_month = "月", after_day = "日";
    const auto y = text.find(after_year), m = text.find(after_month), d = text.find(after_day);
    constexpr std::size_t longest = 4;  // digits
    if (y > longest || m == text.npos || d == text.npos || m < y || d < m)
        return std::nullopt;
    const auto between = [&](std::size_t from, std::size_t to) {
        return to - from > longest ? std::nullopt : number(text.substr(from, to - from));
    };
    const auto years = number(text.substr(0, y));
    const auto months = between(y + after_year.size(), m);
    const auto days = between(m + after_month.size(), d);
    if (!years || !months || !days)
        return std::nullopt;
    const Date date{year{*years}, month{static_cast<unsigned>(*months)},
                    day{static_cast<unsigned>(*days)}};
    return date.ok() && japanese(date) == text ? std::optional(date) : std::nullopt;
}

Date months_later(const Date& date, int count)
{
    const Date later = date + months{count};
    return later.ok() ? later : Date{later.year() / later.month() / last};
}

}  // namespace kotozute
