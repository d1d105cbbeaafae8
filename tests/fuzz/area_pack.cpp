#include "tests/fuzz/fuzz.hpp"
#include "tests/fuzz/patched_file.hpp"
#include "tests/fuzz/tables.hpp"

#include "core/places/area.hpp"
#include "core/places/area_builder.hpp"

// A pack some of whose bytes are something else: refused, or found out, or searched.
namespace kotozute::test {
namespace {

PatchedFile& pack()
{
    static PatchedFile file = [] {
        const std::string folder = fuzz_folder("area");
        const std::string list = folder + "/places.csv", out = folder + "/a.area";
        const std::string whole = asset("places/areas/131059.csv");
        std::ofstream(list, std::ios::binary) << whole.substr(0, whole.find("\n", 4'000) + 1);
        auto builder =
            AreaBuilder::start({{list}, "131059", "", out, "東京都文京区"}, columns(), kinds());
        expect(static_cast<bool>(builder));
        for (bool done = false; !done;) {
            const auto step = builder->step(1'000);
            expect(static_cast<bool>(step));
            done = *step;
        }
        return PatchedFile(out);
    }();
    return file;
}

}  // namespace

std::vector<std::string> seeds()
{
    using namespace std::string_literals;
    return {"\0\0"s, "\0\1"s, "\0\0\0\0\0\x3F\2"s, "\0\0\0\0\x20\5\xFF\0\0\x40\7\x80"s};
}

void fuzz(std::string_view bytes)
{
    pack().patch(bytes);
    auto area = Area::open(pack().path());
    if (!area)
        return;
    PlaceQuery query;
    query.words = {"大塚", "訪"};
    query.near = Position{35.72, 139.73};
    (void)area->find(query);
    (void)area->find({});
    for (const char* id : {"1370503987-120", "none"}) {
        (void)area->place(id);
        (void)area->hours(id);
        (void)area->provenance(id);
    }
    (void)area->base_map();
    (void)area->check();
}

}  // namespace kotozute::test
