#pragma once

#include "shell/canvas.hpp"
#include "shell/map_ground.hpp"
#include "shell/map_pane.hpp"

namespace kotozute::shell {

// The icon that stands for a sort of place, and the shape it lies on: never colour alone.
Icon icon_of_sort(std::size_t sort);

// The mark of a place, on the map and in a list. One whose door is not known is only outlined.
void place_mark(Canvas& canvas, Point at, float radius, std::size_t sort, bool rough);

// Draws what a map shows.
class MapPainter {
public:
    // `tints`: of each town a figure, or none at all (block::Map).
    MapPainter(Canvas& canvas, MapPane& pane, const std::vector<float>& tints)
        : canvas_(canvas), pane_(pane), tints_(tints)
    {
    }

    // What lies below the places, in the room of the map: the land, tiles on it, borders on them.
    void land(const Rect& room, const std::vector<const MapGround::Piece*>& pieces) const;
    // But for those that would lie on what is taken.
    std::vector<const MapLabel*> in_sight(const std::vector<MapLabel>& labels,
                                          const std::vector<Rect>& taken) const;
    void name(const MapLabel& label) const;
    // A house at some distance from its spot.
    void start(Point at, Point house) const;
    // Gives what it takes up.
    Rect scale_bar(Point left_end, float length, const std::string& words) const;
    // What stands for places.
    void place(Point at, float radius, const MapPlace& place) const;
    void badge(Point at, const MapMark& mark, const std::string& ten_thousands) const;
    // `others`: how many more stand so near that they have no mark.
    void selected(Point at, const MapPlace& place, int others) const;

    static TextStyle style_of(MapLabel::Kind kind, float text_scale);

private:
    void fill(const MapShapes::Shape& shape, Colour colour) const;
    void line(const MapShapes::Shape& shape, Colour colour, float width) const;
    template <class Do>
    void each_town(const MapBox& seen, const Do& act) const;
    std::optional<Colour> ground(std::size_t town) const;
    void borders(const MapBox& seen) const;
    // map_tiles.cpp
    void tiles(const std::vector<const MapGround::Piece*>& pieces) const;
    void pictures(const std::vector<const MapGround::Piece*>& pieces) const;
    void fill(const Triangles& triangles, Colour colour) const;
    void stroke(const Strokes& strokes, Colour colour, float width) const;
    void ring(Point at, float radius, const std::array<int, map_sorts>& sorts, int count) const;

    Canvas& canvas_;
    MapPane& pane_;
    const std::vector<float>& tints_;
};

}  // namespace kotozute::shell
