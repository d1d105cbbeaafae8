#include "tests/core/places/support.hpp"

#include "core/places/distance.hpp"
#include "core/places/normal.hpp"

#include <map>
#include <random>
#include <tuple>
#include <unordered_map>

// The Ministry's own files: what a test with made-up rows cannot know.

using namespace kotozute;
using namespace kotozute::test;

namespace {

constexpr auto at_hand = "the Ministry's files are not at hand (set KOTOZUTE_DATA)";

// The text a word is looked for in, and what makes the order, of one place.
struct Searched {
    std::string id;
    std::string name, kana, address;
    std::optional<Position> position;

    // How well the word fits, 0 best; nothing where it stands nowhere. This is what LIKE does.
    std::optional<int> fits(const std::string& word) const
    {
        const std::string* texts[] = {&name, &kana, &address};
        for (int rank = 0; rank < 3; ++rank)
            if (texts[rank]->find(word) != std::string::npos)
                return rank;
        return std::nullopt;
    }
};

std::string cut_out(const std::string& text, std::mt19937& random)
{
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U)
            starts.push_back(i);
    starts.push_back(text.size());
    const std::size_t length = 1 + random() % 4;
    if (starts.size() <= length)
        return text;
    const std::size_t first = random() % (starts.size() - length);
    return text.substr(starts[first], starts[first + length] - starts[first]);
}

// Every place of the pack as normal forms, read without the index.
std::vector<Searched> all_places(Area& area)
{
    PlaceQuery query;
    query.limit = area.places();
    std::vector<Searched> all;
    for (const PlaceHit& hit : find(area, query).hits) {
        const Place& place = hit.place;
        all.push_back({place.id, normal::form(place.name), normal::form(place.kana),
                       normal::form(place.address) + "\n" + normal::form(place.building),
                       place.position});
    }
    return all;
}

struct Order {
    int rank = -1;
    double metres = 0;
    std::string id;

    auto key() const { return std::tie(rank, metres, id); }
    bool operator<(const Order& other) const { return key() < other.key(); }
    bool operator==(const Order& other) const { return key() == other.key(); }
};

// A search sorts by millionths of a degree, which are up to a decimetre.
constexpr double half_a_metre = 0.5;

double metres(const Searched& place, const PlaceQuery& query)
{
    return place.position ? metres_between(*query.near, *place.position) : 1e9;
}

// Such a word fits every place of the service, which is tested elsewhere.
bool is_of_a_service(const Area& area, const std::string& word)
{
    const auto holds = [&](const auto& named) {
        return normal::form(named.name).find(word) != std::string::npos;
    };
    const Kinds& kinds = area.kinds();
    return std::any_of(kinds.needs.begin(), kinds.needs.end(), holds) ||
           std::any_of(kinds.kinds.begin(), kinds.kinds.end(), holds) ||
           std::any_of(kinds.services.begin(), kinds.services.end(), holds);
}

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

TEST_CASE("the search finds what is there, all of it and in order", "[places][data]")
{
    if (care_files().empty())
        SKIP(at_hand);
    WholeCountry country;
    const std::vector<Searched> all = all_places(country.area);
    REQUIRE(all.size() == 56'442);
    // Seeded, so that a failure can be seen again.
    std::mt19937 random(20251231);
    for (int i = 0; i < 200; ++i) {
        const std::string word = cut_out(all[random() % all.size()].name, random);
        INFO(word);
        PlaceQuery query;
        query.words = {word};
        query.near = Position{35.7219, 139.7340};
        query.limit = all.size();
        if (is_of_a_service(country.area, word))
            continue;
        std::vector<Order> expected, found;
        std::unordered_map<std::string, Order> by_id;
        for (const Searched& place : all)
            if (const auto rank = place.fits(word))
                expected.push_back(by_id[place.id] = {*rank, metres(place, query), place.id});
        std::sort(expected.begin(), expected.end());
        const PlaceHits hits = find(country.area, query);
        CHECK(hits.total == expected.size());
        for (const PlaceHit& hit : hits.hits)
            found.push_back(by_id[hit.place.id]);
        const auto nearer = [](const Order& a, const Order& b) {
            return a.rank != b.rank ? a.rank < b.rank : a.metres < b.metres - half_a_metre;
        };
        CHECK(std::is_sorted(found.begin(), found.end(), nearer));
        query.limit = 20;
        const PlaceHits best = find(country.area, query);
        for (std::size_t place = 0; place < best.hits.size(); ++place)
            CHECK(best.hits[place].place.id == hits.hits[place].place.id);
        std::sort(found.begin(), found.end());
        CHECK(found == expected);
    }
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
