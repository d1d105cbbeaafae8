#include "core/places/csv_write.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <fstream>

using namespace kotozute;

namespace {

// A hundred and more cells somebody might have put into a list to reach whoever opens it: each sign
// that begins a formula before each of these, and formulas behind what other programs take for the
// end of a cell.
std::vector<std::string> hostile_cells()
{
    std::vector<std::string> cells;
    for (const char* sign : {"=", "+", "-", "@", "\t=", "\r=", "＝", "＋", "－", "＠"})
        for (const char* formula :
             {"1+1", "SUM(A1:A9)", "HYPERLINK(\"http://localhost/\",\"押す\")", "cmd|' /C calc'!A0",
              "WEBSERVICE(\"http://localhost/\"&A1)", "DDE(\"a\";\"b\";\"c\")", "1\n=1+1",
              "\"1+1\"", "A1;=1+1", "1,=1+1"})
            cells.push_back(std::string(sign) + formula);
    for (const char* sly :
         {" =1+1", "　=1+1", "\n=1+1", "\r\n=1+1", "\xEF\xBB\xBF=1+1", "\xC2\xA0=1+1",
          "\xE2\x80\x8B=1+1", "a;=1+1", "a\t=1+1", "\"=1+1", "'=1+1", "a\",=1+1,\"", "{=1+1}",
          "大塚;=1+1;白山", "a;\"=1+1\"", "a;\"\"=1+1", "a\t\"=1+1\"", "\"\"=1+1", "a\n\"=1+1\""})
        cells.push_back(sly);
    return cells;
}

}  // namespace

TEST_CASE("no cell of a CSV becomes a formula, and each stays one cell", "[places]")
{
    CHECK(csv_cell("大塚") == "大塚");
    for (const char* formula : {"=1+1", "+81", "-1", "@SUM(A1)", "＝1＋1", "\tx"})
        CHECK(csv_cell(formula) == "'" + std::string(formula));
    CHECK(csv_cell("=HYPERLINK(\"a\",\"b\")") == "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"");
    CHECK(csv_cell("大塚;=1+1") == "大塚;'=1+1");
    CHECK(csv_cell("大塚=白山;千石") == "大塚=白山;千石");
    CHECK(csv_cell("\rx") == "\"'\rx\"");
    CHECK(csv_file({{"a", "b,c"}, {"", "3"}}) == "\xEF\xBB\xBF"
                                                 "a,\"b,c\"\r\n,3\r\n");
}

// Not run by itself: tests/csv/run.mjs opens in a spreadsheet what this writes.
TEST_CASE("hostile cells are written for a spreadsheet to open", "[.csv]")
{
    const char* file = std::getenv("KOTOZUTE_CSV");
    REQUIRE(file);
    std::vector<std::vector<std::string>> rows;
    for (const std::string& cell : hostile_cells())
        rows.push_back({"before", cell, "behind"});
    REQUIRE(rows.size() > 100);
    std::ofstream(file, std::ios::binary) << csv_file(rows);
}
