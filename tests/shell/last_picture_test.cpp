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
        return glass.differs(*ImGui::GetDrawData());
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
        CHECK(glass.differs(*ImGui::GetDrawData()));
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

}  // namespace kotozute::test
