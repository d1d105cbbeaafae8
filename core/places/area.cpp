#include "core/places/area.hpp"

#include "core/places/area_pack.hpp"
#include "core/places/area_schema.hpp"
#include "core/places/pair_index.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

namespace kotozute {
namespace {

std::int32_t read_int32(const char* bytes)
{
    std::uint32_t bits = 0;
    for (int i = 3; i >= 0; --i)
        bits = bits << 8 | static_cast<unsigned char>(bytes[i]);
    return static_cast<std::int32_t>(bits);
}

int small_integer(const sqlite::Query& row, int column)
{
    return static_cast<int>(row.integer(column));
}

void read_meta(AreaPack& pack)
{
    sqlite::Query meta(pack.db, "SELECT key, value FROM meta ORDER BY key");
    while (meta.next()) {
        if (meta.text_view(0) == "code")
            pack.code = meta.text(1);
        if (meta.text_view(0) == "name")
            pack.name = meta.text(1);
    }
}

void read_sources(AreaPack& pack)
{
    sqlite::Query row(pack.db, "SELECT file, title, credit, licence, edition, rows, kept, "
                               "repaired, refused, of_ground FROM sources ORDER BY source");
    while (row.next())
        pack.sources.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4),
                                small_integer(row, 5), small_integer(row, 6), small_integer(row, 7),
                                small_integer(row, 8), row.integer(9) != 0});
}

template <class Item>
void add_once(std::vector<Item>& items, Item item)
{
    if (std::find(items.begin(), items.end(), item) == items.end())
        items.push_back(std::move(item));
}

void read_services(AreaPack& pack)
{
    sqlite::Query row(pack.db, "SELECT code, name, kind, kind_name, need, need_name, text, words "
                               "FROM services ORDER BY service");
    while (row.next()) {
        if (pack.services.size() == area_schema::most_services)
            throw DamagedArea("more services than a pack holds");
        const Service service{row.text(0), row.text(1), row.text(2)};
        pack.services.push_back({service, row.text(6), row.text(7)});
        pack.kinds.services.push_back(service);
        add_once(pack.kinds.kinds, Kind{row.text(2), row.text(3), row.text(4)});
        add_once(pack.kinds.needs, Need{row.text(4), row.text(5)});
    }
}

void read_covered(AreaPack& pack)
{
    sqlite::Query row(pack.db, "SELECT kind, name FROM covered ORDER BY kind");
    while (row.next())
        pack.covered.push_back({row.text(0), row.text(1)});
}

void read_points(AreaPack& pack)
{
    constexpr std::size_t size = area_schema::point_bytes;
    sqlite::Query row(pack.db, "SELECT data FROM points WHERE points = 1");
    if (!row.next())
        throw DamagedArea("the table of points is empty");
    const std::string_view data = row.text_view(0);
    if (data.size() % size != 0)
        throw DamagedArea("the table of points is cut off");
    pack.points.reserve(data.size() / size);
    for (std::size_t at = 0; at < data.size(); at += size) {
        const AreaPoint point{read_int32(&data[at]), read_int32(&data[at + 4]),
                              static_cast<std::uint8_t>(data[at + 8])};
        if (point.lat != area_schema::no_point)
            checked(position_of({point.lat, point.lon}));
        if (point.service >= pack.services.size())
            throw DamagedArea("a place of a service that is not in the pack");
        pack.points.push_back(point);
    }
}

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

// The first bytes of an SQLite file say how many pages of what size it has. SQLite itself reads
// what is cut off behind its last page's content as if it were there.
Result<Done> check_size(const std::string& path)
{
    std::array<char, 32> head{};
    std::ifstream file(path, std::ios::binary);
    file.read(head.data(), head.size());
    const auto number = [&](std::size_t at, std::size_t bytes) {
        std::uint64_t value = 0;
        for (std::size_t i = at; i < at + bytes; ++i)
            value = value << 8 | static_cast<unsigned char>(head[i]);
        return value;
    };
    if (!file || !std::string_view(head.data(), 16).starts_with("SQLite format 3"))
        return Error{Error::Code::Corrupt, path + ": not an area pack"};
    const std::uint64_t page = number(16, 2) == 1 ? 65536 : number(16, 2);
    std::error_code error;
    if (std::filesystem::file_size(path, error) != page * number(28, 4) || error)
        return Error{Error::Code::Corrupt, path + ": cut short, or longer than it was written"};
    return Done{};
}

// A damaged index can ask for any memory; the limit holds for all of SQLite in this program, whose
// other stores need a fraction of it. Pages are copied, not mapped, for a pack of a whole country
// would otherwise fill the memory of a small computer with what was looked at once.
constexpr auto open_sql = "PRAGMA hard_heap_limit = 134217728; PRAGMA cache_size = -8000";

Result<Done> accept(sqlite::Database& db, const std::string& path)
{
    if (db.integer("PRAGMA application_id") != area_schema::application_id)
        return Error{Error::Code::Corrupt, path + ": not an area pack"};
    const std::int64_t version = db.integer("PRAGMA user_version");
    if (version > area_schema::version)
        return Error{Error::Code::TooNew,
                     path + ": this area pack was made by a later version of the program"};
    if (version < area_schema::version)
        return Error{Error::Code::Invalid, path + ": this area pack was made by an earlier version "
                                                  "of the program; build it again"};
    // A table is read in the time its bytes take; a view can make up rows without end.
    if (db.integer("SELECT COUNT(*) FROM sqlite_schema WHERE type IN ('view', 'trigger')") != 0)
        return Error{Error::Code::Corrupt, path + ": not as this program makes area packs"};
    return Done{};
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

Result<Area> Area::open(const std::string& path, const TrustedKeys& trusted)
{
    std::error_code unknown;
    if (!std::filesystem::exists(path, unknown))
        return Error{Error::Code::NotFound, path + ": no such file"};
    if (const auto sized = check_size(path); !sized)
        return sized.error();
    const auto seal = seal_of(path, trusted);
    if (!seal)
        return seal.error();
    auto opened = guarded([&]() -> Result<Area> {
        auto pack = std::make_unique<AreaPack>(path);
        pack->seal = *seal;
        pack->db.run(open_sql);
        if (const auto accepted = accept(pack->db, path); !accepted)
            return accepted.error();
        read_meta(*pack);
        read_sources(*pack);
        read_services(*pack);
        read_covered(*pack);
        read_points(*pack);
        read_towns(*pack);
        return Area(std::move(pack));
    });
    if (!opened && !opened.error().message.starts_with(path))
        return Error{opened.error().code, path + ": " + opened.error().message};
    return opened;
}

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
        for (const Kind& kind : pack_->kinds.kinds)
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

}  // namespace kotozute
