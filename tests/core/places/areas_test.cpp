#include "tests/core/places/support.hpp"

#include "core/places/areas.hpp"

using namespace kotozute;
using namespace kotozute::test;

namespace {

using Found = std::vector<std::pair<std::size_t, std::string>>;

Found found(Areas& areas, const PlaceQuery& query)
{
    const auto hits = areas.find(query);
    REQUIRE(hits);
    Found found;
    for (const AreasHit& hit : hits->hits)
        found.emplace_back(hit.pack, hit.hit.place.name);
    return found;
}

struct Neighbours {
    Neighbours()
    {
        const auto pack = [&](const std::string& name, const std::vector<CareLine>& lines) {
            const auto file = folder.write(name + ".csv", care_file(lines));
            REQUIRE(build({file}, "all", folder.path(name)).done);
            return folder.path(name);
        };
        CareLine by_address = at(line("い", "1300000003"), "35.7240", "139.7340");
        by_address.address = "東京都文京区白山1";
        auto areas = Areas::open(
            {pack("a.area", {at(line("白山の家", "1300000001"), "35.80", "139.75"), by_address}),
             pack("b.area", {at(line("白山の庭", "1300000002"), "35.7239", "139.7339"),
                             at(line("白山の家", "1300000001"), "35.80", "139.75")})});
        REQUIRE(areas);
        all = *std::move(areas);
    }

    Folder folder;
    Areas all;
};

}  // namespace

TEST_CASE("two packs are searched as one: by fit, then by distance, each place once", "[places]")
{
    Neighbours it;
    PlaceQuery query;
    query.words = {"白山"};
    query.near = Position{35.723863, 139.733827};
    CHECK(found(it.all, query) == Found{{1, "白山の庭"}, {0, "白山の家"}, {0, "い"}});
    CHECK(it.all.find(query)->total == 3);
    query.limit = 1;
    CHECK(found(it.all, query) == Found{{1, "白山の庭"}});
    query.near = std::nullopt;
    query.limit = 20;
    CHECK(found(it.all, query) == Found{{0, "白山の家"}, {1, "白山の庭"}, {0, "い"}});
}

TEST_CASE("of several packs the one that cannot be opened is named", "[places]")
{
    Neighbours it;
    const auto broken = it.folder.write("c.area", "this is no pack");
    const auto areas = Areas::open({it.folder.path("a.area"), broken});
    REQUIRE_FALSE(areas);
    CHECK(areas.error().message == broken + ": not an area pack");
    CHECK(Areas().find({})->hits.empty());
}
