#include "core/places/area_pack.hpp"
#include "core/places/area_schema.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

// Opening a pack: what it says of itself, and what a search needs at hand.
namespace kotozute {
namespace {

std::int32_t read_int32(const char* bytes)
{
    std::uint32_t bits = 0;
    for (int i = 3; i >= 0; --i)
        bits = bits << 8 | static_cast<unsigned char>(bytes[i]);
    return static_cast<std::int32_t>(bits);
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
        add_once(pack.kinds.kinds, PlaceKind{row.text(2), row.text(3), row.text(4)});
        add_once(pack.kinds.needs, Need{row.text(4), row.text(5)});
    }
}

void read_covered(AreaPack& pack)
{
    sqlite::Query row(pack.db, "SELECT kind, name, whole FROM covered ORDER BY kind");
    while (row.next())
        pack.covered.push_back({row.text(0), row.text(1), row.integer(2) != 0});
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

}  // namespace kotozute
