#include "tests/core/places/support.hpp"

#include "core/places/event_reader.hpp"

using namespace kotozute;
using namespace kotozute::test;

namespace {

using Names = std::vector<std::string>;
using namespace std::chrono_literals;

// 推奨データセット v1: 32 columns.
const std::string header =
    "都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,イベント名,イベント名_カナ,"
    "イベント名_英語,開始日,終了日,開始時間,終了時間,開始日時特記事項,説明,料金(基本),料金(詳細),"
    "連絡先名称,連絡先電話番号,連絡先内線番号,主催者,場所名称,住所,方書,緯度,経度,アクセス方法,"
    "駐車場情報,定員,参加申込終了日,参加申込終了時間,参加申込方法,URL,備考\r\n";

struct EventLine {
    std::string code = "131059";
    std::string name = "家族のつどい";
    std::string first = "2026-05-10";
    std::string last = "";
    std::string from = "13:30";
    std::string to = "15:00";
    std::string lat = "35.7219";
    std::string lon = "139.7340";

    std::string text() const
    {
        return code + ",1,東京都,文京区," + name + ",カゾクノツドイ,," + first + "," + last + "," +
               from + "," + to + ",雨天中止,話しませんか,無料,,係,０３（００００）０００１,,社協," +
               "フミコム,本郷4-15-14,地下1階," + lat + "," + lon + ",,,,,,電話で,example.jp,\r\n";
    }
};

struct Calendar {
    explicit Calendar(const std::vector<EventLine>& lines)
    {
        std::string text = header;
        for (const EventLine& line : lines)
            text += line.text();
        built = build({folder.write("131059_event.csv", text),
                       folder.write("care.csv", care_file({CareLine{}}))},
                      "131059", folder.path("a.area"));
        INFO(built.error.message);
        REQUIRE(built.done);
    }
    std::vector<EventHit> from(const Date& today, const EventQuery& more = {}) const
    {
        EventQuery query = more;
        query.today = today;
        auto events = open_area(folder.path("a.area")).events(query);
        REQUIRE(events);
        return *std::move(events);
    }
    Names names(const Date& today, const EventQuery& more = {}) const
    {
        Names names;
        for (const EventHit& hit : from(today, more))
            names.push_back(hit.event.name);
        return names;
    }

    Folder folder;
    Built built;
};

EventLine on(const std::string& name, const std::string& first, const std::string& last = "")
{
    EventLine line;
    line.name = name;
    line.first = first;
    line.last = last;
    return line;
}

}  // namespace

TEST_CASE("an event comes out of the pack as it stands in the file", "[places]")
{
    const Calendar calendar({EventLine{}});
    CHECK(calendar.built.report[0].unknown.empty());
    const auto found = calendar.from(2026y / 5 / 10);
    REQUIRE(found.size() == 1);
    Event expected;
    expected.name = "家族のつどい";
    expected.kana = "カゾクノツドイ";
    expected.first_day = expected.last_day = 2026y / 5 / 10;
    expected.from = 13 * 60 + 30;
    expected.to = 15 * 60;
    expected.time_note = "雨天中止";
    expected.venue = "フミコム";
    expected.municipality = "131059";
    expected.address = "東京都文京区本郷4-15-14";
    expected.building = "地下1階";
    expected.position = Position{35.7219, 139.7340, PositionKind::Source};
    expected.phone = "03-0000-0001";
    expected.url = "http://example.jp";
    expected.cost = "無料";
    expected.host = "社協";
    expected.how_to_apply = "電話で";
    expected.note = "話しませんか";
    expected.source = "自治体のイベント一覧";
    expected.edition = "2025-12-31";
    CHECK(found[0].event == expected);
}

TEST_CASE("what is over is never shown, what goes on is, and the next comes first", "[places]")
{
    const Calendar calendar({on("先", "2026-06-01"), on("済", "2026-05-09"),
                             on("今日", "2026/5/10"), on("続き", "2026年4月1日", "2026-05-10")});
    CHECK(calendar.names(2026y / 5 / 10) == Names{"続き", "今日", "先"});
    CHECK(calendar.names(2026y / 5 / 11) == Names{"先"});
    CHECK(calendar.names(2026y / 6 / 2).empty());
    EventQuery one;
    one.limit = 1;
    CHECK(calendar.names(2026y / 1 / 1, one) == Names{"続き"});
}

TEST_CASE("events near here, and how far", "[places]")
{
    EventLine far = on("遠く", "2026-05-10");
    far.lat = "35.80";
    EventLine nowhere = on("電話で", "2026-05-10");
    nowhere.lat = nowhere.lon = "";
    const Calendar calendar({EventLine{}, far, nowhere});
    CHECK(calendar.built.report[0].repaired == 3);  // telephones and web addresses only
    EventQuery near;
    near.near = Position{35.7219, 139.7340};
    CHECK(calendar.names(2026y / 5 / 10, near).size() == 3);
    CHECK_FALSE(calendar.from(2026y / 5 / 10, near)[2].metres);
    near.within = 1'000;
    CHECK(calendar.names(2026y / 5 / 10, near) == Names{"家族のつどい"});
}

TEST_CASE("an event without a day or a name is refused, and a day that cannot be is told",
          "[places]")
{
    EventLine odd = on("逆さま", "2026-05-10", "2026-05-01");
    odd.from = "午後";
    EventLine elsewhere = on("よそ", "2026-05-10");
    elsewhere.code = "131016";
    const Calendar calendar(
        {on("いつか", ""), on("ない日", "2026-02-30"), on("", "2026-05-10"), odd, elsewhere});
    const FileReport& report = calendar.built.report[0];
    CHECK(report.refused == 3);
    CHECK(report.kept == 1);
    CHECK(report.elsewhere == 1);
    CHECK(report.notices[0] == RowNotice{2, Column::FirstDay, RowFinding::Missing});
    CHECK(report.notices[1] == RowNotice{3, Column::FirstDay, RowFinding::NotADate});
    CHECK(report.notices[2] == RowNotice{4, Column::Name, RowFinding::Missing});
    CHECK(report.notices[3] == RowNotice{5, Column::LastDay, RowFinding::NotALastDay});
    CHECK(report.notices[4] == RowNotice{5, Column::StartTime, RowFinding::NotATime});
    const auto found = calendar.from(2026y / 5 / 10);
    REQUIRE(found.size() == 1);
    CHECK_FALSE(found[0].event.from);
}

TEST_CASE("days are written in several ways", "[places]")
{
    const Date may = 2026y / 5 / 1;
    for (const char* written : {"2026-05-01", "2026/5/1", "2026年5月1日", "２０２６．０５．０１"})
        CHECK(day_of(written) == may);
    for (const char* written : {"", "2026", "5/1", "2026-13-01", "2026-05-01-", "令和8年5月1日",
                                "2026-05-01 10:00", "26-05-01"})
        CHECK_FALSE(day_of(written));
}

TEST_CASE("all events of a city are read without a loss", "[places][data]")
{
    const auto path = fs::path(KOTOZUTE_ASSETS) / "../../shared/data/events";
    if (!fs::exists(path))
        SKIP("the city's events are not at hand");
    Folder folder;
    const Built built =
        build({(path / "221309_event_v1hdr_cp932.csv").string()}, "221309", folder.path("a.area"));
    INFO(built.error.message);
    REQUIRE(built.done);
    CHECK(built.report[0].rows == 2'159);
    CHECK(built.report[0].refused == 0);
    CHECK(built.report[0].unknown.empty());
    Area area = open_area(folder.path("a.area"));
    EventQuery query;
    query.limit = 10'000;
    query.today = 2020y / 1 / 1;
    CHECK(area.events(query)->size() == 2'159);
    query.today = 2030y / 1 / 1;
    CHECK(area.events(query)->size() == 3);  // 2202 and the like, as somebody typed them
    query.today = 2300y / 1 / 1;
    CHECK(area.events(query)->empty());
    CHECK(area.check()->whole);
    CHECK(area.places() == 0);
}
