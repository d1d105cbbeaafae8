#include "core/content/dates.hpp"

namespace kotozute {
namespace {

std::string said(const Date& date, const std::string& pattern, const DateWords& words)
{
    const auto month = static_cast<unsigned>(date.month());
    return filled(pattern, {{"year", std::to_string(static_cast<int>(date.year()))},
                            {"month", words.months.at(month - 1)},
                            {"day", std::to_string(static_cast<unsigned>(date.day()))}});
}

}  // namespace

DateWords date_words(const Strings& strings)
{
    DateWords words{strings("date.full"), strings("date.in_year"), {}};
    for (std::size_t i = 0; i < words.months.size(); ++i)
        words.months.at(i) = strings("date.month." + std::to_string(i + 1));
    return words;
}

std::string in_words(const Date& date, const DateWords& words)
{
    return said(date, words.full, words);
}

std::string in_words(const Date& date, const DateWords& words, std::chrono::year now)
{
    return said(date, date.year() == now ? words.in_year : words.full, words);
}

}  // namespace kotozute
