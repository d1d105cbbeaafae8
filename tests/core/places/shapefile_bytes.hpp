#pragma once

#include "core/content/feature.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string>
#include <vector>

// Shapefiles and their tables, byte by byte, as the tests of borders need them.
namespace kotozute::test {

inline void put_little(std::string& out, std::uint64_t value, int size)
{
    for (int i = 0; i < size; ++i)
        out.push_back(static_cast<char>(value >> (8 * i) & 0xFF));
}

inline void put_big(std::string& out, std::uint32_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        out.push_back(static_cast<char>(value >> shift & 0xFF));
}

inline void put_real(std::string& out, double value)
{
    put_little(out, std::bit_cast<std::uint64_t>(value), 8);
}

using Ring = std::vector<Corner>;  // as it stands in a file: the first corner again at its end

// Clockwise, as an outer ring is.
inline Ring square(double lat, double lon, double size)
{
    return {{lat, lon}, {lat + size, lon}, {lat + size, lon + size}, {lat, lon + size}, {lat, lon}};
}

inline Ring hole(double lat, double lon, double size)
{
    Ring ring = square(lat, lon, size);
    std::reverse(ring.begin(), ring.end());
    return ring;
}

inline std::string shp(const std::vector<std::vector<Ring>>& shapes, std::uint32_t sort = 5)
{
    std::string records;
    std::uint32_t number = 0;
    for (const auto& rings : shapes) {
        std::string record;
        put_little(record, sort, 4);
        record.append(32, '\0');  // the box nobody reads
        std::size_t corners = 0;
        for (const Ring& ring : rings)
            corners += ring.size();
        put_little(record, rings.size(), 4);
        put_little(record, corners, 4);
        std::size_t first = 0;
        for (const Ring& ring : rings) {
            put_little(record, first, 4);
            first += ring.size();
        }
        for (const Ring& ring : rings)
            for (const Corner& corner : ring) {
                put_real(record, corner.lon);
                put_real(record, corner.lat);
            }
        put_big(records, ++number);
        put_big(records, static_cast<std::uint32_t>(record.size() / 2));
        records += record;
    }
    std::string file;
    put_big(file, 9994);
    file.append(20, '\0');
    put_big(file, static_cast<std::uint32_t>((100 + records.size()) / 2));
    put_little(file, 1000, 4);
    put_little(file, sort, 4);
    file.append(64, '\0');
    return file + records;
}

// Columns of 24 bytes.
inline std::string dbf(const std::vector<std::string>& names,
                       const std::vector<std::vector<std::string>>& rows)
{
    std::string file = "\x03";
    file.append(3, '\1');
    put_little(file, rows.size(), 4);
    put_little(file, 32 + 32 * names.size() + 1, 2);
    put_little(file, 1 + 24 * names.size(), 2);
    file.append(20, '\0');
    for (std::string name : names) {
        name.resize(11, '\0');
        file += name + 'C';
        file.append(4, '\0');
        file += static_cast<char>(24);
        file.append(15, '\0');
    }
    file += '\r';
    for (const auto& row : rows) {
        file += ' ';
        for (std::string cell : row) {
            cell.resize(24, ' ');
            file += cell;
        }
    }
    return file + '\x1A';
}

inline const std::vector<std::string> census = {"KEY_CODE", "PREF_NAME", "CITY_NAME", "S_NAME",
                                                "JINKO"};

inline std::vector<std::string> row(const std::string& name, const std::string& people)
{
    return {"13105010001", "東京都", "文京区", name, people};
}

inline const std::string good_shp = shp(
    {{square(35.70, 139.74, 0.01), hole(35.702, 139.742, 0.001)}, {square(35.70, 139.75, 0.01)}});
inline const std::string good_dbf =
    dbf(census, {row("後楽一丁目", "704"), row("後楽二丁目", "1575")});

}  // namespace kotozute::test
