#include "tests/app-desktop/program.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute::test;

TEST_CASE("a wrong command line is told apart from a refusal", "[app-desktop]")
{
    CHECK(run({"sumary"}).status == 2);
    CHECK(run({"--no-such-option"}).status == 2);
    CHECK(run({"summary", "--no-such-option"}).status == 2);
    CHECK(run({"summary"}).status == 2);
    CHECK(run({"area"}).status == 2);
    CHECK(run({"record", "burn"}).status == 2);
    CHECK(run({"screens", "--size", "12x"}).status == 2);
    CHECK(run({"sumary"}).says("sumary"));
}

TEST_CASE("help and the version are told on the way out", "[app-desktop]")
{
    CHECK(run({"help"}).status == 0);
    CHECK(run({"help"}).out.find("summary") != std::string::npos);
    CHECK(run({"--help"}).status == 0);
    CHECK(run({"--version"}).out.rfind("kotozute ", 0) == 0);
}

TEST_CASE("without a display the program says so and what to do", "[app-desktop]")
{
    const Folder folder;
    const World world{
        {{"DISPLAY", ":987"}, {"WAYLAND_DISPLAY", ""}, {"KOTOZUTE_DATA_HOME", folder.text()}}};
    const Outcome outcome = run({}, world);
    CHECK(outcome.status == 1);
    CHECK(outcome.one_line());
    CHECK(outcome.says("画面を開けません"));
    CHECK(outcome.says("kotozute summary"));
}

TEST_CASE("a file that cannot lie under the map is refused in one line", "[app-desktop]")
{
    const Folder folder;
    const std::string missing = (folder / "none.pmtiles").string();
    const World world{{{"KOTOZUTE_DATA_HOME", folder.text()}}};
    CHECK(run({"--basemap", missing}, world).refused(missing + ": no such file"));
    const std::string out = (folder / "out").string();
    CHECK(run({"screens", "--out", out, "--basemap", missing}, world)
              .refused(missing + ": no such file"));
}

TEST_CASE("without its assets or fonts the program says where it looked", "[app-desktop]")
{
    const Folder folder;
    for (const char* variable : {"KOTOZUTE_ASSETS", "KOTOZUTE_FONTS"}) {
        const Outcome outcome =
            run({"screens", "--out", (folder / "out").string()}, {{{variable, folder.text()}}});
        CHECK(outcome.status == 1);
        CHECK(outcome.one_line());
        CHECK(outcome.says(variable));
        CHECK(outcome.says(folder.text()));
    }
    CHECK(folder.count() == 0);
}
