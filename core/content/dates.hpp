#pragma once

#include "core/base/time.hpp"
#include "core/content/strings.hpp"

#include <array>
#include <string>

namespace kotozute {

// How a language says a day (the keys "date." of its strings).
struct DateWords {
    std::string full;     // "{year}年{month}月{day}日"
    std::string in_year;  // where the year goes without saying
    std::array<std::string, 12> months;

    bool operator==(const DateWords&) const = default;
};

DateWords date_words(const Strings& strings);

// "1941年5月2日", "2 May 1941"
std::string in_words(const Date& date, const DateWords& words);
// "5月2日" in that year, otherwise the whole.
std::string in_words(const Date& date, const DateWords& words, std::chrono::year now);

}  // namespace kotozute
