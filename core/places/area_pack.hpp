#pragma once

#include "core/places/area.hpp"
#include "core/places/town.hpp"
#include "core/places/town_of_address.hpp"
#include "core/store/sqlite.hpp"

#include <cstdint>
#include <map>
#include <stdexcept>

// The inside of Area, for area*.cpp only.
namespace kotozute {

// Thrown inside where a pack contradicts itself.
struct DamagedArea : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct AreaService {
    Service service;
    std::string text;   // the normal form of its names
    std::string words;  // see Kinds::words
};

// The part of a place that a search sorts by.
struct AreaPoint {
    std::int32_t lat;  // millionths of a degree; area_schema::no_point without a point
    std::int32_t lon;
    std::uint8_t service;
};

// A place as it is with what was put right on this device.
struct LaidOver {
    std::uint32_t row = 0;
    Place place;
    std::vector<ValueCorrection> corrections;   // of the pack's own, too
    std::string name, kana, address, building;  // in the normal form
};

struct AreaPack {
    static constexpr std::size_t largest_value = std::size_t{64} << 20;  // bytes

    explicit AreaPack(const std::string& path) : db(path, sqlite::Access::Immutable)
    {
        db.distrust(0, largest_value);
    }

    Place read_place(const sqlite::Query& row) const;  // with what lies over it
    Place read_own_place(const sqlite::Query& row) const;

    sqlite::Database db;
    Seal seal;
    std::string code;
    std::string name;
    std::vector<AreaSource> sources;
    std::vector<AreaService> services;
    std::vector<AreaPoint> points;             // of row 1 and so on
    std::vector<Town> towns;                   // of row 1 and so on; without their shapes
    std::optional<TownsByAddress> by_address;  // made when first needed, as all below
    std::shared_ptr<const MapBase> base;
    Kinds kinds;
    std::vector<CoveredKind> covered;
    std::map<std::string, LaidOver, std::less<>> laid;                  // by Place::id
    std::optional<sqlite::Query> by_pair, by_character, by_row, by_id;  // made when first needed
};

constexpr auto select_place_sql =
    "SELECT id, service, source, name, kana, municipality, address, building, lat, lon, "
    "position_kind, phone, fax, url, days, days_note, capacity, corporation, note, town, "
    "district, outside FROM places WHERE ";

inline int small_integer(const sqlite::Query& row, int column)
{
    return static_cast<int>(row.integer(column));
}

// The same point; DamagedArea where the earth has none such.
Position checked(const Position& position);

// Fills `towns`.
void read_towns(AreaPack& pack);

// The statement in `slot`, prepared the first time.
sqlite::Query& prepared(std::optional<sqlite::Query>& slot, sqlite::Database& db,
                        std::string_view sql);

// A public function of Area: what is thrown inside becomes an Error.
template <class Function>
auto guarded(Function&& function) -> decltype(function())
{
    try {
        return function();
    } catch (const sqlite::Failure& failure) {
        return sqlite::as_error(failure);
    } catch (const DamagedArea& damaged) {
        return Error{Error::Code::Corrupt, damaged.what()};
    }
}

}  // namespace kotozute
