#include "tests/core/places/support.hpp"

#include <map>

// The Ministry's own files: what a test with made-up rows cannot know.

using namespace kotozute;
using namespace kotozute::test;

namespace {

constexpr auto at_hand = "the Ministry's files are not at hand (set KOTOZUTE_DATA)";

struct WholeCountry {
    WholeCountry() : area(built_area(care_files(), folder.path("all.area"), built)) {}
    Folder folder;
    Built built;
    Area area;
};

}  // namespace

TEST_CASE("no row of the Ministry's files is lost or refused", "[places][data]")
{
    if (care_files().empty())
        SKIP(at_hand);
    WholeCountry country;
    std::size_t rows = 0, kept = 0, refused = 0;
    std::map<RowFinding, std::size_t> findings;
    for (const FileReport& file : country.built.report) {
        rows += file.rows;
        kept += file.kept;
        refused += file.refused;
        CHECK(file.unknown.empty());
        CHECK(file.edition == "2025-12-31");
        for (const RowNotice& notice : file.notices)
            ++findings[notice.finding];
    }
    CHECK(rows == 56'442);
    CHECK(kept == 56'442);
    CHECK(refused == 0);
    CHECK(country.area.places() == 56'442);
    CHECK(findings[RowFinding::LineBreak] == 1'573);
    CHECK(findings[RowFinding::PrefectureAdded] == 10'115);
    CHECK(findings[RowFinding::NotAPoint] == 86);
    CHECK(findings[RowFinding::SharedPoint] == 26);
    CHECK(findings[RowFinding::Numbered] == 1);
    CHECK(country.area.kinds().services.size() == 27);
    for (const Service& service : country.area.kinds().services)
        CHECK_FALSE(service.code.empty());
    const auto check = country.area.check();
    REQUIRE(check);
    CHECK(check->whole);

    PlaceQuery query;
    const auto total = [&](const std::string& word) {
        query.words = {word};
        return find(country.area, query).total;
    };
    CHECK(total("大塚") == 71);
    CHECK(total("訪問看護") == 16);
    CHECK(total("文京区大塚") == 3);
}

TEST_CASE("the ward's own pack has the ward's places", "[places][data]")
{
    if (care_files().empty())
        SKIP(at_hand);
    Folder folder;
    const Built built = build(care_files(), "131059", folder.path("b.area"));
    REQUIRE(built.done);
    Area area = open_area(folder.path("b.area"));
    CHECK(area.name() == "東京都文京区");
    CHECK(area.places() == 51);
    std::map<std::string, std::size_t> kinds;
    const auto check = area.check();
    REQUIRE(check);
    for (const KindCount& count : check->kinds)
        kinds[count.kind.id] = count.places;
    CHECK(kinds["home_bath"] == 2);
    CHECK(kinds["home_rehabilitation"] == 6);
    CHECK(kinds["care_home"] == 15);
    CHECK(kinds["small_multifunctional"] == 4);
    CHECK(kinds["nursing_multifunctional"] == 1);
    CHECK(kinds["night_help"] == 1);
    CHECK(kinds["regular_visits"] == 2);

    PlaceQuery query;
    query.area = "大塚";
    query.near = Position{35.7219, 139.7340};
    const PlaceHits found = find(area, query);
    CHECK(found.total == 3);
    CHECK(std::is_sorted(found.hits.begin(), found.hits.end(),
                         [](const auto& a, const auto& b) { return a.metres < b.metres; }));
}
