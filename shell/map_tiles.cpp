#include "shell/map_painter.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace kotozute::shell {
namespace {

// How a role is drawn. Lines are as wide as what they stand for, within what can be seen and what
// does not hide the rest.
struct Look {
    BasemapRole role;
    Colour Theme::*colour;
    float from;                 // pixels a metre: not drawn from farther away
    float metres = 0;           // of a line
    float least = 0, most = 0;  // pixels
};

// The lowest first.
constexpr Look looks[] = {
    {BasemapRole::Green, &Theme::wood, 0},
    {BasemapRole::Water, &Theme::water, 0},
    {BasemapRole::Stream, &Theme::water, .04f, 5, 1, 10},
    {BasemapRole::Building, &Theme::house, .4f},
    {BasemapRole::Street, &Theme::street, .16f, 5, 1, 14},
    {BasemapRole::Road, &Theme::road, .03f, 8, 1, 18},
    {BasemapRole::MainRoad, &Theme::main_road, 0, 14, 2, 24},
    {BasemapRole::Rail, &Theme::rail, 0, 3, 1, 4},
};

// What is kept where not all can be drawn, the most important first.
constexpr BasemapRole importance[] = {
    BasemapRole::Water, BasemapRole::MainRoad, BasemapRole::Rail,   BasemapRole::Road,
    BasemapRole::Green, BasemapRole::Stream,   BasemapRole::Street, BasemapRole::Building};

// In a browser all of a frame has to do with the corners an index of 16 bits can tell apart.
constexpr std::size_t most_corners = 36'000, most_corners_by_parts = 400'000;

std::size_t corners_of(const TileMesh& mesh, BasemapRole role)
{
    return shape_of(role) == BasemapShape::Area ? mesh.area(role).points.size()
                                                : 2 * mesh.line(role).points.size();
}

ImVec2 vec(Point p) { return {p.x, p.y}; }

}  // namespace

void MapPainter::fill(const Triangles& triangles, Colour colour) const
{
    ImDrawList& list = canvas_.list();
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    list.PrimReserve(static_cast<int>(triangles.corners.size()),
                     static_cast<int>(triangles.points.size()));
    const unsigned first = list._VtxCurrentIdx;
    for (const MapPoint& point : triangles.points)
        list.PrimWriteVtx(vec(pane_.view.on_screen(point)), white, colour);
    for (const std::uint16_t corner : triangles.corners)
        list.PrimWriteIdx(static_cast<ImDrawIdx>(first + corner));
}

// Soft at their edges: the atlas holds lines of every width across its rows.
void MapPainter::stroke(const Strokes& strokes, Colour colour, float width) const
{
    ImDrawList& list = canvas_.list();
    const int pixels = std::clamp(static_cast<int>(std::lround(width)), 1, 30);
    const ImVec4 uv = ImGui::GetIO().Fonts->TexUvLines[pixels];
    const float half = static_cast<float>(pixels) / 2 + 1;
    list.PrimReserve(static_cast<int>(strokes.corners.size()),
                     static_cast<int>(2 * strokes.points.size()));
    const unsigned first = list._VtxCurrentIdx;
    for (std::size_t i = 0; i < strokes.points.size(); ++i) {
        const Point at = pane_.view.on_screen(strokes.points[i]);
        const ImVec2 by{strokes.sideways[i].x * half, strokes.sideways[i].y * half};
        list.PrimWriteVtx({at.x + by.x, at.y + by.y}, {uv.x, uv.y}, colour);
        list.PrimWriteVtx({at.x - by.x, at.y - by.y}, {uv.z, uv.w}, colour);
    }
    for (const std::uint16_t corner : strokes.corners)
        list.PrimWriteIdx(static_cast<ImDrawIdx>(first + corner));
}

void MapPainter::pictures(const std::vector<const MapGround::Piece*>& pieces) const
{
    constexpr Colour full = 0xFFFFFFFF, at_night = 0xFFA8A8A8;
    const Colour light = canvas_.theme().name == Colours::Dark ? at_night : full;
    for (const MapGround::Piece* piece : pieces)
        if (piece->picture) {
            const Point from = pane_.view.on_screen(piece->box.least),
                        to = pane_.view.on_screen(piece->box.most);
            piece->picture->draw(canvas_.list(), {from.x, from.y, to.x - from.x, to.y - from.y},
                                 light);
        }
}

void MapPainter::tiles(const std::vector<const MapGround::Piece*>& pieces) const
{
    const bool by_parts = (canvas_.list().Flags & ImDrawListFlags_AllowVtxOffset) != 0;
    std::size_t room = by_parts ? most_corners_by_parts : most_corners;
    const float scale = pane_.view.scale();
    std::vector<BasemapRole> shown;
    for (const BasemapRole role : importance) {
        std::size_t corners = 0;
        for (const MapGround::Piece* piece : pieces)
            corners += corners_of(piece->mesh, role);
        if (corners > room)
            continue;
        room -= corners;
        shown.push_back(role);
    }
    pictures(pieces);
    for (const Look& look : looks) {
        if (scale < look.from || std::find(shown.begin(), shown.end(), look.role) == shown.end())
            continue;
        const Colour colour = canvas_.theme().*look.colour;
        for (const MapGround::Piece* piece : pieces) {
            if (shape_of(look.role) == BasemapShape::Area)
                fill(piece->mesh.area(look.role), colour);
            else
                stroke(piece->mesh.line(look.role), colour,
                       std::clamp(look.metres * scale, look.least, look.most));
        }
    }
}

}  // namespace kotozute::shell
