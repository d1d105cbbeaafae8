#include "core/places/area_pack.hpp"

#include "core/places/distance.hpp"

#include <algorithm>

namespace kotozute {
namespace {

constexpr auto events_sql =
    "SELECT source, name, kana, municipality, first_day, last_day, start, finish, time_note, "
    "venue, address, building, lat, lon, position_kind, phone, url, cost, host, how_to_apply, note "
    "FROM events WHERE last_day >= ? ORDER BY first_day, start, event";

std::optional<int> minutes(const sqlite::Query& row, int column)
{
    return row.null(column) ? std::nullopt : std::optional(static_cast<int>(row.integer(column)));
}

Event read_event(const AreaPack& pack, const sqlite::Query& row)
{
    const auto source = static_cast<std::size_t>(row.integer(0)) - 1;
    const auto first = parse_date(row.text(4)), last = parse_date(row.text(5));
    if (source >= pack.sources.size() || !first || !last)
        throw DamagedArea("an event without a day, or of a source that is not in the pack");
    Event event;
    event.name = row.text(1);
    event.kana = row.text(2);
    event.municipality = row.text(3);
    event.first_day = *first;
    event.last_day = *last;
    event.from = minutes(row, 6);
    event.to = minutes(row, 7);
    event.time_note = row.text(8);
    event.venue = row.text(9);
    event.address = row.text(10);
    event.building = row.text(11);
    if (const auto kind = row.integer(14); kind != 0)
        event.position = Position{row.real(12), row.real(13), static_cast<PositionKind>(kind)};
    event.phone = row.text(15);
    event.url = row.text(16);
    event.cost = row.text(17);
    event.host = row.text(18);
    event.how_to_apply = row.text(19);
    event.note = row.text(20);
    event.source = pack.sources[source].credit;
    event.edition = pack.sources[source].edition;
    return event;
}

}  // namespace

Result<std::vector<EventHit>> Area::events(const EventQuery& query)
{
    return guarded([&]() -> Result<std::vector<EventHit>> {
        std::vector<EventHit> found;
        sqlite::Query row(pack_->db, events_sql);
        row.bind(iso(query.today));
        while (found.size() < query.limit && row.next()) {
            EventHit hit{read_event(*pack_, row), std::nullopt};
            if (query.near && hit.event.position)
                hit.metres = metres_between(*query.near, *hit.event.position);
            const bool near = !query.within || (hit.metres && *hit.metres <= *query.within);
            if (near)
                found.push_back(std::move(hit));
        }
        return found;
    });
}

}  // namespace kotozute
