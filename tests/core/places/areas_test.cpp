#include "tests/core/places/support.hpp"

#include "core/places/areas.hpp"

#include <cmath>

using namespace kotozute;
using namespace kotozute::test;

namespace {

using Found = std::vector<std::pair<std::size_t, std::string>>;

Found found(Areas& areas, const PlaceQuery& query)
{
    const auto hits = areas.find(query);
    REQUIRE(hits);
    Found found;
    for (const AreasHit& hit : hits->hits)
        found.emplace_back(hit.pack, hit.hit.place.name);
    return found;
}

struct Neighbours {
    Neighbours()
    {
        const auto pack = [&](const std::string& name, const std::vector<CareLine>& lines) {
            const auto file = folder.write(name + ".csv", care_file(lines));
            REQUIRE(build({file}, "all", folder.path(name)).done);
            return folder.path(name);
        };
        CareLine by_address = at(line("い", "1300000003"), "35.7240", "139.7340");
        by_address.address = "東京都文京区白山1";
        auto areas = Areas::open(
            {pack("a.area", {at(line("白山の家", "1300000001"), "35.80", "139.75"), by_address}),
             pack("b.area", {at(line("白山の庭", "1300000002"), "35.7239", "139.7339"),
                             at(line("白山の家", "1300000001"), "35.80", "139.75")})});
        REQUIRE(areas);
        all = *std::move(areas);
    }

    Folder folder;
    Areas all;
};

}  // namespace

TEST_CASE("two packs are searched as one: by fit, then by distance, each place once", "[places]")
{
    Neighbours it;
    PlaceQuery query;
    query.words = {"白山"};
    query.near = Position{35.723863, 139.733827};
    CHECK(found(it.all, query) == Found{{1, "白山の庭"}, {0, "白山の家"}, {0, "い"}});
    CHECK(it.all.find(query)->total == 3);
    query.limit = 1;
    CHECK(found(it.all, query) == Found{{1, "白山の庭"}});
    query.near = std::nullopt;
    query.limit = 20;
    CHECK(found(it.all, query) == Found{{0, "白山の家"}, {1, "白山の庭"}, {0, "い"}});
}

TEST_CASE("of several packs the one that cannot be opened is named", "[places]")
{
    Neighbours it;
    const auto broken = it.folder.write("c.area", "this is no pack");
    const auto areas = Areas::open({it.folder.path("a.area"), broken});
    REQUIRE_FALSE(areas);
    CHECK(areas.error().message == broken + ": not an area pack");
    CHECK(Areas().find({})->hits.empty());
}

namespace {

// 文京区 and 港区, each with a town of its own and the outline of that town.
struct TwoWards {
    TwoWards()
    {
        add("131059", "東京都文京区", "文京区", "大塚四丁目", "35.72", "139.73");
        add("131032", "東京都港区", "港区", "芝一丁目", "35.65", "139.75");
    }

    void add(const std::string& code, const std::string& name, const std::string& city,
             const std::string& town, const std::string& lat, const std::string& lon)
    {
        CareLine line;
        line.municipality = code;
        line.city = city;
        line.office = code == "131059" ? "1300000001" : "1300000002";
        line.address = name + town;
        line = at(line, lat, lon);
        const auto places = folder.write(code + ".csv", care_file({line}));
        const auto towns =
            folder.write(code + ".towns.csv", "市区町村コード,都道府県名,市区町村名,町丁目,緯度,"
                                              "経度,人口\r\n" +
                                                  code + ",東京都," + city + "," + town + "," +
                                                  lat + "," + lon + ",100\r\n");
        REQUIRE(build({places, towns}, code, folder.path(code + ".area")).done);
        all.add(open_area(folder.path(code + ".area")));
    }

    Folder folder;
    Areas all;
};

}  // namespace

TEST_CASE("two wards lie on one map, each town where it is on the earth", "[places]")
{
    TwoWards it;
    const auto base = it.all.base_map();
    REQUIRE(base);
    REQUIRE((*base)->towns.size() == 2);
    const MapTown& other = (*base)->towns[1];
    CHECK(other.name == "芝一丁目");
    const Position there = on_earth((*base)->origin, other.middle);
    CHECK(std::abs(there.lat - 35.65) < 1e-4);
    CHECK(std::abs(there.lon - 139.75) < 1e-4);
    CHECK((*base)->name == "東京都文京区、東京都港区");
    CHECK(*it.all.base_map() == *base);
}

TEST_CASE("a start in the second ward is found, and says whose town it is", "[places]")
{
    TwoWards it;
    const auto start = it.all.start_at("芝一丁目");
    REQUIRE(start);
    CHECK(start->pack == 1);
    CHECK(start->start.name == "東京都港区芝一丁目");
    CHECK_FALSE(it.all.start_at("どこか"));
    CHECK(Areas(open_area(it.folder.path("131032.area"))).start_at("芝一丁目")->start.name ==
          "芝一丁目");
}

TEST_CASE("of two packs the kinds are counted together, what both hold once", "[places]")
{
    Neighbours it;
    const auto found = it.all.find({});
    REQUIRE(found);
    std::size_t counted = 0;
    for (const KindCount& count : found->kinds)
        counted += count.places;
    CHECK(counted == found->total);
    CHECK(it.all.of_code("131059") == nullptr);
    CHECK(it.all.of_code("all") == &it.all.all().front());
}

TEST_CASE("what takes place in two wards stands in the order of its days, what is over nowhere",
          "[places]")
{
    TwoWards it;
    const std::string header = "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,"
                               "イベント名,開始日,終了日,開始時間,"
                               "終了時間,場所名称,住所,URL,備考\r\n";
    const auto events = [&](const std::string& code, const std::string& rows) {
        const auto file = it.folder.write(code + "_event.csv", header + rows);
        const auto pack = it.folder.path(code + ".events.area");
        REQUIRE(build({file}, code, pack).done);
        it.all.add(open_area(pack));
    };
    events("131059", "131059,1,東京都,文京区,あと,2026-05-12,,,,,,,\r\n"
                     "131059,2,東京都,文京区,すんだ,2026-05-01,,,,,,,\r\n");
    events("131032", "131032,1,東京都,港区,午後,2026-05-11,,13:00,,,,,\r\n"
                     "131032,2,東京都,港区,朝,2026-05-11,,9:00,,,,,\r\n");
    EventQuery query;
    query.today = *parse_date("2026-05-10");
    const auto found = it.all.events(query);
    REQUIRE(found);
    std::vector<std::string> names;
    for (const AreasEvent& event : *found)
        names.push_back(event.hit.event.name);
    CHECK(names == std::vector<std::string>{"朝", "午後", "あと"});
    query.limit = 1;
    CHECK(it.all.events(query)->size() == 1);
}
