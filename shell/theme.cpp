#include "shell/theme.hpp"

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

constexpr Theme light{
    Colours::Light,
    rgb(0xFBF7F0),
    rgb(0xFFFFFF),
    rgb(0xF5EFE4),
    rgb(0x2B2A27),
    rgb(0x504B45),
    rgb(0xE0D9CC),
    rgb(0x8F867A),
    rgb(0x1F5C4D),
    rgb(0xFFFFFF),
    rgb(0x17483C),
    rgb(0xEAF3EE),
    rgb(0xB4501E),
    rgb(0x234E7D),
    rgb(0x8C2F2B),
    {rgb(0xF4EADB), rgb(0xDCE3DA), rgb(0xBBD0C4), rgb(0x8FB3A3), rgb(0xFFFDF8)},
    rgb(0xF6C98B),
    rgb(0xE3B765),
    rgb(0x3B3A36),
    rgb(0xF8E3CC),
    rgb(0xD98A5F),
    rgb(0xE3C4A8),
    {rgb(0x1F5C4D), rgb(0x234E7D), rgb(0x7A4E9A), rgb(0xB4501E), rgb(0x7A6A2A), rgb(0x8C2F2B)},
    rgb(0xFFFFFF),
    rgb(0xF8F4EA),
    rgb(0xF0EADF),
    {rgb(0xEDF5F0), rgb(0xEDF2F8), rgb(0xFBF1E9), rgb(0xF4EFF8)},
    rgb(0xCFE3EE),
    rgb(0xDDEBD5),
    rgb(0xECE6DB),
    rgb(0xE4DDD0),
    rgb(0xD9CEBC),
    rgb(0xE9D2A2),
    rgb(0xB5AFA4),
    rgb(0x5A4630),
    1.f,
    2.5f,
    true};

constexpr Theme dark{
    Colours::Dark,
    rgb(0x1D211F),
    rgb(0x272C29),
    rgb(0x232825),
    rgb(0xF4EEE3),
    rgb(0xD6CFC3),
    rgb(0x3A403C),
    rgb(0x8F8C82),
    rgb(0xA4D3C0),
    rgb(0x10241D),
    rgb(0x86BBA6),
    rgb(0x2B4039),
    rgb(0xE9A077),
    rgb(0xB5D0F0),
    rgb(0xF2B1A6),
    {rgb(0x252B2B), rgb(0x2C3735), rgb(0x35493F), rgb(0x476354), rgb(0x4A4A42)},
    rgb(0xF2BE7A),
    rgb(0xB98F46),
    rgb(0xD9D2C4),
    rgb(0xE6CBB0),
    rgb(0xC07A52),
    rgb(0x5E4C40),
    {rgb(0xA4D3C0), rgb(0xA9C8EC), rgb(0xD2B4E8), rgb(0xE9A077), rgb(0xD9C67E), rgb(0xF2B1A6)},
    rgb(0x2A302D),
    rgb(0x2E3531),
    rgb(0x1A1D1C),
    {rgb(0x2A3831), rgb(0x2A333D), rgb(0x3A312B), rgb(0x353040)},
    rgb(0x1D3542),
    rgb(0x263B2C),
    rgb(0x363C38),
    rgb(0x3D4540),
    rgb(0x47514B),
    rgb(0x5A5138),
    rgb(0x6C716C),
    rgb(0x000000),
    1.f,
    2.5f,
    true};

constexpr Theme high_contrast{
    Colours::Contrast,
    rgb(0xFFFFFF),
    rgb(0xFFFFFF),
    rgb(0xFFFFFF),
    rgb(0x000000),
    rgb(0x1F1F1F),
    rgb(0x6B6B6B),
    rgb(0x000000),
    rgb(0x00382B),
    rgb(0xFFFFFF),
    rgb(0x000000),
    rgb(0xE3F1EA),
    rgb(0x8A3300),
    rgb(0x00337A),
    rgb(0x7A0000),
    {rgb(0xFFFFFF), rgb(0xE6E6E6), rgb(0xC9D6CF), rgb(0x8CA89B), rgb(0xFFFFFF)},
    rgb(0xFFD58A),
    rgb(0xD9A63F),
    rgb(0x000000),
    rgb(0xFFFFFF),
    rgb(0xE0A070),
    rgb(0xE6E6E6),
    {rgb(0x00382B), rgb(0x00337A), rgb(0x4B1D73), rgb(0x8A3300), rgb(0x4E4200), rgb(0x7A0000)},
    rgb(0xFFFFFF),
    rgb(0xFFFFFF),
    rgb(0xE6E6E6),
    {rgb(0xE9F4EF), rgb(0xE8F0FA), rgb(0xFBEEE4), rgb(0xF3EBFA)},
    rgb(0xC6DCF2),
    rgb(0xD5E8CF),
    rgb(0xEDEDED),
    rgb(0xD2D2D2),
    rgb(0xBBBBBB),
    rgb(0xA8A8A8),
    rgb(0x6E6E6E),
    0,
    2.f,
    4.f,
    false};

double luminance(Colour colour)
{
    const auto linear = [](Colour part) {
        const double s = (part & 0xFF) / 255.0;
        return s <= .04045 ? s / 12.92 : std::pow((s + .055) / 1.055, 2.4);
    };
    return .2126 * linear(colour) + .7152 * linear(colour >> 8) + .0722 * linear(colour >> 16);
}

// What lies on the towns of a map, and around it.
std::vector<Pair> pairs_on_a_map(const Theme& t)
{
    const Colour house = contrast(t.ink, t.glow) < 4.5 ? t.surface : t.ink;
    std::vector<Pair> pairs{{"house where distances begin", house, t.glow, 3},
                            {"number on the selected place", t.surface, t.indigo, 7}};
    const Colour grounds[] = {t.land,        t.land_alt,    t.outside,    t.district[0],
                              t.district[1], t.district[2], t.district[3]};
    for (const Colour ground : grounds) {
        pairs.push_back({"name on the map", t.ink2, ground, 7});
        pairs.push_back({"the ward's line on the map", t.green, ground, 3});
        pairs.push_back({"ring of the selected place on the map", t.indigo, ground, 3});
        for (const Colour kind : t.kind)
            pairs.push_back({"place on the map", kind, ground, 3});
    }
    for (const Colour kind : t.kind)
        for (const Colour ground : {t.water, t.wood, t.house, t.street, t.road, t.main_road})
            pairs.push_back({"place on what tiles show", kind, ground, 3});
    for (const Colour kind : t.kind)
        pairs.push_back({"icon of a place", t.on_green, kind, 3});
    for (int step = 0; step < figure_tints; ++step)
        pairs.push_back({"a town's border on its figure", t.ink, figure_tint(t, step), 3});
    return pairs;
}

std::vector<Pair> pairs_on_pages(const Theme& t)
{
    return {
        {"ink on paper", t.ink, t.paper, 7},
        {"ink on surface", t.ink, t.surface, 7},
        {"ink on sunk", t.ink, t.sunk, 7},
        {"ink on tint", t.ink, t.tint, 7},
        {"ink on sky", t.ink, t.wash[0], 7},
        {"secondary ink on paper", t.ink2, t.paper, 7},
        {"secondary ink on surface", t.ink2, t.surface, 7},
        {"secondary ink on sunk", t.ink2, t.sunk, 7},
        {"secondary ink on tint", t.ink2, t.tint, 7},
        {"words on a primary button", t.on_green, t.green, 7},
        {"words on a primary button held", t.on_green, t.green_deep, 7},
        {"link on paper", t.indigo, t.paper, 7},
        {"link on surface", t.indigo, t.surface, 7},
        {"link on sunk", t.indigo, t.sunk, 7},
        {"trouble on paper", t.alert, t.paper, 7},
        {"trouble on surface", t.alert, t.surface, 7},
        {"trouble on sunk", t.alert, t.sunk, 7},
        {"edge on paper", t.edge, t.paper, 3},
        {"edge on surface", t.edge, t.surface, 3},
        {"edge on sunk", t.edge, t.sunk, 3},
        {"green on paper", t.green, t.paper, 3},
        {"green on surface", t.green, t.surface, 3},
        {"green on sunk", t.green, t.sunk, 3},
        {"green on tint", t.green, t.tint, 3},
        {"persimmon on paper", t.persimmon, t.paper, 3},
        {"persimmon on sky", t.persimmon, t.wash[0], 3},
        {"seal on persimmon", t.paper, t.persimmon, 3},
        {"focus ring on tint", t.indigo, t.tint, 3},
        {"focus ring on the sky", t.indigo, t.wash[0], 3},
        {"drawn line on paper", t.stroke, t.paper, 3},
        {"drawn line on surface", t.stroke, t.surface, 3},
        {"drawn line on tint", t.stroke, t.tint, 3},
        {"person's voice on surface", t.green, t.surface, 3},
        {"family's voice on surface", t.kind[2], t.surface, 3},
        {"professional's voice on surface", t.indigo, t.surface, 3},
        {"icon on the family's colour", t.on_green, t.kind[2], 3},
        {"icon on the professional's colour", t.on_green, t.indigo, 3},
    };
}

}  // namespace

Colour faded(Colour colour, float opacity)
{
    const auto alpha = static_cast<Colour>(static_cast<float>(colour >> 24) * opacity + .5f);
    return (colour & 0x00FFFFFFu) | (alpha << 24);
}

Colour mixed(Colour from, Colour to, float amount)
{
    Colour out = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        const auto a = static_cast<float>((from >> shift) & 0xFF);
        const auto b = static_cast<float>((to >> shift) & 0xFF);
        out |= static_cast<Colour>(a + (b - a) * amount + .5f) << shift;
    }
    return out;
}

const Theme& theme_of(Colours name)
{
    switch (name) {
    case Colours::Light: return light;
    case Colours::Dark: return dark;
    case Colours::Contrast: return high_contrast;
    }
    return light;
}

Colour figure_tint(const Theme& theme, int step)
{
    constexpr float least = .06f, further = .13f;
    return mixed(theme.land, theme.green, least + further * static_cast<float>(step));
}

double contrast(Colour a, Colour b)
{
    const double one = luminance(a), two = luminance(b);
    return (std::max(one, two) + .05) / (std::min(one, two) + .05);
}

std::vector<Pair> pairs_in_use(const Theme& t)
{
    std::vector<Pair> pairs = pairs_on_a_map(t);
    const std::vector<Pair> pages = pairs_on_pages(t);
    pairs.insert(pairs.end(), pages.begin(), pages.end());
    return pairs;
}

}  // namespace kotozute::shell
