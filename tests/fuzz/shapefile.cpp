#include "tests/fuzz/fuzz.hpp"
#include "tests/fuzz/tables.hpp"

#include "core/places/town_file.hpp"

#include <algorithm>
#include <bit>

// Any bytes as a Shapefile: the first two say how many of them are the .dbf.
namespace kotozute::test {
namespace {

std::string number(std::uint64_t value, int bytes, bool highest_first)
{
    std::string text;
    for (int i = 0; i < bytes; ++i, value >>= 8)
        text += static_cast<char>(value & 0xFF);
    if (highest_first)
        std::reverse(text.begin(), text.end());
    return text;
}

std::string real(double value) { return number(std::bit_cast<std::uint64_t>(value), 8, false); }

// One triangle.
std::string shapes()
{
    const double corners[][2] = {
        {139.70, 35.70}, {139.70, 35.71}, {139.71, 35.71}, {139.70, 35.70}};
    const std::string box = real(139.70) + real(35.70) + real(139.71) + real(35.71);
    std::string record =
        number(5, 4, false) + box + number(1, 4, false) + number(4, 4, false) + number(0, 4, false);
    for (const auto& corner : corners)
        record += real(corner[0]) + real(corner[1]);
    const std::string content = number(1, 4, true) + number(record.size() / 2, 4, true) + record;
    return number(9994, 4, true) + std::string(20, '\0') +
           number((100 + content.size()) / 2, 4, true) + number(1000, 4, false) +
           number(5, 4, false) + box + std::string(32, '\0') + content;
}

std::string table()
{
    std::string fields, row = " ";
    const std::pair<std::string, std::string> cells[] = {
        {"KEY_CODE", "13105001"}, {"CITY_NAME", "Bunkyo"}, {"S_NAME", "Otsuka"}, {"JINKO", "5"}};
    for (const auto& [name, value] : cells) {
        std::string field = name + std::string(11 - name.size(), '\0') + 'C' + std::string(4, '\0');
        field += static_cast<char>(value.size());
        fields += field + std::string(32 - field.size(), '\0');
        row += value;
    }
    const std::size_t head = 32 + fields.size() + 1;
    return std::string("\3\x7E\1\1", 4) + number(1, 4, false) + number(head, 2, false) +
           number(row.size(), 2, false) + std::string(20, '\0') + fields + '\r' + row + '\x1A';
}

}  // namespace

std::vector<std::string> seeds()
{
    return {number(table().size(), 2, false) + table() + shapes(),
            number(table().size(), 2, false) + table()};
}

void fuzz(std::string_view bytes)
{
    if (bytes.size() < 2)
        return;
    const auto low = static_cast<unsigned char>(bytes[0]);
    const auto high = static_cast<unsigned char>(bytes[1]);
    bytes.remove_prefix(2);
    const std::size_t of_table = std::min(bytes.size(), low + std::size_t{256} * high);
    TownBook book("131059", "東京都文京区");
    FileReport report;
    report.file = "f";
    (void)read_town_shapes(bytes.substr(of_table), bytes.substr(0, of_table), columns(), book,
                           report);
    (void)book.ground();
    expect(report.kept <= report.rows);
}

}  // namespace kotozute::test
