#include "core/places/area_corrections.hpp"
#include "core/places/area_pack.hpp"
#include "core/places/area_schema.hpp"
#include "core/places/normal.hpp"
#include "core/places/put_right.hpp"

// What was put right on this device, over what stands in a pack.
namespace kotozute {
namespace {

// An address in another town moves the place there, unless somebody put its point where it is.
void move_to_town(Place& place, const std::optional<AreaStart>& town)
{
    if (!town || town->name == place.town)
        return;
    place.town = town->name;
    place.district = town->district;
    place.metres_outside = 0;
    if (!place.position || place.position->kind != PositionKind::ByHand)
        place.position = town->position;
}

AreaPoint point_of(const Place& place, std::uint8_t service)
{
    using namespace area_schema;
    if (!place.position)
        return {no_point, 0, service};
    return {millionths(place.position->lat), millionths(place.position->lon), service};
}

// What holds of the pack's own corrections and of these; a value that these take back is not the
// source's, for a pack does not hold that: it is the pack's own.
Corrections joined(Corrections of_pack, const Corrections& over)
{
    for (const Correction* correction : over.all())
        if (!correction->value.empty())
            of_pack.add(*correction);
    return of_pack;
}

void put_over(LaidOver& over, const Correction& correction, const Corrections& here)
{
    put_right(over.place, correction);
    const Correction* laid = here.find(correction.place, correction.column);
    over.corrections.push_back({std::string(id_of(correction.column)), correction.by, correction.on,
                                correction.why, laid && *laid == correction});
}

void lay(AreaPack& pack, const std::string& id, LaidOver over)
{
    if (over.row < 1 || over.row > pack.points.size())
        throw DamagedArea("a place that no point stands for");
    over.name = normal::form(over.place.name);
    over.kana = normal::form(over.place.kana);
    over.address = normal::form(over.place.address);
    over.building = normal::form(over.place.building);
    AreaPoint& point = pack.points[over.row - 1];
    point = point_of(over.place, point.service);
    pack.laid.insert_or_assign(id, std::move(over));
}

}  // namespace

Result<Done> Area::lay_over(const Corrections& corrections)
{
    if (corrections.empty())
        return Done{};
    return guarded([&]() -> Result<Done> {
        auto own = corrections_of(pack_->db);
        if (!own)
            throw DamagedArea("a correction of an unknown field");
        const Corrections all = joined(*std::move(own), corrections);
        sqlite::Query row_of(pack_->db, "SELECT row FROM places WHERE id = ? ORDER BY row");
        for (const std::string& id : corrections.places()) {
            row_of.bind(id);
            const auto there = place(id);
            if (!row_of.next() || !there || !*there || all.of(id).empty())
                continue;
            LaidOver over;
            over.row = static_cast<std::uint32_t>(row_of.integer(0));
            over.place = **there;
            for (const Correction* correction : all.of(id)) {
                put_over(over, *correction, corrections);
                if (correction->column == Column::Address)
                    move_to_town(over.place, start_at(correction->value));
            }
            lay(*pack_, id, std::move(over));
        }
        return Done{};
    });
}

}  // namespace kotozute
