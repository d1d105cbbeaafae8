#include "tests/core/places/support.hpp"

#include "core/places/distance.hpp"
#include "core/places/normal.hpp"

#include <random>
#include <tuple>
#include <unordered_map>

// Every search is held against looking at each place in turn, as LIKE does.

using namespace kotozute;
using namespace kotozute::test;

namespace {

// The texts a word is looked for in, and what makes the order, of one place.
struct Searched {
    std::string id;
    std::string name, kana, address, service, need;
    std::optional<Position> position;

    // How well the word fits, 0 best; nothing where it stands nowhere.
    std::optional<int> fits(const std::string& word) const
    {
        const std::string* texts[] = {&name, &service, &kana, &address};
        constexpr int ranks[] = {0, 0, 1, 2};
        for (int i = 0; i < 4; ++i)
            if (texts[i]->find(word) != std::string::npos)
                return ranks[i];
        return says(need, word) ? std::optional(3) : std::nullopt;
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
    const Kinds kinds = shipped_kinds();
    PlaceQuery query;
    query.limit = area.places();
    std::vector<Searched> all;
    for (const PlaceHit& hit : find(area, query).hits) {
        const Place& place = hit.place;
        const PlaceKind& kind = kinds.kind(place.kind);
        const auto words = kinds.words.find(place.kind);
        all.push_back({place.id, normal::form(place.name), normal::form(place.kana),
                       normal::form(place.address) + "\n" + normal::form(place.building),
                       normal::form(place.service) + "\n" + normal::form(kind.name) + "\n" +
                           normal::form(kinds.need(kind.need).name),
                       words == kinds.words.end() ? "" : words->second, place.position});
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

void check_word(Area& area, const std::vector<Searched>& all, const std::string& word)
{
    INFO(word);
    PlaceQuery query;
    query.words = {word};
    query.near = Position{35.7219, 139.7340};
    query.limit = all.size();
    std::vector<Order> expected, found;
    std::unordered_map<std::string, Order> by_id;
    for (const Searched& place : all)
        if (const auto rank = place.fits(word))
            expected.push_back(by_id[place.id] = {*rank, metres(place, query), place.id});
    std::sort(expected.begin(), expected.end());
    const PlaceHits hits = find(area, query);
    CHECK(hits.total == expected.size());
    for (const PlaceHit& hit : hits.hits)
        found.push_back(by_id[hit.place.id]);
    const auto nearer = [](const Order& a, const Order& b) {
        return a.rank != b.rank ? a.rank < b.rank : a.metres < b.metres - half_a_metre;
    };
    CHECK(std::is_sorted(found.begin(), found.end(), nearer));
    query.limit = 20;
    const PlaceHits best = find(area, query);
    for (std::size_t place = 0; place < best.hits.size(); ++place)
        CHECK(best.hits[place].place.id == hits.hits[place].place.id);
    std::sort(found.begin(), found.end());
    CHECK(found == expected);
}

// 200 pieces of names, seeded so that a failure can be seen again.
void check_pieces_of_names(Area& area)
{
    const std::vector<Searched> all = all_places(area);
    std::mt19937 random(20251231);
    for (int i = 0; i < 200; ++i)
        check_word(area, all, cut_out(all[random() % all.size()].name, random));
}

}  // namespace

TEST_CASE("the search finds all there is in the whole country, in order", "[places][data]")
{
    if (care_files().empty())
        SKIP("the Ministry's files are not at hand (set KOTOZUTE_DATA)");
    Folder folder;
    Built built;
    Area area = built_area(care_files(), folder.path("all.area"), built);
    REQUIRE(area.places() == 56'442);
    check_pieces_of_names(area);
}

TEST_CASE("the search finds all there is in the list that comes with the program", "[places]")
{
    Folder folder;
    Built built;
    Area area =
        built_area({(tables_folder / "areas/131059.csv").string()}, folder.path("own.area"), built);
    check_pieces_of_names(area);
    const std::vector<Searched> all = all_places(area);
    for (const char* word : {"がん", "いたみ", "相談", "夜", "病", "ん", "文京", "よいん", "ー"})
        check_word(area, all, normal::form(word));
}
