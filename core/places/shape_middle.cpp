#include "core/places/plane.hpp"

#include <queue>

namespace kotozute {
namespace {

constexpr double precision = 2;  // metres
constexpr std::size_t fewest_squares = 8;
constexpr std::size_t most_squares = 4'000;
constexpr std::size_t most_work = 100'000;  // squares times corners

// A square of the plane, how far its middle is from the border (less than nothing outside the
// shape), and how far any point of it can be.
struct Square {
    Flat middle;
    double half;
    double metres;
    double most;

    bool operator<(const Square& other) const { return most < other.most; }
};

Square square_at(const Shape& shape, const Plane& plane, Flat middle, double half)
{
    const GeoPoint point = plane.on_earth(middle);
    const double metres =
        contains(shape, point) ? metres_to_border(shape, point) : -metres_to_border(shape, point);
    return {middle, half, metres, metres + half * 1.4143};
}

}  // namespace

// Squares that cannot hold a better point than the best so far are not looked into, and the most
// promising is looked into first (as mapbox/polylabel does).
GeoPoint middle_of(const Shape& shape)
{
    const GeoBox box = box_of(shape);
    const Plane plane(box.middle());
    const Flat corner = plane.at(box.most);
    const double half = std::max({corner.x, corner.y, precision});
    std::priority_queue<Square> squares;
    Square best = square_at(shape, plane, {0, 0}, half);
    squares.push(best);
    std::size_t corners = 1;
    for (const GeoRing& ring : shape)
        corners += ring.size();
    std::size_t left = std::clamp(most_work / corners, fewest_squares, most_squares);
    for (; !squares.empty() && left > 0; --left) {
        const Square square = squares.top();
        squares.pop();
        if (square.most - best.metres <= precision)
            break;
        const double quarter = square.half / 2;
        for (const double x : {-quarter, quarter})
            for (const double y : {-quarter, quarter}) {
                const Square part =
                    square_at(shape, plane, {square.middle.x + x, square.middle.y + y}, quarter);
                if (part.metres > best.metres)
                    best = part;
                squares.push(part);
            }
    }
    return plane.on_earth(best.middle);
}

}  // namespace kotozute
