#include "core/app/coming.hpp"

#include "core/places/credit.hpp"

namespace kotozute {

Result<ComingEvents> coming(Areas& areas, const Date& today, const std::string& near)
{
    ComingEvents coming;
    EventQuery query;
    query.today = today;
    query.limit = events_listed + 1;
    if (const auto from = near.empty() ? std::nullopt : areas.start_at(near)) {
        query.near = from->start.position;
        coming.start = from->start.name;
        coming.ground_credit = credit_of(areas, Credited::Ground, true);
    }
    auto found = areas.events(query);
    if (!found)
        return found.error();
    coming.more = found->size() > events_listed;
    for (AreasEvent& event : *found)
        if (coming.events.size() < events_listed)
            coming.events.push_back(std::move(event.hit));
    return coming;
}

}  // namespace kotozute
