#include "shell/pen.hpp"

#include <imgui.h>

namespace kotozute::shell {
namespace {

constexpr float pi = 3.14159265f;
constexpr float beyond = 1600;  // how far a hill runs on

ImVec2 vec(Point p) { return {p.x, p.y}; }

}  // namespace

void Pen::path(Points points, Point by) const
{
    canvas_.list().PathClear();
    for (const Point p : points)
        canvas_.list().PathLineTo(vec(at({p.x + by.x, p.y + by.y})));
}

void Pen::wash(Points points, Colour colour) const
{
    path(points, apart);
    canvas_.list().PathFillConcave(colour);
}

void Pen::flat(Points points, Colour colour) const
{
    path(points);
    canvas_.list().PathFillConcave(colour);
}

void Pen::line(Points points, bool closed, Colour colour) const
{
    path(points);
    canvas_.list().PathStroke(stroke(colour), closed ? ImDrawFlags_Closed : 0, ink);
}

void Pen::shape(Points points, Colour colour) const
{
    wash(points, colour);
    line(points, true);
}

void Pen::disc(Point centre, float radius, Colour colour) const
{
    const Point by{centre.x + apart.x, centre.y + apart.y};
    canvas_.list().AddCircleFilled(vec(at(by)), radius * scale_, colour, 48);
}

void Pen::ring(Point centre, float radius, Colour colour) const
{
    canvas_.list().AddCircle(vec(at(centre)), radius * scale_, stroke(colour), 48, ink);
}

void Pen::arc(Point centre, float radius, float from, float to, float width, Point by,
              Colour colour) const
{
    const ImVec2 middle = vec(at({centre.x + by.x, centre.y + by.y}));
    canvas_.list().PathClear();
    canvas_.list().PathArcTo(middle, radius * scale_, from * pi, to * pi, 40);
    canvas_.list().PathStroke(stroke(colour), 0, width > 0 ? width * scale_ : ink);
}

void Pen::curve(Point a, Point b, Point c, Point d, Colour colour) const
{
    canvas_.list().AddBezierCubic(vec(at(a)), vec(at(b)), vec(at(c)), vec(at(d)), stroke(colour),
                                  ink, 24);
}

void Pen::crest(Point a, Point b, Point c, Point d) const
{
    ImDrawList& list = canvas_.list();
    const Point in{a.x + (a.x - b.x) * .35f, a.y + (a.y - b.y) * .35f};
    const Point out{d.x + (d.x - c.x) * .35f, d.y + (d.y - c.y) * .35f};
    list.PathLineTo(vec(at({a.x - beyond, a.y})));
    list.PathBezierCubicCurveTo(vec(at({a.x - 250, a.y})), vec(at(in)), vec(at(a)), 24);
    list.PathBezierCubicCurveTo(vec(at(b)), vec(at(c)), vec(at(d)), 40);
    list.PathBezierCubicCurveTo(vec(at(out)), vec(at({d.x + 250, d.y})),
                                vec(at({d.x + beyond, d.y})), 24);
}

void Pen::hill(Point a, Point b, Point c, Point d, float floor, Colour colour, bool ridge) const
{
    ImDrawList& list = canvas_.list();
    list.PathClear();
    list.PathLineTo(vec(at({a.x - beyond, floor})));
    crest(a, b, c, d);
    list.PathLineTo(vec(at({d.x + beyond, floor})));
    list.PathFillConcave(colour);
    if (!ridge)
        return;
    crest(a, b, c, d);
    list.PathStroke(faded(theme().stroke, .5f), 0, ink);
}

// A ginkgo: a drop on a stem.
void Pen::tree(Point foot, float height, Colour crown) const
{
    ImDrawList& list = canvas_.list();
    const float r = height * .27f, h = height;
    const Point c{foot.x + apart.x, foot.y - h * .62f + apart.y};
    list.PathClear();
    list.PathLineTo(vec(at({c.x, c.y - h * .4f})));
    list.PathBezierCubicCurveTo(vec(at({c.x + r * 1.25f, c.y - h * .12f})),
                                vec(at({c.x + r * 1.3f, c.y + h * .3f})),
                                vec(at({c.x, c.y + h * .3f})), 20);
    list.PathBezierCubicCurveTo(vec(at({c.x - r * 1.3f, c.y + h * .3f})),
                                vec(at({c.x - r * 1.25f, c.y - h * .12f})),
                                vec(at({c.x, c.y - h * .4f})), 20);
    list.PathFillConvex(crown);
    line({foot, {foot.x, foot.y - h * .58f}});
    line({{foot.x, foot.y - h * .36f}, {foot.x + r * .45f, foot.y - h * .52f}});
}

// Seated, seen from far: hair, and no face.
void Pen::person(Point seat, float h, float lean, float turn, Colour cloth, Colour hair) const
{
    ImDrawList& list = canvas_.list();
    const float left = seat.x - h * .26f, right = seat.x + h * .3f, y = seat.y;
    const Point neck{seat.x + lean, y - h * .62f};
    list.PathClear();
    list.PathLineTo(vec(at({left + apart.x, y + apart.y})));
    list.PathBezierCubicCurveTo(vec(at({seat.x - h * .3f + apart.x, y - h * .5f})),
                                vec(at({seat.x - h * .16f + lean, neck.y})), vec(at(neck)), 16);
    list.PathBezierCubicCurveTo(vec(at({seat.x + h * .18f + lean, neck.y})),
                                vec(at({right + apart.x, y - h * .5f})),
                                vec(at({right + apart.x, y + apart.y})), 16);
    list.PathFillConcave(cloth);
    curve({left, y}, {seat.x - h * .3f, y - h * .5f}, {seat.x - h * .16f + lean, neck.y}, neck);
    curve(neck, {seat.x + h * .18f + lean, neck.y}, {right, y - h * .5f}, {right, y});
    const Point head{seat.x + lean * 1.6f, y - h * .82f};
    list.AddCircleFilled(vec(at(head)), h * .17f * scale_, theme().skin, 32);
    list.PathArcTo(vec(at(head)), h * .17f * scale_, pi * (.86f + turn), pi * (2.04f + turn), 24);
    list.PathFillConvex(hair);
    ring(head, h * .17f);
}

void Pen::house(Point foot, float w, Colour roof, bool lit) const
{
    const float x = foot.x, y = foot.y, h = w * .42f, r = w * .36f;
    shape({{x + w * .1f, y}, {x + w * .1f, y - h}, {x + w * .9f, y - h}, {x + w * .9f, y}},
          theme().wash[4]);
    shape({{x, y - h}, {x + w * .5f, y - h - r}, {x + w, y - h}}, roof);
    const Points window = {{x + w * .56f, y - h * .78f},
                           {x + w * .8f, y - h * .78f},
                           {x + w * .8f, y - h * .3f},
                           {x + w * .56f, y - h * .3f}};
    if (lit)
        wash(window, theme().glow);
    line(window, true);
    line({{x + w * .68f, y - h * .78f}, {x + w * .68f, y - h * .3f}});
    line({{x + w * .22f, y},
          {x + w * .22f, y - h * .7f},
          {x + w * .42f, y - h * .7f},
          {x + w * .42f, y}});
}

void Pen::cup(Point p, float w, Colour colour) const
{
    shape({p,
           {p.x + w, p.y},
           {p.x + w * .88f, p.y + w * .78f},
           {p.x + w * .7f, p.y + w * .9f},
           {p.x + w * .3f, p.y + w * .9f},
           {p.x + w * .12f, p.y + w * .78f}},
          colour);
    steam({p.x + w * .5f, p.y - 3});
}

void Pen::steam(Point p) const
{
    curve(p, {p.x - 3, p.y - 4}, {p.x + 3, p.y - 7}, {p.x, p.y - 11});
}

}  // namespace kotozute::shell
