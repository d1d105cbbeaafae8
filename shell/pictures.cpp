#include "shell/pictures.hpp"

#include "shell/pen.hpp"

#include <algorithm>

namespace kotozute::shell {
namespace {

void hospice(const Pen& p, const Theme& t)
{
    p.shape({{8, 46}, {8, 26}, {34, 26}, {34, 46}}, t.wash[4]);
    p.shape({{5, 26}, {10, 18}, {32, 18}, {37, 26}}, t.wash[3]);
    p.wash({{14, 31}, {22, 31}, {22, 39}, {14, 39}}, t.glow);
    p.line({{14, 31}, {22, 31}, {22, 39}, {14, 39}}, true);
    p.line({{27, 46}, {27, 33}, {31, 33}, {31, 46}});
    p.tree({44, 46}, 26, t.gold);
}

void hospital(const Pen& p, const Theme& t)
{
    p.shape({{12, 46}, {12, 12}, {44, 12}, {44, 46}}, t.wash[4]);
    p.wash({{24, 17}, {32, 17}, {32, 27}, {24, 27}}, t.wash[2]);
    p.line({{28, 17}, {28, 27}});
    p.line({{23, 22}, {33, 22}});
    for (const float x : {17.f, 35.f})
        p.line({{x, 31}, {x + 4, 31}, {x + 4, 36}, {x, 36}}, true);
    p.line({{25, 46}, {25, 34}, {31, 34}, {31, 46}});
}

void care_home(const Pen& p, const Theme& t)
{
    p.shape({{5, 46}, {5, 28}, {51, 28}, {51, 46}}, t.wash[4]);
    p.shape({{3, 28}, {12, 17}, {44, 17}, {53, 28}}, t.gold);
    for (const float x : {10.f, 38.f}) {
        p.wash({{x, 33}, {x + 8, 33}, {x + 8, 39}, {x, 39}}, t.glow);
        p.line({{x, 33}, {x + 8, 33}, {x + 8, 39}, {x, 39}}, true);
    }
    p.line({{24, 46}, {24, 34}, {32, 34}, {32, 46}});
    p.line({{28, 46}, {28, 34}});
}

void paper_and_pencil(const Pen& p, const Theme& t)
{
    p.shape({{12, 10}, {38, 10}, {44, 16}, {44, 46}, {12, 46}}, t.wash[4]);
    for (const float y : {22.f, 29.f})
        p.line({{18, y}, {38, y}}, false, t.wash[3]);
    p.line({{18, 36}, {28, 36}}, false, t.wash[3]);
    p.shape({{30, 40}, {46, 24}, {50, 28}, {34, 44}, {29, 45}}, t.gold);
}

void open_circle(const Pen& p, const Theme& t)
{
    p.arc({28, 28}, 15.5f, -.34f, 1.36f, 6, {1.5f, 1.5f}, t.wash[3]);
    p.arc({28, 28}, 15.5f, -.34f, 1.36f, 0, {});
}

// Something small laid into an open palm.
void palm(const Pen& p, const Theme& t)
{
    p.disc({28, 19}, 7, t.gold);
    p.ring({28, 19}, 7);
    p.wash({{8, 34}, {20, 31}, {28, 35}, {38, 33}, {48, 27}, {50, 31}, {38, 43}, {20, 45}, {8, 42}},
           t.wash[3]);
    p.curve({7, 33}, {16, 28}, {24, 32}, {29, 35});
    p.curve({29, 35}, {36, 36}, {42, 28}, {49, 27});
    p.curve({49, 27}, {52, 31}, {40, 44}, {30, 45});
    p.curve({30, 45}, {22, 46}, {14, 42}, {7, 43});
}

void moon_over_water(const Pen& p, const Theme& t)
{
    p.disc({28, 22}, 11, t.glow);
    p.ring({28, 22}, 11);
    p.line({{8, 40}, {48, 40}});
    p.line({{15, 46}, {34, 46}}, false, t.wash[3]);
}

void andon(const Pen& p, const Theme& t)
{
    p.disc({28, 28}, 23, faded(t.glow, .35f));
    p.shape({{18, 12}, {38, 12}, {41, 40}, {15, 40}}, t.glow);
    p.line({{28, 12}, {28, 40}});
    p.line({{17, 26}, {39.5f, 26}});
    p.line({{14, 40}, {14, 46}});
    p.line({{42, 40}, {42, 46}});
    p.line({{11, 40}, {45, 40}});
    p.curve({22, 12}, {24, 5}, {32, 5}, {34, 12});
}

// Two hands, a letter between them.
void letter(const Pen& p, const Theme& t)
{
    p.shape({{15, 15}, {41, 15}, {41, 33}, {15, 33}}, t.wash[4]);
    p.line({{15, 15}, {28, 26}, {41, 15}});
    p.disc({27, 24}, 2.6f, t.persimmon);
    p.wash({{1, 36}, {12, 30}, {22, 31}, {23, 34}, {16, 36}, {20, 40}, {6, 47}, {1, 47}},
           t.wash[3]);
    p.curve({0, 35}, {8, 32}, {14, 27}, {23, 32});
    p.curve({23, 32}, {24, 35}, {18, 35}, {14, 36});
    p.curve({24, 33.5f}, {22, 40}, {12, 44}, {0, 47});
    p.wash({{55, 36}, {44, 30}, {34, 31}, {33, 34}, {40, 36}, {36, 40}, {50, 47}, {55, 47}},
           t.gold);
    p.curve({56, 35}, {48, 32}, {42, 27}, {33, 32});
    p.curve({33, 32}, {32, 35}, {38, 35}, {42, 36});
    p.curve({32, 33.5f}, {34, 40}, {44, 44}, {56, 47});
}

// A letter folded and tied, as letters once were: the sign of the program.
void knot(Pen p, const Theme& t, float side)
{
    p.apart = {};
    p.ink = std::max(1.5f, side / 28);
    p.shape({{5, 41}, {15, 51}, {51, 15}, {41, 5}}, t.wash[4]);
    p.flat({{21, 9}, {47, 35}, {35, 47}, {9, 21}}, t.green);
    p.line({{21, 9}, {47, 35}, {35, 47}, {9, 21}}, true, t.green);
    p.line({{22, 34}, {34, 22}}, false, t.on_green);
}

}  // namespace

// Every small picture lives in a square of 56 units.
void draw_picture(Canvas& canvas, Point top_left, float side, Picture picture)
{
    if (!canvas.visible({top_left.x, top_left.y, side, side}))
        return;
    Pen p(canvas, top_left, side / 56);
    p.ink = side > 80 ? 1.8f : 1.5f;
    const Theme& t = canvas.theme();
    switch (picture) {
    case Picture::None: break;
    case Picture::Home: p.house({7, 46}, 42, t.wash[3], true); break;
    case Picture::Kin:
        p.house({21, 46}, 31, t.wash[3], true);
        p.apart = {1, 1};
        p.house({4, 46}, 22, t.gold, false);
        break;
    case Picture::Hospice: hospice(p, t); break;
    case Picture::Hospital: hospital(p, t); break;
    case Picture::CareHome: care_home(p, t); break;
    case Picture::Cups:
        p.cup({6, 25}, 19, t.wash[3]);
        p.cup({31, 25}, 19, t.gold);
        p.line({{3, 46}, {53, 46}});
        break;
    case Picture::Other: paper_and_pencil(p, t); break;
    case Picture::Undecided: open_circle(p, t); break;
    case Picture::Entrust: palm(p, t); break;
    case Picture::NotNow: moon_over_water(p, t); break;
    case Picture::Lamp: andon(p, t); break;
    case Picture::Letter: letter(p, t); break;
    case Picture::Knot: knot(p, t, side); break;
    }
}

}  // namespace kotozute::shell
