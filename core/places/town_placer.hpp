#pragma once

#include "core/places/place_reader.hpp"
#include "core/places/town.hpp"
#include "core/places/town_of_address.hpp"

#include <optional>

namespace kotozute {

// Finds for each place the town its address names, and holds its point against that town.
class TownPlacer {
public:
    // `towns` must outlive it.
    explicit TownPlacer(const std::vector<Town>& towns) : towns_(&towns), names_(towns) {}

    // Fills in the row's town and district. A place without a point, or with one that cannot be
    // right, comes to stand in the middle of the town: that is what the finding says. One put there
    // by hand stays.
    std::optional<RowFinding> place(PlaceRow& row) const;

private:
    const std::vector<Town>* towns_;
    TownsByAddress names_;
};

// The district of a block of the town. Empty for no_block in a town that is divided: which of its
// districts it is in is then not known.
std::string_view district_of(const Town& town, int block);

// True where some blocks belong to another district than the rest.
bool is_divided(const Town& town);

}  // namespace kotozute
