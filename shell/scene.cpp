#include "shell/pen.hpp"
#include "shell/pictures.hpp"

#include <algorithm>

namespace kotozute::shell {
namespace {

struct Block {
    float x, width, height;
};
struct Tree {
    float x, y, height;
};

void sky(const Pen& p, const Theme& t, bool sun)
{
    if (sun) {
        p.disc({452, 92}, 44, t.glow);
        p.ring({452, 92}, 44, faded(t.stroke, .55f));
    }
    for (const Point b : {Point{352, 60}, {372, 74}, {336, 82}}) {  // three birds, going home
        p.curve({b.x - 9, b.y - 3}, {b.x - 5, b.y - 7}, {b.x - 2, b.y - 3}, b);
        p.curve(b, {b.x + 2, b.y - 4}, {b.x + 6, b.y - 7}, {b.x + 10, b.y - 4});
    }
}

void town(const Pen& p, const Theme& t)
{
    constexpr Block blocks[] = {{-10, 54, 70},  {48, 34, 104},  {88, 50, 62},   {206, 40, 84},
                                {250, 58, 54},  {322, 36, 96},  {362, 54, 66},  {470, 40, 88},
                                {514, 62, 58},  {580, 40, 80},  {-190, 40, 66}, {-140, 60, 40},
                                {-60, 36, 84},  {650, 50, 60},  {710, 36, 92},  {756, 60, 48},
                                {-300, 44, 52}, {-246, 30, 90}, {-420, 60, 44}, {-352, 34, 76},
                                {840, 40, 80},  {890, 64, 50},  {980, 36, 96},  {1024, 56, 58}};
    for (const Block& b : blocks)
        p.flat({{b.x, 300},
                {b.x, 232 - b.height},
                {b.x + b.width, 232 - b.height},
                {b.x + b.width, 300}},
               t.wash[1]);
    // the hall with the round top
    p.flat(
        {{150, 300}, {150, 84}, {142, 74}, {145, 56}, {193, 56}, {196, 74}, {188, 84}, {188, 300}},
        t.wash[1]);
    p.line({{146, 64}, {192, 64}}, false, faded(t.stroke, .35f));
}

void hills(const Pen& p, const Theme& t)
{
    p.hill({-20, 250}, {160, 160}, {400, 262}, {640, 210}, 440, t.wash[2]);
    for (const Tree& tree : {Tree{40, 236, 62},
                             {84, 224, 46},
                             {560, 224, 64},
                             {520, 226, 44},
                             {-90, 250, 58},
                             {700, 216, 60},
                             {-170, 250, 44},
                             {-300, 250, 60},
                             {-380, 250, 46},
                             {820, 214, 52},
                             {900, 214, 64},
                             {1010, 214, 48}})
        p.tree({tree.x, tree.y}, tree.height, t.gold);
    for (const Tree& tree : {Tree{118, 226, 40}, {590, 226, 48}})
        p.tree({tree.x, tree.y}, tree.height, t.wash[3]);
    p.hill({-20, 296}, {160, 256}, {330, 330}, {640, 268}, 440, t.wash[3], true);
}

// The house, open to the garden, and two people at tea on its veranda.
void home(const Pen& p, const Theme& t)
{
    p.shape({{196, 372}, {196, 262}, {436, 262}, {436, 372}}, t.wash[4]);
    p.shape({{168, 264}, {224, 190}, {412, 190}, {464, 264}}, t.roof);
    for (const float k : {.33f, .66f})
        p.line({{168 + 56 * k, 264 - 74 * k}, {464 - 52 * k, 264 - 74 * k}}, false,
               faded(t.stroke, .35f));
    p.wash({{222, 284}, {410, 284}, {410, 360}, {222, 360}}, t.glow);
    p.line({{222, 284}, {410, 284}, {410, 360}, {222, 360}}, true);
    for (const float x : {269.f, 316.f, 363.f})
        p.line({{x, 284}, {x, 360}}, false, faded(t.stroke, .5f));
    for (const float x : {222.f, 363.f})
        p.line({{x, 304}, {x + 47, 304}}, false, faded(t.stroke, .5f));
    p.ring({340, 299}, 9);  // the lamp
    p.line({{340, 284}, {340, 290}});
    p.shape({{184, 360}, {448, 360}, {448, 370}, {184, 370}}, t.gold);
    for (const float x : {204.f, 316.f, 428.f})
        p.line({{x, 370}, {x, 384}});
    p.person({276, 361}, 58, 2, .1f, t.wash[3], t.wash[1]);
    p.person({352, 361}, 54, -2, 0, t.cloth, t.stroke);
    p.line({{306, 350}, {318, 350}, {316, 360}, {308, 360}}, true);
    p.steam({312, 346});
}

void garden(const Pen& p, const Theme& t)
{
    p.hill({-20, 398}, {140, 372}, {420, 392}, {640, 366}, 440, t.wash[1], true);
    p.line({{516, 384}, {514, 330}, {500, 300}});  // a persimmon tree with its last fruit
    p.line({{514, 330}, {532, 296}, {556, 286}});
    p.line({{532, 296}, {528, 272}});
    p.line({{500, 300}, {478, 290}});
    for (const Point f : {Point{478, 298}, {500, 292}, {528, 264}, {556, 294}, {540, 306}}) {
        p.disc(f, 6, t.persimmon);
        p.ring(f, 6);
    }
    for (const Point s : {Point{90, 408}, {128, 412}, {168, 404}})  // stepping stones
        p.shape({s,
                 {s.x + 6, s.y - 5},
                 {s.x + 24, s.y - 5},
                 {s.x + 30, s.y},
                 {s.x + 24, s.y + 5},
                 {s.x + 6, s.y + 5}},
                t.wash[4]);
    p.tree({70, 392}, 96, t.gold);
}

}  // namespace

// Composed on 600 × 440 units. In a tall rect it fills the width, with only sky above; in a flat
// one the house is whole and the hills run on at both sides.
void draw_scene(Canvas& canvas, const Rect& rect)
{
    if (!canvas.visible(rect))
        return;
    const Theme& t = canvas.theme();
    const float w = rect.width, h = rect.height;
    const float scale = h < w * .75f ? std::min(h / 268, w / 540) : std::max(w / 560, h / 600);
    const Point origin{rect.x + (w - 600 * scale) / 2, rect.bottom() - 440 * scale};
    Pen p(canvas, origin, scale);
    p.ink = 1.6f;
    p.apart = {2.2f, 2.2f};
    canvas.push_clip(rect);
    sky(p, t, origin.y + 40 * scale > rect.y);  // the sun whole, or none
    town(p, t);
    hills(p, t);
    home(p, t);
    garden(p, t);
    canvas.pop_clip();
}

void draw_skyline(Canvas& canvas, Point bottom_left, float width)
{
    const Theme& t = canvas.theme();
    const float scale = width / 300;
    Pen p(canvas, {bottom_left.x, bottom_left.y - 70 * scale}, scale);
    p.ink = 1.2f;
    constexpr Block blocks[] = {{6, 26, 30},   {34, 18, 42},  {120, 30, 36}, {152, 20, 26},
                                {196, 24, 44}, {222, 34, 30}, {262, 20, 38}};
    for (const Block& b : blocks)
        p.flat(
            {{b.x, 70}, {b.x, 70 - b.height}, {b.x + b.width, 70 - b.height}, {b.x + b.width, 70}},
            t.wash[1]);
    p.flat({{70, 70}, {70, 12}, {66, 8}, {68, 2}, {92, 2}, {94, 8}, {90, 12}, {90, 70}}, t.wash[2]);
    for (const float x : {20.f, 108.f, 182.f, 248.f, 286.f})
        p.tree({x, 70}, 26, x > 100 && x < 200 ? t.gold : t.wash[3]);
    p.line({{0, 70}, {300, 70}});
}

}  // namespace kotozute::shell
