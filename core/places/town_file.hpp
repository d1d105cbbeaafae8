#pragma once

#include "core/places/columns.hpp"
#include "core/places/report.hpp"
#include "core/places/town_book.hpp"

#include <string>
#include <string_view>

namespace kotozute {

// What a file is, told by its first bytes. The parts of a Shapefile lie in files of their own.
enum class FileKind : std::uint8_t {
    Shapes,         // .shp
    Json,           // GeoJSON, or a list of towns
    TownTable,      // CSV
    DistrictTable,  // CSV that tells of towns in other files
    ShapeTable,     // .dbf
    ShapeIndex,     // .shx, which nobody needs
    Projection,     // .prj
    Places,         // anything else: a table of places, or nothing we know
};
FileKind kind_of(std::string_view beginning, const Columns& columns);
FileKind kind_of_table(std::string_view beginning, const Columns& columns);  // of one that is CSV

// How many bytes of a file tell its kind.
constexpr std::size_t telling_bytes = 16 * 1024;

// Reads a file about towns into the book, counting in `report`. A row or shape that cannot be used
// is refused by itself. Errors begin with the name of the file.
Result<Done> read_town_table(std::string_view bytes, const Columns& columns, TownBook& book,
                             FileReport& report);
Result<Done> read_town_json(std::string_view bytes, const Columns& columns, TownBook& book,
                            FileReport& report);

// `table` is the .dbf that belongs to the .shp.
Result<Done> read_town_shapes(std::string_view shapes, std::string_view table,
                              const Columns& columns, TownBook& book, FileReport& report);

// That a .prj speaks of degrees, as all of our shapes must.
Result<Done> check_projection(std::string_view bytes, const std::string& file);

}  // namespace kotozute
