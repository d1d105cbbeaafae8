#pragma once

#include "core/base/time.hpp"
#include "core/places/areas.hpp"

#include <cstddef>
#include <string>
#include <vector>

// What takes place near here in the days to come.
namespace kotozute {

struct ComingEvents {
    std::vector<EventHit> events;  // by day and hour
    bool more = false;             // there are others, later
    std::string start;             // where distances are measured from; empty: nowhere
    std::string ground_credit;     // with a start: whose map tells where it is
    bool unavailable = false;      // nothing could be looked up

    bool operator==(const ComingEvents&) const = default;
};

constexpr std::size_t events_listed = 40;

// `near` as in PlaceSearch. What is over is not among them.
Result<ComingEvents> coming(Areas& areas, const Date& today, const std::string& near);

}  // namespace kotozute
