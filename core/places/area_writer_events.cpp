#include "core/places/area_writer.hpp"

namespace kotozute {

void AreaWriter::add_event(const Event& event, int file)
{
    if (!insert_event_)
        insert_event_.emplace(db_, R"(
            INSERT INTO events (event, source, name, kana, municipality, first_day, last_day,
                start, finish, time_note, venue, address, building, lat, lon, position_kind, phone,
                url, cost, host, how_to_apply, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))");
    const Position at = event.position.value_or(Position{});
    const int position_kind = event.position ? static_cast<int>(at.kind) : 0;
    insert_event_
        ->bind(++events_, file, event.name, event.kana, event.municipality, iso(event.first_day),
               iso(event.last_day), event.from, event.to, event.time_note, event.venue,
               event.address, event.building, at.lat, at.lon, position_kind, event.phone, event.url,
               event.cost, event.host, event.how_to_apply, event.note)
        .run();
}

}  // namespace kotozute
