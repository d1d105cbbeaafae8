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

TEST_CASE("what a plain ground hides is not drawn", "[shell]")
{
    using shell::Rect;
    Window window{[] { return sample("mapped"); }, {}, {1280, 800}};
    ImDrawData& data = *ImGui::GetDrawData();
    const auto drawn = [&] {
        unsigned corners = 0;
        for (const ImDrawList* list : data.CmdLists)
            for (const ImDrawCmd& command : list->CmdBuffer)
                if (command.ClipRect.z > command.ClipRect.x)
                    corners += command.ElemCount;
        return corners;
    };
    const shell::Theme& light = shell::theme_of(Colours::Light);
    const Rect map = window.get("map").rect,
               middle{map.centre().x - 50, map.centre().y - 50, 100, 100};
    SECTION("of the whole page its paper is the ground")
    {
        CHECK(shell::laid_bare({0, 0, 1280, 800}, data) == light.paper);
        CHECK_FALSE(shell::laid_bare({0, 0, 1280, 800}, data));
    }
    SECTION("beyond the map its ground hides nothing")
    {
        CHECK(shell::laid_bare({map.x - 4, map.y + 50, 100, 100}, data) == light.paper);
    }
    shell::keep_within(middle, data);
    const unsigned all = drawn();
    SECTION("the map's own ground hides all that the page has drawn before")
    {
        const auto ground = shell::laid_bare(middle, data);
        REQUIRE(ground);
        CHECK((ground == light.outside || ground == light.land));
        CHECK(drawn() < all);
        CHECK_FALSE(shell::laid_bare(middle, data));
    }
    SECTION("what lets something through hides nothing")
    {
        for (ImDrawList* list : data.CmdLists)
            for (ImDrawVert& corner : list->VtxBuffer)
                corner.col = shell::faded(corner.col, .9f);
        CHECK_FALSE(shell::laid_bare(middle, data));
        CHECK(drawn() == all);
    }
}

}  // namespace kotozute::test
