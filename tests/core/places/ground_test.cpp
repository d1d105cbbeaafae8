#include "tests/core/places/support.hpp"

#include "core/places/built_area.hpp"

#include <cmath>

// The ground under the places: towns, the outline, the neighbours.

using namespace kotozute;
using namespace kotozute::test;

namespace {

std::shared_ptr<const MapBase> base_of(Area& area)
{
    const auto base = area.base_map();
    INFO((base ? "" : base.error().message));
    REQUIRE(base);
    return *base;
}

const MapTown& town(const MapBase& base, const std::string& name)
{
    for (const MapTown& town : base.towns)
        if (town.name == name)
            return town;
    FAIL(name + " is not on the map");
    return base.towns.front();
}

int people(const MapBase& base)
{
    int sum = 0;
    for (const MapTown& town : base.towns)
        sum += town.population;
    return sum;
}

const std::string census = "政府統計の総合窓口（e-Stat）";

// The area of a fresh machine, with a list of towns instead of its own where one is given.
struct Fresh {
    explicit Fresh(const std::vector<std::string>& more = {})
    {
        std::vector<std::string> files;
        for (const std::string_view file : built_area_files)
            if (more.empty() || file == built_area_files[0])
                files.push_back((fs::path(KOTOZUTE_ASSETS) / file).string());
        files.insert(files.end(), more.begin(), more.end());
        auto built = built_area(built_area_order(files, folder.path("b.area")),
                                {read_whole(tables_folder / "columns.json"),
                                 read_whole(tables_folder / "kinds.json"),
                                 read_whole(tables_folder / "words.json")});
        INFO((built ? "" : built.error().message));
        REQUIRE(built);
        area.emplace(*std::move(built));
    }

    Folder folder;
    std::optional<Area> area;
};

}  // namespace

TEST_CASE("on a fresh machine the map has the ward's outline and its 68 町丁目", "[places]")
{
    Fresh fresh;
    const auto base = base_of(*fresh.area);
    CHECK(base->name == "東京都文京区");
    CHECK(base->towns.size() == 68);
    CHECK(people(*base) == 240'069);
    REQUIRE(base->outline.size() == 1);
    CHECK(base->outline[0].size() <= 250);
    CHECK(base->credit.find(census) != std::string::npos);
    CHECK(base->credit.find("加工") != std::string::npos);
    CHECK(base->neighbours.empty());

    const MapTown& otsuka = town(*base, "大塚四丁目");
    CHECK(otsuka.town == "大塚");
    CHECK(otsuka.rings.empty());
    CHECK(otsuka.district.empty());
    const Position middle = on_earth(base->origin, otsuka.middle);
    CHECK(std::abs(middle.lat - 35.7239) < 0.002);
    CHECK(std::abs(middle.lon - 139.7338) < 0.002);

    CHECK(base_of(*fresh.area) == base);  // made once
}

TEST_CASE("a pack without files about towns has a map with an origin and nothing else", "[places]")
{
    Pack pack({CareLine{}});
    const auto base = base_of(pack.area);
    CHECK(base->towns.empty());
    CHECK(base->outline.empty());
    CHECK(base->credit.empty());
    CHECK(std::abs(base->origin.lat - 35.723863) < 1e-6);
}
