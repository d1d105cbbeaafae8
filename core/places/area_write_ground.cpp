#include "core/places/area_writer.hpp"

namespace kotozute {
namespace {

sqlite::Blob blob(const std::string& bytes) { return {bytes.data(), bytes.size()}; }

void add_border(sqlite::Query& insert, bool neighbour, const Neighbour& border)
{
    const std::string shape = bytes_of(border.shape);
    insert.bind(neighbour, border.name, border.middle.lat, border.middle.lon, blob(shape)).run();
}

}  // namespace

void AreaWriter::add_ground(const Ground& ground)
{
    sqlite::Query insert_town(db_, R"(
        INSERT INTO towns (town, municipality, city, name, district, lat, lon, population,
            households, square_metres, shape)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))");
    sqlite::Query insert_blocks(
        db_, "INSERT INTO town_blocks (town, first, last, district) VALUES (?, ?, ?, ?)");
    std::int64_t row = 0;
    for (const Town& town : ground.towns) {
        const std::string shape = bytes_of(town.shape);
        insert_town
            .bind(++row, town.municipality, town.city, town.name, town.district, town.middle.lat,
                  town.middle.lon, town.population, town.households, town.square_metres,
                  blob(shape))
            .run();
        for (const TownBlocks& blocks : town.blocks)
            insert_blocks.bind(row, blocks.first, blocks.last, blocks.district).run();
    }
    sqlite::Query insert_border(
        db_, "INSERT INTO borders (neighbour, name, lat, lon, shape) VALUES (?, ?, ?, ?, ?)");
    if (!ground.outline.empty())
        add_border(insert_border, false, {"", {}, ground.outline});
    for (const Neighbour& neighbour : ground.neighbours)
        add_border(insert_border, true, neighbour);
}

}  // namespace kotozute
