#include "tests/fuzz/fuzz.hpp"
#include "tests/fuzz/patched_file.hpp"
#include "tests/support/tile_files.hpp"

#include "core/places/mbtiles.hpp"

// An MBTiles file some of whose bytes are something else.
namespace kotozute::test {
namespace {

PatchedFile& tiles()
{
    static PatchedFile file = [] {
        const std::string path = fuzz_folder("mbtiles") + "/m.mbtiles";
        write_mbtiles(path,
                      {{"name", "map"}, {"format", "pbf"}, {"attribution", "a"}, {"maxzoom", "2"}},
                      {{{0, 0, 0}, gzipped("tile")}, {{1, 1, 0}, gzipped("other")}});
        return PatchedFile(path);
    }();
    return file;
}

}  // namespace

std::vector<std::string> seeds()
{
    using namespace std::string_literals;
    return {"\0\0"s, "\0\1"s, "\0\0\0\0\0\x3F\2"s, "\0\0\0\0\x10\5\xFF\0\0\x20\7\x80"s};
}

void fuzz(std::string_view bytes)
{
    tiles().patch(bytes);
    auto map = MbTiles::open(tiles().path());
    if (!map)
        return;
    (void)map->tile({0, 0, 0});
    (void)map->tile({1, 1, 0});
    (void)map->tile({24, 5, 5});
}

}  // namespace kotozute::test
