#pragma once

#include <string>
#include <utility>
#include <vector>

namespace kotozute {

// A corner in degrees, as a file has it.
struct Corner {
    double lat = 0;
    double lon = 0;

    bool operator==(const Corner&) const = default;
};

// A shape and what its file says of it, whatever the format. Only outer rings are kept: a hole is
// the place of another shape.
struct Feature {
    std::vector<std::pair<std::string, std::string>> properties;  // in the order of the file
    std::vector<std::vector<Corner>> rings;

    bool operator==(const Feature&) const = default;
};

// What is read of one file at most, so that none can use up memory or time.
struct FeatureLimits {
    std::size_t features = 300'000;
    std::size_t corners = 2'000'000;
    std::size_t properties = 200;        // of one feature
    std::size_t property_bytes = 1'000;  // of one property
};

}  // namespace kotozute
