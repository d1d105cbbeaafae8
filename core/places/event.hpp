#pragma once

#include "core/base/time.hpp"
#include "core/places/place.hpp"

#include <optional>
#include <string>

namespace kotozute {

// Something that takes place near here: a talk, a course, a café for families. Empty text means
// "not stated", never "there is none".
struct Event {
    std::string name;
    std::string kana;
    Date first_day{};
    Date last_day{};          // the same where it lasts a day
    std::optional<int> from;  // minutes after midnight
    std::optional<int> to;
    std::string time_note;
    std::string venue;
    std::string municipality;  // six digits
    std::string address;       // with the prefecture, without the building
    std::string building;
    std::optional<Position> position;
    std::string phone;  // digits and plain hyphens
    std::string url;    // http:// or https://
    std::string cost;
    std::string host;
    std::string how_to_apply;
    std::string note;
    std::string source;   // who publishes it
    std::string edition;  // the day the source describes

    bool operator==(const Event&) const = default;
};

}  // namespace kotozute
