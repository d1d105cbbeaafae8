#include "tests/app-desktop/desk.hpp"

#include <catch2/catch_test_macros.hpp>

#include <csignal>

using namespace kotozute::test;

TEST_CASE("by keyboard alone a wish is said and kept, and is there after a restart",
          "[app-desktop]")
{
    const Desk desk;
    const Folder folder;
    {
        Sitting it(desk, folder);
        it.press("button", "少し考える");
        it.get("radio", "自宅");
    }
}

TEST_CASE("a window nobody touches draws nothing for ten seconds", "[app-desktop]")
{
    const Desk desk;
    const Folder folder;
    Sitting it(desk, folder, {"--report-frames", "--exit-after", "13"});
    const std::string told = it.program().outcome().out;
    const auto after = told.find("after ");
    REQUIRE(after != std::string::npos);
    CHECK(std::stod(told.substr(after + 6)) < 3);
}
