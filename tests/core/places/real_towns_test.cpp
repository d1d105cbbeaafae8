#include "tests/core/places/support.hpp"

#include "core/content/json.hpp"
#include "core/places/town_file.hpp"
#include "core/places/town_placer.hpp"

#include <cmath>

// The census's own borders of 文京区, and the places whose addresses name one of its 町丁目.

using namespace kotozute;
using namespace kotozute::test;

namespace {

const std::string shapes = real_file("boundaries/r2ka13105.shp");
const std::string table = real_file("boundaries/r2ka13105.dbf");
const std::string around = real_file("boundaries/tokyo_13101-13106_chome_2020.geojson");
const std::string municipalities =
    real_file("boundaries/bunkyo_and_neighbours_N03-21_s0010.geojson");

Ground census_ground()
{
    const Columns columns = shipped_columns();
    TownBook book("131059", "");
    FileReport report;
    report.file = "r2ka13105.shp";
    const auto read =
        read_town_shapes(read_whole(shapes), read_whole(table), columns, book, report);
    INFO((read ? "" : read.error().message));
    REQUIRE(read);
    CHECK(report.rows == 68);
    CHECK(report.kept == 68);
    CHECK(report.format == "census_towns");
    return book.ground();
}

// A pack of the program's own places and these files about towns.
Area with_towns(const Folder& folder, std::vector<std::string> files, Built& built)
{
    files.push_back((tables_folder / "areas/131059.csv").string());
    built = build(files, "131059", folder.path("t.area"));
    INFO(built.error.message);
    REQUIRE(built.done);
    return open_area(folder.path("t.area"));
}

MapBase base_of(Area& area)
{
    const auto base = area.base_map();
    INFO((base ? "" : base.error().message));
    REQUIRE(base);
    return **base;
}

struct Addressed {
    std::string name, address;
    Position position;
};

std::vector<Addressed> from_care_csvs(const Folder& folder)
{
    const Built built = build(care_files(), "131059", folder.path("care.area"));
    INFO(built.error.message);
    REQUIRE(built.done);
    Area area = open_area(folder.path("care.area"));
    PlaceQuery query;
    query.limit = 1'000;
    std::vector<Addressed> places;
    for (const PlaceHit& hit : find(area, query).hits)
        places.push_back({hit.place.name, hit.place.address, *hit.place.position});
    return places;
}

void add_extract(std::vector<Addressed>& places, const std::string& file)
{
    const auto read = json::read(
        read_whole(real_file("mhlw_bunkyo_extract/" + file)), file, [&](const json::Value& list) {
            for (const json::Value& item : list.items())
                item.as([&](json::Object& row) {
                    places.push_back({row.string("name"),
                                      row.string("address"),
                                      {row.number("lat"), row.number("lng")}});
                    row.members();
                    return true;
                });
            return true;
        });
    INFO((read ? "" : read.error().message));
    REQUIRE(read);
}

}  // namespace

TEST_CASE("the census's Shapefile gives the ward its 68 町丁目, their people and one outline",
          "[places]")
{
    if (shapes.empty())
        SKIP(not_at_hand);
    const Ground ground = census_ground();
    REQUIRE(ground.towns.size() == 68);
    int people = 0, homes = 0;
    double area = 0;
    for (const Town& town : ground.towns) {
        INFO(town.name);
        people += town.population;
        homes += town.households;
        area += town.square_metres;
        CHECK(town.city == "東京都文京区");
        CHECK(town.municipality == "131059");
        CHECK(contains(town.shape, geo_point(town.middle)));
        CHECK(metres_to_border(town.shape, geo_point(town.middle)) > 20);
    }
    CHECK(people == 240'069);
    CHECK(homes == 133'661);
    CHECK(std::abs(area - 11.3e6) < 0.1e6);
    REQUIRE(ground.outline.size() == 1);
    // The towns fill the outline: no gap and no overlap between their simpler borders.
    CHECK(std::abs(square_metres(ground.outline) - area) < 100);
}

TEST_CASE("113 care offices name a 町丁目; 111 stand in it, one across the street, one far off",
          "[places]")
{
    if (shapes.empty() || care_files().empty())
        SKIP(not_at_hand);
    const Ground ground = census_ground();
    const TownsByAddress names(ground.towns);
    Folder folder;
    auto places = from_care_csvs(folder);
    for (const char* file : {"care_home_help_110_bunkyo.json", "care_day_service_150_bunkyo.json",
                             "care_community_day_service_780_bunkyo.json"})
        add_extract(places, file);
    REQUIRE(places.size() == 113);
    std::size_t inside = 0;
    std::vector<std::string> outside;
    for (const Addressed& place : places) {
        INFO(place.address);
        const auto named = names.of(place.address);
        REQUIRE(named);
        const double metres =
            metres_outside(ground.towns[named->town].shape, geo_point(place.position));
        inside += metres == 0;
        if (metres > 0)
            outside.push_back(place.name + " " + std::to_string(std::lround(metres)));
    }
    CHECK(inside == 111);
    // By degrees taken as if all were of longitude the first would be 913 m off.
    std::sort(outside.begin(), outside.end());
    CHECK(outside == std::vector<std::string>{"SOMPOケア　白山　夜間訪問介護 1097",
                                              "有限会社　アドワンス　サポート・コスモス 14"});
}

TEST_CASE("a whole prefecture's file gives the neighbours, and a better one goes before",
          "[places]")
{
    if (around.empty())
        SKIP(not_at_hand);
    Folder folder;
    Built built;
    Area area = with_towns(folder, {around, municipalities}, built);
    const MapBase base = base_of(area);
    CHECK(base.towns.size() == 68);
    REQUIRE(base.outline.size() == 1);
    CHECK(base.outline[0].size() > 300);  // the census's, not the coarse one of 56 corners
    std::vector<std::string> names;
    for (const MapNeighbour& neighbour : base.neighbours)
        names.push_back(neighbour.name);
    REQUIRE(base.neighbours.size() == 6);
    CHECK(base.neighbours[1].rings.at(0).size() > 200);  // 新宿区 of the census, not of 81 corners
    CHECK(base.neighbours[3].rings.at(0).size() < 100);  // 豊島区, of which there is no better
    CHECK(names ==
          std::vector<std::string>{"千代田区", "新宿区", "台東区", "豊島区", "北区", "荒川区"});
    CHECK(base.credit.find("e-Stat") != std::string::npos);
    CHECK(base.credit.find("国土数値情報") != std::string::npos);
    CHECK(fs::file_size(folder.path("t.area")) < 400'000);
    CHECK(built.report[0].elsewhere == 619);
}

TEST_CASE("places without a point stand in the middle of their 町丁目, those far off, too",
          "[places]")
{
    if (shapes.empty())
        SKIP(not_at_hand);
    Folder folder;
    CareLine nowhere, right, far;
    nowhere.name = "位置のない事業所";
    nowhere.lat = nowhere.lon = "";
    right.office = "1300000002";
    far.name = "ＳＯＭＰＯケア　白山　夜間訪問介護";
    far.office = "1390500245";
    far.address = "東京都文京区白山5-17-19";
    far.lat = "35.7135";
    far.lon = "139.7475";
    const std::string care = folder.write("care.csv", care_file({nowhere, right, far}));
    const Built built = build({care, shapes, table}, "131059", folder.path("a.area"));
    INFO(built.error.message);
    REQUIRE(built.done);
    CHECK(built.report[1].notices ==
          std::vector<RowNotice>{{2, Column::Latitude, RowFinding::NotAPoint},
                                 {2, Column::Latitude, RowFinding::TownMiddle},
                                 {4, Column::Latitude, RowFinding::OutsideTown}});
    Area area = open_area(folder.path("a.area"));
    const auto rough = area.place("1300000001-130");
    REQUIRE(rough);
    REQUIRE(*rough);
    CHECK((*rough)->town == "大塚四丁目");
    REQUIRE((*rough)->position);
    CHECK((*rough)->position->kind == PositionKind::TownCentre);
    const auto check = area.check();
    REQUIRE(check);
    CHECK(check->without_position == 0);
    CHECK(check->in_town_middle == 2);
    REQUIRE(check->outside.size() == 1);
    CHECK(check->outside[0].town == "白山五丁目");
    CHECK(check->outside[0].metres > 500);
    CHECK(check->whole);
}

TEST_CASE("distances start at the middle of the 町丁目 an address names, or of all of a town",
          "[places]")
{
    if (shapes.empty())
        SKIP(not_at_hand);
    Folder folder;
    Built built;
    Area area = with_towns(folder, {shapes, table}, built);
    const auto door = area.start_at("東京都文京区大塚4-3-8");
    REQUIRE(door);
    CHECK(door->name == "大塚四丁目");
    CHECK(door->position.kind == PositionKind::TownCentre);
    const auto town = area.start_at("大塚");
    REQUIRE(town);
    CHECK(town->name == "大塚");
    CHECK(std::abs(town->position.lat - door->position.lat) < 0.01);
    CHECK_FALSE(area.start_at("札幌"));
}

TEST_CASE("the list of Geolonia gives the 68 町丁目 their middles, near those of the census",
          "[places]")
{
    const std::string list = real_file("addresses/geolonia_ja_tokyo_bunkyo.json");
    if (list.empty() || shapes.empty())
        SKIP(not_at_hand);
    const Columns columns = shipped_columns();
    TownBook book("131059", "東京都文京区");
    FileReport report;
    report.file = "bunkyo.json";
    REQUIRE(read_town_json(read_whole(list), columns, book, report));
    CHECK(report.format == "geolonia");
    const Ground points = book.ground();
    const Ground census = census_ground();
    CHECK(points.towns.size() == 68);
    const TownsByAddress names(census.towns);
    std::size_t inside = 0;
    for (const Town& town : points.towns) {
        INFO(town.name);
        const auto same = names.of(town.name);
        REQUIRE(same);
        inside += contains(census.towns[same->town].shape, geo_point(town.middle));
    }
    CHECK(inside >= 66);

    TownBook nameless("131059", "");
    FileReport refused;
    refused.file = "bunkyo.json";
    CHECK_FALSE(read_town_json(read_whole(list), columns, nameless, refused));
}
