#include "tests/support/person.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using test::Person;

namespace {

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("places are counted when their page is to be seen, and anew when divided anew", "[app]")
{
    Person person;
    CHECK(person.state().gaps == nullptr);
    person.goes(Page::Kind::Gaps);
    REQUIRE(person.state().gaps);
    CHECK(person.state().gaps->by == GapsBy::Town);
    person.does(DivideGaps{GapsBy::Whole});
    CHECK(person.state().gaps->by == GapsBy::Whole);
}

TEST_CASE("a kind no file tells of cannot be opened", "[app]")
{
    Person person;
    person.goes(Page::Kind::Gaps);
    person.does(ShowGaps{"pharmacy"});
    CHECK(person.state().gaps_kind.empty());
    person.does(ShowGaps{"day_care"});
    CHECK(person.state().gaps_kind == "day_care");
    person.does(ShowGaps{""});
    CHECK(person.state().gaps_kind.empty());
}

TEST_CASE("the file for spreadsheets says 不明 where nothing is known, and whose figures they are",
          "[app]")
{
    Person person;
    person.goes(Page::Kind::Gaps);
    person.does(ExportGaps{});
    const auto files = person.app.take_outgoing();
    REQUIRE(files.size() == 1);
    CHECK(files.front().name == "gaps.csv");
    const std::string& bytes = files.front().bytes;
    CHECK(holds(bytes, "\r\n大塚,20000,デイサービス,3,1.5,35,2\r\n"));
    CHECK(holds(bytes, "\r\n大塚,20000,薬局,不明,不明,不明,不明\r\n"));
    CHECK(holds(bytes, "\r\n千石,不明,デイサービス,0,不明,不明,0\r\n"));
    CHECK(holds(bytes, "町がわからないところ,不明,デイサービス,1,"));
    CHECK(holds(bytes, "出典：厚生労働省 2025-12-31"));
}

TEST_CASE("a town whose name looks like a formula stays a name in the file", "[app]")
{
    Person person;
    person.counts.parts.front().name = "=cmd|' /C calc'!A0";
    person.goes(Page::Kind::Gaps);
    person.does(ExportGaps{});
    CHECK(holds(person.app.take_outgoing().front().bytes, "\r\n'=cmd|"));
}

TEST_CASE("where places cannot be counted the page says so, and there is no file", "[app]")
{
    Person person;
    Ports ports = person.ports();
    ports.find_gaps = {};
    App app(test::the_booklets(), ports);
    app.handle(Go{{Page::Kind::Gaps, ""}});
    CHECK(app.state().notice == Notice::PlacesNotFound);
    app.handle(ExportGaps{});
    CHECK(app.take_outgoing().empty());
}
