#include "shell/ground_names.hpp"

#include "core/document/png.hpp"
#include "tests/shell/samples.hpp"
#include "tests/shell/wards.hpp"
#include "tests/support/screen.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

namespace kotozute::test {

using namespace shell;

namespace {

constexpr auto attribution = "見本の地図 [A/B]|提供";

// Tiles that are made as they are asked for, and remember that.
class Tiles : public MapTiles {
public:
    mutable std::vector<TileId> asked;
    BasemapInfo about;
    int streets = 20;     // in each
    std::string picture;  // instead, where it is not empty

    Tiles()
    {
        about.least_zoom = 10;
        about.most_zoom = 16;
        about.attribution = attribution;
    }
    const BasemapInfo& info() const override { return about; }
    std::shared_ptr<const TileContent> tile(const Position& origin, const TileId& id) const override
    {
        asked.push_back(id);
        const TileFrame frame = frame_of(origin, id);
        const auto at = [&](float x, float y) {
            return MapPoint{frame.corner.x + x * frame.side, frame.corner.y + y * frame.side};
        };
        auto tile = std::make_shared<TileContent>();
        tile->picture = picture;
        if (!picture.empty())
            return tile;
        tile->areas.push_back({BasemapRole::Water, {{at(.1f, .1f), at(.4f, .2f), at(.3f, .5f)}}});
        for (int i = 0; i < streets; ++i) {
            const float x = static_cast<float>(i) / static_cast<float>(streets);
            tile->lines.push_back({BasemapRole::Street, {at(x, 0), at(x, .5f), at(x, 1)}});
        }
        tile->lines.push_back({BasemapRole::MainRoad, {at(0, .5f), at(1, .5f)}});
        tile->names.push_back({BasemapRole::Station, std::to_string(id.x) + "駅", at(.5f, .5f)});
        return tile;
    }
};

MapView view_of(float across, Rect room = {0, 0, 1024, 1024})
{
    MapView view;
    const MapBox box{{-across / 2, -across / 2}, {across / 2, across / 2}};
    view.fit(box, box, room, 0);
    return view;
}

Position ward_origin() { return made_up_ward()->origin; }

Size some_words(const std::string& words, MapLabel::Kind)
{
    return {static_cast<float>(words.size()) * 6, 14};
}

// A wide page with a map that lies on tiles.
struct Fixture {
    std::shared_ptr<Tiles> tiles = std::make_shared<Tiles>();
    Screen screen = test::sample("mapped");
    test::Window window{[this] { return screen; }, {}, {1280, 800}};

    Fixture()
    {
        auto& map = std::get<block::Map>(screen.body.front());
        map = map_of(made_up_ward(), 60);
        map.tiles = tiles;
        window.settle();
    }
};

}  // namespace

TEST_CASE("tiles are read a few at a time, each once, and only where the map is seen", "[map]")
{
    const auto tiles = std::make_shared<Tiles>();
    MapGround ground(tiles, ward_origin());
    const MapView view = view_of(4'000);
    std::size_t before = 0;
    int frames = 0;
    do {
        const std::size_t shown = ground.under(view).size();
        CHECK(shown <= tiles->asked.size());
        CHECK(tiles->asked.size() - before <= 2);
        before = tiles->asked.size();
        REQUIRE(++frames < 100);
    } while (ground.waiting());
    const std::set<TileId> once(tiles->asked.begin(), tiles->asked.end());
    CHECK(once.size() == tiles->asked.size());
    CHECK(once.size() >= 4);
    const auto pieces = ground.under(view);
    CHECK(pieces.size() == once.size());
    CHECK(tiles->asked.size() == once.size());
    for (const MapGround::Piece* piece : pieces)
        CHECK(piece->box.meets(view.seen()));
}

TEST_CASE("a tile that was read stands in for closer ones until they are", "[map]")
{
    const auto tiles = std::make_shared<Tiles>();
    MapGround ground(tiles, ward_origin());
    const MapView far = view_of(3'000), close = view_of(1'200);
    for (int i = 0; i < 40; ++i)
        ground.under(far);
    REQUIRE_FALSE(ground.waiting());
    const int coarse = tiles->asked.front().zoom;
    const auto pieces = ground.under(close);
    REQUIRE(ground.waiting());
    CHECK(pieces.front()->tile.zoom == coarse);
    CHECK(pieces.back()->tile.zoom > coarse);
    for (int i = 0; i < 40; ++i)
        ground.under(close);
    for (const MapGround::Piece* piece : ground.under(close))
        CHECK(piece->tile.zoom > coarse);
}

TEST_CASE("a map seen from afar, or beside what the tiles cover, reads none", "[map]")
{
    const auto tiles = std::make_shared<Tiles>();
    tiles->about.least_zoom = 14;
    MapGround ground(tiles, ward_origin());
    CHECK(ground.under(view_of(400'000)).empty());
    CHECK_FALSE(ground.waiting());
    tiles->about.south_west = {34, 135};
    tiles->about.north_east = {35, 136};
    CHECK(ground.under(view_of(2'000)).empty());
    CHECK(tiles->asked.empty());
}

TEST_CASE("tiles long out of sight make room for others", "[map]")
{
    const auto tiles = std::make_shared<Tiles>();
    MapGround ground(tiles, ward_origin());
    MapView view;
    const MapBox box{{-60'000, -60'000}, {60'000, 60'000}};
    const auto look = [&] {
        view.fit(box, box, {0, 0, 1024, 1024}, 0);
        ground.under(view);
    };
    look();
    view.zoom(80, {512, 512}, true);
    look();
    const TileId first = tiles->asked.back();
    for (const float way : {-400.F, 400.F}) {  // away, and back far below
        for (int i = 0; i < 90; ++i) {
            view.move({way, 0}, true);
            look();
            look();
        }
        view.move({0, -2'500}, true);
    }
    REQUIRE(tiles->asked.size() > 125);
    CHECK(std::count(tiles->asked.begin(), tiles->asked.end(), first) == 1);
    view.move({0, 5'000}, true);
    for (int i = 0; i < 10; ++i)
        look();
    CHECK(std::count(tiles->asked.begin(), tiles->asked.end(), first) == 2);
}

TEST_CASE("a name that tiles brought keeps its place when others come", "[map]")
{
    const auto tiles = std::make_shared<Tiles>();
    MapGround ground(tiles, ward_origin());
    MapClusters places(made_up_places(40), 50);
    GroundNames names;
    const MapView view = view_of(3'000);
    std::vector<MapLabel> before;
    bool more = true;
    while (more) {
        const auto pieces = ground.under(view);
        more = ground.waiting();
        const auto& now = names.placed(view, pieces, {}, places, 20, some_words);
        REQUIRE(now.size() >= before.size());
        CHECK(std::equal(before.begin(), before.end(), now.begin()));
        before = now;
    }
    REQUIRE(before.size() > 1);
    const float scale = scale_of_step(view.step()) * step_slack;
    for (const MapLabel& label : before) {
        const float x = (label.size.width / 2 + 20) / scale,
                    y = (label.size.height / 2 + 20) / scale;
        CHECK(places
                  .spots_in(view.step(),
                            {{label.at.x - x, label.at.y - y}, {label.at.x + x, label.at.y + y}})
                  .empty());
    }
    // The map's own names come first.
    GroundNames second;
    std::vector<MapLabel> own = before;
    own.resize(1);
    own.front().words = "大塚";
    const auto& others = second.placed(view, ground.under(view), own, places, 20, some_words);
    CHECK(std::none_of(others.begin(), others.end(),
                       [&](const MapLabel& label) { return label.at == own.front().at; }));
}

TEST_CASE("whoever made the tiles is named below the map, whatever else stands there", "[map]")
{
    const std::string shown = "見本の地図 ［A/B］｜提供";  // none of it is taken for marks
    Fixture it;
    CHECK(it.window.says(shown));
    auto& map = std::get<block::Map>(it.screen.body.front());
    const std::string with = it.window.get("map.credit").label;
    CHECK(with.find("厚生労働省") != std::string::npos);
    map.credit = {};
    it.window.settle();
    CHECK(it.window.says(shown));
    map.tiles.reset();
    it.window.settle();
    CHECK_FALSE(it.window.says(shown));
}

TEST_CASE("a map on tiles is drawn until all of them are read, and then rests", "[map]")
{
    Fixture it;
    const std::size_t read = it.tiles->asked.size();
    CHECK(read >= 4);
    it.window.settle();
    CHECK(it.tiles->asked.size() == read);
    CHECK(shell::problems(it.window.tree()) == std::vector<std::string>{});
}

TEST_CASE("tiles with more streets than can be drawn at once lose them, and nothing else", "[map]")
{
    const auto corners = [](int streets) {
        Fixture it;
        it.tiles->streets = streets;
        it.window.press(shell::Role::Button, "近づける");
        it.window.settle();
        it.window.press(shell::Role::Button, "近づける");
        it.window.settle();
        return ImGui::GetDrawData()->TotalVtxCount;
    };
    const int few = corners(20), many = corners(12'000);
    CHECK(many < 65'536);
    CHECK(many < few);
}

TEST_CASE("tiles that are pictures are drawn, given up with their map, and damaged ones left out",
          "[map]")
{
    std::vector<unsigned char> pixels(64 * 64 * 3, 200);
    Fixture it;
    const auto drawn = [] {
        const auto* fonts = ImGui::GetIO().Fonts->TexData;
        int count = 0;
        for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists)
            for (const ImDrawCmd& command : list->CmdBuffer)
                count += command.TexRef._TexData != fonts && command.ElemCount > 0 ? 1 : 0;
        return count;
    };
    const auto kept = [] { return ImGui::GetPlatformIO().Textures.Size; };
    const auto lay = [&](std::string picture) {
        auto pictures = std::make_shared<Tiles>();
        pictures->about.kind = BasemapInfo::Kind::Picture;
        pictures->picture = std::move(picture);
        std::get<block::Map>(it.screen.body.front()).tiles = std::move(pictures);
        it.window.settle();
        it.window.frames(2);
    };
    const int before = kept();
    CHECK(drawn() == 0);
    const std::string whole = *png(64, 64, 3, pixels);
    lay(whole);
    CHECK(drawn() >= 4);
    CHECK(kept() >= before + 4);
    lay(whole.substr(0, whole.size() / 2));
    CHECK(drawn() == 0);
    CHECK(kept() == before);
    pixels.resize(2'000 * 3);
    lay(*png(2'000, 1, 3, pixels));
    CHECK(drawn() == 0);
}

}  // namespace kotozute::test
