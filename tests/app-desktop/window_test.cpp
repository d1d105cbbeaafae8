#include "tests/app-desktop/desk.hpp"

#include <catch2/catch_test_macros.hpp>

#include <csignal>

using namespace kotozute::test;

TEST_CASE("by keyboard alone a wish is said and kept, and is there after a restart",
          "[app-desktop][released]")
{
    const Desk desk;
    const Folder folder;
    {
        Sitting it(desk, folder);
        it.press("button", "少し考える");
        it.press("step", "どこで、だれと");
        it.press("button", "つぎへ");
        it.press("radio", "自宅");
        it.get("status", "書きとめました");
        it.press("button", "ここで休む");
        it.press("button", "残して休む");
        it.write_into("あいことば", "yuzu no ki no shita");
        it.press("button", "残す");
        it.get("status", "この端末に残しました");
        it.program().end(SIGKILL);
    }
    Sitting it(desk, folder);
    it.press("button", "前に書いた記録をひらく");
    it.write_into("あいことば", "yuzu no ki no kage");
    it.press("button", "ひらく");
    it.get("status", "ひらけませんでした");
    it.write_into("あいことば", "yuzu no ki no shita");
    it.press("button", "ひらく");
    it.get("status", "記録をひらきました");
    it.press("step", "どこで、だれと");
    it.press("button", "つぎへ");
    CHECK(it.get("radio", "自宅").selected);
}

TEST_CASE("a window nobody touches draws nothing for ten seconds", "[app-desktop][released]")
{
    const Desk desk;
    const Folder folder;
    Sitting it(desk, folder, {"--report-frames", "--exit-after", "13"});
    const std::string told = it.program().outcome().out;
    const auto after = told.find("after ");
    REQUIRE(after != std::string::npos);
    CHECK(std::stod(told.substr(after + 6)) < 3);
}
