#include "core/places/gaps.hpp"

#include "core/places/areas.hpp"
#include "core/places/csv_write.hpp"
#include "tests/core/places/support.hpp"

using namespace kotozute;
using namespace kotozute::test;

namespace {

// In another city, so that the files tell of all sorts of day care.
std::string other_day_care()
{
    std::vector<CareLine> lines;
    for (const char* service : {"指定療養通所介護", "認知症対応型通所介護", "地域密着型通所介護"}) {
        CareLine line = test::line("みなと", "130000009" + std::to_string(lines.size()));
        line.municipality = "131032";
        line.city = "港区";
        line.address = "東京都港区芝1-1-1";
        line.service = service;
        lines.push_back(line);
    }
    return care_file(lines);
}

// Of the people of 白山 nobody told.
const std::string towns = "市区町村コード,都道府県名,市区町村名,町丁目,緯度,経度,人口\r\n"
                          "131059,東京都,文京区,大塚四丁目,35.723863,139.733827,3000\r\n"
                          "131059,東京都,文京区,大塚五丁目,35.723900,139.734000,2000\r\n"
                          "131059,東京都,文京区,千石一丁目,35.724000,139.740000,4000\r\n"
                          "131059,東京都,文京区,白山一丁目,35.720000,139.745000,\r\n";
const std::string districts = "市区町村コード,町丁目,圏域\r\n131059,大塚四丁目,大塚\r\n"
                              "131059,大塚五丁目,大塚\r\n131059,千石一丁目,富坂\r\n"
                              "131059,白山一丁目,富坂\r\n";

CareLine in(const std::string& address, const std::string& office, const std::string& service,
            const std::string& capacity = "0")
{
    CareLine line = test::line("事業所" + office, office);
    line.address = "東京都文京区" + address;
    line.service = service;
    line.capacity = capacity;
    return line;
}

std::vector<CareLine> five_places()
{
    return {in("大塚4-1-1", "1300000001", "通所介護", "20"),
            in("大塚5-1-1", "1300000002", "通所介護", "15"),
            in("大塚5-2-2", "1300000003", "通所介護"), in("千石1-1-1", "1300000004", "訪問看護"),
            in("どこか9-9-9", "1300000005", "訪問看護")};
}

struct ThreeTowns {
    Folder folder;
    Built built =
        build({folder.write("care.csv", care_file(five_places())),
               folder.write("others.csv", other_day_care()), folder.write("towns.csv", towns),
               folder.write("districts.csv", districts)},
              "131059", folder.path("a.area"));
    Area area = open_area(folder.path("a.area"));
};

Gaps counted(Area& area, std::optional<GapsBy> by = std::nullopt)
{
    auto counted = gaps(area, shipped_kinds(), by);
    INFO((counted ? "" : counted.error().message));
    REQUIRE(counted);
    return *std::move(counted);
}

std::size_t kind_of(const Gaps& gaps, const std::string& id)
{
    for (std::size_t i = 0; i < gaps.kinds.size(); ++i)
        if (gaps.kinds[i].id == id)
            return i;
    FAIL("no kind " << id);
    return 0;
}

const GapPart& part(const Gaps& gaps, const std::string& name)
{
    for (const GapPart& part : gaps.parts)
        if (part.name == name)
            return part;
    FAIL("no part " << name);
    return gaps.parts.front();
}

}  // namespace

TEST_CASE("places are counted by district, for ten thousand of its people", "[places]")
{
    ThreeTowns pack;
    const Gaps gaps = counted(pack.area);
    CHECK(gaps.by == GapsBy::District);
    const std::size_t day_care = kind_of(gaps, "day_care");
    CHECK(part(gaps, "大塚").population == 5'000);
    CHECK(part(gaps, "大塚").counts[day_care].places == 3);
    CHECK(per_ten_thousand(gaps, part(gaps, "大塚"), day_care) == 6.0);
    CHECK(part(gaps, "富坂").counts[day_care].places == 0);
}

TEST_CASE("only places that state a capacity are summed up, and how many do is said", "[places]")
{
    ThreeTowns pack;
    const Gaps gaps = counted(pack.area);
    const GapCount& count = part(gaps, "大塚").counts[kind_of(gaps, "day_care")];
    CHECK(count.capacity == 35);
    CHECK(count.with_capacity == 2);
}

TEST_CASE("where the people of one town are not known, neither are those of its district",
          "[places]")
{
    ThreeTowns pack;
    const Gaps gaps = counted(pack.area);
    CHECK(part(gaps, "富坂").population == -1);
    CHECK_FALSE(per_ten_thousand(gaps, part(gaps, "富坂"), kind_of(gaps, "home_nursing")));
}

TEST_CASE("of a kind no file tells of there is no figure, not even none", "[places]")
{
    ThreeTowns pack;
    const Gaps gaps = counted(pack.area);
    const std::size_t pharmacy = kind_of(gaps, "pharmacy");
    CHECK_FALSE(gaps.kinds[pharmacy].covered);
    CHECK_FALSE(per_ten_thousand(gaps, part(gaps, "大塚"), pharmacy));
    CHECK(gaps.kinds[kind_of(gaps, "day_care")].covered);
}

TEST_CASE("where the files tell of some sorts of a kind only, there is no figure for its people",
          "[places]")
{
    Folder folder;
    REQUIRE(build({folder.write("care.csv", care_file(five_places())),
                   folder.write("towns.csv", towns), folder.write("districts.csv", districts)},
                  "131059", folder.path("a.area"))
                .done);
    Area area = open_area(folder.path("a.area"));
    const Gaps gaps = counted(area);
    const std::size_t day_care = kind_of(gaps, "day_care");
    CHECK(gaps.kinds[day_care].covered);
    CHECK_FALSE(gaps.kinds[day_care].whole);
    CHECK(part(gaps, "大塚").counts[day_care].places == 3);
    CHECK_FALSE(per_ten_thousand(gaps, part(gaps, "大塚"), day_care));
    CHECK(shares_of_towns(gaps, day_care).empty());
}

TEST_CASE("a place whose address names no known town is counted apart, never left out", "[places]")
{
    ThreeTowns pack;
    const Gaps gaps = counted(pack.area);
    CHECK(part(gaps, "").counts[kind_of(gaps, "home_nursing")].places == 1);
    CHECK(part(gaps, "").population == -1);
    const Gaps whole = counted(pack.area, GapsBy::Whole);
    REQUIRE(whole.parts.size() == 1);
    CHECK(whole.parts.front().counts[kind_of(whole, "home_nursing")].places == 2);
}

TEST_CASE("of a 丁目 two districts share, a place without its block counts in neither", "[places]")
{
    Folder folder;
    const auto lines = std::vector{in("大塚四丁目", "1300000001", "通所介護"),
                                   in("大塚4-2-1", "1300000002", "通所介護"),
                                   in("大塚4-9-1", "1300000003", "通所介護")};
    const std::string divided = "市区町村コード,町丁目,街区から,街区まで,圏域\r\n"
                                "131059,大塚四丁目,,,大塚\r\n131059,大塚四丁目,1,3,富坂\r\n"
                                "131059,大塚五丁目,,,大塚\r\n131059,千石一丁目,,,富坂\r\n"
                                "131059,白山一丁目,,,富坂\r\n";
    REQUIRE(build({folder.write("care.csv", care_file(lines)), folder.write("towns.csv", towns),
                   folder.write("districts.csv", divided)},
                  "131059", folder.path("a.area"))
                .done);
    Area area = open_area(folder.path("a.area"));
    const Gaps gaps = counted(area);
    const std::size_t day_care = kind_of(gaps, "day_care");
    CHECK(gaps.divided == std::vector<std::string>{"大塚四丁目"});
    CHECK(part(gaps, "大塚").counts[day_care].places == 1);
    CHECK(part(gaps, "富坂").counts[day_care].places == 1);
    CHECK(part(gaps, "").counts[day_care].places == 1);
    CHECK(part(counted(area, GapsBy::Town), "大塚").counts[day_care].places == 3);
}

TEST_CASE("of several packs the one asked for is counted, and all are named", "[places]")
{
    ThreeTowns pack;
    CareLine there = test::line("みなと", "1300000009");
    there.municipality = "131032";
    there.city = "港区";
    there.address = "東京都港区芝1-1-1";
    REQUIRE(build({pack.folder.write("b.csv", care_file({there}))}, "131032",
                  pack.folder.path("b.area"))
                .done);
    Areas areas(open_area(pack.folder.path("a.area")));
    const auto one = gaps(areas, shipped_kinds(), std::nullopt, "");
    REQUIRE(one);
    CHECK(one->areas.empty());
    areas.add(open_area(pack.folder.path("b.area")));
    const auto other = gaps(areas, shipped_kinds(), std::nullopt, "131032");
    REQUIRE(other);
    CHECK(other->area == "東京都港区");
    CHECK(other->areas == std::vector<std::pair<std::string, std::string>>{
                              {"131059", "東京都文京区"}, {"131032", "東京都港区"}});
    CHECK(gaps(areas, shipped_kinds(), std::nullopt, "999999")->code == "131059");
    Areas none;
    CHECK_FALSE(gaps(none, shipped_kinds(), std::nullopt, ""));
}

TEST_CASE("a town holds all its 丁目, and the map tells which part each 丁目 is in", "[places]")
{
    ThreeTowns pack;
    const Gaps gaps = counted(pack.area, GapsBy::Town);
    CHECK(part(gaps, "大塚").population == 5'000);
    CHECK(gaps.part_of_town == std::vector<std::size_t>{0, 0, 1, 2});
}

TEST_CASE("without a map the area is counted as a whole", "[places]")
{
    Pack pack(five_places());
    const auto counted = gaps(pack.area, shipped_kinds(), GapsBy::District);
    REQUIRE(counted);
    CHECK(counted->by == GapsBy::Whole);
    CHECK(counted->ways == std::vector<GapsBy>{GapsBy::Whole});
    REQUIRE(counted->parts.size() == 1);
    CHECK(counted->parts.front().population == -1);
}

TEST_CASE("on the map a town has the share of its part, the greatest being the darkest", "[places]")
{
    ThreeTowns pack;
    const Gaps gaps = counted(pack.area, GapsBy::Town);
    CHECK(shares_of_towns(gaps, kind_of(gaps, "day_care")) == std::vector<float>{1, 1, 0, -1});
    CHECK(shares_of_towns(gaps, kind_of(gaps, "pharmacy")).empty());
    REQUIRE(gaps.map);
    CHECK(gaps.map->towns.size() == gaps.part_of_town.size());
}
