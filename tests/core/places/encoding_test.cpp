#include "core/places/encoding.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;

TEST_CASE("text is read with and without a byte order mark", "[places]")
{
    const auto marked = text_of_file("\xEF\xBB\xBF文京区", "a.csv");
    REQUIRE(marked);
    CHECK(*marked == "文京区");
    const auto plain = text_of_file("文京区,𠮷田,é,12345678901234567890", "a.csv");
    REQUIRE(plain);
    CHECK(*plain == "文京区,𠮷田,é,12345678901234567890");
}

TEST_CASE("a file in another encoding is refused with the place of the first bad byte", "[places]")
{
    const auto refused = [](std::string_view bytes) {
        const auto text = text_of_file(bytes, "a.csv");
        return text ? std::string() : text.error().message;
    };
    CHECK(refused("ab\ncd\n\x93\x8C") ==
          "a.csv: line 3, byte 6: not UTF-8 (Shift_JIS perhaps); save it as CSV (UTF-8)");
    CHECK(refused("\xF4\x90\x80\x80") ==
          "a.csv: line 1, byte 0: not UTF-8 (Shift_JIS perhaps); save it as CSV (UTF-8)");
    CHECK(refused("\xF4\x8F\xBF\xBF").empty());
}
