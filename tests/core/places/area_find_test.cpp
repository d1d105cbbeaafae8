#include "tests/core/places/support.hpp"

#include <catch2/catch_approx.hpp>

using namespace kotozute;
using namespace kotozute::test;

namespace {

const Position otsuka{35.723863, 139.733827};

using Names = std::vector<std::string>;

Names names(Pack& pack, const std::vector<std::string>& words)
{
    PlaceQuery query;
    query.words = words;
    return names_of(find(pack.area, query));
}

}  // namespace

TEST_CASE("words of one and two characters find all there is", "[places]")
{
    Pack pack({line("大塚みどりの郷", "1300000001"), line("白山薬局", "1300000002")});
    CHECK(names(pack, {"薬局"}) == Names{"白山薬局"});
    CHECK(names(pack, {"郷"}) == Names{"大塚みどりの郷"});
    CHECK(names(pack, {"白"}) == Names{"白山薬局"});
    CHECK(names(pack, {"塚"}).size() == 2);  // both addresses hold it
    CHECK(names(pack, {"みどりの"}) == Names{"大塚みどりの郷"});
    CHECK(names(pack, {"どりみ"}).empty());
    CHECK(names(pack, {"ハルカゼ"}).size() == 2);
    CHECK(names(pack, {"はるかぜ"}).size() == 2);
    CHECK(names(pack, {"４ー１ー１"}).size() == 2);
    CHECK(names(pack, {"4.1.1"}).empty());
    CHECK(names(pack, {}).size() == 2);
    CHECK(names(pack, {" "}).size() == 2);
    CHECK(names(pack, {"\"", "NOT"}).empty());
}

TEST_CASE("a word is not found across the border of two texts", "[places]")
{
    CareLine care;
    care.name = "さくら";
    care.kana = "らくさ";
    care.address = "東京都文京区大塚";
    care.building = "塚本ビル";
    Pack pack({care});
    CHECK(names(pack, {"大塚"}).size() == 1);
    CHECK(names(pack, {"塚本"}).size() == 1);
    CHECK(names(pack, {"大塚本"}).empty());
    CHECK(names(pack, {"大塚塚"}).empty());
    CHECK(names(pack, {"くらくさ"}).empty());
}

TEST_CASE("every word must be found, wherever in the place", "[places]")
{
    Pack pack({line("大塚みどりの郷", "1300000001"), line("白山薬局", "1300000002")});
    CHECK(names(pack, {"白山", "文京区"}) == Names{"白山薬局"});
    CHECK(names(pack, {"白山", "みどり"}).empty());
    CHECK(words_of(" 白山　文京区\t薬局 ") == Names{"白山", "文京区", "薬局"});
}

TEST_CASE("a service is found by its own and by its plain name", "[places]")
{
    CareLine bath = line("ゆあみ", "1300000002");
    bath.service = "訪問入浴介護";
    Pack pack({CareLine{}, bath});
    CHECK(names(pack, {"訪問入浴"}) == Names{"ゆあみ"});
    CHECK(names(pack, {"家での入浴"}) == Names{"ゆあみ"});
    CHECK(names(pack, {"家に来てもらう"}).size() == 2);
    CHECK(names(pack, {"入浴家"}).empty());
    PlaceQuery query;
    query.kinds = {"home_bath"};
    CHECK(names_of(find(pack.area, query)) == Names{"ゆあみ"});
    query.kinds = {"visit"};
    CHECK(find(pack.area, query).total == 2);
    query.kinds = {"live"};
    CHECK(find(pack.area, query).total == 0);
}

TEST_CASE("what fits better comes first, and then what is nearer", "[places]")
{
    CareLine by_address = at(line("い", "1300000001"), "35.723863", "139.733827");
    by_address.address = "東京都文京区白山1";
    CareLine far = at(line("白山の家", "1300000002"), "35.80", "139.75");
    CareLine near = at(line("白山の庭", "1300000003"), "35.724", "139.734");
    CareLine nowhere = at(line("白山の森", "1300000004"), "0", "0");
    Pack pack({by_address, nowhere, far, near});
    PlaceQuery query;
    query.words = {"白山"};
    query.near = otsuka;
    const PlaceHits found = find(pack.area, query);
    CHECK(names_of(found) == Names{"白山の庭", "白山の家", "白山の森", "い"});
    CHECK(found.hits[0].metres == Catch::Approx(21.8).margin(0.5));
    CHECK_FALSE(found.hits[2].metres);
    query.limit = 2;
    const PlaceHits best = find(pack.area, query);
    CHECK(names_of(best) == Names{"白山の庭", "白山の家"});
    CHECK(best.total == 4);
    query.limit = 0;
    CHECK(find(pack.area, query).total == 4);
}

TEST_CASE("every word counts for the order", "[places]")
{
    CareLine by_address = line("い", "1300000001");
    by_address.address = "東京都文京区白山1";
    Pack pack({by_address, line("白山の家", "1300000002")});
    CHECK(names(pack, {"文京区", "白山"}) == Names{"白山の家", "い"});
    CHECK(names(pack, {"白山", "文京区"}) == Names{"白山の家", "い"});
}

TEST_CASE("the few that are shown are the nearest of all", "[places]")
{
    // By latitude the last is nearest, by distance it is not.
    Pack pack({at(line("遠い", "1300000001"), "35.90", "139.733827"),
               at(line("北", "1300000002"), "35.80", "139.733827"),
               at(line("隣", "1300000003"), "35.73", "139.733827"),
               at(line("東", "1300000004"), "35.7238", "139.90")});
    PlaceQuery query;
    query.near = otsuka;
    query.limit = 2;
    CHECK(names_of(find(pack.area, query)) == Names{"隣", "北"});
    query.limit = 3;
    CHECK(names_of(find(pack.area, query)) == Names{"隣", "北", "東"});
}

TEST_CASE("an area narrows the addresses, not the names", "[places]")
{
    CareLine elsewhere = line("大塚の家", "1300000002");
    elsewhere.address = "東京都文京区白山1-1";
    Pack pack({CareLine{}, elsewhere});
    PlaceQuery query;
    query.area = "大塚";
    CHECK(names_of(find(pack.area, query)) == Names{"はるかぜ訪問看護"});
    query.words = {"の家"};
    CHECK(find(pack.area, query).total == 0);
}

TEST_CASE("who types a need finds what helps with it, after what is called so", "[places]")
{
    CareLine night = line("夜の訪問所", "1300000002");
    night.service = "夜間対応型訪問介護";
    CareLine called = line("夜間ひだまり", "1300000003");
    called.service = "通所介護";
    Pack pack({CareLine{}, night, called});
    CHECK(names(pack, {"夜間"}) == Names{"夜の訪問所", "夜間ひだまり", "はるかぜ訪問看護"});
    CHECK(names(pack, {"ヤカン"}) == Names{"はるかぜ訪問看護", "夜の訪問所"});
    CHECK(names(pack, {"痛み"}) == Names{"はるかぜ訪問看護"});
    CHECK(names(pack, {"痛", "大塚"}).empty());
    CHECK(names(pack, {"痛み", "大塚"}) == Names{"はるかぜ訪問看護"});
    CHECK(names(pack, {"痛み", "白山"}).empty());
}

TEST_CASE("hiragana finds a name written in kanji by its reading", "[places]")
{
    CareLine care = line("春風訪問看護", "1300000002");
    care.kana = "ﾊﾙｶｾﾞホウモンカンゴ";
    Pack pack({care});
    CHECK(names(pack, {"はるかぜ"}) == Names{"春風訪問看護"});
    CHECK(names(pack, {"ほうもん"}) == Names{"春風訪問看護"});
    CHECK(names(pack, {"ぜほ"}) == Names{"春風訪問看護"});
}
