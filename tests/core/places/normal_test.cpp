#include "core/places/normal.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;

TEST_CASE("two spellings of one name are looked for as one", "[places]")
{
    CHECK(normal::form("ＳＯＭＰＯケア　白山") == "sompoけあ白山");
    CHECK(normal::form("デイサービス") == normal::form("でいさーびす"));
    CHECK(normal::form("ｶﾞｲﾄﾞ") == "がいど");
    CHECK(normal::form("ショートステイ") == "しよーとすてい");
    CHECK(normal::form("㈱さくら") == "(株)さくら");
    CHECK(normal::form("か\u3099ん") == "がん");
    CHECK(normal::form("  a\tb\r\nc\u00A0d\uFEFF") == "abcd");
    CHECK(normal::form("葛\U000E0100城") == "葛城");
    CHECK(normal::form("") == "");
}

TEST_CASE("every hyphen is one hyphen, and a long vowel is none", "[places]")
{
    for (const char* hyphen : {"-", "－", "‐", "−", "―", "–"})
        CHECK(normal::form(std::string("４") + hyphen + "３") == "4-3");
    CHECK(normal::form("４ー３") == "4-3");
    CHECK(normal::form("4ｰ3") == "4-3");
    CHECK(normal::form("センター3") == "せんたー3");
    CHECK(normal::form("3ー") == "3ー");
}

TEST_CASE("ケ is read が where it is spoken so", "[places]")
{
    CHECK(normal::form("霞ヶ関") == "霞が関");
    CHECK(normal::form("霞ケ関") == "霞が関");
    CHECK(normal::form("霞が関") == "霞が関");
    CHECK(normal::form("在宅ケア") == "在宅けあ");
    CHECK(normal::form("ケア白山") == "けあ白山");
}

TEST_CASE("the numeral before 丁目 is a digit", "[places]")
{
    CHECK(normal::form("白山五丁目") == "白山5丁目");
    CHECK(normal::form("北十二丁目") == "北12丁目");
    CHECK(normal::form("二十丁目") == "20丁目");
    CHECK(normal::form("南二十一丁目三番") == "南21丁目三番");
    CHECK(normal::form("丁目") == "丁目");
    CHECK(normal::form("三四丁目") == "三四丁目");
    CHECK(normal::form("５丁目") == "5丁目");
    CHECK(normal::form("十十丁目") == "十十丁目");
}

TEST_CASE("text that is not UTF-8 does no harm", "[places]")
{
    CHECK_NOTHROW(normal::form("\xE5"));
    CHECK_NOTHROW(normal::form("\xF0\x9F"));
    CHECK_NOTHROW(normal::form("\xFF\xFE\x80"));
}

TEST_CASE("a character is one, however many bytes it has", "[places]")
{
    CHECK(normal::one_character("𠮷"));
    CHECK_FALSE(normal::one_character("大塚"));
    CHECK_FALSE(normal::one_character(""));
}
