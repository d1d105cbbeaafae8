#pragma once

#include "core/places/map.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// Tells the 町丁目 of an address by the names of a map's towns. `base` must outlive it.
class TownNames {
public:
    explicit TownNames(const MapBase& base);

    // 東京都文京区大塚4-3-8 and 大塚四丁目 are both in 大塚四丁目; nullptr where the address
    // names none of the towns.
    const MapTown* of(std::string_view address) const;

    // The 町丁目 of a town called without its 丁目: all six of 大塚. Of anything else, that of its
    // address, if any.
    std::vector<const MapTown*> all_of(std::string_view written) const;

private:
    struct Name {
        std::string form;  // "大塚4", never empty
        std::string town;  // "大塚"
        const MapTown* means;
    };

    std::string_view below_municipality(std::string_view form) const;

    std::string municipality_;  // in normal form, as the names are
    std::vector<Name> names_;
};

}  // namespace kotozute
