#include "core/places/vector_tile.hpp"
#include "tests/core/places/support.hpp"
#include "tests/support/tiles.hpp"

using namespace kotozute;
using namespace kotozute::test;

namespace {

using Form = Drawn::Kind;

const TileFrame frame{{1000, -2000}, 4096};  // a metre a unit

const BasemapStyle& shipped_style()
{
    static const BasemapStyle style = [] {
        auto parsed =
            parse_basemap_style(read_whole(tables_folder / "basemap.json"), "basemap.json");
        INFO((parsed ? "" : parsed.error().message));
        REQUIRE(parsed);
        return *std::move(parsed);
    }();
    return style;
}

TileContent content_of(const std::string& tile)
{
    auto content = read_vector_tile(tile, shipped_style(), frame);
    INFO((content ? "" : content.error().message));
    REQUIRE(content);
    return *std::move(content);
}

Drawn line(std::vector<std::pair<std::string, Drawn::Value>> properties)
{
    return {Form::Line, {{{0, 0}, {100, 50}, {200, 50}}}, std::move(properties)};
}

Drawn area(std::vector<std::pair<std::string, Drawn::Value>> properties)
{
    return {Form::Polygon, {{{0, 0}, {10, 0}, {10, 10}, {0, 10}}}, std::move(properties)};
}

std::vector<BasemapRole> roles_of(const std::string& tile)
{
    std::vector<BasemapRole> roles;
    const TileContent content = content_of(tile);
    for (const auto& one : content.areas)
        roles.push_back(one.role);
    for (const auto& one : content.lines)
        roles.push_back(one.role);
    for (const auto& one : content.names)
        roles.push_back(one.role);
    return roles;
}

using Roles = std::vector<BasemapRole>;

}  // namespace

TEST_CASE("what a tile draws lies on the map, in metres", "[basemap]")
{
    const Drawn lake{
        Form::Polygon,
        {{{0, 0}, {4096, 0}, {4096, 4096}}, {{3000, 1000}, {3500, 1200}, {3400, 2000}}},
        {{"class", "lake"}}};
    const TileContent content = content_of(vector_layer("water", {lake}));
    REQUIRE(content.areas.size() == 1);
    const std::vector<MapRing> expected = {{{1000, -2000}, {5096, -2000}, {5096, 2096}},
                                           {{4000, -1000}, {4500, -800}, {4400, 0}}};
    CHECK(content.areas[0].rings == expected);

    const TileContent coarse =
        content_of(vector_layer("transportation", {line({{"class", "primary"}})}, 256));
    REQUIRE(coarse.lines.size() == 1);
    CHECK(coarse.lines[0].points ==
          std::vector<MapPoint>{{1000, -2000}, {2600, -1200}, {4200, -1200}});
}

TEST_CASE("a name stands where its point or the middle of its line is", "[basemap]")
{
    const TileContent content = content_of(
        vector_layer("poi",
                     {{Form::Point,
                       {{{10, 20}}},
                       {{"subclass", "station"}, {"name", "Korakuen"}, {"name:ja", "後楽園"}}}}) +
        vector_layer("transportation_name", {line({{"class", "primary"}, {"name", "春日通り"}})}));
    REQUIRE(content.names.size() == 2);
    CHECK(content.names[0] == TileContent::Name{BasemapRole::Station, "後楽園", {1010, -1980}});
    CHECK(content.names[1] == TileContent::Name{BasemapRole::RoadName, "春日通り", {1100, -1950}});
}

TEST_CASE("a name that another tile shows, or that is no text, is left to it", "[basemap]")
{
    const auto names = [](int x, const std::string& words) {
        return content_of(
                   vector_layer("pois",
                                {{Form::Point, {{{x, 5}}}, {{"kind", "park"}, {"name", words}}}}))
            .names.size();
    };
    CHECK(names(5, "小石川植物園") == 1);
    CHECK(names(-1, "小石川植物園") == 0);
    CHECK(names(4096, "小石川植物園") == 0);
    CHECK(names(5, "\xFF") == 0);
    CHECK(names(5, "a\nb") == 0);
    CHECK(names(5, std::string(31, 'x')) == 0);
}

TEST_CASE("tiles of OpenMapTiles are drawn as water, green, roads and rails", "[basemap]")
{
    CHECK(roles_of(vector_layer("water", {area({{"class", "river"}})})) ==
          Roles{BasemapRole::Water});
    CHECK(roles_of(vector_layer("water", {area({{"class", "river"}, {"brunnel", "tunnel"}})}))
              .empty());
    CHECK(roles_of(vector_layer("landcover", {area({{"class", "wood"}})})) ==
          Roles{BasemapRole::Green});
    CHECK(roles_of(vector_layer("building", {area({})})) == Roles{BasemapRole::Building});
    CHECK(roles_of(vector_layer("transportation",
                                {line({{"class", "trunk"}}), line({{"class", "secondary"}}),
                                 line({{"class", "minor"}}), line({{"class", "rail"}}),
                                 line({{"class", "path"}}), line({})})) ==
          Roles{BasemapRole::MainRoad, BasemapRole::Road, BasemapRole::Street, BasemapRole::Rail});
    CHECK(roles_of(vector_layer("transportation", {area({{"class", "primary"}})})).empty());
}

TEST_CASE("tiles of Protomaps are drawn the same", "[basemap]")
{
    CHECK(roles_of(vector_layer("water",
                                {area({{"kind", "lake"}}), line({{"kind_detail", "river"}})})) ==
          Roles{BasemapRole::Water, BasemapRole::Stream});
    CHECK(
        roles_of(vector_layer("roads", {line({{"kind", "major_road"}, {"kind_detail", "primary"}}),
                                        line({{"kind", "major_road"}, {"kind_detail", "tertiary"}}),
                                        line({{"kind", "minor_road"}}), line({{"kind", "rail"}}),
                                        line({{"kind", "rail"}, {"is_tunnel", true}})})) ==
        Roles{BasemapRole::MainRoad, BasemapRole::Road, BasemapRole::Street, BasemapRole::Rail});
}

TEST_CASE("tiles of 国土地理院 are drawn the same, whatever kind of number their codes are",
          "[basemap]")
{
    CHECK(roles_of(vector_layer("RdCL",
                                {line({{"vt_rdctg", "国道"}}),
                                 line({{"vt_rdctg", "都道府県道"}, {"vt_code", 2701.0}}),
                                 line({{"vt_rdctg", "市区町村道等"}}),
                                 line({{"vt_rdctg", "国道"}, {"vt_code", 2704.0}}),
                                 line({{"vt_rdctg", "国道"}, {"vt_flag17", std::int64_t{2}}})})) ==
          Roles{BasemapRole::MainRoad, BasemapRole::Road, BasemapRole::Street});
    CHECK(roles_of(vector_layer(
              "RailCL", {line({{"vt_railstate", "地上"}}), line({{"vt_railstate", "地下"}})})) ==
          Roles{BasemapRole::Rail});
    const TileContent names = content_of(vector_layer(
        "Anno",
        {{Form::Point, {{{9, 9}}}, {{"vt_code", std::int64_t{422}}, {"vt_text", "茗荷谷駅"}}},
         {Form::Point, {{{9, 9}}}, {{"vt_code", std::int64_t{3212}}, {"vt_text", "高校"}}}}));
    REQUIRE(names.names.size() == 1);
    CHECK(names.names[0].words == "茗荷谷駅");
}

TEST_CASE("a damaged tile is refused, and nothing of it is drawn", "[basemap]")
{
    const std::string whole = vector_layer("water", {area({{"class", "lake"}})});
    const auto broken = [](const std::string& tile) {
        return !read_vector_tile(tile, shipped_style(), frame);
    };
    CHECK_FALSE(broken(whole));
    for (std::size_t size = 1; size < whole.size(); ++size) {
        INFO(size);
        CHECK(broken(whole.substr(0, size)));
    }
    const auto feature = [](const std::string& tags, const std::string& commands) {
        return field(
            3, field(1, "water") + field(3, "class") + field(4, field(1, "lake")) +
                   field(2, field(2, tags) + field(3, std::uint64_t{3}) + field(4, commands)));
    };
    const std::string tags = varint(0) + varint(0);
    const std::string ring = varint(1 << 3 | 1) + varint(0) + varint(0);
    CHECK_FALSE(broken(feature(tags, ring)));
    CHECK(broken(feature(varint(0), ring)));              // a key without a value
    CHECK(broken(feature(varint(0) + varint(7), ring)));  // a value that is not there
    CHECK(broken(feature(varint(1'000'000'000'000) + varint(0), ring)));
    CHECK(broken(feature(tags, varint(0x1FFFFFFFU << 3 | 1) + "\1\1")));  // more points than bytes
    CHECK(broken(feature(tags, varint(1 << 3 | 2) + "\1\1")));            // a line from nowhere
    CHECK(broken(feature(tags, varint(1 << 3 | 3))));                     // no such command
    CHECK(broken(field(3, field(1, "water") + field(5, std::uint64_t{0}))));
    CHECK(broken(field(3, field(1, "water") + field(5, std::uint64_t{1} << 40))));
    CHECK(broken(varint(3 << 3 | 2) + varint(UINT64_MAX)));  // a length past the end
    CHECK(broken(varint(3 << 3 | 2) + varint(0xFFFFFFF0)));
    CHECK(broken(varint(3 << 3 | 3)));  // a group
    CHECK(broken(std::string("\0", 1)));
}

TEST_CASE("what lies far beside a tile stays near it", "[basemap]")
{
    const Drawn far{
        Form::Line, {{{0, 0}, {2'000'000'000, -2'000'000'000}}}, {{"class", "primary"}}};
    const TileContent content = content_of(vector_layer("transportation", {far}));
    REQUIRE(content.lines.size() == 1);
    CHECK(content.lines[0].points[1] == MapPoint{1000 + 3 * 4096, -2000 - 2 * 4096});
}

TEST_CASE("a table of how tiles are drawn is refused with the place of its fault", "[basemap]")
{
    const auto fault = [](const std::string& rule) {
        const auto style = parse_basemap_style(
            "{\"makers\": [{\"name\": \"a\", \"source\": \"b\", \"rules\": [\n" + rule + "]}]}",
            "m.json");
        return style ? "" : style.error().message;
    };
    CHECK(fault(R"({"layer": "water", "becomes": "water"})").empty());
    CHECK(fault(R"({"layer": "water", "becomes": "wine"})") ==
          "m.json:2: makers[0].rules[0].becomes: no such way to draw");
    CHECK(fault(R"({"layer": "", "becomes": "water"})") ==
          "m.json:2: makers[0].rules[0].layer: is empty");
    CHECK(fault(R"({"layer": "poi", "becomes": "station"})") ==
          "m.json:2: makers[0].rules[0]: key \"text\" is missing");
    CHECK(fault(R"({"layer": "water", "becomes": "water", "text": ["name"]})") ==
          "m.json:2: makers[0].rules[0].text: unknown key");
    CHECK(fault(R"({"layer": "water", "becomes": "water", "only": {"class": ["a", "a"]}})") ==
          "m.json:2: makers[0].rules[0].only.class[1]: stands twice");
    CHECK(fault(R"({"layer": "water", "becomes": "water", "only": {"class": []}})") ==
          "m.json:2: makers[0].rules[0].only.class: is empty");
    CHECK(fault("") == "m.json:1: no rules");
}
