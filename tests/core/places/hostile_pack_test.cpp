#include "core/places/basemap_info.hpp"
#include "core/places/dbase.hpp"
#include "core/store/sqlite.hpp"
#include "support.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace kotozute;
using namespace kotozute::test;

TEST_CASE("a pack that was made to do harm is refused in one line", "[places]")
{
    Pack pack({CareLine{}});
    const std::string path = pack.folder.path("a.area");
    const std::string harm = GENERATE(as<std::string>(),
                                      "DROP TABLE meta; CREATE VIEW meta AS WITH RECURSIVE n(key) "
                                      "AS (SELECT 1 UNION ALL SELECT key + 1 FROM n) "
                                      "SELECT key, key AS value FROM n",
                                      "UPDATE points SET data = x'000000800100000000'",
                                      "UPDATE points SET data = x'FFFFFF7FFFFFFF7F00'");
    CAPTURE(harm);
    {
        sqlite::Database db(path);
        db.run(harm);
    }
    const auto area = Area::open(path);
    const bool no_point = harm.find("000000800100000000") != std::string::npos;
    REQUIRE(static_cast<bool>(area) == no_point);  // the smallest integer stands for no point
    if (!area) {
        CHECK(area.error().code == Error::Code::Corrupt);
        CHECK(area.error().message.find('\n') == std::string::npos);
    }
}

TEST_CASE("a place that is not on the earth is damage, not a place", "[places]")
{
    Pack pack({CareLine{}});
    const std::string path = pack.folder.path("a.area");
    const std::string harm =
        GENERATE(as<std::string>(), "UPDATE places SET lat = 9e999, position_kind = 1",
                 "UPDATE places SET lat = 35, lon = 139, position_kind = 9");
    CAPTURE(harm);
    {
        sqlite::Database db(path);
        db.run(harm);
    }
    auto area = open_area(path);
    const auto hits = area.find({});
    REQUIRE_FALSE(hits);
    CHECK(hits.error().code == Error::Code::Corrupt);
}

TEST_CASE("columns that take no room in a table take none in memory", "[places]")
{
    std::string table(32, '\0');
    table[0] = 3;
    table[4] = 100;          // rows
    table[8] = 32 + 64 + 1;  // where they begin
    table[10] = 2;           // bytes of a row
    for (const char size : {'\1', '\0'}) {
        std::string column(32, '\0');
        column[0] = 'A';
        column[16] = size;
        table += column;
    }
    table += '\r' + std::string(200, ' ');
    const auto rows = parse_dbase(table, "a.dbf", {});
    REQUIRE_FALSE(rows);
    CHECK(rows.error().message == "a.dbf: a damaged list of columns");
    table[32 + 32 + 16] = '\1';
    table[10] = 3;
    table += std::string(100, ' ');
    CHECK(parse_dbase(table, "a.dbf", {}));
}

TEST_CASE("an endless credit is none, and costs no time", "[places]")
{
    CHECK(plain_attribution("&copy; <a href='https://example.org'>Map makers</a>") ==
          "© Map makers");
    std::string endless;
    while (endless.size() < (std::size_t{8} << 20))
        endless += "&amp;";
    CHECK(plain_attribution(endless).empty());
}
