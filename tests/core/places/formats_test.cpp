#include "tests/core/places/support.hpp"

#include "core/places/built_area.hpp"

// Files of other publishers than the Ministry's care services: made up here in their headers, and
// the real ones where they are at hand.

using namespace kotozute;
using namespace kotozute::test;

namespace {

constexpr auto at_hand = "the real files are not at hand (set KOTOZUTE_DATA)";

constexpr auto medical_header = "ID,正式名称,正式名称（フリガナ）,所在地,所在地座標（緯度）,"
                                "所在地座標（経度）,案内用ホームページアドレス\r\n";
constexpr auto standard_header = "全国地方公共団体コード,ID,介護サービス事業所名称,実施サービス,"
                                 "所在地_連結表記,所在地_都道府県,所在地_市区町村,電話番号\r\n";

std::string data_file(const char* path)
{
    const char* given = std::getenv("KOTOZUTE_DATA");
    const fs::path data = given ? fs::path(given) : fs::path(KOTOZUTE_ASSETS) / "../../shared/data";
    return fs::exists(data / path) ? (data / path).string() : "";
}

std::vector<std::string> all_names(Area& area, const std::vector<std::string>& kinds = {})
{
    PlaceQuery query;
    query.kinds = kinds;
    query.limit = 10'000;
    return names_of(find(area, query));
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a hospital's number tells that it is one, also when a spreadsheet took its zero",
          "[places]")
{
    Folder folder;
    Built built;
    Area area = built_area(
        {folder.write("01-1.csv",
                      std::string(medical_header) +
                          "111010000010,北の病院,,北海道札幌市中央区南1条,43.0,141.3,\r\n"
                          "1321131200150,町の診療所,,東京都文京区本郷1,0.0,0.0,\r\n"
                          "1391131200150,何かの店,,東京都文京区本郷2,35.7,139.7,\r\n")},
        folder.path("m.area"), built);
    CHECK(all_names(area, {"hospital"}) == Names{"北の病院"});
    CHECK(all_names(area, {"clinic"}) == Names{"町の診療所"});
    CHECK(built.report[0].refused == 1);
    CHECK(built.report[0].notices ==
          std::vector<RowNotice>{{2, Column::Number, RowFinding::ZeroRestored},
                                 {3, Column::Latitude, RowFinding::NotAPoint},
                                 {4, Column::Number, RowFinding::NotAMedicalId}});
}

TEST_CASE("a list without codes is read after those that tell which code is which town", "[places]")
{
    Folder folder;
    const std::string medical =
        folder.write("a.csv", std::string(medical_header) +
                                  "1311131200150,本郷の病院,,東京都文京区本郷7-3-1,35.7,139.7,\r\n"
                                  "1311131200151,隣の病院,,東京都北区赤羽1-1,35.7,139.7,\r\n");
    SECTION("from the other files")
    {
        const std::string care = folder.write("b.csv", care_file({CareLine{}}));
        const Built built = build({medical, care}, "131059", folder.path("c.area"));
        INFO(built.error.message);
        REQUIRE(built.done);
        Area area = open_area(folder.path("c.area"));
        CHECK(all_names(area, {"hospital"}) == Names{"本郷の病院"});
        CHECK(area.name() == "東京都文京区");
    }
    SECTION("with nobody to tell, the area's name has to be said")
    {
        const Built built = build({medical}, "131059", folder.path("c.area"));
        CHECK(built.error.message ==
              "a.csv: no column of municipalities' codes; say the area's name");
        auto named = built_area({{medical}, "131059", "", folder.path("d.area"), "東京都文京区"},
                                {read_whole(tables_folder / "columns.json"),
                                 read_whole(tables_folder / "kinds.json"),
                                 read_whole(tables_folder / "words.json")});
        REQUIRE(named);
        CHECK(all_names(*named) == Names{"本郷の病院"});
    }
}

TEST_CASE("an office that offers two services can be found as both", "[places]")
{
    Folder folder;
    Built built;
    Area area = built_area(
        {folder.write(
            "care.csv",
            std::string(standard_header) +
                "122033,,八幡,通所介護/認知症対応型通所介護,千葉県市川市南八幡5,千葉県,市川市,\r\n"
                "122033,,柏井,介護老人福祉施設（特別養護老人ホーム）,千葉県市川市柏井4,千葉県,"
                "市川市,\r\n"
                "122033,,訪問,訪問介護　等,千葉県市川市柏井5,千葉県,市川市,\r\n"
                "122033,,高齢者サポートセンター大柏,,千葉県市川市大町,千葉県,市川市,\r\n"
                "122033,,何をするか言わない所,,千葉県市川市大町,千葉県,市川市,\r\n")},
        folder.path("m.area"), built);
    CHECK(all_names(area, {"day_care"}) == Names{"八幡", "八幡"});
    CHECK(all_names(area, {"special_nursing_home"}) == Names{"柏井"});
    CHECK(all_names(area, {"home_help"}) == Names{"訪問"});
    CHECK(all_names(area, {"area_support"}) == Names{"高齢者サポートセンター大柏"});
    CHECK(built.report[0].rows == 5);
    CHECK(built.report[0].notices ==
          std::vector<RowNotice>{{6, Column::Service, RowFinding::NoSuchService}});
}

TEST_CASE("a list of one's own needs a name, a sort and an address, and names its source",
          "[places]")
{
    Folder folder;
    Built built;
    Area area = built_area(
        {folder.write("own.csv",
                      "名称,種類,住所,説明,出典,出典の日付\n"
                      "ひだまり,居場所,東京都文京区千石1,水曜の午後,町会だより,2026-05-01\n"
                      "こもれび,患者会,東京都文京区千石2,,患者会のお知らせ,\n"
                      "むこう,居場所,,,,\n")},
        folder.path("m.area"), built);
    PlaceQuery query;
    query.words = {"ひだまり"};
    const Place place = find(area, query).hits.at(0).place;
    CHECK(place.kind == "gathering");
    CHECK(place.note == "水曜の午後");
    CHECK(place.source == "町会だより");
    CHECK(place.edition == "2026-05-01");
    query.words = {"患者会"};
    CHECK(find(area, query).hits.at(0).place.source == "患者会のお知らせ");
    CHECK(built.report[0].refused == 1);
}

TEST_CASE("the list that comes with the program is whole, and every place names its source",
          "[places]")
{
    Folder folder;
    Built built;
    Area area =
        built_area({(tables_folder / "areas/131059.csv").string()}, folder.path("own.area"), built);
    CHECK(area.places() >= 57);
    CHECK(built.report[0].refused == 0);
    CHECK(built.report[0].unknown.empty());
    PlaceQuery query;
    query.limit = 100;
    for (const PlaceHit& hit : find(area, query).hits) {
        INFO(hit.place.name);
        CHECK_FALSE(hit.place.source.empty());
        CHECK(hit.place.address.starts_with("東京都文京区"));
        CHECK(hit.place.kind != "other");
    }
    CHECK(all_names(area, {"hospital"}).size() == 7);
    CHECK(all_names(area, {"palliative_ward"}).size() == 1);
    CHECK(all_names(area, {"gathering"}).size() == 3);
}

TEST_CASE("the real files of two towns and of all hospitals are read without a loss",
          "[places][data]")
{
    if (data_file("hospitals").empty())
        SKIP(at_hand);
    Folder folder;
    Built built;
    SECTION("行方市, in Shift_JIS, with the zeros a spreadsheet took")
    {
        Area area =
            built_area({data_file("municipal_shift_jis/care.csv")}, folder.path("a.area"), built);
        CHECK(built.report[0].format == "care_v1");
        CHECK(built.report[0].rows == 25);
        CHECK(built.report[0].refused == 0);
        CHECK(area.places() == 25);
        CHECK(all_names(area, {"special_nursing_home"}).size() == 4);
        PlaceQuery query;
        query.words = {"あそうの郷"};
        const Place place = find(area, query).hits.at(0).place;
        CHECK(place.municipality == "082333");
        CHECK(place.id == "0873700553-510");
    }
    SECTION("行方市's public facilities, with line breaks in cells")
    {
        Area area = built_area({data_file("municipal_shift_jis/public-facilities.csv")},
                               folder.path("a.area"), built);
        CHECK(built.report[0].format == "public_v1");
        CHECK(built.report[0].rows == 174);
        CHECK(built.report[0].refused == 0);
        CHECK(built.report[0].unknown.empty());
    }
    SECTION("市川市, whose counselling centres have no service")
    {
        Area area =
            built_area({data_file("municipal_standard_v2/nursing_care_facilities_subset.csv")},
                       folder.path("a.area"), built);
        CHECK(built.report[0].format == "care_v2");
        CHECK(built.report[0].refused == 0);
        CHECK(built.report[0].unknown.empty());
        CHECK(all_names(area, {"area_support"}).size() == 5);
    }
    SECTION("every hospital of the country")
    {
        Area area = built_area({data_file("hospitals/01-1_hospital_facility_info_20250601.csv")},
                               folder.path("a.area"), built);
        CHECK(built.report[0].rows == 7'587);
        CHECK(built.report[0].refused == 0);
        const auto check = area.check();
        REQUIRE(check);
        CHECK(check->without_position >= 270);
        CHECK(check->whole);
    }
    SECTION("the ward's care services and hospitals in one pack")
    {
        std::vector<std::string> files = care_files();
        files.insert(files.begin(),
                     data_file("hospitals/01-1_hospital_facility_info_20250601.csv"));
        const Built ward = build(files, "131059", folder.path("w.area"));
        INFO(ward.error.message);
        REQUIRE(ward.done);
        Area area = open_area(folder.path("w.area"));
        CHECK(all_names(area, {"hospital"}).size() == 7);
        CHECK(area.places() == 51 + 7);
    }
}
