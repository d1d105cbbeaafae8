#include "shell/frame_pacer.hpp"
#include "shell/scroller.hpp"
#include "shell/theme.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using namespace kotozute::shell;

TEST_CASE("all that is written can be read and all that is drawn be seen, in every theme",
          "[shell]")
{
    for (const Colours colours : {Colours::Light, Colours::Dark, Colours::Contrast})
        for (const Pair& pair : pairs_in_use(theme_of(colours))) {
            INFO(pair.what << " in theme " << static_cast<int>(colours));
            CHECK(contrast(pair.fore, pair.back) >= pair.least);
        }
}

TEST_CASE("contrast is measured as WCAG does", "[shell]")
{
    CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == 21);
    CHECK(contrast(rgb(0x777777), rgb(0xFFFFFF)) > 4.47);
    CHECK(contrast(rgb(0x777777), rgb(0xFFFFFF)) < 4.49);
}

TEST_CASE("a page is drawn while something happens, and then no more", "[shell]")
{
    FramePacer pacer;
    int frames = 0;
    const auto run = [&](bool moving) {
        for (frames = 0; pacer.due() && frames < 100; ++frames)
            pacer.drawn(moving && frames < 10);
    };
    run(false);
    CHECK(frames <= 3);
    run(false);
    CHECK(frames == 0);
    pacer.wake();
    run(true);
    CHECK(frames >= 11);
    CHECK(frames <= 14);
    CHECK_FALSE(pacer.due());
}

TEST_CASE("a page that is let go glides on, slows down and stops at its end", "[shell]")
{
    Scroller scroller;
    scroller.set_most(500);
    scroller.hold();
    for (int i = 0; i < 6; ++i)
        scroller.drag(12, i / 60.);
    CHECK(scroller.offset() == 72);
    scroller.let_go(5 / 60.);
    REQUIRE(scroller.moving());
    float before = scroller.offset(), step = 1e9f;
    int frames = 0;
    while (scroller.moving() && frames++ < 600) {
        scroller.step(1 / 60.f);
        CHECK(scroller.offset() - before <= step + .01f);
        step = scroller.offset() - before;
        before = scroller.offset();
    }
    CHECK(frames < 240);
    CHECK(before > 150);
    CHECK(before <= 500);

    SECTION("a finger that rests before it lifts does not throw the page")
    {
        scroller.hold();
        scroller.drag(30, 10);
        scroller.let_go(10.5);
        CHECK_FALSE(scroller.moving());
    }
}
