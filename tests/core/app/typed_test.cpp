#include "core/app/typed.hpp"
#include "tests/support/booklet.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using namespace std::chrono;

namespace {

std::optional<Date> day_of(std::string_view text)
{
    return typed_date(text, test::the_booklet().dates);
}

}  // namespace

TEST_CASE("a birthday may be written as people in Japan write it", "[app]")
{
    const Date day = year{1941} / 5 / 2;
    for (const char* text : {"1941-05-02", "1941-5-2", "1941/5/2", "1941.5.2", "1941年5月2日",
                             "昭和16年5月2日", "昭和１６年５月２日", "S16.5.2", "s16-5-2",
                             " 1941年 5月 2日 ", "１９４１−５−２", "1941ー5ー2", "昭16.5.2",
                             "昭和16.5.2", "昭１６．５．２", "19410502", "１９４１０５０２"}) {
        INFO(text);
        CHECK(day_of(text) == day);
    }
    CHECK(day_of("令和元年5月1日") == Date{year{2019} / 5 / 1});
    CHECK(day_of("平成元年1月8日") == Date{year{1989} / 1 / 8});
    CHECK(day_of("大正15年12月24日") == Date{year{1926} / 12 / 24});
    CHECK(day_of("明治45年7月29日") == Date{year{1912} / 7 / 29});
    CHECK(day_of("昭和64年1月7日") == Date{year{1989} / 1 / 7});
    CHECK(day_of("1941年5月2") == day);
    CHECK(day_of("令1.5.1") == Date{year{2019} / 5 / 1});
    CHECK(day_of("平元.1.8") == Date{year{1989} / 1 / 8});
}

TEST_CASE("a birthday may be written with the English name of its month", "[app]")
{
    const auto read = [](std::string_view text) {
        return typed_date(text, test::the_booklets().in("en").dates);
    };
    for (const char* text :
         {"2 May 1941", "May 2, 1941", "May 2 1941", "2nd may 1941", "2 MAY 1941", "2May1941"})
        CHECK(read(text) == Date{year{1941} / 5 / 2});
    CHECK(read("May 12 1941") == Date{year{1941} / 5 / 12});
    CHECK(read("1 Sept. 1950") == Date{year{1950} / 9 / 1});
    CHECK(read("昭和16年5月2日") == Date{year{1941} / 5 / 2});
    for (const char* text : {"2/5/1941", "May 1941", "2 Mayor 1941", "31 June 1941", "2 Ma 1941"})
        CHECK(!read(text));
}

TEST_CASE("what is no day is not taken for one", "[app]")
{
    for (const char* text :
         {"",           "きのう",       "1941",           "1941-5",        "1941-13-1",
          "1941-2-30",  "2026-02-29",   "昭和65年1月1日", "昭和0年1月1日", "元年5月1日",
          "1941-5-2-1", "1941-5-2まで", "16年5月2日",     "99999-1-1",     "1941--5-2",
          "1941052",    "19411302",     "194105020",      "\xFF\xFE",      "令和100年1月1日"}) {
        INFO(text);
        CHECK(!day_of(text));
    }
}

TEST_CASE("a phone number typed in full width is the same number", "[app]")
{
    CHECK(typed_phone("０９０−１２３４−５６７８") == "090-1234-5678");
    CHECK(typed_phone(" 03ー1234ー5678 ") == "03-1234-5678");
    CHECK(typed_phone("03-1234-5678（夜は留守電）") == "03-1234-5678(夜は留守電)");
}

TEST_CASE("a reading becomes katakana however it was typed", "[app]")
{
    CHECK(typed_kana("よしだ") == "ヨシダ");
    CHECK(typed_kana("ﾖｼﾀﾞ") == "ヨシダ");
    CHECK(typed_kana("　ヨシダ　") == "ヨシダ");
    CHECK(typed_kana("ゔぁいおりん") == "ヴァイオリン");
}

TEST_CASE("blanks around a name are no part of it", "[app]")
{
    CHECK(trimmed("　𠮷田 \n") == "𠮷田");
    CHECK(trimmed(" 　 ") == "");
    CHECK(trimmed("髙﨑 明子") == "髙﨑 明子");
}
