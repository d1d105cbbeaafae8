#pragma once

#include "core/base/result.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace kotozute {

// One place that is not the same in two packs.
struct PlaceChange {
    enum class What { Added, Gone, Changed };
    What what = What::Added;
    std::string id;
    std::string name;                 // as it is now, or was
    std::vector<std::string> fields;  // ids of the columns that changed

    bool operator==(const PlaceChange&) const = default;
};

// What a new pack changes in the place of an older one.
struct AreaDiff {
    std::size_t added = 0;
    std::size_t gone = 0;
    std::size_t changed = 0;
    std::vector<PlaceChange> examples;  // by id; of each sort no more than asked for

    bool operator==(const AreaDiff&) const = default;
};

// Both paths lead to packs of this version.
Result<AreaDiff> differences(const std::string& old_pack, const std::string& new_pack,
                             std::size_t most_examples);

}  // namespace kotozute
