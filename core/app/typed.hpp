#pragma once

#include "core/content/dates.hpp"

#include <optional>
#include <string>
#include <string_view>

// What people type, understood.
namespace kotozute {

// A day as it is written in Japan: "1941-5-2", "1941/5/2", "1941年5月2日", "昭和16年5月2日",
// "S16.5.2", "令和元年5月1日", "19410502", with half- or full-width digits. An era may be named to
// the end of its last year, as people say it. Or with the name of a month in `words`, whole or its
// first three letters: "2 May 1941", "May 2, 1941"; not "2/5/1941", which some read as the fifth of
// February. Nothing for any other text or a day that does not exist.
std::optional<Date> typed_date(std::string_view text, const DateWords& words);

// Full-width digits and signs become plain ones; the rest stays.
std::string typed_phone(std::string_view text);

// True when there is a number in it to call: "03-0000-0000（夜は娘の家）", not "abc".
bool can_be_called(std::string_view phone);

// Hiragana and half-width kana become full-width katakana.
std::string typed_kana(std::string_view text);

// Without blanks (also full-width ones) at its ends.
std::string trimmed(std::string_view text);

}  // namespace kotozute
