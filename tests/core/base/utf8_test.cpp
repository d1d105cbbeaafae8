#include "core/base/utf8.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;

TEST_CASE("text is counted in characters, not in bytes", "[base]")
{
    CHECK(utf8::length("") == 0);
    CHECK(utf8::length("𠮷田 和子") == 5);
    CHECK(utf8::length("髙﨑") == 2);
}

TEST_CASE("well-formed text is told from what is not", "[base]")
{
    CHECK(utf8::valid(""));
    CHECK(utf8::valid("𠮷髙﨑 abc"));
    CHECK_FALSE(utf8::valid("\xE3\x81"));                   // cut off
    CHECK_FALSE(utf8::valid("\xC0\xAF"));                   // overlong
    CHECK_FALSE(utf8::valid("\xED\xA0\x80"));               // a surrogate
    CHECK_FALSE(utf8::valid("\xF5\x80\x80\x80"));           // beyond Unicode
    CHECK_FALSE(utf8::valid(std::string_view("a\0b", 3)));  // NUL
    CHECK_FALSE(utf8::valid("\x80"));                       // no beginning
}

TEST_CASE("characters are taken off one by one", "[base]")
{
    std::string_view text = "あ𠮷\xFFz";
    CHECK(utf8::take(text) == U'あ');
    CHECK(utf8::take(text) == U'𠮷');
    CHECK(utf8::take(text) == U'\uFFFD');
    CHECK(utf8::take(text) == U'z');
    CHECK(text.empty());
}

TEST_CASE("a character is written as it is read", "[base]")
{
    CHECK(utf8::encode(U'𠮷') == "𠮷");
    std::string text = "髙";
    utf8::append(text, U'﨑');
    CHECK(text == "髙﨑");
}

TEST_CASE("cutting never leaves half a character", "[base]")
{
    CHECK(utf8::cut("あい", 6) == "あい");
    CHECK(utf8::cut("あい", 5) == "あ");
    CHECK(utf8::cut("あい", 3) == "あ");
    CHECK(utf8::cut("あい", 2).empty());
    CHECK(utf8::cut("𠮷", 3).empty());
    CHECK(utf8::cut("abc", 0).empty());
}

TEST_CASE("a text made shorter says so and has no more characters than it may", "[base]")
{
    CHECK(utf8::shortened("髙﨑", 2) == "髙﨑");
    CHECK(utf8::shortened("髙﨑𠮷田", 3) == "髙﨑…");
    CHECK(utf8::shortened("髙﨑", 1) == "…");
    CHECK(utf8::shortened("", 1).empty());
}

TEST_CASE("forms that look alike are made alike", "[base]")
{
    CHECK(utf8::nfc("か\u3099") == "が");
    CHECK(utf8::nfc("ｶﾞ") == "ｶﾞ");
    CHECK(utf8::nfkc("ｶﾞ　ＡＢＣ１") == "ガ ABC1");
    CHECK(utf8::nfc("𠮷髙﨑") == "𠮷髙﨑");
    CHECK_FALSE(utf8::nfc("\xFF"));
    CHECK_FALSE(utf8::nfkc("\xE3\x81"));
}
