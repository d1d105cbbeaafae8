#include "core/places/repair.hpp"

#include "core/places/distance.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace kotozute;

namespace {

// What a repair makes of a cell: the cell itself where there was nothing to repair.
template <class Repair>
std::string made(Repair&& repair, std::string_view cell)
{
    std::string out;
    return repair(cell, out) ? out : std::string(cell);
}

std::string phone(std::string_view cell) { return made(repair::phone, cell); }
std::string url(std::string_view cell) { return made(repair::url, cell); }
std::string municipality(std::string_view cell) { return made(repair::municipality, cell); }
std::string office(std::string_view cell) { return made(repair::office, cell); }

std::string address(std::string_view cell, std::string_view prefecture, std::string_view city)
{
    return made(
        [&](auto value, std::string& out) { return repair::address(value, prefecture, city, out); },
        cell);
}

struct Split {
    std::string address, building;
    bool operator==(const Split&) const = default;
};
Split split(std::string_view address, std::string_view building)
{
    repair::building(address, building);
    return {std::string(address), std::string(building)};
}

}  // namespace

TEST_CASE("a telephone number can be dialled as it is shown", "[places]")
{
    CHECK(phone("03-3944-6111") == "03-3944-6111");
    CHECK(phone("0339446111") == "0339446111");
    CHECK(phone("０３－３９４４－６１１１") == "03-3944-6111");
    CHECK(phone("03ー3944ー6111") == "03-3944-6111");
    CHECK(phone("（03）3944-6111") == "03-3944-6111");
    CHECK(phone("03--3944-6111") == "03-3944-6111");
    CHECK(phone("03-3944-6111（") == "03-3944-6111");
    CHECK(phone("090-1234-5678") == "090-1234-5678");
    CHECK(phone("").empty());
}

TEST_CASE("half a telephone number is not shown as one", "[places]")
{
    CHECK(phone("3944-6111").empty());
    CHECK(phone("なし").empty());
    CHECK(phone("3339446111").empty());
    CHECK(phone("0120-510-810-1").empty());
}

TEST_CASE("a web address can be opened, and nothing else is taken for one", "[places]")
{
    CHECK(url("https://example.jp/a?b=1") == "https://example.jp/a?b=1");
    CHECK(url("www.example.or.jp/x") == "http://www.example.or.jp/x");
    CHECK(url("Http://example.jp/") == "http://example.jp/");
    CHECK(url("HTTPS://example.jp/") == "https://example.jp/");
    CHECK(url("ｈｔｔｐ：//ｅｘａｍｐｌｅ．ｊｐ") == "http://example.jp");
    CHECK(url("//www.example.jp") == "http://www.example.jp");
    CHECK(url("URL:http://www.example.jp") == "http://www.example.jp");
    CHECK(url("hppt://www.example.jp/") == "http://www.example.jp/");
    CHECK(url("info@example.jp").empty());
    CHECK(url("03-3944-6111").empty());
    CHECK(url("なし").empty());
    CHECK(url("example..jp").empty());
    CHECK(url("javascript:alert(1)").empty());
}

TEST_CASE("a municipality's code gets back what a spreadsheet took", "[places]")
{
    CHECK(municipality("131059") == "131059");
    CHECK(municipality("13105") == "131059");
    CHECK(municipality("11011") == "011011");
    CHECK(municipality("1101") == "011011");
    CHECK(municipality("131058").empty());
    CHECK(municipality("x31059").empty());
    CHECK(municipality("991059").empty());
    CHECK(municipality("1").empty());
}

TEST_CASE("an office's number is text of ten digits or letters", "[places]")
{
    CHECK(office("1390500245") == "1390500245");
    CHECK(office("01B0100011") == "01B0100011");
    CHECK(office("170100143") == "0170100143");
    CHECK(office("12345").empty());
    CHECK(office("13905002４5").empty());
}

TEST_CASE("an address begins with its prefecture", "[places]")
{
    CHECK(address("東京都文京区大塚1", "東京都", "文京区") == "東京都文京区大塚1");
    CHECK(address("札幌市北区麻生町", "北海道", "札幌市北区") == "北海道札幌市北区麻生町");
    CHECK(address("北区麻生町", "北海道", "札幌市北区") == "北海道札幌市北区麻生町");
    CHECK(address("類家5丁目", "青森県", "八戸市") == "青森県八戸市類家5丁目");
    CHECK(address("広尾郡大樹町字大樹", "北海道", "大樹町") == "北海道広尾郡大樹町字大樹");
    CHECK(address("浜松市中区中央", "静岡県", "浜松市中央区") == "静岡県浜松市中区中央");
}

TEST_CASE("the building is not shown twice", "[places]")
{
    CHECK(split("大塚4-50-1みどりの郷", "みどりの郷") == Split{"大塚4-50-1", "みどりの郷"});
    CHECK(split("大塚4-50-1　みどりの郷", "みどりの郷") == Split{"大塚4-50-1", "みどりの郷"});
    CHECK(split("那珂川市大字安徳6那珂川市大字安徳6", "") == Split{"那珂川市大字安徳6", ""});
    CHECK(split("大塚4-50-1", "みどりの郷") == Split{"大塚4-50-1", "みどりの郷"});
}

TEST_CASE("a house number is not cut in two for the sake of a room's", "[places]")
{
    CHECK(split("大塚4-3-101", "101") == Split{"大塚4-3-101", ""});
    CHECK(split("大塚４－３－１０１", "１０１") == Split{"大塚４－３－１０１", ""});
    CHECK(split("大塚4番3号2階", "2階") == Split{"大塚4番3号", "2階"});
}

TEST_CASE("a point that cannot be right is not put on the map", "[places]")
{
    const std::vector<Placeholder> none;
    const auto place = [&](const char* lat, const char* lon) {
        return repair::position(lat, lon, none);
    };
    CHECK(place("35.7", "139.7").position == Position{35.7, 139.7, PositionKind::Source});
    CHECK_FALSE(place("35.7", "139.7").finding);
    CHECK(place("139.7", "35.7").position == Position{35.7, 139.7, PositionKind::Source});
    CHECK(place("139.7", "35.7").finding == RowFinding::Swapped);
    CHECK(place("0.000000000000000", "0.000000000000000").finding == RowFinding::NotAPoint);
    CHECK(place("", "").finding == RowFinding::NotAPoint);
    CHECK(place("53.412910000000000", "-8.243889999999964").finding == RowFinding::OutsideJapan);
    CHECK_FALSE(place("53.412910000000000", "-8.243889999999964").position);
    const std::vector<Placeholder> middle = {{36.204824, 138.252924}};
    CHECK(repair::position("36.204824000000000", "138.252924000000000", middle).finding ==
          RowFinding::SharedPoint);
}

TEST_CASE("degrees are the same on every machine", "[places]")
{
    CHECK(repair::degrees("43.072415360518725") == 43.0724154);
    CHECK(repair::degrees("-8.243889999999964") == -8.24389);
    CHECK(repair::degrees("139") == 139.0);
    CHECK(repair::degrees("0.00000004") == 0.0);
    CHECK(repair::degrees(".5") == 0.5);
    for (const char* bad : {"", "-", ".", "1.2.3", "1e5", "35,7", "999999999999999999999", "361"})
        CHECK_FALSE(repair::degrees(bad));
}

TEST_CASE("days and places that are not stated stay so", "[places]")
{
    CHECK(repair::days("").days == DaysNotStated);
    CHECK(repair::days("平日,土曜日,祝日").days == (Weekdays | Saturday | Holidays));
    CHECK(repair::days("平日,毎日").finding == RowFinding::NotADay);
    // As 市川市 and other cities write them.
    for (const char* week :
         {"月火水木金", "月・火・水・木・金", "月〜金", "月曜日～金曜日", "平日"})
        CHECK(repair::days(week).days == Weekdays);
    CHECK(repair::days("月火水木金土").days == (Weekdays | Saturday));
    CHECK(repair::days("月～金、土曜日、祝日").days == (Weekdays | Saturday | Holidays));
    CHECK(repair::days("月火水木金土日祝").days == (Weekdays | Saturday | Sunday | Holidays));
    CHECK(repair::days("土日").days == (Saturday | Sunday));
    // Spans round the week's end, and days that are left out, are not guessed at.
    for (const char* other :
         {"日〜土", "土〜月", "月〜祝", "平日以外", "平日（水を除く）", "〜金", "月〜"})
        CHECK((repair::days(other).finding == RowFinding::NotADay &&
               repair::days(other).days == DaysNotStated));
    std::string many;
    for (int i = 0; i < 10'000; ++i)
        many += "平日";
    CHECK(repair::days(many).days == Weekdays);
    const auto some = repair::days("火・木");
    CHECK((some.days == DaysNotStated && !some.finding && some.in_words));
    CHECK(repair::count("0").value == 0);
    CHECK(repair::count("29").value == 29);
    CHECK(repair::count("20170814").finding == RowFinding::NotACount);
    CHECK(repair::count("約10").finding == RowFinding::NotACount);
}

TEST_CASE("metres are straight ones", "[places]")
{
    const Position hakusan{35.721703, 139.751931};
    CHECK(metres_between(hakusan, hakusan) == 0);
    CHECK(metres_between({35, 139}, {36, 139}) == Catch::Approx(111'195).epsilon(0.001));
    CHECK(metres_between({35, 139}, {35, 140}) == Catch::Approx(91'085).epsilon(0.001));
    CHECK(most_degrees_of_latitude(metres_between({35, 139}, {36, 139})) >= 1 - 1e-9);
}
