#pragma once

#include "core/places/area.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// A place and the pack it is in.
struct AreasHit {
    std::size_t pack = 0;  // an index of Areas::all()
    PlaceHit hit;
};

struct AreasHits {
    std::vector<AreasHit> hits;
    std::size_t total = 0;
};

// Several area packs open together: one's own ward and its neighbours. One thread at a time.
class Areas {
public:
    // Refuses the first pack that Area::open refuses.
    static Result<Areas> open(const std::vector<std::string>& paths,
                              const TrustedKeys& trusted = {});

    void add(Area area) { all_.push_back(std::move(area)); }
    std::vector<Area>& all() { return all_; }

    // As Area::find over all packs at once: what fits better comes first, then what is nearer,
    // then what is in the earlier pack. A place that two packs hold is shown of the earlier one.
    Result<AreasHits> find(const PlaceQuery& query);

private:
    std::vector<Area> all_;
};

}  // namespace kotozute
