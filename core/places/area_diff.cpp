#include "core/places/area_diff.hpp"

#include "core/store/sqlite.hpp"

#include <string_view>

namespace kotozute {
namespace {

// Behind the id in the order of the query.
constexpr std::string_view compared[] = {
    "name",      "kana",        "service", "address",      "building", "latitude",
    "longitude", "phone",       "fax",     "url",          "days",     "days_note",
    "capacity",  "corporation", "note",    "municipality", "hours",    "town"};

constexpr auto places_sql =
    "SELECT p.id, p.name, p.kana, s.name, p.address, p.building, p.lat, p.lon, p.phone, p.fax, "
    "p.url, p.days, p.days_note, p.capacity, p.corporation, p.note, p.municipality, "
    "ifnull((SELECT flags FROM closed_days c WHERE c.row = p.row), '') || "
    "ifnull((SELECT group_concat(department || hex(times)) FROM (SELECT department, times "
    "FROM hours h WHERE h.row = p.row ORDER BY slot)), ''), t.name || p.district || "
    "p.position_kind "
    "FROM places p JOIN services s ON s.service = p.service "
    "LEFT JOIN towns t ON t.town = p.town ORDER BY p.id";

// The places of one pack in the order of their ids.
struct Places {
    explicit Places(const std::string& path)
        : db(path, sqlite::Access::Immutable), row(db, places_sql), more(row.next())
    {
    }
    std::string_view id() const { return row.text_view(0); }
    void step() { more = row.next(); }

    sqlite::Database db;
    sqlite::Query row;
    bool more;
};

void count(AreaDiff& diff, PlaceChange change, std::size_t most_examples)
{
    using What = PlaceChange::What;
    std::size_t& so_far = change.what == What::Added  ? diff.added
                          : change.what == What::Gone ? diff.gone
                                                      : diff.changed;
    if (so_far++ < most_examples)
        diff.examples.push_back(std::move(change));
}

std::vector<std::string> changed_fields(const Places& old_places, const Places& new_places)
{
    std::vector<std::string> fields;
    int column = 0;
    for (const std::string_view field : compared) {
        ++column;
        if (old_places.row.text_view(column) != new_places.row.text_view(column))
            fields.emplace_back(field);
    }
    return fields;
}

}  // namespace

Result<AreaDiff> differences(const std::string& old_pack, const std::string& new_pack,
                             std::size_t most_examples)
try {
    using What = PlaceChange::What;
    Places before(old_pack), after(new_pack);
    AreaDiff diff;
    while (before.more || after.more) {
        if (!before.more || (after.more && after.id() < before.id())) {
            count(diff, {What::Added, after.row.text(0), after.row.text(1), {}}, most_examples);
            after.step();
        } else if (!after.more || before.id() < after.id()) {
            count(diff, {What::Gone, before.row.text(0), before.row.text(1), {}}, most_examples);
            before.step();
        } else {
            auto fields = changed_fields(before, after);
            if (!fields.empty())
                count(diff,
                      {What::Changed, after.row.text(0), after.row.text(1), std::move(fields)},
                      most_examples);
            before.step();
            after.step();
        }
    }
    return diff;
} catch (const sqlite::Failure& failure) {
    return sqlite::as_error(failure);
}

}  // namespace kotozute
