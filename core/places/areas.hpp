#pragma once

#include "core/places/area.hpp"

#include <cstddef>
#include <memory>
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
    std::vector<KindCount> kinds;  // as PlaceHits::kinds
};

// Something that takes place, and the pack that tells of it.
struct AreasEvent {
    std::size_t pack = 0;
    EventHit hit;
};

// Where distances are measured from, and the pack that knows that town.
struct AreasStart {
    std::size_t pack = 0;
    AreaStart start;
};

// Several area packs open together: one's own ward and its neighbours. One thread at a time.
class Areas {
public:
    // Refuses the first pack that Area::open refuses.
    static Result<Areas> open(const std::vector<std::string>& paths,
                              const TrustedKeys& trusted = {});

    Areas() = default;
    Areas(Area only) { add(std::move(only)); }

    void add(Area area);
    std::vector<Area>& all() { return all_; }
    const std::vector<Area>& all() const { return all_; }
    bool empty() const { return all_.empty(); }
    // The pack of that Area::code(), or nullptr.
    Area* of_code(std::string_view code);

    // As Area::find over all packs at once: what fits better comes first, then what is nearer,
    // then what is in the earlier pack. A place that two packs hold is shown of the earlier one.
    Result<AreasHits> find(const PlaceQuery& query);
    // As Area::events, those of all packs in the order of their days.
    Result<std::vector<AreasEvent>> events(const EventQuery& query);

    // As Area::start_at in the first pack that knows the town. Of several packs, its name begins
    // with that pack's: a town of that name may be elsewhere, too.
    std::optional<AreasStart> start_at(std::string_view written) const;

    // One map of all packs, on the first one's plane; made once.
    Result<std::shared_ptr<const MapBase>> base_map();

    // "東京都文京区、東京都豊島区"; empty where a pack of all places is among them.
    std::string name() const;
    std::size_t places() const;
    Kinds kinds() const;  // those of all packs, each once
    // Whether each of the packs tells of every service of that kind: only then is it missing, where
    // none is listed.
    bool covers_all_of(std::string_view kind) const;

private:
    std::vector<Area> all_;
    std::shared_ptr<const MapBase> base_;
};

}  // namespace kotozute
