#include "tests/shell/wards.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>

namespace kotozute::test {
namespace {

constexpr float across = 5000, down = 4200;  // metres

// So many 丁目 across and down.
struct Grid {
    int columns, rows;

    MapPoint corner(int column, int row) const;
    MapRing block(int column, int row, int width, int height) const;
};

// The corner of a 丁目; those at the edge make the ward round.
MapPoint Grid::corner(int column, int row) const
{
    std::mt19937 hand(static_cast<unsigned>(column * 100 + row));
    const auto moved = [&] { return static_cast<float>(hand() % 1000) / 1000 * 180 - 90; };
    const float x = static_cast<float>(column) / static_cast<float>(columns) * 2 - 1;
    const float y = static_cast<float>(row) / static_cast<float>(rows) * 2 - 1;
    const float round_x = x * std::sqrt(1 - y * y / 2.6f),
                round_y = y * std::sqrt(1 - x * x / 2.6f);
    return {round_x * across / 2 + moved(), round_y * down / 2 + moved()};
}

// From corner to corner, with the small bends that real borders have.
void bend(MapRing& ring, const MapPoint& from, const MapPoint& to)
{
    const bool forward = from.x < to.x || (from.x == to.x && from.y < to.y);
    const MapPoint &a = forward ? from : to, &b = forward ? to : from;
    std::mt19937 hand(static_cast<unsigned>(std::lround(a.x * 7 + a.y * 3 + b.x)));
    std::vector<MapPoint> between;
    for (int i = 1; i < 8; ++i) {
        const float way = static_cast<float>(i) / 8;
        const float off = static_cast<float>(hand() % 100) / 100 * 24 - 12;
        between.push_back({a.x + (b.x - a.x) * way + off, a.y + (b.y - a.y) * way - off});
    }
    if (!forward)
        std::reverse(between.begin(), between.end());
    ring.push_back(from);
    ring.insert(ring.end(), between.begin(), between.end());
}

MapRing Grid::block(int column, int row, int width, int height) const
{
    MapRing ring;
    for (int i = 0; i < width; ++i)
        bend(ring, corner(column + i, row), corner(column + i + 1, row));
    for (int i = 0; i < height; ++i)
        bend(ring, corner(column + width, row + i), corner(column + width, row + i + 1));
    for (int i = width; i > 0; --i)
        bend(ring, corner(column + i, row + height), corner(column + i - 1, row + height));
    for (int i = height; i > 0; --i)
        bend(ring, corner(column, row + i), corner(column, row + i - 1));
    return ring;
}

}  // namespace

std::shared_ptr<const MapBase> made_up_ward(int columns, int rows)
{
    const Grid grid{columns, rows};
    const char* names[] = {"本駒込", "千石", "千駄木", "大塚",   "白山", "向丘", "根津", "目白台",
                           "小石川", "西片", "弥生",   "小日向", "春日", "本郷", "後楽", "湯島"};
    const char* parts[] = {"一丁目", "二丁目", "三丁目", "四丁目"};
    auto base = std::make_shared<MapBase>();
    base->origin = {35.7175, 139.7455};
    base->name = "文京区";
    base->credit = "出典：e-Stat 2020年国勢調査（加工）";
    base->outline = {grid.block(0, 0, columns, rows)};
    for (int i = 0; i < columns * rows; ++i) {
        const int column = i % columns, row = i / columns;
        const std::string town = names[(row / 2 * ((columns + 1) / 2) + column / 2) % 16];
        MapTown part;
        part.name = town + parts[row % 2 * 2 + column % 2];
        part.town = town;
        part.district = column < columns / 2 ? "大塚" : "本富士";
        part.rings = {grid.block(column, row, 1, 1)};
        const MapPoint a = grid.corner(column, row), b = grid.corner(column + 1, row + 1);
        part.middle = {(a.x + b.x) / 2, (a.y + b.y) / 2};
        part.square_metres = std::fabs((b.x - a.x) * (b.y - a.y));
        base->towns.push_back(part);
    }
    base->neighbours = {
        {"豊島区", {-4000, -3000}, {{{-6000, -6000}, {0, -6000}, {-200, 0}, {-6000, 500}}}},
        {"台東区", {4000, 3000}, {{{0, -6000}, {6000, -6000}, {6000, 6000}, {200, 6000}}}}};
    return base;
}

std::shared_ptr<const MapBase> bare_ward()
{
    auto base = std::make_shared<MapBase>(*made_up_ward());
    base->neighbours.clear();
    for (MapTown& town : base->towns) {
        town.rings.clear();
        town.square_metres = 0;
        town.district.clear();
    }
    return base;
}

std::shared_ptr<const std::vector<MapPlace>> made_up_places(std::size_t count)
{
    auto places = std::make_shared<std::vector<MapPlace>>();
    std::mt19937 hand(5);
    const auto within = [&](float most) {
        return static_cast<float>(hand() % 100'000) / 100'000 * most - most / 2;
    };
    for (std::size_t i = 0; i < count; ++i) {
        MapPlace place{std::to_string(i),
                       "訪問看護ステーション さくら " + std::to_string(i),
                       {within(across * .8f), within(down * .8f)},
                       static_cast<std::uint8_t>(i % 6),
                       i % 9 == 4};
        if (i % 10 < 3 && i > 10)  // four offices in one house
            place.at = (*places)[i - i % 10 - 1].at;
        places->push_back(place);
    }
    const auto far = [](const MapPlace& place) { return std::hypot(place.at.x, place.at.y); };
    std::stable_sort(places->begin(), places->end(),
                     [&](const MapPlace& a, const MapPlace& b) { return far(a) < far(b); });
    return places;
}

block::Map map_of(std::shared_ptr<const MapBase> base, std::size_t places)
{
    block::Map map;
    map.label = {"map", "見つかったところの|地図"};
    map.base = std::move(base);
    map.places = made_up_places(places);
    map.start = MapPoint{120, 260};
    map.start_label = {"map.start", "白山二丁目の|あたり"};
    map.closer = {"map.closer", "近づける"};
    map.wider = {"map.wider", "広く見る"};
    map.whole = {"map.whole", "全体を見る"};
    map.words = {"{count}か所",
                 "{count}：{names}",
                 "、",
                 "{names}…",
                 "{count}万",
                 "ほか{count}か所",
                 "はじめから",
                 "{length} m",
                 "{length} km",
                 "地図のものさし：{length}",
                 "見えている名前：{names}"};
    map.credit = {"map.credit", "出典：|厚生労働省|「介護サービス情報公表システム」|2025年12月版、|"
                                "e-Stat|2020年国勢調査（加工）"};
    map.close = {"map.close", "名前の一覧を|とじる"};
    map.rough = "位置は|目安です";
    return map;
}

}  // namespace kotozute::test
