#pragma once

#include "core/base/time.hpp"

#include <string>
#include <string_view>

namespace kotozute {

// A day for any calendar program (iCalendar, RFC 5545): a whole day, and what it is called. The
// same day gives the same event, so that it is not there twice.
std::string calendar_file(const Date& day, std::string_view title, Timestamp made);

}  // namespace kotozute
