#include "core/places/possible.hpp"

#include "core/places/areas.hpp"

#include "tests/core/places/support.hpp"

using namespace kotozute;
using namespace kotozute::test;

namespace {

using Standing = NeedFound::Standing;

CareNeeds shipped_needs()
{
    auto needs = parse_care_needs(read_whole(tables_folder / "possible.json"), "possible.json",
                                  shipped_kinds());
    INFO((needs ? "" : needs.error().message));
    REQUIRE(needs);
    return *std::move(needs);
}

// Two 丁目 of 大塚 and one of 千石, in two districts.
const std::string towns = "市区町村コード,都道府県名,市区町村名,町丁目,緯度,経度,人口\r\n"
                          "131059,東京都,文京区,大塚四丁目,35.723863,139.733827,3000\r\n"
                          "131059,東京都,文京区,大塚五丁目,35.723900,139.734000,2000\r\n"
                          "131059,東京都,文京区,千石一丁目,35.724000,139.740000,4000\r\n";
const std::string districts = "市区町村コード,町丁目,圏域\r\n131059,大塚四丁目,大塚\r\n"
                              "131059,大塚五丁目,大塚\r\n131059,千石一丁目,富坂\r\n";

// A pack of the ward with these rows, and its towns.
struct Ward {
    explicit Ward(const std::vector<CareLine>& lines, const std::string& divided = districts)
        : built(build({folder.write("care.csv", care_file(lines)), folder.write("towns.csv", towns),
                       folder.write("districts.csv", divided)},
                      "131059", folder.path("a.area"))),
          area(open_area(folder.path("a.area")))
    {
    }

    Folder folder;
    Built built;
    Areas area;
};

CareLine of_service(const std::string& name, const std::string& office, const std::string& service,
                    const std::string& address = "東京都文京区大塚4-1-1")
{
    CareLine line = test::line(name, office);
    line.service = service;
    line.address = address;
    return line;
}

// Of another ward.
CareLine elsewhere(const std::string& service)
{
    CareLine line = of_service("みなと", "1300000009", service, "東京都港区芝1-1-1");
    line.municipality = "131032";
    line.city = "港区";
    return line;
}

const NeedFound& need(const Possible& found, const std::string& id)
{
    for (const NeedFound& one : found.needs)
        if (one.need.id == id)
            return one;
    FAIL("no need " << id);
    return found.needs.front();
}

Possible look(Areas& area, const std::string& choice, const std::string& near = "")
{
    auto found = possible(area, shipped_needs(), choice, near);
    INFO((found ? "" : found.error().message));
    REQUIRE(found);
    return *std::move(found);
}

std::string refused(const std::string& json)
{
    const auto parsed = parse_care_needs(json, "possible.json", shipped_kinds());
    REQUIRE_FALSE(parsed);
    return parsed.error().message;
}

}  // namespace

TEST_CASE("every need has a source with its date, and words that can be read", "[places]")
{
    const CareNeeds table = shipped_needs();
    for (const CareNeed& need : table.needs) {
        INFO(need.id);
        CHECK_FALSE(need.name.empty());
        CHECK_FALSE(need.what.empty());
        CHECK_FALSE(table.source(need.source).name.empty());
        CHECK_FALSE(table.source(need.source).date.empty());
    }
    for (const char* choice : {"home", "kin_home", "hospital", "palliative_ward", "care_home"})
        CHECK(table.place(choice));
    CHECK(table.place("who_matters") == nullptr);
    CHECK(table.place("other") == nullptr);
}

TEST_CASE("a fault in the table of needs is refused with its line", "[places]")
{
    const std::string sources = R"({"sources":[{"id":"s","name":"名","date":"2025年"}],)";
    const std::string need =
        R"({"id":"n","name":"名","what":"文","kinds":["pharmacy"],"source":"s"})";
    const auto with = [&](const std::string& needs, const std::string& places) {
        return refused(sources + "\n\"needs\":[" + needs + "],\n\"places\":[" + places + "]}");
    };
    CHECK(with(R"({"id":"n","name":"名","what":"文","kinds":["witch"],"source":"s"})", "") ==
          "possible.json:2: needs[0].kinds[0]: no kind of that name");
    CHECK(with(R"({"id":"n","name":"名","what":"文","kinds":[],"source":"hearsay"})", "") ==
          "possible.json:2: needs[0].source: no source of that name");
    CHECK(with(need + ',' + need, "") == "possible.json:2: needs[1].id: stands twice");
    CHECK(with(need, R"({"choice":"home","required":["m"],"helpful":[],"source":"s"})") ==
          "possible.json:3: places[0].required[0]: no need of that name");
    CHECK(with(need, R"({"choice":"home","required":["n"],"helpful":["n"],"source":"s"})") ==
          "possible.json:3: places[0].helpful[0]: stands twice");
    CHECK(with(need, R"({"choice":"home","required":[],"helpful":["n"],"source":"s"})") ==
          "possible.json:3: places[0]: requires nothing");
}

TEST_CASE("what the answer asks for and the list holds looks possible", "[places]")
{
    Ward pack({of_service("みどりの家", "1300000001", "認知症対応型共同生活介護")});
    const Possible found = look(pack.area, "care_home");
    CHECK(found.outcome == Feasible::LooksPossible);
    CHECK(found.needs.front().required);
    CHECK(need(found, "living").standing == Standing::Listed);
    CHECK(need(found, "living").listed == 1);
    CHECK_FALSE(need(found, "living").near);  // nobody said from where
}

TEST_CASE("a sort of place no file tells of is not known, and never said to be missing", "[places]")
{
    Ward pack({of_service("みどり薬局前デイ", "1300000001", "通所介護")});
    const Possible found = look(pack.area, "home");
    CHECK(need(found, "nursing").standing == Standing::NotCovered);
    CHECK(need(found, "pharmacy").standing == Standing::NotCovered);
    CHECK(found.outcome == Feasible::Unverified);
}

TEST_CASE("who visits as a doctor is told by no list, so no list says that home is possible",
          "[places]")
{
    Ward pack({of_service("はるかぜ訪問看護", "1300000001", "訪問看護")});
    const Possible found = look(pack.area, "home");
    CHECK(need(found, "nursing").standing == Standing::Listed);
    CHECK(need(found, "doctor").standing == Standing::NotCovered);
    CHECK(need(found, "doctor").required);
    CHECK(found.outcome == Feasible::Unverified);
}

TEST_CASE("a file that tells of such places elsewhere only shows that none is listed here",
          "[places]")
{
    Ward pack({of_service("はるかぜ訪問看護", "1300000001", "訪問看護"),
               elsewhere("夜間対応型訪問介護"), elsewhere("定期巡回・随時対応型訪問介護看護")});
    CHECK(pack.area.covers_all_of("night_help"));
    CHECK_FALSE(pack.area.covers_all_of("pharmacy"));
    const Possible found = look(pack.area, "home");
    CHECK(need(found, "night").standing == Standing::NotListed);
    CHECK(need(found, "tools").standing == Standing::NotCovered);
}

TEST_CASE("what the answer asks for and covered lists do not hold is what is missing", "[places]")
{
    std::vector<CareLine> lines{of_service("はるかぜ訪問看護", "1300000001", "訪問看護")};
    for (const Service& service : shipped_kinds().services)
        for (const char* home : {"care_home", "group_home", "special_nursing_home",
                                 "health_facility", "medical_facility"})
            if (service.kind == home && service.name != "介護老人福祉施設")
                lines.push_back(elsewhere(service.name));
    Ward some(lines);  // of the large nursing homes nobody told, only of the small ones
    CHECK_FALSE(some.area.covers_all_of("special_nursing_home"));
    CHECK(look(some.area, "care_home").outcome == Feasible::Unverified);
    lines.push_back(elsewhere("介護老人福祉施設"));
    Ward all(lines);
    CHECK(look(all.area, "care_home").outcome == Feasible::Missing);
}

TEST_CASE("from a town on: within two kilometres, in its district, on the whole list, the nearest",
          "[places]")
{
    Ward pack({at(of_service("となりの看護", "1300000001", "訪問看護"), "35.723900", "139.733900"),
               at(of_service("三キロ先の看護", "1300000002", "訪問看護", "東京都文京区大塚5-9-9"),
                  "35.750800", "139.733827"),
               at(of_service("千石の看護", "1300000003", "訪問看護", "東京都文京区千石1-2-3"),
                  "35.724000", "139.740000")});
    const Possible found = look(pack.area, "home", "大塚四丁目");
    CHECK(found.start == "大塚四丁目");
    CHECK(found.district == "大塚");
    const NeedFound& nursing = need(found, "nursing");
    CHECK(nursing.listed == 3);
    CHECK(nursing.near == 2);
    CHECK(nursing.district == 2);
    CHECK(nursing.nearest == "となりの看護");
    REQUIRE(nursing.metres);
    CHECK(*nursing.metres < 20);
}

TEST_CASE("an office with two services that both help counts once", "[places]")
{
    Ward pack({of_service("グッド看護", "1300000001", "訪問看護"),
               of_service("グッド看護", "1300000001", "定期巡回・随時対応型訪問介護看護")});
    CHECK(need(look(pack.area, "home"), "nursing").listed == 1);
}

TEST_CASE("a start may be an address or a town without its number; an unknown one is said to be",
          "[places]")
{
    Ward pack({of_service("はるかぜ訪問看護", "1300000001", "訪問看護")});
    CHECK(look(pack.area, "home", "東京都文京区大塚４－３－８").start == "大塚四丁目");
    CHECK(look(pack.area, "home", "文京区大塚四丁目3番").start == "大塚四丁目");
    CHECK(look(pack.area, "home", "大塚").start == "大塚");
    CHECK(look(pack.area, "home", "大塚").district == "大塚");
    const Possible lost = look(pack.area, "home", "どこか");
    CHECK(lost.start.empty());
    CHECK(lost.start_unknown);
    CHECK_FALSE(need(lost, "nursing").near);
}

TEST_CASE("「だれといるか」 asks for no sort of place", "[places]")
{
    Ward pack({of_service("はるかぜ訪問看護", "1300000001", "訪問看護")});
    const auto found = possible(pack.area, shipped_needs(), "who_matters", "");
    REQUIRE_FALSE(found);
    CHECK(found.error().code == Error::Code::NotFound);
}

TEST_CASE("what one pack lacks and the next one holds is listed, and found from one's own town",
          "[places]")
{
    Ward own({of_service("いえ訪問介護", "1300000001", "訪問介護")});
    CareLine visit = of_service("となりの訪問看護", "1300000002", "訪問看護", "東京都港区芝1-1-1");
    visit.municipality = "131032";
    visit.city = "港区";
    const auto file = own.folder.write("next.csv", care_file({visit}));
    REQUIRE(build({file}, "131032", own.folder.path("b.area")).done);
    CHECK(need(look(own.area, "home"), "nursing").standing != Standing::Listed);
    own.area.add(open_area(own.folder.path("b.area")));
    const Possible found = look(own.area, "home", "大塚四丁目");
    CHECK(need(found, "nursing").standing == Standing::Listed);
    CHECK(need(found, "nursing").nearest == "となりの訪問看護");
    CHECK(need(found, "nursing").search == std::set<std::string>{"home_nursing", "visit"});
    CHECK(need(found, "nursing").district == 0);
    CHECK(found.area == "東京都文京区、東京都港区");
    // 老人ホーム: nobody told of them for the second ward.
    CHECK(need(look(own.area, "care_home"), "living").standing == Standing::NotCovered);
}

TEST_CASE("in a 丁目 that two districts share, an address without its block is in neither",
          "[places]")
{
    Ward split({of_service("だれか", "1300000001", "訪問看護", "東京都文京区大塚四丁目"),
                of_service("はし", "1300000002", "訪問看護", "東京都文京区大塚4-2-1"),
                of_service("なか", "1300000003", "訪問看護", "東京都文京区大塚4-9-1")},
               "市区町村コード,町丁目,街区から,街区まで,圏域\r\n131059,大塚四丁目,,,大塚\r\n"
               "131059,大塚四丁目,1,3,富坂\r\n131059,大塚五丁目,,,大塚\r\n"
               "131059,千石一丁目,,,富坂\r\n");
    const auto district = [&](const char* id) {
        return (**split.area.all().front().place(id)).district;
    };
    CHECK(district("1300000001-130").empty());
    CHECK(district("1300000002-130") == "富坂");
    CHECK(district("1300000003-130") == "大塚");
    CHECK(look(split.area, "home", "大塚四丁目").district.empty());
    CHECK(look(split.area, "home", "大塚4-2-1").district == "富坂");
    CHECK(look(split.area, "home", "大塚").district.empty());
    CHECK(need(look(split.area, "home", "大塚4-9-1"), "nursing").district == 1);
    CHECK_FALSE(need(look(split.area, "home", "大塚四丁目"), "nursing").district);
}
