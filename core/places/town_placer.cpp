#include "core/places/town_placer.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute {
namespace {

// Across the street is not yet wrong.
constexpr double tolerated_metres = 30;

}  // namespace

std::optional<RowFinding> TownPlacer::place(PlaceRow& row) const
{
    const auto named = names_.of(row.address);
    if (!named)
        return std::nullopt;
    const Town& town = (*towns_)[named->town];
    row.town = named->town + 1;
    row.district = district_of(town, named->block);
    if (!row.position) {
        row.position = town.middle;
        return RowFinding::TownMiddle;
    }
    if (town.shape.empty() || row.position->kind == PositionKind::ByHand)
        return std::nullopt;
    const double metres = metres_outside(town.shape, geo_point(*row.position));
    if (metres <= tolerated_metres)
        return std::nullopt;
    row.metres_outside = static_cast<int>(std::lround(metres));
    row.position = town.middle;
    return RowFinding::OutsideTown;
}

bool is_divided(const Town& town)
{
    return std::any_of(town.blocks.begin(), town.blocks.end(),
                       [&](const TownBlocks& blocks) { return blocks.district != town.district; });
}

std::string_view district_of(const Town& town, int block)
{
    if (block == no_block && is_divided(town))
        return {};
    for (const TownBlocks& blocks : town.blocks)
        if (block >= blocks.first && block <= blocks.last)
            return blocks.district;
    return town.district;
}

}  // namespace kotozute
