// What takes place near is looked up when the page is opened.
#include "tests/support/booklet.hpp"
#include "tests/support/person.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using namespace kotozute::test;

namespace {

constexpr Date of_november(unsigned day)
{
    return Date{std::chrono::year{2026}, std::chrono::November, std::chrono::day{day}};
}

}  // namespace

TEST_CASE("the events are looked up for today, each time the page is opened", "[app][events]")
{
    Person person;
    std::vector<Date> days;
    Ports ports = person.ports();
    ports.find_events = [&](const Date& today, const std::string&) -> Result<ComingEvents> {
        days.push_back(today);
        return ComingEvents{};
    };
    App app(the_booklets(), std::move(ports));
    app.handle(Go{{Page::Kind::Events, ""}});
    CHECK(days == std::vector{of_november(22)});
    person.clock += std::chrono::hours{24};
    app.handle(Back{});
    app.handle(Go{{Page::Kind::Events, ""}});
    CHECK(days == std::vector{of_november(22), of_november(23)});
}
