#pragma once

#include "core/screens/screen.hpp"

#include <memory>
#include <vector>

namespace kotozute::test {

// A ward made up for tests and measurements: towns of several 丁目 on a grid whose corners are
// moved about by a fixed hand, two neighbours, two districts. About 5 km across, as 文京区 is.
std::shared_ptr<const MapBase> made_up_ward(int columns = 8, int rows = 8);
// The same known only by its outline and the middles of its towns, as the built-in area is.
std::shared_ptr<const MapBase> bare_ward();

// Places all over it, nearest to its middle first; some stand in the very same spot.
std::shared_ptr<const std::vector<MapPlace>> made_up_places(std::size_t count);

// A map of them, with all its words.
block::Map map_of(std::shared_ptr<const MapBase> base, std::size_t places);

}  // namespace kotozute::test
