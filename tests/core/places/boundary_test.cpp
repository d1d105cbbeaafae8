#include "tests/core/places/shapefile_bytes.hpp"
#include "tests/core/places/support.hpp"

#include "core/places/dbase.hpp"
#include "core/places/shapefile.hpp"
#include "core/places/town_file.hpp"

#include <cmath>

// Borders and towns as files have them, and what is refused of them.

using namespace kotozute;
using namespace kotozute::test;

namespace {

std::string fault(std::string_view shapes, std::string_view table, const FeatureLimits& limits = {})
{
    const auto read = parse_shapefile(shapes, table, "r2ka.shp", limits);
    return read ? "" : read.error().message;
}

std::string changed(std::string bytes, std::size_t at, const std::string& to)
{
    return bytes.replace(at, to.size(), to);
}

}  // namespace

TEST_CASE("a Shapefile gives each polygon with its row; holes are left out", "[places]")
{
    const auto read = parse_shapefile(good_shp, good_dbf, "r2ka.shp");
    INFO((read ? "" : read.error().message));
    REQUIRE(read);
    REQUIRE(read->size() == 2);
    CHECK(read->at(0).rings == std::vector<Ring>{square(35.70, 139.74, 0.01)});
    CHECK(read->at(1).properties[3] == std::pair<std::string, std::string>("S_NAME", "後楽二丁目"));
    CHECK(is_shapefile(good_shp));
    CHECK_FALSE(is_shape_index(good_shp));
    CHECK(is_dbase(good_dbf));
}

TEST_CASE("a Shapefile's table may be written in Shift_JIS", "[places]")
{
    std::string cell = "\x8C\xE3\x8A\x79\x88\xEA\x92\x9A\x96\xDA";  // 後楽一丁目
    const auto rows = parse_dbase(dbf({"S_NAME"}, {{cell}}), "a.dbf");
    REQUIRE(rows);
    CHECK(rows->at(0)->at(0).second == "後楽一丁目");
}

TEST_CASE("deleted rows of a table are passed over with their shapes", "[places]")
{
    std::string table = good_dbf;
    table[32 + 32 * census.size() + 1] = '*';
    const auto read = parse_shapefile(good_shp, table, "r2ka.shp");
    REQUIRE(read);
    REQUIRE(read->size() == 1);
    CHECK(read->at(0).properties[4].second == "1575");
}

TEST_CASE("a Shapefile whose counts and lengths lie is refused with the place", "[places]")
{
    constexpr std::size_t record = 100, rings = record + 8 + 36, corners = rings + 4;
    const std::string huge = "\xFF\xFF\xFF\x7F";
    CHECK(fault("", good_dbf) == "r2ka.shp: not a Shapefile");
    CHECK(fault(good_shp.substr(0, 150), good_dbf) ==
          "r2ka.shp: shape 1, byte 100: a length beyond the end of the file");
    CHECK(fault(changed(good_shp, record + 4, "\x7F\xFF\xFF\xFF"), good_dbf) ==
          "r2ka.shp: shape 1, byte 100: a length beyond the end of the file");
    CHECK(fault(changed(good_shp, rings, huge), good_dbf) ==
          "r2ka.shp: shape 1, byte 100: more corners than there are bytes");
    CHECK(fault(changed(good_shp, corners, huge), good_dbf) ==
          "r2ka.shp: shape 1, byte 100: more corners than there are bytes");
    CHECK(fault(changed(good_shp, corners + 4, huge), good_dbf) ==
          "r2ka.shp: shape 1, byte 100: rings that do not follow each other");
    CHECK(fault(shp({{square(35, 139, 1)}}, 3), dbf(census, {row("後楽", "1")})) ==
          "r2ka.shp: shape 1, byte 100: not a polygon");
    CHECK(fault(good_shp, dbf(census, {row("後楽", "1")})) ==
          "r2ka.shp: more shapes than rows in its .dbf");
    CHECK(fault(good_shp, dbf(census, {3, row("後楽", "1")})) ==
          "r2ka.shp: shape 3, byte " + std::to_string(good_shp.size()) + ": cut off");
    FeatureLimits few;
    few.corners = 12;
    CHECK(fault(good_shp, good_dbf, few) == "r2ka.shp: shape 2, byte " +
                                                std::to_string(100 + 8 + 44 + 8 + 160) +
                                                ": more corners than are read");
}

TEST_CASE("a table whose counts and lengths lie is refused", "[places]")
{
    const std::string name = "r2ka.shp (.dbf): ";
    CHECK(fault(good_shp, "\x03") == name + "cut off in its header");
    CHECK(fault(good_shp, good_dbf.substr(0, 100)) == name + "a damaged list of columns");
    CHECK(fault(good_shp, changed(good_dbf, 4, "\xFF\xFF\x01")) ==
          name + "fewer rows than its header says");
    CHECK(fault(good_shp, changed(good_dbf, 4, "\xFF\xFF\xFF\x7F")) ==
          name + "more rows than are read");
    CHECK(fault(good_shp, changed(good_dbf, 10, std::string(2, '\0'))) ==
          name + "columns that do not fit into its rows");
    CHECK(fault(good_shp, changed(good_dbf, 8, "\xFF\xFF")) ==
          name + "fewer rows than its header says");
}

TEST_CASE("what a file is, its first bytes tell, whatever it is called", "[places]")
{
    const Columns columns = shipped_columns();
    CHECK(kind_of(good_shp, columns) == FileKind::Shapes);
    CHECK(kind_of(good_dbf, columns) == FileKind::ShapeTable);
    CHECK(kind_of("\xEF\xBB\xBF {\"type\"", columns) == FileKind::Json);
    CHECK(kind_of("GEOGCS[\"JGD2011\"", columns) == FileKind::Projection);
    CHECK(kind_of("市区町村コード,町丁目,圏域\r\n", columns) == FileKind::DistrictTable);
    CHECK(kind_of(care_header, columns) == FileKind::Places);
    CHECK(kind_of("", columns) == FileKind::Places);
    const std::string index = good_shp.substr(0, 100) + std::string("\0\0\0\x32\0\0\0\x10", 8);
    CHECK(kind_of(index, columns) == FileKind::ShapeIndex);
    CHECK_FALSE(check_projection("PROJCS[\"JGD2011 / 9\"", "a.prj"));
    CHECK(check_projection("GEOGCS[\"JGD2011\"", "a.prj"));
}
