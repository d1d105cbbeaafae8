#include "tests/fuzz/fuzz.hpp"
#include "tests/fuzz/tables.hpp"
#include "tests/support/tiles.hpp"

#include "core/places/vector_tile.hpp"

// Any bytes as an unpacked vector tile.
namespace kotozute::test {

std::vector<std::string> seeds()
{
    using Kind = Drawn::Kind;
    return {vector_layer("water", {{Kind::Polygon, {{{0, 0}, {4096, 0}, {4096, 4096}}}, {}}}),
            vector_layer("roads", {{Kind::Line,
                                    {{{0, 0}, {9, 9}}, {{5, 5}, {-20000, 7}}},
                                    {{"kind", "highway"}, {"level", std::int64_t{2}}}}}),
            vector_layer("pois",
                         {{Kind::Point, {{{7, 7}}}, {{"kind", "station"}, {"name", "茗荷谷"}}}})};
}

void fuzz(std::string_view bytes)
{
    static const BasemapStyle style =
        *parse_basemap_style(asset("places/basemap.json"), "basemap.json");
    (void)read_vector_tile(bytes, style, TileFrame{{0, 0}, 1000});
}

}  // namespace kotozute::test
