#include "core/places/hours_lines.hpp"

#include <algorithm>
#include <set>

namespace kotozute {
namespace {

using DayTexts = std::array<std::string, day_count>;
using Days = std::vector<std::size_t>;

constexpr std::string_view day_keys[] = {"hours.monday",   "hours.tuesday", "hours.wednesday",
                                         "hours.thursday", "hours.friday",  "hours.saturday",
                                         "hours.sunday",   "hours.holiday"};

std::string joined(const std::vector<std::string>& parts, const std::string& between)
{
    std::string all;
    for (const std::string& part : parts)
        all.append(all.empty() ? "" : between).append(part);
    return all;
}

std::string spans(const std::vector<OpenSpan>& all, const Strings& strings)
{
    std::string said;
    for (const OpenSpan& span : all) {
        std::string text = strings("hours.span", {{"from", time_words(span.from, strings)},
                                                  {"to", time_words(span.to, strings)}});
        if (is_unusual(span))
            text = strings("hours.unusual", {{"hours", text}});
        said = said.empty() ? text : strings("hours.and", {{"earlier", said}, {"later", text}});
    }
    return said;
}

// 月〜金, 月・火, 月〜水・金: three days and more in a row are a range.
std::string day_names(const Days& days, const Strings& strings)
{
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < days.size();) {
        std::size_t last = i;
        while (last + 1 < days.size() && days[last + 1] == days[last] + 1 &&
               days[last + 1] != holiday)
            ++last;
        const bool range = last - i >= 2;
        if (range)
            parts.push_back(strings("hours.days", {{"first", strings(day_keys[days[i]])},
                                                   {"last", strings(day_keys[days[last]])}}));
        else
            parts.push_back(strings(day_keys[days[i]]));
        i = range ? last + 1 : i + 1;
    }
    return joined(parts, strings("hours.or"));
}

// One line for all days with the same text, in the order of the first of them.
void append_days(std::vector<std::string>& lines, const DayTexts& texts, const Strings& strings)
{
    std::set<std::string> said;
    for (std::size_t first = 0; first < day_count; ++first) {
        if (texts[first].empty() || !said.insert(texts[first]).second)
            continue;
        Days days;
        for (std::size_t day = first; day < day_count; ++day)
            if (texts[day] == texts[first])
                days.push_back(day);
        lines.push_back(
            strings("hours.line", {{"days", day_names(days, strings)}, {"hours", texts[first]}}));
    }
}

DayTexts of_week(const WeekSpans& week, const Strings& strings)
{
    DayTexts texts;
    for (std::size_t day = 0; day < day_count; ++day)
        texts[day] = spans(week[day], strings);
    return texts;
}

// The days over all departments. Where these have said their times already, only what is left.
DayTexts of_place(const PlaceHours& hours, const Strings& strings)
{
    const bool times = hours.departments.empty();
    DayTexts texts;
    for (std::size_t day = 0; day < day_count; ++day) {
        const DayHours& of_day = hours.days[day];
        switch (of_day.opening) {
        case Opening::NotStated: break;
        case Opening::Closed: texts[day] = strings("hours.closed"); break;
        case Opening::TimeNotStated: texts[day] = strings("hours.not_stated"); break;
        case Opening::Open: texts[day] = times ? spans(of_day.spans, strings) : ""; break;
        case Opening::Contradicted:
            texts[day] =
                times ? strings("hours.contradicted", {{"hours", spans(of_day.spans, strings)}})
                      : strings("hours.also_closed");
            break;
        }
    }
    return texts;
}

void append_department(std::vector<std::string>& lines, const DepartmentHours& hours,
                       const Strings& strings)
{
    std::vector<std::string> names;
    for (const std::string& name : hours.departments)
        names.push_back(unmarked(name));
    lines.push_back(strings("hours.departments", {{"names", joined(names, strings("hours.or"))}}));
    append_days(lines, of_week(hours.open, strings), strings);
    std::vector<std::string> reception;
    append_days(reception, of_week(hours.reception, strings), strings);
    for (const std::string& line : reception)
        lines.push_back(strings("hours.reception", {{"line", line}}));
}

std::string closed_weeks(const ClosedWeeks& closed, const Strings& strings)
{
    std::vector<std::string> weeks;
    for (const int week : closed.weeks)
        weeks.push_back(strings("hours.week", {{"number", std::to_string(week)}}));
    return strings("hours.closed_weeks", {{"weeks", joined(weeks, strings("hours.or"))},
                                          {"day", strings(day_keys[closed.day])}});
}

}  // namespace

std::string time_words(int minutes, const Strings& strings)
{
    constexpr int a_day = 24 * 60;
    const auto on_the_clock = [](int of_day) {
        const int minute = of_day % 60;
        return std::to_string(of_day / 60) + (minute < 10 ? ":0" : ":") + std::to_string(minute);
    };
    return minutes > a_day ? strings("hours.next_day", {{"time", on_the_clock(minutes - a_day)}})
                           : on_the_clock(minutes);
}

std::vector<std::string> hours_lines(const PlaceHours& hours, const Strings& strings)
{
    std::vector<std::string> lines;
    for (const DepartmentHours& department : hours.departments)
        append_department(lines, department, strings);
    append_days(lines, of_place(hours, strings), strings);
    for (const ClosedWeeks& closed : hours.closed_weeks)
        lines.push_back(closed_weeks(closed, strings));
    return lines;
}

}  // namespace kotozute
