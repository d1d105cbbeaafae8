#pragma once

#include "core/screens/screen.hpp"

#include <cstdint>
#include <vector>

// Design tokens: every colour and measure the program uses. No other file knows a raw value.
namespace kotozute::shell {

using Colour = std::uint32_t;  // 0xAABBGGRR, as the renderer takes it

constexpr Colour rgb(std::uint32_t hex)
{
    return 0xFF000000u | ((hex & 0xFF) << 16) | (hex & 0xFF00) | (hex >> 16);
}

// The same colour, less opaque.
Colour faded(Colour colour, float opacity);
// Between two colours: 0 is `from`, 1 is `to`.
Colour mixed(Colour from, Colour to, float amount);

struct Theme {
    Colours name;
    Colour paper, surface, sunk;         // page, card, quiet band
    Colour ink, ink2;                    // text and secondary text
    Colour line, edge;                   // hairline between content; outline of a control
    Colour green, on_green, green_deep;  // primary ground, text on it, the same pressed
    Colour tint;                         // ground of what is selected
    Colour persimmon, indigo, alert;     // accent (shapes only), links and focus, trouble
    Colour wash[5];                      // pictures: sky, far, middle, near, wall
    Colour glow, gold, stroke;           // pictures: lamp light, ginkgo, drawn line
    Colour skin, cloth, roof;            // pictures
    Colour kind[6];                      // kinds of places; [2] is the family's voice too
    Colour land, land_alt, outside;      // map: the ward, every second town, what lies around it
    Colour district[4];                  // map: towns of one 日常生活圏域
    Colour water, wood, house;           // map: what tiles show on the land
    Colour street, road, main_road, rail;
    Colour shade;            // shadow, 0 = none
    float border, selected;  // widths of outlines in pixels
    bool fibres;             // washi fibres in the paper
};

const Theme& theme_of(Colours name);

// What stands for figures on the map, from the least to the greatest; borders between them are ink.
constexpr int figure_tints = 5;
Colour figure_tint(const Theme& theme, int step);

// WCAG contrast of two opaque colours, 1 to 21.
double contrast(Colour a, Colour b);

// A pair of colours that meet on screen, and the contrast they must have.
struct Pair {
    const char* what;
    Colour fore, back;
    double least;
};
std::vector<Pair> pairs_in_use(const Theme& theme);

enum class Type { H1, H2, Lead, Body, Caption };

struct TypeStep {
    float px, leading;
};
constexpr TypeStep type_steps[] = {{38, 1.4f}, {30, 1.4f}, {24, 1.5f}, {20, 1.6f}, {17, 1.55f}};

namespace space {  // pixels, on a grid of 4
constexpr float xs = 4, s = 8, m = 12, l = 16, xl = 24, xxl = 32, huge = 48;
constexpr float target = 48, main = 64, gap = 12;    // touch
constexpr float card = 14, button = 14, field = 10;  // radii
}  // namespace space

}  // namespace kotozute::shell
