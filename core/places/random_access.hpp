#pragma once

#include "core/base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace kotozute {

// A file of which pieces are read, wherever they lie.
struct RandomAccess {
    std::string name;  // for messages
    std::uint64_t size = 0;
    // Called only for what lies within `size`.
    std::function<Result<std::string>(std::uint64_t offset, std::size_t size)> read;

    // Whether a piece lies wholly within the file, whatever the numbers are.
    bool holds(std::uint64_t offset, std::uint64_t length) const
    {
        return offset <= size && length <= size - offset;
    }
};

Result<RandomAccess> open_file(const std::string& path);
RandomAccess in_memory(std::string name, std::string bytes);

}  // namespace kotozute
