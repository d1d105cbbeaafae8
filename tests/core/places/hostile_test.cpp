#include "tests/core/places/support.hpp"

#include <string_view>

using namespace kotozute;
using namespace kotozute::test;

namespace {

struct Hostile {
    std::string name;
    std::string bytes;
    std::string reason;  // what the one line says after the file's name
};

std::string times(std::string_view text, std::size_t count)
{
    std::string all;
    all.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        all += text;
    return all;
}

std::vector<Hostile> hostile_files()
{
    using namespace std::string_literals;
    const std::string row = CareLine{}.text();
    const std::string no_header = "no header of a known kind in its first rows";
    return {
        {"empty.csv", "", "the file is empty"},
        {"only-mark.csv", "\xEF\xBB\xBF", "the file is empty"},
        {"blank.csv", "\r\n\r\n\n", no_header},
        {"excel.csv", "PK\x03\x04\x14\x00\x06\x00 xl/workbook.xml"s,
         "this is a ZIP or Excel file, not CSV; save it as CSV (UTF-8)"},
        {"utf16-little.csv", "\xFF\xFEN\x00o\x00"s, no_header},
        {"utf16-big.csv", "\xFE\xFF\x00N\xD8\x00"s, "damaged UTF-16 text"},
        {"shift-jis.csv", care_header.substr(3) + "\x93\x8C\x8B\x9E\r\n",
         "line 2, byte 516: neither UTF-8 nor Shift_JIS; save it as CSV (UTF-8)"},
        {"overlong.csv", "a\n\xC0\xAF", no_header},
        {"surrogate.csv", "\xED\xA0\x80",
         "line 1, byte 0: neither UTF-8 nor Shift_JIS; save it as CSV (UTF-8)"},
        {"cut-off.csv", "ab\xE5",
         "line 1, byte 2: neither UTF-8 nor Shift_JIS; save it as CSV (UTF-8)"},
        {"nul.csv", "abcdefghij\0klmn"s, "line 1, byte 10: a NUL byte, so this is not text"},
        {"one-line.csv", std::string(10 << 20, 'x'), no_header},
        {"commas.csv", std::string(10 << 20, ','), no_header},
        {"quotes.csv", std::string(10 << 20, '"'), no_header},
        {"open-quote.csv", "\"" + care_header.substr(3) + row, no_header},
        {"other-table.csv", "日付,気温\n2025-01-01,5\n", no_header},
        {"no-address.csv", "都道府県コード又は市町村コード,事業所番号,事業所名,サービスの種類\n",
         "line 1: the header has no column 住所"},
        {"late-header.csv", times("x\n", 6) + care_header + row, no_header},
        {"page.csv", "<!DOCTYPE html><html><body>404</body></html>", no_header},
        {"header-only.csv", care_header, "a header and no rows"},
        {"all-bad.csv", care_header + times("131059,a,b\r\n", 1'000),
         "line 2: another number of cells than the header; no row could be kept"},
    };
}

}  // namespace

TEST_CASE("a file that is no table of places gets one line that says why", "[places]")
{
    Folder folder;
    for (const Hostile& hostile : hostile_files()) {
        INFO(hostile.name);
        const Built built =
            build({folder.write(hostile.name, hostile.bytes)}, "all", folder.path("a.area"));
        CHECK_FALSE(built.done);
        CHECK(built.error.message == hostile.name + ": " + hostile.reason);
        CHECK(built.error.message.find('\n') == std::string::npos);
        CHECK_FALSE(fs::exists(folder.path("a.area")));
        CHECK_FALSE(fs::exists(folder.path("a.area.partial")));
    }
}

TEST_CASE("a quote that is never closed costs its row, not the file", "[places]")
{
    const std::string row = CareLine{}.text();
    const std::string open = "131059,\"1300000002" + row.substr(17);
    Folder folder;
    const auto file = folder.write("care.csv", care_header + row + open + row + row + open);
    const Built built = build({file}, "all", folder.path("a.area"));
    REQUIRE(built.done);
    CHECK(built.report[0].kept == 3);
    CHECK(built.report[0].refused == 2);
    CHECK(built.report[0].notices[0] == RowNotice{3, Column::Name, RowFinding::Unreadable});
}

TEST_CASE("a folder, a missing file or a folder that is not there get one line", "[places]")
{
    Folder folder;
    const auto good = folder.write("care.csv", care_file({CareLine{}}));
    CHECK(build({folder.path("missing.csv")}, "all", folder.path("a.area")).error.message ==
          "missing.csv: No such file or directory");
    CHECK_FALSE(build({folder.path("")}, "all", folder.path("a.area")).done);
    const std::string nowhere = folder.path("no/such/folder/a.area");
    CHECK(build({good}, "all", nowhere).error.message == nowhere + ": cannot be written");
    CHECK_FALSE(build({good}, "Tokyo", folder.path("a.area")).done);
    CHECK_FALSE(build({}, "all", folder.path("a.area")).done);
    CHECK(folder.names() == std::vector<std::string>{"care.csv"});
}

TEST_CASE("a giant cell costs its row, not the file", "[places]")
{
    CareLine giant;
    giant.days_note = std::string(10 << 20, 'x');
    Folder folder;
    const auto file = folder.write("care.csv", care_file({giant, CareLine{}}));
    const Built built = build({file}, "all", folder.path("a.area"));
    REQUIRE(built.done);
    CHECK(built.report[0].kept == 1);
    CHECK(built.report[0].notices[0].finding == RowFinding::Unreadable);
}

TEST_CASE("a pack holds only so many services, and says so", "[places]")
{
    std::vector<CareLine> lines;
    for (int i = 0; i < 300; ++i) {
        CareLine care;
        care.service = "サービス" + std::to_string(i);
        lines.push_back(care);
    }
    Folder folder;
    const Built built =
        build({folder.write("care.csv", care_file(lines))}, "all", folder.path("a.area"));
    REQUIRE(built.done);
    CHECK(built.report[0].kept == 250);
    CHECK(built.report[0].refused == 50);
    CHECK(open_area(folder.path("a.area")).places() == 250);
}
