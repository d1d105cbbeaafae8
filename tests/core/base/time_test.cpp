#include "core/base/time.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using namespace std::chrono;

TEST_CASE("a day is read as it is written, and only then", "[base]")
{
    CHECK(parse_date("2026-11-22") == year{2026} / 11 / 22);
    CHECK(parse_date("2028-02-29") == year{2028} / 2 / 29);
    for (const auto wrong :
         {"2026-02-30", "2027-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01",
          "2026-1-1", "2026/11/22", "2026-11-22 ", " 2026-11-22", "20261122", "", "２０２６-11-22",
          "-026-11-22", "2026-11-2a", "2026-11-22T00:00:00Z"})
        CHECK_FALSE(parse_date(wrong));
}

TEST_CASE("a day is written as it is read", "[base]")
{
    for (const auto text : {"2026-11-22", "1941-05-02", "0001-01-01", "9999-12-31", "2028-02-29"})
        CHECK(iso(*parse_date(text)) == text);
    CHECK(japanese(*parse_date("1941-05-02")) == "1941年5月2日");
}

TEST_CASE("a moment is written in Japan's time, wherever it was read from", "[base]")
{
    constexpr auto in_japan = "2026-11-22T18:05:00+09:00";
    CHECK(iso(*parse_timestamp(in_japan)) == in_japan);
    CHECK(parse_timestamp("2026-11-22T09:05:00Z") == parse_timestamp(in_japan));
    CHECK(parse_timestamp("2026-11-22T03:35:00-05:30") == parse_timestamp(in_japan));
    CHECK(iso(*parse_timestamp("2026-12-31T15:00:00Z")) == "2027-01-01T00:00:00+09:00");
}

TEST_CASE("what is not a moment is not read as one", "[base]")
{
    for (const auto wrong :
         {"2026-11-22T18:05:00", "2026-11-22 18:05:00Z", "2026-11-22T24:00:00Z",
          "2026-11-22T18:60:00Z", "2026-11-22T18:05:60Z", "2026-02-30T18:05:00Z",
          "2026-11-22T18:05:00+0900", "2026-11-22T18:05:00+15:00", "2026-11-22T18:05:00+09:60",
          "2026-11-22T18:05:00Zx", "2026-11-22", "", "2026-11-22T18-05-00Z"})
        CHECK_FALSE(parse_timestamp(wrong));
}

TEST_CASE("the day changes at midnight in Japan", "[base]")
{
    CHECK(iso(japan_date(*parse_timestamp("2026-11-22T14:59:59Z"))) == "2026-11-22");
    CHECK(iso(japan_date(*parse_timestamp("2026-11-22T15:00:00Z"))) == "2026-11-23");
}

TEST_CASE("half a year later is the same day, or the last of the month", "[base]")
{
    CHECK(iso(months_later(*parse_date("2026-10-06"), 6)) == "2027-04-06");
    CHECK(iso(months_later(*parse_date("2026-08-31"), 6)) == "2027-02-28");
    CHECK(iso(months_later(*parse_date("2027-08-31"), 6)) == "2028-02-29");
    CHECK(iso(months_later(*parse_date("2026-12-31"), 12)) == "2027-12-31");
    CHECK(iso(months_later(*parse_date("2026-03-31"), -1)) == "2026-02-28");
}

TEST_CASE("a day in Japanese is read as it is written, and nothing else is", "[base]")
{
    for (const char* day : {"2026-11-22", "2026-01-02", "2024-02-29"})
        CHECK(parse_japanese(japanese(*parse_date(day))) == parse_date(day));
    for (const char* text : {"", "年月日", "2026年2月29日", "2026年02月1日", "2026年1月1日 ",
                             "日月年", "2026年13月1日", "99999年1月1日", "2026年1月"})
        CHECK_FALSE(parse_japanese(text));
}
