#include "core/content/geojson.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

using namespace kotozute;

namespace {

using Ring = std::vector<Corner>;  // as it stands in a file: the first corner again at its end

std::string json_fault(const std::string& json, const FeatureLimits& limits = {})
{
    const auto read = parse_geojson(json, "a.geojson", limits);
    return read ? "" : read.error().message;
}

const std::string feature_front =
    R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"後楽一丁目",)"
    R"("pop2020":704},"geometry":)";

}  // namespace

TEST_CASE("GeoJSON gives each polygon with what is said of it; holes are left out", "[places]")
{
    const auto one = parse_geojson(
        feature_front + R"({"type":"Polygon","coordinates":[[[139.7,35.7],[139.8,35.7],)"
                        R"([139.8,35.8],[139.7,35.7]],[[139.75,35.72],[139.76,35.72],)"
                        R"([139.76,35.73],[139.75,35.72]]]}}]})",
        "a.geojson");
    INFO((one ? "" : one.error().message));
    REQUIRE(one);
    REQUIRE(one->size() == 1);
    CHECK(one->at(0).rings ==
          std::vector<Ring>{{{35.7, 139.7}, {35.7, 139.8}, {35.8, 139.8}, {35.7, 139.7}}});
    CHECK(one->at(0).properties == std::vector<std::pair<std::string, std::string>>{
                                       {"name", "後楽一丁目"}, {"pop2020", "704"}});
    // The sort of a shape may stand behind its coordinates.
    const auto two = parse_geojson(
        feature_front +
            R"({"coordinates":[[[[139.7,35.7],[139.8,35.7],[139.8,35.8]]],)"
            R"([[[139.9,35.7,4],[140,35.7,4],[140,35.8,4]]]],"type":"MultiPolygon"}}]})",
        "a.geojson");
    REQUIRE(two);
    CHECK(two->at(0).rings.size() == 2);
    const auto line = parse_geojson(
        feature_front +
            R"({"type":"MultiLineString","coordinates":[[[139.7,35.7],[139.8,35.7]]]}}]})",
        "a.geojson");
    REQUIRE(line);
    CHECK(line->at(0).rings.empty());
}

TEST_CASE("GeoJSON that is none, or beyond all measure, is refused in one line", "[places]")
{
    CHECK(json_fault("") == "a.geojson: byte 1: not JSON");
    CHECK(json_fault(feature_front + "[1,").starts_with("a.geojson: byte "));
    CHECK(json_fault("{}") == "a.geojson: JSON without shapes or towns");
    CHECK(json_fault(R"({"type":"Topology","objects":{"a":{}}})") ==
          "a.geojson: JSON without shapes or towns");
    CHECK(json_fault(std::string(100'000, '[')) == "a.geojson: nested too deep");
    CHECK(json_fault(feature_front + R"({"type":"Polygon","coordinates":[[[[[1]]]]]}}]})") ==
          "a.geojson: shape 1: coordinates nested too deep");
    CHECK(json_fault(feature_front + R"({"type":"Polygon","coordinates":[[["x",1]]]}}]})") ==
          "a.geojson: shape 1: a coordinate that is no number");
    CHECK(json_fault(feature_front + R"({"type":"Polygon","coordinates":[[[1]]]}}]})") ==
          "a.geojson: shape 1: a point with one coordinate");
    CHECK(
        json_fault(feature_front + R"({"type":"Polygon","coordinates":[[[],[1,2]],[[[3,4]]]]}}]})")
            .empty());
    FeatureLimits few;
    few.corners = 1;
    CHECK(json_fault(feature_front + R"({"type":"Polygon","coordinates":[[[1,2],[3,4]]]}}]})",
                     few) == "a.geojson: shape 1: more corners than are read");
    few.features = 0;
    CHECK(json_fault(feature_front + "null}]}", few) == "a.geojson: more shapes than are read");
}
