#include "core/places/encoding.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;

namespace {

std::string read(std::string_view bytes)
{
    std::string decoded;
    const auto text = text_of_file(bytes, "a.csv", decoded);
    return text ? std::string(*text) : text.error().message;
}

}  // namespace

TEST_CASE("text is read whatever it was saved as", "[places]")
{
    CHECK(read("\xEF\xBB\xBF文京区") == "文京区");
    CHECK(read("文京区,𠮷田,é,12345678901234567890") == "文京区,𠮷田,é,12345678901234567890");
    CHECK(read("\x95\xB6\x8B\x9E\x8B\xE6,\xEE\xE0,\x87"
               "@") == "文京区,髙,①");
    CHECK(read(std::string_view("\xFF\xFE\x87\x65\xAC\x4E\x3A\x53", 8)) == "文京区");
    CHECK(read(std::string_view("\xFE\xFF\x65\x87\x4E\xAC\x53\x3A", 8)) == "文京区");
}

TEST_CASE("what is no text is refused with the place of the first bad byte", "[places]")
{
    CHECK(read("ab\ncd\n\x93") ==
          "a.csv: line 3, byte 6: neither UTF-8 nor Shift_JIS; save it as CSV (UTF-8)");
    CHECK(read("\xEF\xBB\xBF"
               "ab\x93\x8C") ==
          "a.csv: line 1, byte 2: neither UTF-8 nor Shift_JIS; save it as CSV (UTF-8)");
    CHECK(read(std::string_view("\xFF\xFE\x00\xD8", 4)) == "a.csv: damaged UTF-16 text");
    CHECK(read(std::string_view("ab\0cd", 5)) ==
          "a.csv: line 1, byte 2: a NUL byte, so this is not text");
    CHECK(read("") == "a.csv: the file is empty");
    CHECK(read("PK\x03\x04") ==
          "a.csv: this is a ZIP or Excel file, not CSV; save it as CSV (UTF-8)");
}
