#pragma once

#include "core/content/strings.hpp"
#include "core/places/hours.hpp"

#include <string>
#include <vector>

namespace kotozute {

// A place's hours as lines for a person, in the marks of Strings: 「月〜金
// 9:00–12:30、14:00–17:00」, 「土 時間不明」. Where departments differ, each group of them has a
// line with their names before its own. Days of which nothing is stated are not named, and a day is
// called closed only where its publisher says so.
std::vector<std::string> hours_lines(const PlaceHours& hours, const Strings& strings);

// Minutes after midnight on the clock: "9:05", "翌1:00".
std::string time_words(int minutes, const Strings& strings);

}  // namespace kotozute
