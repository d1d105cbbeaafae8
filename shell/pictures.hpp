#pragma once

#include "shell/canvas.hpp"

namespace kotozute::shell {

// A small picture in a square.
void draw_picture(Canvas& canvas, Point top_left, float side, Picture picture);

// The town, a home with a lamp, two people at tea. Fills the rect, which cuts it.
void draw_scene(Canvas& canvas, const Rect& rect);

// A small strip of the town, standing on its bottom edge.
void draw_skyline(Canvas& canvas, Point bottom_left, float width);

}  // namespace kotozute::shell
