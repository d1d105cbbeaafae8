#pragma once

#include "core/base/time.hpp"

#include <string>
#include <string_view>

namespace kotozute {

// A day for any calendar program (iCalendar, RFC 5545): a whole day, and what it is called. The
// same day with the same person gives the same event, so that it is not there twice; `whose` is
// what tells them apart, and does not stand in it.
std::string calendar_file(const Date& day, std::string_view whose, std::string_view title,
                          Timestamp made);

}  // namespace kotozute
