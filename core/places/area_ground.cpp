#include "core/places/area_pack.hpp"
#include "core/places/area_schema.hpp"
#include "core/places/credit.hpp"
#include "core/places/town_placer.hpp"

namespace kotozute {
namespace {

Position middle_in(const sqlite::Query& row, int column)
{
    return checked({row.real(column), row.real(column + 1), PositionKind::TownCentre});
}

Shape shape_in(const sqlite::Query& row, int column)
{
    auto shape = shape_of(row.text_view(column));
    if (!shape)
        throw DamagedArea("a shape on the map is damaged");
    return *std::move(shape);
}

std::vector<MapRing> rings(const Position& origin, const Shape& shape)
{
    std::vector<MapRing> rings;
    for (const GeoRing& corners : shape) {
        MapRing& ring = rings.emplace_back();
        for (const GeoPoint corner : corners)
            ring.push_back(on_map(origin, position_of(corner)));
    }
    return rings;
}

// The middle of the outline, else of the towns, else of the places.
Position origin(AreaPack& pack)
{
    GeoBox box;
    sqlite::Query outline(pack.db, "SELECT shape FROM borders WHERE neighbour = 0 ORDER BY border");
    while (outline.next())
        for (const GeoRing& ring : shape_in(outline, 0))
            for (const GeoPoint corner : ring)
                box.add(corner);
    if (box.empty())
        for (const Town& town : pack.towns)
            box.add(geo_point(town.middle));
    if (box.empty())
        for (const AreaPoint& point : pack.points)
            if (point.lat != area_schema::no_point)
                box.add({point.lat, point.lon});
    return box.empty() ? Position{} : position_of(box.middle());
}

void add_towns(AreaPack& pack, MapBase& base)
{
    sqlite::Query shapes(pack.db, "SELECT shape FROM towns ORDER BY town");
    for (const Town& town : pack.towns) {
        if (!shapes.next())
            throw DamagedArea("a town is missing");
        MapTown& drawn = base.towns.emplace_back();
        drawn.name = town.name;
        drawn.town = town_without_number(town.name);
        drawn.district = town.district;
        drawn.divided = is_divided(town);
        drawn.middle = on_map(base.origin, town.middle);
        drawn.rings = rings(base.origin, shape_in(shapes, 0));
        drawn.square_metres = static_cast<float>(town.square_metres);
        drawn.population = town.population;
        drawn.households = town.households;
    }
}

void add_borders(AreaPack& pack, MapBase& base)
{
    sqlite::Query row(pack.db,
                      "SELECT neighbour, name, lat, lon, shape FROM borders ORDER BY border");
    while (row.next()) {
        std::vector<MapRing> drawn = rings(base.origin, shape_in(row, 4));
        if (row.integer(0) == 0)
            base.outline = std::move(drawn);
        else
            base.neighbours.push_back(
                {row.text(1), on_map(base.origin, middle_in(row, 2)), std::move(drawn)});
    }
}

std::shared_ptr<const MapBase> drawn_from(AreaPack& pack, const Position& origin)
{
    auto base = std::make_shared<MapBase>();
    base->origin = origin;
    base->name = pack.name;
    add_towns(pack, *base);
    add_borders(pack, *base);
    base->credit = credit_of(pack.sources, Credited::Ground, false);
    return base;
}

}  // namespace

void read_towns(AreaPack& pack)
{
    sqlite::Query row(pack.db, "SELECT municipality, city, name, district, lat, lon, population, "
                               "households, square_metres FROM towns ORDER BY town");
    while (row.next()) {
        Town& town = pack.towns.emplace_back();
        town.municipality = row.text(0);
        town.city = row.text(1);
        town.name = row.text(2);
        town.district = row.text(3);
        town.middle = middle_in(row, 4);
        town.population = static_cast<int>(row.integer(6));
        town.households = static_cast<int>(row.integer(7));
        town.square_metres = row.real(8);
    }
    sqlite::Query blocks(pack.db, "SELECT town, first, last, district FROM town_blocks "
                                  "ORDER BY town, first");
    while (blocks.next()) {
        const auto town = static_cast<std::size_t>(blocks.integer(0));
        if (town < 1 || town > pack.towns.size())
            throw DamagedArea("blocks of a town that is not in the pack");
        pack.towns[town - 1].blocks.push_back({static_cast<int>(blocks.integer(1)),
                                               static_cast<int>(blocks.integer(2)),
                                               blocks.text(3)});
    }
}

Result<std::shared_ptr<const MapBase>> Area::base_map(const std::optional<Position>& elsewhere)
{
    return guarded([&]() -> Result<std::shared_ptr<const MapBase>> {
        if (elsewhere)
            return drawn_from(*pack_, *elsewhere);
        if (!pack_->base)
            pack_->base = drawn_from(*pack_, origin(*pack_));
        return pack_->base;
    });
}

std::optional<AreaStart> Area::start_at(std::string_view written) const
{
    const std::vector<Town>& towns = pack_->towns;
    if (!pack_->by_address)
        pack_->by_address.emplace(towns);
    if (const auto named = pack_->by_address->of(written)) {
        const Town& town = towns[named->town];
        return AreaStart{town.name, town.middle, std::string(district_of(town, named->block))};
    }
    const auto called = pack_->by_address->called(written);
    if (called.empty())
        return std::nullopt;
    const Town& first = towns[called.front()];
    const std::string_view district = district_of(first, no_block);
    AreaStart start{
        town_without_number(first.name), {0, 0, PositionKind::TownCentre}, std::string(district)};
    for (const std::size_t i : called) {
        start.position.lat += towns[i].middle.lat / static_cast<double>(called.size());
        start.position.lon += towns[i].middle.lon / static_cast<double>(called.size());
        if (district_of(towns[i], no_block) != district)
            start.district.clear();
    }
    return start;
}

}  // namespace kotozute
