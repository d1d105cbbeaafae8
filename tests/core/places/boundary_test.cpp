#include "tests/core/places/support.hpp"

#include "core/content/geojson.hpp"
#include "core/places/dbase.hpp"
#include "core/places/shapefile.hpp"
#include "core/places/town_file.hpp"

#include <bit>
#include <cmath>

// Borders and towns as files have them, and what is refused of them.

using namespace kotozute;
using namespace kotozute::test;

namespace {

void put_little(std::string& out, std::uint64_t value, int size)
{
    for (int i = 0; i < size; ++i)
        out.push_back(static_cast<char>(value >> (8 * i) & 0xFF));
}

void put_big(std::string& out, std::uint32_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        out.push_back(static_cast<char>(value >> shift & 0xFF));
}

void put_real(std::string& out, double value)
{
    put_little(out, std::bit_cast<std::uint64_t>(value), 8);
}

using Ring = std::vector<Corner>;  // as it stands in a file: the first corner again at its end

// Clockwise, as an outer ring is.
Ring square(double lat, double lon, double size)
{
    return {{lat, lon}, {lat + size, lon}, {lat + size, lon + size}, {lat, lon + size}, {lat, lon}};
}

Ring hole(double lat, double lon, double size)
{
    Ring ring = square(lat, lon, size);
    std::reverse(ring.begin(), ring.end());
    return ring;
}

std::string shp(const std::vector<std::vector<Ring>>& shapes, std::uint32_t sort = 5)
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
std::string dbf(const std::vector<std::string>& names,
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

const std::vector<std::string> census = {"KEY_CODE", "PREF_NAME", "CITY_NAME", "S_NAME", "JINKO"};

std::vector<std::string> row(const std::string& name, const std::string& people)
{
    return {"13105010001", "東京都", "文京区", name, people};
}

const std::string good_shp = shp(
    {{square(35.70, 139.74, 0.01), hole(35.702, 139.742, 0.001)}, {square(35.70, 139.75, 0.01)}});
const std::string good_dbf = dbf(census, {row("後楽一丁目", "704"), row("後楽二丁目", "1575")});

std::string fault(std::string_view shapes, std::string_view table, const FeatureLimits& limits = {})
{
    const auto read = parse_shapefile(shapes, table, "r2ka.shp", limits);
    return read ? "" : read.error().message;
}

std::string changed(std::string bytes, std::size_t at, const std::string& to)
{
    return bytes.replace(at, to.size(), to);
}

std::string json_fault(const std::string& json, const FeatureLimits& limits = {})
{
    const auto read = parse_geojson(json, "a.geojson", limits);
    return read ? "" : read.error().message;
}

const std::string feature_front =
    R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"後楽一丁目",)"
    R"("pop2020":704},"geometry":)";

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

TEST_CASE("GeoJSON gives each polygon with what is said of it; holes are left out", "[places]")
{
    const auto one = parse_geojson(
        feature_front + R"({"type":"Polygon","coordinates":[[[139.7,35.7],[139.8,35.7],)"
                        R"([139.8,35.8],[139.7,35.7]],[[139.75,35.72],[139.76,35.72],)"
                        R"([139.76,35.73],[139.75,35.72]]]}}]})",
        "a.geojson");
    INFO((one ? "" : one.error().message));
    REQUIRE(one);
    REQUIRE(one->size() == 1);
    CHECK(one->at(0).rings ==
          std::vector<Ring>{{{35.7, 139.7}, {35.7, 139.8}, {35.8, 139.8}, {35.7, 139.7}}});
    CHECK(one->at(0).properties == std::vector<std::pair<std::string, std::string>>{
                                       {"name", "後楽一丁目"}, {"pop2020", "704"}});
    // The sort of a shape may stand behind its coordinates.
    const auto two = parse_geojson(
        feature_front +
            R"({"coordinates":[[[[139.7,35.7],[139.8,35.7],[139.8,35.8]]],)"
            R"([[[139.9,35.7,4],[140,35.7,4],[140,35.8,4]]]],"type":"MultiPolygon"}}]})",
        "a.geojson");
    REQUIRE(two);
    CHECK(two->at(0).rings.size() == 2);
    const auto line = parse_geojson(
        feature_front +
            R"({"type":"MultiLineString","coordinates":[[[139.7,35.7],[139.8,35.7]]]}}]})",
        "a.geojson");
    REQUIRE(line);
    CHECK(line->at(0).rings.empty());
}

TEST_CASE("GeoJSON that is none, or beyond all measure, is refused in one line", "[places]")
{
    CHECK(json_fault("") == "a.geojson: byte 1: not JSON");
    CHECK(json_fault(feature_front + "[1,").starts_with("a.geojson: byte "));
    CHECK(json_fault("{}") == "a.geojson: JSON without shapes or towns");
    CHECK(json_fault(R"({"type":"Topology","objects":{"a":{}}})") ==
          "a.geojson: JSON without shapes or towns");
    CHECK(json_fault(std::string(100'000, '[')) == "a.geojson: nested too deep");
    CHECK(json_fault(feature_front + R"({"type":"Polygon","coordinates":[[[[[1]]]]]}}]})") ==
          "a.geojson: shape 1: coordinates nested too deep");
    CHECK(json_fault(feature_front + R"({"type":"Polygon","coordinates":[[["x",1]]]}}]})") ==
          "a.geojson: shape 1: a coordinate that is no number");
    CHECK(json_fault(feature_front + R"({"type":"Polygon","coordinates":[[[1]]]}}]})") ==
          "a.geojson: shape 1: a point with one coordinate");
    CHECK(
        json_fault(feature_front + R"({"type":"Polygon","coordinates":[[[],[1,2]],[[[3,4]]]]}}]})")
            .empty());
    FeatureLimits few;
    few.corners = 1;
    CHECK(json_fault(feature_front + R"({"type":"Polygon","coordinates":[[[1,2],[3,4]]]}}]})",
                     few) == "a.geojson: shape 1: more corners than are read");
    few.features = 0;
    CHECK(json_fault(feature_front + "null}]}", few) == "a.geojson: more shapes than are read");
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

namespace {

struct Read {
    explicit Read(const std::string& name = "東京都文京区") : book("131059", name) {}

    Result<Done> table(const std::string& text)
    {
        report = {};
        report.file = "t.csv";
        return read_town_table(text, columns, book, report);
    }

    Columns columns = shipped_columns();
    TownBook book;
    FileReport report;
};

const std::string block_header = "\"都道府県名\",\"市区町村名\",\"大字・丁目名\",\"小字・通称名\","
                                 "\"街区符号・地番\",\"座標系番号\","
                                 "\"Ｘ座標\",\"Ｙ座標\",\"緯度\",\"経度\",\"住居表示フラグ\","
                                 "\"代表フラグ\",\"更新前履歴フラグ\","
                                 "\"更新後履歴フラグ\"\r\n";

std::string block(const std::string& town, const std::string& number, const std::string& lat,
                  const std::string& standing, const std::string& superseded)
{
    return "\"東京都\",\"文京区\",\"" + town + "\",\"\",\"" + number +
           "\",\"9\",\"-30900.1\",\"-9400.2\",\"" + lat + "\",\"139.733000\",\"1\",\"" + standing +
           "\",\"0\",\"" + superseded + "\"\r\n";
}

}  // namespace

TEST_CASE("of the points of blocks those that stand for one and still are make a town's middle",
          "[places]")
{
    Read it;
    const auto read = it.table(block_header + block("大塚四丁目", "1", "35.720000", "1", "0") +
                               block("大塚四丁目", "2", "35.722000", "1", "0") +
                               block("大塚四丁目", "3", "35.724000", "1", "0") +
                               block("大塚四丁目", "4", "35.900000", "0", "0") +
                               block("大塚四丁目", "5", "35.900000", "1", "3"));
    INFO((read ? "" : read.error().message));
    REQUIRE(read);
    const Ground ground = it.book.ground();
    REQUIRE(ground.towns.size() == 1);
    CHECK(ground.towns[0].name == "大塚四丁目");
    CHECK(geo_point(ground.towns[0].middle) == GeoPoint{35'722'000, 139'733'000});
    CHECK(ground.towns[0].middle.kind == PositionKind::TownCentre);
    CHECK(ground.towns[0].population == -1);
}

TEST_CASE("the old edition of the points of blocks, without 小字, is read as well", "[places]")
{
    Read it;
    const auto read =
        it.table("\"都道府県名\",\"市区町村名\",\"大字・町丁目名\",\"街区符号・地番\","
                 "\"座標系番号\",\"Ｘ座標\",\"Ｙ座標\",\"緯度\",\"経度\","
                 "\"住居表示フラグ\",\"代表フラグ\",\"更新前履歴フラグ\","
                 "\"更新後履歴フラグ\"\r\n"
                 "\"東京都\",\"文京区\",\"大塚四丁目\",\"1\",\"9\",\"-30900.1\","
                 "\"-9400.2\",\"35.720000\",\"139.733000\",\"1\",\"1\",\"0\",\"0\"\r\n");
    INFO((read ? "" : read.error().message));
    REQUIRE(read);
    CHECK(it.report.format == "block_points");
    REQUIRE(it.book.ground().towns.size() == 1);
}

TEST_CASE("points of blocks name no code, so the area's name has to be known", "[places]")
{
    Read it("");
    const auto read = it.table(block_header + block("大塚四丁目", "1", "35.72", "1", "0"));
    REQUIRE_FALSE(read);
    CHECK(read.error().message ==
          "t.csv: 2: not the code of a municipality; nothing could be kept");
}

TEST_CASE("a ward says itself which 町丁目, and which blocks, belong to which 圏域", "[places]")
{
    Read it;
    REQUIRE(it.table(block_header + block("白山一丁目", "1", "35.720000", "1", "0")));
    const auto read = it.table("市区町村コード,町丁目,街区から,街区まで,圏域,出典,出典の日付\r\n"
                               "131059,白山1丁目,,,富坂,文京区,2026-04-01\r\n"
                               "131059,白山１丁目,20,37,本富士,,\r\n"
                               "131059,北大塚一丁目,,,大塚,,\r\n"
                               "131059,白山一丁目,9,2,大塚,,\r\n"
                               "131059,白山一丁目,38番,40番,大塚,,\r\n"
                               "131016,丸の内一丁目,,,丸の内,,\r\n");
    INFO((read ? "" : read.error().message));
    REQUIRE(read);
    CHECK(it.report.kept == 2);
    CHECK(it.report.elsewhere == 1);
    CHECK(it.report.credit == "文京区");
    CHECK(it.report.edition == "2026-04-01");
    CHECK(it.report.notices == std::vector<RowNotice>{{4, Column::Name, RowFinding::NotATown},
                                                      {5, Column::Name, RowFinding::NotATown},
                                                      {6, Column::Name, RowFinding::NotATown}});
    const Ground ground = it.book.ground();
    REQUIRE(ground.towns.size() == 1);
    CHECK(ground.towns[0].district == "富坂");
    CHECK(ground.towns[0].blocks == std::vector<TownBlocks>{{20, 37, "本富士"}});
}

TEST_CASE("shapes outside Japan, and plans in metres, are refused one by one", "[places]")
{
    Read it;
    it.report.file = "r2ka.shp";
    const auto read =
        read_town_shapes(shp({{square(35.70, 139.74, 0.01)}, {square(-32'000, -6'000, 100)}}),
                         good_dbf, it.columns, it.book, it.report);
    REQUIRE(read);
    CHECK(it.report.kept == 1);
    CHECK(it.report.notices == std::vector<RowNotice>{{2, Column::Name, RowFinding::OutsideJapan}});
}

TEST_CASE("a .shp without its .dbf is told so before anything is written", "[places]")
{
    Folder folder;
    const std::string care = folder.write("care.csv", care_file({CareLine{}}));
    const std::string alone = folder.write("r2ka.shp", good_shp);
    const Built built = build({care, alone}, "131059", folder.path("a.area"));
    CHECK(built.error.message == "r2ka.shp: the .dbf that belongs to it is missing");
    folder.write("r2ka.dbf", good_dbf);
    const Built whole = build({care, alone}, "131059", folder.path("a.area"));
    INFO(whole.error.message);
    CHECK(whole.done);
    CHECK(folder.names() == std::vector<std::string>{"a.area", "care.csv", "r2ka.dbf", "r2ka.shp"});
    const Built towns_only = build({alone}, "131059", folder.path("b.area"));
    CHECK(towns_only.error.message == "no files of places to read");
}

TEST_CASE("a corrected address changes the town; a point put there by hand is believed", "[places]")
{
    Folder folder;
    const std::string shapes = folder.write("t.shp", good_shp);
    const std::string table = folder.write("t.dbf", good_dbf);
    CareLine far;
    far.address = "東京都文京区後楽1-2-3";
    far.lat = "35.705";
    far.lon = "139.759";
    const std::string care = folder.write("care.csv", care_file({far}));
    const std::string out = folder.path("a.area");
    const auto built_with = [&](const std::string& correction) {
        const std::string text = "対象,項目,値,だれが,いつ,理由\n" + correction;
        const Built built =
            build({care, shapes, table, folder.write("c.csv", text)}, "131059", out);
        INFO(built.error.message);
        REQUIRE(built.done);
        return **open_area(out).place("1300000001-130");
    };
    const Place wrong = built_with("1300000001-130,電話番号,03-1111-2222,文京区,2026-05-01,\n");
    CHECK(wrong.town == "後楽一丁目");
    CHECK(wrong.metres_outside > 800);
    CHECK(std::abs(wrong.position->lon - 139.745) < 1e-4);

    const Place moved =
        built_with("1300000001-130,住所,東京都文京区後楽2-3-4,文京区,2026-05-02,\n");
    CHECK(moved.town == "後楽二丁目");
    CHECK(moved.metres_outside == 0);
    CHECK(std::abs(moved.position->lon - 139.759) < 1e-4);  // the source's point was right

    const Place by_hand =
        built_with("1300000001-130,位置,\"35.7050,139.7450\",文京区,2026-05-03,\n");
    CHECK(by_hand.town == "後楽二丁目");
    CHECK(by_hand.position == Position{35.705, 139.745, PositionKind::ByHand});
    CHECK(by_hand.metres_outside == 0);
}

TEST_CASE("which file comes first does not matter: a ward's 圏域 are read after its towns",
          "[places]")
{
    Folder folder;
    CareLine line;
    line.address = "東京都文京区後楽1-2-3";
    line.lat = "35.705";
    line.lon = "139.745";
    const Built built = build(
        {folder.write("care.csv", care_file({line})),
         folder.write("d.csv", "市区町村コード,町丁目,街区から,街区まで,圏域,出典,出典の日付\n"
                               "131059,後楽一丁目,,,富坂,文京区,2026-04-01\n"),
         folder.write("t.dbf", good_dbf), folder.write("t.shp", good_shp)},
        "131059", folder.path("a.area"));
    INFO(built.error.message);
    REQUIRE(built.done);
    const Place place = **open_area(folder.path("a.area")).place("1300000001-130");
    CHECK(place.town == "後楽一丁目");
    CHECK(place.district == "富坂");
}
