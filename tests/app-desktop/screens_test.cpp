#include "tests/app-desktop/desk.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute::test;
namespace fs = std::filesystem;

namespace {

struct Pictures {
    Desk desk;
    Folder folder;
    fs::path out = folder / "pages";

    Outcome draw(const fs::path& into, std::size_t largest_file = 0) const
    {
        World world;
        world.environment = {{"DISPLAY", desk.display()},
                             {"WAYLAND_DISPLAY", ""},
                             {"ASAN_OPTIONS", "detect_leaks=0"}};
        world.largest_file = largest_file;
        return run({"screens", "--only", "entrance", "--out", into.string()}, world);
    }
};

// The names of the pages are told on the way.
void refused(const Outcome& outcome, const std::string& words)
{
    INFO(outcome.err);
    CHECK(outcome.status == 1);
    CHECK(outcome.one_line());
    CHECK(outcome.says(words));
}

}  // namespace

TEST_CASE("a page becomes a picture and a list of what is on it", "[app-desktop][released]")
{
    const Pictures it;
    const Outcome outcome = it.draw(it.out);
    INFO(outcome.err);
    CHECK(outcome.status == 0);
    CHECK(read(it.out / "entrance.png").rfind("\x89PNG", 0) == 0);
    CHECK(read(it.out / "entrance.tree.json").find("少し考える") != std::string::npos);
}

TEST_CASE("pictures are written all together or not at all", "[app-desktop][released]")
{
    const Pictures it;
    SECTION("on a full disk") { refused(it.draw(it.out, 4'096), "room"); }
    SECTION("where there is a file")
    {
        write(it.folder / "letter", "a letter");
        refused(it.draw(it.folder / "letter"), "letter: not a folder");
        refused(it.draw(it.folder / "letter/below"), "letter");
        CHECK(read(it.folder / "letter") == "a letter");
        fs::remove(it.folder / "letter");
    }
    SECTION("where nothing may be written")
    {
        fs::permissions(it.folder.text(), fs::perms::owner_read | fs::perms::owner_exec);
        refused(it.draw(it.out), it.out.string());
    }
    CHECK(it.folder.count() == 0);
}

TEST_CASE("without a display there are no pictures, and it is said why", "[app-desktop][released]")
{
    const Folder folder;
    const Outcome outcome = run({"screens", "--out", (folder / "pages").string()},
                                {{{"DISPLAY", ":987"}, {"WAYLAND_DISPLAY", ""}}});
    INFO(outcome.err);
    CHECK(outcome.refused("display"));
    CHECK(folder.count() == 0);
}
