#include "tests/core/places/support.hpp"

#include "core/store/sqlite.hpp"

using namespace kotozute;
using namespace kotozute::test;

namespace {

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a place comes out of the pack as it stands in the file", "[places]")
{
    CareLine care;
    care.building = "はるかぜビル";
    care.days_note = "年末は休み（改行）、\"連休\"も";
    care.capacity = "29";
    care.fax = "03-0000-0002";
    Pack pack({care});
    const auto found = pack.area.place("1300000001-130");
    REQUIRE(found);
    REQUIRE(*found);
    Place expected;
    expected.id = "1300000001-130";
    expected.name = "はるかぜ訪問看護";
    expected.kana = "ハルカゼホウモンカンゴ";
    expected.kind = "home_nursing";
    expected.service = "訪問看護";
    expected.municipality = "131059";
    expected.address = "東京都文京区大塚4-1-1";
    expected.building = "はるかぜビル";
    expected.position = Position{35.723863, 139.733827, PositionKind::Source};
    expected.phone = "03-0000-0001";
    expected.fax = "03-0000-0002";
    expected.url = "https://example.jp/";
    expected.days = Weekdays | Saturday;
    expected.days_note = "年末は休み（改行）、\"連休\"も";
    expected.capacity = 29;
    expected.corporation = "見本法人";
    expected.source = "厚生労働省 介護サービス情報公表システム";
    expected.edition = "2025-12-31";
    expected.days_note = "年末は休み\n、\"連休\"も";
    CHECK(**found == expected);
    const auto missing = pack.area.place("1300000001-120");
    REQUIRE(missing);
    CHECK_FALSE(*missing);
}

TEST_CASE("an office with two services is two places", "[places]")
{
    CareLine other;
    other.service = "訪問入浴介護";
    Pack pack({CareLine{}, other});
    CHECK(pack.area.places() == 2);
    CHECK(*pack.area.place("1300000001-130"));
    CHECK(*pack.area.place("1300000001-120"));
}

TEST_CASE("a second row of one office and service is kept and told", "[places]")
{
    Pack pack({CareLine{}, CareLine{}});
    CHECK(pack.area.places() == 2);
    CHECK(*pack.area.place("1300000001-130-2"));
    CHECK(pack.built.report[0].notices ==
          std::vector<RowNotice>{{3, Column::Number, RowFinding::Numbered}});
    CHECK(pack.built.report[0].repaired == 1);
}

TEST_CASE("a service nobody knows yet is kept as another kind", "[places]")
{
    CareLine care;
    care.service = "新しいサービス";
    Pack pack({care});
    const auto found = pack.area.place("1300000001-新しいサービス");
    REQUIRE(found);
    REQUIRE(*found);
    CHECK((*found)->kind == "other");
    CHECK((*found)->service == "新しいサービス");
}

TEST_CASE("a bad row is refused with its line and reason, and the others are kept", "[places]")
{
    CareLine nameless = line("", "1300000002");
    CareLine bad_office = line("い", "13");
    CareLine bad_code = line("う", "1300000003");
    bad_code.municipality = "999999";
    Folder folder;
    std::string text = care_file({CareLine{}, nameless, bad_office, bad_code});
    text += "131059,short row\r\n" + CareLine{}.text();
    const Built built = build({folder.write("care.csv", text)}, "all", folder.path("a.area"));
    REQUIRE(built.done);
    const FileReport& report = built.report[0];
    CHECK(report.rows == 6);
    CHECK(report.kept == 2);
    CHECK(report.refused == 4);
    REQUIRE(report.notices.size() == 5);
    CHECK(report.notices[0] == RowNotice{3, Column::Name, RowFinding::Missing});
    CHECK(report.notices[1] == RowNotice{4, Column::Number, RowFinding::NotAnOffice});
    CHECK(report.notices[2] == RowNotice{5, Column::Municipality, RowFinding::NotAMunicipality});
    CHECK(report.notices[3] == RowNotice{6, Column::Name, RowFinding::WrongCells});
}

TEST_CASE("what was put right is told row by row", "[places]")
{
    CareLine care = line("い", "1300000002");
    care.municipality = "13105";
    care.phone = "０３（００００）０００１";
    care.url = "info@example.jp";
    care.lat = "0.000000000000000";
    care.lon = "0.000000000000000";
    Pack pack({CareLine{}, care});
    const FileReport& report = pack.built.report[0];
    CHECK(report.repaired == 1);
    CHECK(report.refused == 0);
    CHECK(report.notices ==
          std::vector<RowNotice>{{3, Column::Municipality, RowFinding::CheckDigitAdded},
                                 {3, Column::Latitude, RowFinding::NotAPoint},
                                 {3, Column::Phone, RowFinding::PlainPhone},
                                 {3, Column::Url, RowFinding::NotAWebAddress}});
}

TEST_CASE("only the rows of the municipality or prefecture asked for are kept", "[places]")
{
    CareLine sapporo = line("さっぽろ", "0100000001");
    sapporo.municipality = "011011";
    CareLine toshima = line("としま", "1300000009");
    toshima.municipality = "131164";
    Folder folder;
    const auto file = folder.write("care.csv", care_file({CareLine{}, sapporo, toshima}));
    const auto kept = [&](const std::string& code) {
        const Built built = build({file}, code, folder.path("a.area"));
        REQUIRE(built.done);
        CHECK(built.report[0].kept + built.report[0].elsewhere == 3);
        return open_area(folder.path("a.area")).places();
    };
    CHECK(kept("131059") == 1);
    CHECK(kept("13") == 2);
    CHECK(kept("all") == 3);
    CHECK(build({file}, "131058", folder.path("b.area")).error.message ==
          "131058: neither a municipality, nor a prefecture, nor all");
    CHECK(build({file}, "14", folder.path("b.area")).error.message ==
          "no row of these files is of 14");
    CHECK(folder.names() == Names{"a.area", "care.csv"});
}

TEST_CASE("the pack knows what area it is of, and whom to thank", "[places]")
{
    Folder folder;
    const auto file = folder.write("care.csv", care_file({CareLine{}}));
    REQUIRE(build({file}, "131059", folder.path("a.area")).done);
    const Area area = open_area(folder.path("a.area"));
    CHECK(area.code() == "131059");
    CHECK(area.name() == "東京都文京区");
    REQUIRE(area.sources().size() == 1);
    CHECK(area.sources()[0].credit == "厚生労働省 介護サービス情報公表システム");
    CHECK(area.sources()[0].edition == "2025-12-31");
    CHECK(area.sources()[0].kept == 1);
    CHECK(area.kinds().kinds == std::vector<PlaceKind>{{"home_nursing", "看護師の訪問", "visit"}});
}

TEST_CASE("the day a file describes is read from its name or folder", "[places]")
{
    CHECK(edition_in("data/mhlw_care_2025-12-31/jigyosho_120.csv") == "2025-12-31");
    CHECK(edition_in("01-1_hospital_facility_info_20250601.csv") == "2025-06-01");
    CHECK(edition_in("jigyosho_120_all_20260701123456.csv").empty());
    CHECK(edition_in("jigyosho_120.csv").empty());
    CHECK(edition_in("a_2025-02-30/b.csv").empty());
}

TEST_CASE("the check counts kinds and tells what is missing", "[places]")
{
    CareLine lost = at(line("い", "1300000002"), "0", "0");
    lost.phone = "";
    lost.service = "訪問入浴介護";
    Pack pack({CareLine{}, line("う", "1300000003"), lost});
    const auto check = pack.area.check();
    REQUIRE(check);
    CHECK(check->whole);
    CHECK(check->places == 3);
    CHECK(check->without_position == 1);
    CHECK(check->without_phone == 1);
    REQUIRE(check->kinds.size() == 2);
    CHECK(check->kinds[0].kind.id == "home_nursing");
    CHECK(check->kinds[0].places == 2);
}

TEST_CASE("the same files make the same pack, however small the steps", "[places]")
{
    Folder folder;
    const auto file = folder.write(
        "care.csv", care_file({CareLine{}, line("い", "1300000002"), line("う", "1300000003")}));
    REQUIRE(build({file}, "all", folder.path("a.area"), 1'000).done);
    REQUIRE(build({file}, "all", folder.path("b.area"), 1).done);
    CHECK(read_whole(folder.path("a.area")) == read_whole(folder.path("b.area")));
}

TEST_CASE("a build that stops half way leaves the old pack as it was", "[places]")
{
    Folder folder;
    const auto good = folder.write("good.csv", care_file({CareLine{}}));
    const auto bad = folder.write("bad.csv", "これは,表ではありません\n");
    REQUIRE(build({good}, "all", folder.path("a.area")).done);
    const std::string before = read_whole(folder.path("a.area"));
    const Built failed = build({good, bad}, "all", folder.path("a.area"));
    CHECK_FALSE(failed.done);
    CHECK(failed.error.message == "bad.csv: no header of a known kind in its first rows");
    CHECK(read_whole(folder.path("a.area")) == before);
    CHECK(folder.names() == Names{"a.area", "bad.csv", "good.csv"});

    SECTION("also when a person stops it")
    {
        const Columns columns = shipped_columns();
        const Kinds kinds = shipped_kinds();
        {
            auto builder =
                AreaBuilder::start({{good}, "all", "", folder.path("b.area")}, columns, kinds);
            REQUIRE(builder);
            REQUIRE(builder->step(1));
            CHECK(builder->progress() < 1);
        }
        CHECK(folder.names() == Names{"a.area", "bad.csv", "good.csv"});
    }
}

TEST_CASE("a pack of another version is refused, and so is anything else", "[places]")
{
    Pack pack({CareLine{}});
    {
        sqlite::Database db(pack.folder.path("a.area"));
        db.run("PRAGMA user_version = 99");
    }
    const auto newer = Area::open(pack.folder.path("a.area"));
    REQUIRE_FALSE(newer);
    CHECK(newer.error().code == Error::Code::TooNew);
    {
        sqlite::Database db(pack.folder.path("a.area"));
        db.run("PRAGMA user_version = 1");
    }
    const auto older = Area::open(pack.folder.path("a.area"));
    REQUIRE_FALSE(older);
    CHECK(older.error().message.ends_with("build it again"));

    const auto text = Area::open(pack.folder.write("text.area", "this is no pack of places"));
    REQUIRE_FALSE(text);
    CHECK(text.error().code == Error::Code::Corrupt);
    const auto empty = Area::open(pack.folder.write("empty.area", ""));
    REQUIRE_FALSE(empty);
    CHECK(empty.error().code == Error::Code::Corrupt);
    const auto missing = Area::open(pack.folder.path("missing.area"));
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == Error::Code::NotFound);
}

TEST_CASE("a damaged pack is refused or found out, and never crashes", "[places]")
{
    Pack pack({CareLine{}, line("い", "1300000002")});
    const std::string path = pack.folder.path("a.area");
    const std::string whole = read_whole(path);
    const auto opens = [&](const std::string& bytes) {
        auto area = Area::open(pack.folder.write("damaged.area", bytes));
        if (!area)
            return false;
        PlaceQuery query;
        query.words = {"大塚", "看"};
        (void)area->find(query);
        const auto check = area->check();
        return check && check->whole;
    };
    CHECK(opens(whole));
    CHECK_FALSE(opens(whole.substr(0, whole.size() / 2)));
    for (std::size_t at = 100; at < whole.size(); at += 997) {
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
        (void)opens(damaged);
    }
    {
        sqlite::Database db(path);
        db.run("DELETE FROM places WHERE row = 2");
    }
    const auto check = open_area(path).check();
    REQUIRE(check);
    CHECK_FALSE(check->whole);
}

TEST_CASE("a pack of more services than there can be is refused", "[places]")
{
    Pack pack({CareLine{}});
    {
        sqlite::Database db(pack.folder.path("a.area"));
        db.run("INSERT INTO services SELECT value, '', value, kind, kind_name, need, need_name, "
               "text, words FROM services, (WITH RECURSIVE more (value) AS (SELECT 1 UNION ALL "
               "SELECT value + 1 FROM more WHERE value < 300) SELECT value FROM more)");
    }
    const auto area = Area::open(pack.folder.path("a.area"));
    REQUIRE_FALSE(area);
    CHECK(area.error().code == Error::Code::Corrupt);
    CHECK(area.error().message.ends_with("more services than a pack holds"));
}
