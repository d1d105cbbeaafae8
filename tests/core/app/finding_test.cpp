// Looking places up in the small area that comes with the program.
#include "core/app/finding.hpp"
#include "core/places/built_area.hpp"
#include "tests/support/booklet.hpp"
#include "tests/support/temp_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kotozute;

namespace {

Areas& ward()
{
    static test::TempFolder folder;
    static Areas area = []() -> Areas {
        std::vector<std::string> files;
        for (const std::string_view file : built_area_files)
            files.push_back(std::string(KOTOZUTE_ASSETS) + '/' + std::string(file));
        auto built =
            built_area(built_area_order(files, folder / "built.area"),
                       {test::asset("places/columns.json"), test::asset("places/kinds.json"),
                        test::asset("places/words.json")});
        if (!built)
            throw std::runtime_error(built.error().message);
        return *std::move(built);
    }();
    return area;
}

Finding found(const PlaceSearch& search)
{
    auto result = finding(ward(), search);
    REQUIRE(result);
    return *std::move(result);
}

std::size_t places_of(const Finding& finding, const std::string& kind)
{
    for (const FoundKind& found : finding.kinds)
        if (found.id == kind)
            return found.places;
    return 0;
}

}  // namespace

TEST_CASE("nothing looked for lists every place, and counts them by need", "[app]")
{
    const Finding all = found({});
    CHECK(all.places.size() == ward().places());
    std::size_t counted = 0;
    for (const FoundKind& kind : all.kinds)
        if (kind.need.empty())
            counted += kind.places;
    CHECK(counted == all.places.size());
    CHECK(all.start.empty());
    CHECK(!all.credit.empty());
}

TEST_CASE("what a chip counts is what it lists, whatever else is on", "[app]")
{
    const Finding all = found({"訪問", "大塚", {}});
    const Finding visiting = found({"訪問", "大塚", {"visit"}});
    CHECK(visiting.places.size() == places_of(all, "visit"));
    CHECK(visiting.kinds == all.kinds);
    for (const FoundPlace& place : visiting.places)
        CHECK(place.need == "visit");
    const Finding rehabilitation = found({"訪問", "大塚", {"visit", "home_rehabilitation"}});
    CHECK(rehabilitation.places.size() == places_of(all, "home_rehabilitation"));
    CHECK(rehabilitation.places.size() < visiting.places.size());
}

TEST_CASE("with a start, those equally fitting stand nearest first", "[app]")
{
    const Finding near = found({"", "大塚", {}});
    CHECK(near.start == "大塚");
    int before = 0;
    for (const FoundPlace& place : near.places)
        if (place.metres) {
            CHECK(*place.metres >= before);
            before = *place.metres;
        }
    CHECK(before > 1000);
    CHECK(found({"", "東京都文京区大塚4-50-1", {}}).start == "大塚四丁目");
    for (const char* nowhere : {"どこでもない町", "ビル", "3階"}) {  // some stand in addresses
        const Finding from = found({"", nowhere, {}});
        CHECK(from.start_unknown);
        CHECK(from.start.empty());
    }
}

TEST_CASE("the map marks the places of the list, in its order", "[app]")
{
    const Finding near = found({"", "大塚", {"live", "visit"}});
    REQUIRE(near.base);
    REQUIRE(near.marked);
    std::vector<std::string> listed, marked;
    for (const FoundPlace& place : near.places)
        if (place.position)
            listed.push_back(place.id + place.name);
    for (const MapPlace& place : *near.marked) {
        marked.push_back(place.id + place.name);
        CHECK(place.sort < 6);
    }
    CHECK(marked == listed);
    CHECK(!marked.empty());
}

TEST_CASE("a favourite tells what the list tells now, or else what it told then", "[app]")
{
    KnownPlace here = known(found({}).places.front());
    here.phone = "an older number";
    KnownPlace gone{
        "area:131059/0000000000-000", "むかしの家", "居場所", "", "03-0000-0000", "", "", ""};
    KnownPlace elsewhere{"area:011002/1", "札幌の家", "居場所", "", "", "", "", ""};
    PlaceSearch own;
    own.only = std::vector{here, gone, elsewhere};
    const Finding listed = found(own);
    REQUIRE(listed.places.size() == 3);
    CHECK(listed.places[0].in_pack);
    CHECK(listed.places[0].phone != "an older number");
    CHECK(listed.places[1] == as_known(gone));
    CHECK(listed.places[2] == as_known(elsewhere));
}
