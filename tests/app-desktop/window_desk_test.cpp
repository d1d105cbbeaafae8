// What desks are like: their screens, keyboards and disks.
#include "tests/app-desktop/desk.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute::test;
namespace fs = std::filesystem;

namespace {

constexpr auto words = "自分のことばで";
constexpr auto passphrase = "yuzu no ki no shita";

void go_to_the_place(Sitting& it)
{
    it.press("button", "少し考える");
    it.press("step", "どこで、だれと");
    it.press("button", "つぎへ");
}

void ask_to_keep(Sitting& it)
{
    it.press("button", "ここで休む");
    it.press("button", "残して休む");
}

void keep(Sitting& it)
{
    it.write_into("あいことば", passphrase);
    it.press("button", "残す");
}

}  // namespace

TEST_CASE("where the graphics cannot show a window, one line says so and how paper is made",
          "[app-desktop][released]")
{
    const Desk desk(Desk::Screen::NoOpenGl);
    const Folder folder;
    const Outcome outcome = run({}, world(desk, folder));
    CAPTURE(outcome.err);
    CHECK(outcome.refused("この端末では画面を開けません"));
    CHECK(outcome.says("kotozute summary --record"));
}

TEST_CASE("on a dense screen a page is as large as on any other, and a hand finds what is on it",
          "[app-desktop][released]")
{
    const Desk usual, dense(Desk::Screen::Dense);
    const Folder folder, other;
    Sitting here(usual, folder), there(dense, other);
    const Thing begin = here.get("button", "少し考える"), same = there.get("button", "少し考える");
    CHECK(begin.x == same.x);
    CHECK(begin.y == same.y);
    there.click("button", "少し考える");
    there.get("heading", "大切にしていること");
}

TEST_CASE("Japanese is typed, copied and put in elsewhere", "[app-desktop][released]")
{
    const Desk desk;
    const Folder folder;
    Sitting it(desk, folder);
    go_to_the_place(it);
    it.write_into(words, "髙﨑さんとゆずの木");
    it.holds(words, "髙﨑さんとゆずの木");
    desk.keys("ctrl+a");
    desk.keys("ctrl+c");
    desk.keys("End");
    desk.keys("ctrl+v");
    it.holds(words, "髙﨑さんとゆずの木髙﨑さんとゆずの木");
}

TEST_CASE("with the disk full, keeping says so, the words stay, and it works once there is room",
          "[app-desktop][released]")
{
    const Desk desk;
    const Folder folder;
    Sitting it(desk, folder);
    go_to_the_place(it);
    it.write_into(words, "niwa");
    ask_to_keep(it);
    constexpr std::size_t enough_for_the_tree = 16'000;  // and not for a record
    it.program().hold_files_to(enough_for_the_tree);
    keep(it);
    it.get("status", "端末の空きがたりず");
    it.program().hold_files_to(std::nullopt);
    keep(it);
    it.get("status", "この端末に残しました");
}

TEST_CASE("where nothing may be written, keeping says so, and nothing said is lost",
          "[app-desktop][released]")
{
    const Desk desk;
    const Folder folder;
    fs::create_directory(folder / "data");
    fs::permissions(folder / "data", fs::perms::owner_read | fs::perms::owner_exec);
    Sitting it(desk, folder);
    go_to_the_place(it);
    it.press("radio", "自宅");
    ask_to_keep(it);
    keep(it);
    it.get("status", "この端末には書きこめないため");
    fs::permissions(folder / "data", fs::perms::owner_all);
    keep(it);
    it.get("status", "この端末に残しました");
}
