#include "core/places/pmtiles_directory.hpp"

#include "core/places/varint.hpp"

#include <algorithm>
#include <utility>

namespace kotozute::pmtiles {
namespace {

constexpr std::size_t least_entry = 4;  // bytes: one for each of its four numbers

Error damaged(const char* why) { return {Error::Code::Corrupt, why}; }

// Each kind of number stands in a row of its own. False where the row is cut off.
template <class Put>
bool read_row(Directory& directory, std::string_view& bytes, const Put& put)
{
    for (Entry& entry : directory) {
        const auto number = take_varint(bytes);
        if (!number)
            return false;
        put(entry, *number);
    }
    return true;
}

// Numbers are stored as steps; none may be taken twice or go round the end.
bool number_entries(Directory& directory)
{
    std::uint64_t last = 0;
    for (std::size_t i = 0; i < directory.size(); ++i) {
        Entry& entry = directory[i];
        if ((i > 0 && entry.number == 0) || entry.number > UINT64_MAX - last)
            return false;
        last = entry.number += last;
        if (entry.tiles > UINT64_MAX - entry.number)
            return false;
    }
    return true;
}

// 0 stands for "right behind the one before"; others are one more than they are.
bool place_entries(Directory& directory, const Sections& sections)
{
    const Entry* before = nullptr;
    for (Entry& entry : directory) {
        if (entry.offset == 0 && before == nullptr)
            return false;
        entry.offset = entry.offset == 0 ? before->offset + before->length : entry.offset - 1;
        const std::uint64_t room = entry.tiles == 0 ? sections.leaves : sections.tiles;
        if (entry.length == 0 || entry.offset > room || entry.length > room - entry.offset)
            return false;
        before = &entry;
    }
    return true;
}

}  // namespace

std::uint64_t number_of(const TileId& tile)
{
    const std::uint64_t one = 1;
    std::uint64_t number = ((one << (2 * tile.zoom)) - 1) / 3;  // tiles of all zooms before it
    std::uint64_t x = tile.x, y = tile.y;
    for (int bit = tile.zoom - 1; bit >= 0; --bit) {
        const std::uint64_t side = one << bit;
        const bool right = (x & side) != 0, low = (y & side) != 0;
        number += side * side * (right ? (low ? 2U : 3U) : (low ? 1U : 0U));
        if (low)
            continue;
        if (right) {
            x = ~x;
            y = ~y;
        }
        std::swap(x, y);
    }
    return number;
}

Result<Directory> parse_directory(std::string_view bytes, const Sections& sections)
{
    const auto count = take_varint(bytes);
    if (!count || *count == 0 || *count > bytes.size() / least_entry)
        return damaged("a directory of tiles with an impossible count");
    Directory directory(static_cast<std::size_t>(*count));
    const bool whole =
        read_row(directory, bytes, [](Entry& e, std::uint64_t v) { e.number = v; }) &&
        read_row(directory, bytes, [](Entry& e, std::uint64_t v) { e.tiles = v; }) &&
        read_row(directory, bytes, [](Entry& e, std::uint64_t v) { e.length = v; }) &&
        read_row(directory, bytes, [](Entry& e, std::uint64_t v) { e.offset = v; });
    if (!whole || !bytes.empty())
        return damaged("a directory of tiles that is cut off or too long");
    if (!number_entries(directory))
        return damaged("a directory of tiles out of order");
    if (!place_entries(directory, sections))
        return damaged("a directory of tiles that points outside the file");
    return directory;
}

const Entry* find(const Directory& directory, std::uint64_t number)
{
    auto after = std::upper_bound(directory.begin(), directory.end(), number,
                                  [](std::uint64_t n, const Entry& e) { return n < e.number; });
    if (after == directory.begin())
        return nullptr;
    const Entry& entry = *--after;
    return entry.tiles == 0 || number - entry.number < entry.tiles ? &entry : nullptr;
}

}  // namespace kotozute::pmtiles
