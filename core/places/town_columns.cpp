#include "core/places/town_columns.hpp"

#include "core/places/columns.hpp"

#include <algorithm>

namespace kotozute {
namespace {

constexpr std::array<std::string_view, town_column_count> column_names = {
    "code",      "prefecture", "city",       "name",     "part",        "latitude",
    "longitude", "population", "households", "district", "first_block", "last_block",
    "ring",      "standing",   "superseded", "source",   "edition"};

constexpr std::array<std::string_view, 5> sort_names = {"towns", "blocks", "municipalities",
                                                        "outline", "districts"};

template <class Enum, std::size_t size>
Enum named(const std::array<std::string_view, size>& names, const json::Value& value)
{
    const auto found = std::find(names.begin(), names.end(), value.string());
    if (found == names.end())
        value.refuse("unknown name " + value.string());
    return static_cast<Enum>(found - names.begin());
}

bool has_all(const TownFormat& format, const TownHeader& header)
{
    return std::all_of(format.needs.begin(), format.needs.end(), [&](TownColumn column) {
        return header.cell[static_cast<std::size_t>(column)] >= 0;
    });
}

}  // namespace

TownFormat read_town_format(json::Object& object)
{
    TownFormat format;
    format.id = object.string("id");
    format.title = object.string("title");
    format.credit = object.string("credit");
    format.licence = object.string("licence");
    format.sort = named<TownSort>(sort_names, object.at("sort"));
    object.as("columns", [&](json::Object& columns) {
        for (std::size_t i = 0; i < town_column_count; ++i)
            for (const std::string& name : columns.optional_strings(column_names[i]))
                format.names[i].push_back(header_key(name));
        return true;
    });
    format.needs = object.list(
        "needs", [](const json::Value& value) { return named<TownColumn>(column_names, value); });
    if (format.needs.size() < 2)
        object.refuse("two columns at least must tell the kind of a file");
    return format;
}

TownHeader recognise(const std::vector<TownFormat>& formats,
                     const std::vector<std::string_view>& row)
{
    std::vector<std::string> keys;
    for (const std::string_view cell : row)
        keys.push_back(header_key(cell));
    TownHeader best;
    std::size_t most = 0;
    for (const TownFormat& format : formats) {
        TownHeader header{&format, {}};
        std::size_t known = 0;
        for (std::size_t column = 0; column < town_column_count; ++column) {
            header.cell[column] = -1;
            for (const std::string& name : format.names[column])
                if (const auto key = std::find(keys.begin(), keys.end(), name);
                    key != keys.end() && header.cell[column] < 0) {
                    header.cell[column] = static_cast<int>(key - keys.begin());
                    ++known;
                }
        }
        if (known > most && has_all(format, header)) {
            most = known;
            best = header;
        }
    }
    return best;
}

}  // namespace kotozute
