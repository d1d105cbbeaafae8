#include "core/places/town_file.hpp"

#include "core/content/geojson.hpp"
#include "core/places/shapefile.hpp"
#include "core/places/town_rows.hpp"

#include <cmath>

namespace kotozute {
namespace {

// The keys of the first feature tell what the file is, as a header does.
const TownFormat* format_of(const std::vector<Feature>& features, const Columns& columns)
{
    std::vector<std::string_view> keys;
    for (const auto& [key, value] : features.front().properties)
        keys.push_back(key);
    return recognise(columns.towns, keys).format;
}

std::array<std::string_view, town_column_count> cells_of(const Feature& feature,
                                                         const TownFormat& format)
{
    std::array<std::string_view, town_column_count> cells;
    for (const auto& [name, value] : feature.properties) {
        const std::string key = header_key(name);
        for (std::size_t column = 0; column < town_column_count; ++column)
            for (const std::string& known : format.names[column])
                if (known == key && cells[column].empty())
                    cells[column] = value;
    }
    return cells;
}

// Nothing where a corner is not in Japan: then the numbers are no degrees, or not of here.
std::optional<Shape> shape_in_japan(const Feature& feature)
{
    Shape shape;
    for (const auto& ring : feature.rings) {
        GeoRing& corners = shape.emplace_back();
        for (const Corner& corner : ring) {
            const bool here =
                corner.lat > 20 && corner.lat < 46 && corner.lon > 122 && corner.lon < 154;
            if (!here)
                return std::nullopt;
            corners.push_back(geo_point({corner.lat, corner.lon}));
        }
    }
    return tidied(shape);
}

Result<Done> read_features(Result<std::vector<Feature>> features, const Columns& columns,
                           TownBook& book, FileReport& report)
{
    if (!features)
        return features.error();
    const TownFormat* format = format_of(*features, columns);
    if (!format)
        return Error{Error::Code::Invalid,
                     report.file + ": shapes that do not say which town or municipality they are"};
    TownRows rows(*format, book, report);
    std::uint32_t number = 0;
    for (Feature& feature : *features) {
        ++number;
        auto shape = shape_in_japan(feature);
        feature.rings = {};  // there may be millions of corners
        if (shape)
            rows.add(number, {cells_of(feature, *format), *std::move(shape)});
        else
            rows.refuse(number, RowFinding::OutsideJapan);
    }
    return rows.finish();
}

std::string_view without_mark(std::string_view bytes)
{
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byte_order_mark))
        bytes.remove_prefix(byte_order_mark.size());
    const std::size_t text = bytes.find_first_not_of(" \t\r\n");
    return text == std::string_view::npos ? "" : bytes.substr(text);
}

}  // namespace

FileKind kind_of(std::string_view beginning, const Columns& columns)
{
    if (is_shape_index(beginning))
        return FileKind::ShapeIndex;
    if (is_shapefile(beginning))
        return FileKind::Shapes;
    if (is_dbase(beginning))
        return FileKind::ShapeTable;
    const std::string_view text = without_mark(beginning);
    if (text.starts_with('{') || text.starts_with('['))
        return FileKind::Json;
    if (text.starts_with("GEOGCS[") || text.starts_with("PROJCS["))
        return FileKind::Projection;
    return kind_of_table(beginning, columns);
}

Result<Done> read_town_json(std::string_view bytes, const Columns& columns, TownBook& book,
                            FileReport& report)
{
    return read_features(parse_geojson(bytes, report.file), columns, book, report);
}

Result<Done> read_town_shapes(std::string_view shapes, std::string_view table,
                              const Columns& columns, TownBook& book, FileReport& report)
{
    return read_features(parse_shapefile(shapes, table, report.file), columns, book, report);
}

Result<Done> check_projection(std::string_view bytes, const std::string& file)
{
    if (without_mark(bytes).starts_with("GEOGCS["))
        return Done{};
    return Error{Error::Code::Invalid,
                 file + ": these shapes are not in degrees; choose the edition in 緯度経度"};
}

}  // namespace kotozute
