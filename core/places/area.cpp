#include "core/places/area.hpp"

#include "core/places/area_pack.hpp"
#include "core/places/area_schema.hpp"
#include "core/places/pair_index.hpp"

#include <algorithm>

namespace kotozute {
namespace {

bool has_sound_pairs(AreaPack& pack)
{
    sqlite::Query row(pack.db, "SELECT list FROM pairs ORDER BY pair");
    while (row.next())
        if (!occurrences_in(row.text_view(0), static_cast<std::uint32_t>(pack.points.size())))
            return false;
    return true;
}

std::vector<OutsidePlace> outside_places(AreaPack& pack)
{
    sqlite::Query row(pack.db, "SELECT places.id, places.name, towns.name, places.outside "
                               "FROM places JOIN towns USING (town) WHERE outside > 0 "
                               "ORDER BY outside DESC, row");
    std::vector<OutsidePlace> places;
    while (row.next())
        places.push_back({row.text(0), row.text(1), row.text(2), small_integer(row, 3)});
    return places;
}

}  // namespace

sqlite::Query& prepared(std::optional<sqlite::Query>& slot, sqlite::Database& db,
                        std::string_view sql)
{
    if (!slot)
        slot.emplace(db, sql);
    return *slot;
}

Position checked(const Position& position)
{
    const bool on_earth = position.lat >= -90 && position.lat <= 90 && position.lon >= -180 &&
                          position.lon <= 180;  // false for what is no number
    if (!on_earth)
        throw DamagedArea("a point that is not on the earth");
    return position;
}

Place AreaPack::read_place(const sqlite::Query& row) const
{
    const auto over = laid.find(row.text_view(0));
    return over == laid.end() ? read_own_place(row) : over->second.place;
}

Place AreaPack::read_own_place(const sqlite::Query& row) const
{
    const auto service = static_cast<std::size_t>(row.integer(1));
    const auto source = static_cast<std::size_t>(row.integer(2)) - 1;
    if (service >= services.size() || source >= sources.size())
        throw DamagedArea("a place of a service or source that is not in the pack");
    Place place;
    place.id = row.text(0);
    place.name = row.text(3);
    place.kana = row.text(4);
    place.kind = services[service].service.kind;
    place.service = services[service].service.name;
    place.municipality = row.text(5);
    place.address = row.text(6);
    place.building = row.text(7);
    if (const auto kind = row.integer(10); kind != 0) {
        if (kind < 0 || kind > static_cast<int>(PositionKind::ByHand))
            throw DamagedArea("a point of an unknown sort");
        place.position = checked({row.real(8), row.real(9), static_cast<PositionKind>(kind)});
    }
    place.phone = row.text(11);
    place.fax = row.text(12);
    place.url = row.text(13);
    place.days = static_cast<std::uint8_t>(row.integer(14));
    place.days_note = row.text(15);
    place.capacity = small_integer(row, 16);
    place.corporation = row.text(17);
    place.note = row.text(18);
    if (const auto town = static_cast<std::size_t>(row.integer(19)); town > 0) {
        if (town > towns.size())
            throw DamagedArea("a place in a town that is not in the pack");
        place.town = towns[town - 1].name;
    }
    place.district = row.text(20);
    place.metres_outside = small_integer(row, 21);
    place.source = sources[source].credit;
    place.edition = sources[source].edition;
    return place;
}

Area::Area(std::unique_ptr<AreaPack> pack) : pack_(std::move(pack)) {}
Area::~Area() = default;
Area::Area(Area&&) noexcept = default;
Area& Area::operator=(Area&&) noexcept = default;

Result<std::optional<Place>> Area::place(std::string_view id)
{
    return guarded([&]() -> Result<std::optional<Place>> {
        sqlite::Query& row = prepared(pack_->by_id, pack_->db,
                                      std::string(select_place_sql) + "id = ? ORDER BY row");
        row.bind(id);
        if (!row.next())
            return std::optional<Place>();
        return std::optional(pack_->read_place(row));
    });
}

Result<AreaCheck> Area::check()
{
    return guarded([&]() -> Result<AreaCheck> {
        sqlite::Database& db = pack_->db;
        AreaCheck check;
        check.places = static_cast<std::size_t>(db.integer("SELECT COUNT(*) FROM places"));
        check.without_position = static_cast<std::size_t>(
            db.integer("SELECT COUNT(*) FROM places WHERE position_kind = 0"));
        check.without_phone =
            static_cast<std::size_t>(db.integer("SELECT COUNT(*) FROM places WHERE phone = ''"));
        check.in_town_middle = static_cast<std::size_t>(
            db.integer("SELECT COUNT(*) FROM places WHERE position_kind = 2"));
        check.outside = outside_places(*pack_);
        for (const PlaceKind& kind : pack_->kinds.kinds)
            check.kinds.push_back({kind, 0});
        for (const AreaPoint& point : pack_->points)
            for (KindCount& count : check.kinds)
                count.places += count.kind.id == pack_->services[point.service].service.kind;
        std::stable_sort(check.kinds.begin(), check.kinds.end(),
                         [](const auto& a, const auto& b) { return a.places > b.places; });
        sqlite::Query whole(db, "PRAGMA quick_check");
        const bool sound = whole.next() && whole.text_view(0) == "ok";
        const auto boxes = db.integer("SELECT COUNT(*) FROM places_box");
        check.whole = sound && has_sound_pairs(*pack_) && check.places == pack_->points.size() &&
                      static_cast<std::size_t>(boxes) + check.without_position == check.places;
        return check;
    });
}

const Seal& Area::seal() const { return pack_->seal; }
const std::string& Area::code() const { return pack_->code; }
const std::string& Area::name() const { return pack_->name; }
std::size_t Area::places() const { return pack_->points.size(); }
const std::vector<AreaSource>& Area::sources() const { return pack_->sources; }
const Kinds& Area::kinds() const { return pack_->kinds; }
const std::vector<CoveredKind>& Area::covered() const { return pack_->covered; }

bool Area::covers(std::string_view kind) const
{
    return std::any_of(pack_->covered.begin(), pack_->covered.end(),
                       [&](const CoveredKind& known) { return known.id == kind; });
}

bool Area::covers_all_of(std::string_view kind) const
{
    return std::any_of(pack_->covered.begin(), pack_->covered.end(),
                       [&](const CoveredKind& known) { return known.id == kind && known.whole; });
}

}  // namespace kotozute
