#include "core/content/strings.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;

TEST_CASE("what is read aloud has no break hints and no readings", "[content]")
{
    CHECK(plain("緩和ケア病棟・|ホスピス") == "緩和ケア病棟・ホスピス");
    CHECK(plain("[自/じ][分/ぶん]の|[家/いえ]") == "自分の家");
    CHECK(plain("ふつうの文") == "ふつうの文");
}

TEST_CASE("faulty marks in a text are named", "[content]")
{
    CHECK(markup_fault("病院").empty());
    CHECK(markup_fault("[家/いえ]で|過ごす").empty());
    CHECK(markup_fault("") == "empty text");
    CHECK(markup_fault("|病院") == "break hint at an end");
    CHECK(markup_fault("病院|") == "break hint at an end");
    CHECK(markup_fault("病||院") == "break hint twice");
    CHECK(markup_fault("[家") == "furigana not closed");
    CHECK(markup_fault("家]") == "furigana closed but not opened");
    CHECK(markup_fault("[家]") == "furigana without kanji or reading");
    CHECK(markup_fault("[/いえ]") == "furigana without kanji or reading");
    CHECK(markup_fault("[家|/いえ]") == "mark inside furigana");
}

TEST_CASE("what a person writes never becomes a mark", "[content]")
{
    const std::string safe = unmarked("庭|縁側 [家]");
    CHECK(markup_fault(safe).empty());
    CHECK(plain(safe) == safe);
}

TEST_CASE("a missing text shows its key, so that it is seen and fixed", "[content]")
{
    const Strings strings(Strings::Table{{"greeting", "{name}さん、|こんにちは"}});
    CHECK(strings("farewell") == "farewell");
    CHECK(strings("greeting", {{"name", "和子"}}) == "和子さん、|こんにちは");
    CHECK(strings("greeting", {}) == "さん、|こんにちは");
}
