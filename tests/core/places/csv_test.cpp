#include "core/places/csv.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(std::string_view text)
{
    Rows rows;
    for (CsvReader csv(text); csv.next();)
        rows.emplace_back(csv.cells().begin(), csv.cells().end());
    return rows;
}

}  // namespace

TEST_CASE("a table is read cell by cell", "[places]")
{
    CHECK(rows_of("a,b\r\nc,d\r\n") == Rows{{"a", "b"}, {"c", "d"}});
    CHECK(rows_of("a,b\nc,d") == Rows{{"a", "b"}, {"c", "d"}});
    CHECK(rows_of("a,b\rc,d") == Rows{{"a", "b"}, {"c", "d"}});
    CHECK(rows_of("a,,\n,b,") == Rows{{"a", "", ""}, {"", "b", ""}});
    CHECK(rows_of("") == Rows{});
}

TEST_CASE("an empty line in a table is no row", "[places]")
{
    CHECK(rows_of("a\n\n\r\nb\n") == Rows{{"a"}, {"b"}});
}

TEST_CASE("a quoted cell may hold commas, quotes and lines", "[places]")
{
    CHECK(rows_of("\"a,b\",\"c\"\"d\"\"\",\"e\r\nf\"\n\"\"\n\"\",x") ==
          Rows{{"a,b", "c\"d\"", "e\r\nf"}, {"", "x"}});
    CHECK(rows_of("\"a\"\"1\",\"b\"\"2\",\"c\"\"3\"") == Rows{{"a\"1", "b\"2", "c\"3"}});
}

TEST_CASE("a row knows the line where it begins", "[places]")
{
    CsvReader csv("a\n\"b\nb\"\nc\n");
    REQUIRE(csv.next());
    CHECK(csv.line() == 1);
    REQUIRE(csv.next());
    CHECK(csv.line() == 2);
    REQUIRE(csv.next());
    CHECK(csv.line() == 4);
}

TEST_CASE("a stray quote costs its own row, not the rows after it", "[places]")
{
    CsvReader csv("a,b\n\"c,d\ne,f\ng,\"h\"\n\"i\"x,j\nk,\"l");
    REQUIRE(csv.next());
    CHECK(csv.fault().empty());
    REQUIRE(csv.next());
    CHECK(csv.line() == 2);
    CHECK(csv.fault() == "text after the closing quote of a cell");
    REQUIRE(csv.next());
    CHECK(csv.line() == 3);
    CHECK(csv.cells()[1] == "f");
    REQUIRE(csv.next());
    CHECK(csv.cells()[1] == "h");
    REQUIRE(csv.next());
    CHECK(csv.fault() == "text after the closing quote of a cell");
    REQUIRE(csv.next());
    CHECK(csv.line() == 6);
    CHECK(csv.fault() == "a quoted cell is never closed");
    CHECK_FALSE(csv.next());
}

TEST_CASE("no row and no cell grows beyond measure", "[places]")
{
    const std::string wide = std::string(5'000, ',') + "\nb\n";
    CsvReader cells(wide);
    REQUIRE(cells.next());
    CHECK(cells.fault() == "more than 1000 cells in one row");
    CHECK(cells.cells().size() == CsvReader::most_cells);
    REQUIRE(cells.next());
    CHECK(cells.fault().empty());

    const std::string long_line = std::string(CsvReader::longest_cell + 1, 'x') + "\nb\n";
    CsvReader cell(long_line);
    REQUIRE(cell.next());
    CHECK(cell.fault() == "a cell of more than 64 KiB");

    std::string quotes;
    for (int i = 0; i < 3'000; ++i)
        quotes += "\"a\"\"b\",";
    CsvReader quoted(quotes);
    REQUIRE(quoted.next());
    CHECK(quoted.cells()[999] == "a\"b");
}
