#include "tests/core/places/support.hpp"

#include "core/content/json.hpp"
#include "core/places/town_of_address.hpp"

#include <map>
#include <set>

// Which 町丁目 an address names.

using namespace kotozute;
using namespace kotozute::test;

namespace {

Town town(const std::string& city, const std::string& name)
{
    Town town;
    town.city = city;
    town.name = name;
    return town;
}

struct Book {
    explicit Book(std::vector<Town> all) : towns(std::move(all)), names(towns) {}

    // The town's name, "-" where none is named.
    std::string of(const std::string& address) const
    {
        const auto named = names.of(address);
        return named ? towns[named->town].name : "-";
    }
    int block(const std::string& address) const
    {
        const auto named = names.of(address);
        return named ? named->block : -1;
    }

    std::vector<Town> towns;
    TownsByAddress names;
};

const std::string bunkyo = "東京都文京区";

Book bunkyo_book()
{
    std::vector<Town> towns;
    for (const char* name : {"大塚三丁目", "大塚四丁目", "本郷一丁目", "本郷二丁目", "千駄木四丁目",
                             "白山五丁目", "弥生一丁目"})
        towns.push_back(town(bunkyo, name));
    return Book(towns);
}

}  // namespace

TEST_CASE("an address names its 町丁目 however it is written", "[places]")
{
    const Book book = bunkyo_book();
    for (const char* address :
         {"東京都文京区大塚4-3-8", "文京区大塚４－３－８", "大塚四丁目3番8号", "大塚４丁目３－８",
          "東京都文京区大塚４ー３ー８", "東京都文京区　大塚 4丁目", "大塚四-三-八", "大塚4",
          "東京都文京区字大塚4-3-8", "東京都��京区大塚4-3-8"}) {
        INFO(address);
        CHECK(book.of(address) == "大塚四丁目");
    }
    CHECK(book.of("千駄木4-7-15202") == "千駄木四丁目");
    CHECK(book.of("東京都文京区白山五丁目36番9号") == "白山五丁目");
    CHECK(book.block("東京都文京区白山五丁目36番9号") == 36);
    CHECK(book.block("大塚4-3-8") == 3);
    CHECK(book.block("大塚4") == -1);
}

TEST_CASE("what names no 町丁目 of the list is not taken for one", "[places]")
{
    const Book book = bunkyo_book();
    for (const char* address :
         {"東京都文京区大塚", "東京都文京区大塚14-3-8", "大塚5-1-1", "東京都新宿区大塚4-3-8",
          "東京都文京区", "", "本郷12-1", "北大塚4-1"}) {
        INFO(address);
        CHECK(book.of(address) == "-");
    }
    CHECK(book.names.called("大塚").size() == 2);
    CHECK(book.names.called("文京区本郷").size() == 2);
    CHECK(book.names.called("北大塚").empty());
}

TEST_CASE("of towns in several municipalities the address's own counts", "[places]")
{
    const Book book({town("東京都文京区", "本郷一丁目"), town("東京都北区", "本町一丁目"),
                     town("東京都中野区", "本町一丁目"), town("東京都北区", "十条"),
                     town("岩手県胆沢郡金ケ崎町", "西根大谷")});
    CHECK(book.of("東京都中野区本町1-2") == "本町一丁目");
    CHECK(book.names.of("東京都中野区本町1-2")->town == 2);
    CHECK(book.of("本町1-2") == "-");  // two have one
    CHECK(book.of("本郷1-2") == "本郷一丁目");
    CHECK(book.of("金ヶ崎町西根大谷120") == "西根大谷");
    CHECK(book.of("東京都北区十条3") == "十条");
}

namespace {

// The towns and addresses of the Digital Agency's own test cases, and what each is to come to.
struct Cases {
    std::vector<Town> towns;
    std::vector<std::pair<std::string, std::string>> addresses;  // with the town's name, or "-"
};

void add_cases(Cases& cases, const std::string& path, std::set<std::string>& known)
{
    const std::string text = read_whole(path);
    const auto read = json::read(text, path, [&](const json::Value& list) {
        for (const json::Value& item : list.items())
            item.as([&](json::Object& entry) {
                const std::string input =
                    entry.as("query", [](json::Object& query) { return query.string("input"); });
                entry.as("result", [&](json::Object& result) {
                    std::map<std::string, std::string> parts;
                    for (const auto& [key, value] : result.members())
                        if (value.kind() == json::Kind::String)
                            parts[key] = value.string();
                    const std::string city =
                        parts["pref"] + parts["county"] + parts["city"] + parts["ward"];
                    const std::string name = parts["oaza_cho"] + parts["chome"] + parts["koaza"];
                    if (!name.empty() && known.insert(city + name).second)
                        cases.towns.push_back(town(city, name));
                    cases.addresses.emplace_back(input, name.empty() ? "-" : name);
                    return true;
                });
                return true;
            });
        return true;
    });
    INFO((read ? "" : read.error().message));
    REQUIRE(read);
}

}  // namespace

TEST_CASE("the Digital Agency's test addresses come to the right town", "[places]")
{
    const std::string folder = real_file("addresses");
    if (folder.empty())
        SKIP(not_at_hand);
    Cases cases;
    std::set<std::string> known;
    for (const char* file :
         {"abr_basic-test-cases/digital-agency.json", "abr_basic-test-cases/expects.json",
          "abr_general-test-cases/expects.json"})
        add_cases(cases, folder + "/" + file, known);
    REQUIRE(cases.addresses.size() == 68);
    // Names that are like some of these, or shorter: none of them may win.
    for (const auto& [city, name] : std::vector<std::pair<std::string, std::string>>{
             {"東京都千代田区", "紀尾井"},
             {"東京都調布市", "国領町一丁目"},
             {"東京都調布市", "国領町八丁目"},
             {"北海道札幌市北区", "北二十四条西一丁目"},
             {"北海道札幌市中央区", "南二条西五丁目"},
             {"兵庫県三田市", "三輪一丁目"},
             {"香川県高松市", "番町一丁目"},
             {"愛知県豊田市", "三軒町一丁目"},
             {"三重県名張市", "つつじが丘北一番町"},
             {"大阪府大阪市中央区", "上町一丁目"},
             {"北海道石狩郡新篠津村", "第四線北"},
             {"埼玉県春日部市", "一丁目"}})
        cases.towns.push_back(town(city, name));
    const Book book(cases.towns);
    for (const auto& [address, name] : cases.addresses) {
        INFO(address);
        CHECK(book.of(address) == name);
    }
}
