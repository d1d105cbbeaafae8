#include "tests/core/places/shapefile_bytes.hpp"
#include "tests/core/places/support.hpp"

#include "core/places/town_file.hpp"

#include <cmath>

// What becomes of the towns and districts that files tell of.

using namespace kotozute;
using namespace kotozute::test;

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
