#pragma once

#include "shell/map_ground.hpp"
#include "shell/map_labels.hpp"

#include <functional>
#include <map>
#include <set>
#include <vector>

namespace kotozute::shell {

// The names that tiles bring: stations, parks, roads. They come as tiles are read; one that found
// its room keeps it as long as the step of zooming, so that none flickers when others come.
class GroundNames {
public:
    // Those at the view's step, clear of the map's own names and of places.
    const std::vector<MapLabel>& placed(const MapView& view,
                                        const std::vector<const MapGround::Piece*>& pieces,
                                        const std::vector<MapLabel>& labels, MapClusters& places,
                                        float mark, const MeasureName& size);
    void forget() { steps_.clear(); }

private:
    struct Step {
        std::vector<MapLabel> labels;
        std::set<TileId> read;
    };

    std::map<int, Step> steps_;
};

}  // namespace kotozute::shell
