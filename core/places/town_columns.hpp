#pragma once

#include "core/content/json.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// What a column, or a property of a shape, means in a file about towns.
enum class TownColumn : std::uint8_t {
    Code,  // of the municipality, in its first digits
    Prefecture,
    City,
    Name,  // 大塚四丁目
    Part,  // 小字: a part of it with a name of its own
    Latitude,
    Longitude,
    Population,
    Households,
    District,
    FirstBlock,
    LastBlock,
    Ring,        // of an outline: which ring a corner belongs to
    Standing,    // 1 where the point stands for its block
    Superseded,  // 3 where the row is no more
    Source,      // who tells it
    Edition,     // with it, the day it describes
};
constexpr std::size_t town_column_count = 17;

// What the rows or shapes of a file about towns are.
enum class TownSort : std::uint8_t {
    Towns,           // shapes or points
    Blocks,          // points of their blocks
    Municipalities,  // shapes
    Outline,         // the corners of the area
    Districts,       // which town belongs to which district
};

// One kind of file about towns and the names its columns go by; see assets/places/columns.json.
struct TownFormat {
    std::string id;
    std::string title;
    std::string credit;   // the words the licence asks us to print
    std::string licence;  // "CC BY 4.0"
    TownSort sort = TownSort::Towns;
    std::array<std::vector<std::string>, town_column_count> names;  // keys of header cells
    std::vector<TownColumn> needs;  // without these a file is not of this kind
};

TownFormat read_town_format(json::Object& object);

// Which cell of a row holds which column; -1 where the file has no such column.
struct TownHeader {
    const TownFormat* format = nullptr;  // null where it is no file about towns
    std::array<int, town_column_count> cell{};
};

// The format that knows most of these columns, among those that have all they need.
TownHeader recognise(const std::vector<TownFormat>& formats,
                     const std::vector<std::string_view>& header);

}  // namespace kotozute
