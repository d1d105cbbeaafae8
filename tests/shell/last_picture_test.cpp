#include "shell/last_picture.hpp"

#include "tests/shell/samples.hpp"
#include "tests/support/screen.hpp"

#include <catch2/catch_test_macros.hpp>

namespace kotozute::test {

TEST_CASE("a frame is drawn again only when something on it changed", "[shell]")
{
    Screen screen = sample("place");
    Window window{[&] { return screen; }};
    shell::LastPicture glass;
    const auto differs = [&] {
        window.frame();
        return glass.changed(*ImGui::GetDrawData()).has_value();
    };
    CHECK(differs());
    CHECK_FALSE(differs());
    SECTION("one answer chosen")
    {
        std::get<block::Options>(screen.body.front()).options.front().selected ^= true;
        CHECK(differs());
    }
    SECTION("a window made wider")
    {
        window.resize({769, 1024});
        CHECK(differs());
    }
    SECTION("letters that came with a picture of their own")
    {
        window.frame();
        ImGui::GetDrawData()->Textures->front()->SetStatus(ImTextureStatus_WantUpdates);
        CHECK(glass.changed(*ImGui::GetDrawData()));
    }
    SECTION("a window that was covered")
    {
        glass.forget();
        CHECK(differs());
    }
    window.settle();
    differs();
    CHECK_FALSE(differs());
}

TEST_CASE("while a map moves, nothing beside it is drawn again", "[shell]")
{
    Window window{[] { return sample("mapped"); }, {}, {1280, 800}};
    shell::LastPicture glass;
    const shell::Rect map = window.get("map").rect;
    const auto changed = [&] {
        window.ui().pinch(1, map.centre(), {7, 3});
        window.frame();
        return glass.changed(*ImGui::GetDrawData());
    };
    CHECK(changed() == shell::Rect{0, 0, 1280, 800});
    for (int i = 0; i < 5; ++i) {
        const auto part = changed();
        REQUIRE(part);
        CHECK(common(*part, map) == *part);
        CHECK(part->width * part->height > map.width * map.height / 2);
    }
}

TEST_CASE("what is drawn again is cut off at what changed", "[shell]")
{
    Window window{[] { return sample("mapped"); }, {}, {1280, 800}};
    const shell::Rect part{600, 200, 50, 40};
    ImDrawData& data = *ImGui::GetDrawData();
    shell::keep_within(part, data);
    int drawn = 0;
    for (const ImDrawList* list : data.CmdLists)
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const ImVec4& clip = command.ClipRect;
            if (clip.z <= clip.x || clip.w <= clip.y)
                continue;
            ++drawn;
            CHECK(clip.x >= part.x);
            CHECK(clip.z <= part.right());
            CHECK(clip.w <= part.bottom());
        }
    CHECK(drawn > 0);
}

}  // namespace kotozute::test
