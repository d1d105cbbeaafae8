#include "tests/support/page.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kotozute;
using namespace kotozute::test;

namespace {

constexpr auto slot = "place_of_care/now";

struct AtHome : Person {
    AtHome()
    {
        goes(Page::Kind::Question, slot);
        does(Choose{slot, "home"});
    }
};

}  // namespace

TEST_CASE("what is possible near is one tap away from the answer, and not before", "[screens]")
{
    AtHome person;
    CHECK(has(shown(person), "possible.look"));
    CHECK_FALSE(has(shown(person), "possible.title"));
    person.does(LookAround{slot});
    CHECK_FALSE(has(shown(person), "possible.look"));
    CHECK(has(shown(person), "possible.title"));
    person.does(Choose{slot, "who_matters"});
    CHECK_FALSE(has(shown(person), "possible.look"));
    CHECK_FALSE(has(shown(person), "possible.title"));
}

TEST_CASE("what is not on the list is said to be just that, and never to be missing", "[screens]")
{
    AtHome person;
    person.does(LookAround{slot});
    const Screen page = shown(person);
    CHECK(shows(page, "東京都文京区の一覧に3か所"));
    CHECK(shows(page, "この一覧には見つかりません"));
    CHECK(shows(page, "この一覧ではわかりません（未確認）"));
    CHECK(shows(page, "見つからなくても、ないとはかぎりません"));
    CHECK(shows(page, "直線距離"));
    CHECK(shows(page, "厚生労働省 2025-12-31"));
    CHECK(shows(page, "サービスの名前（2025年）"));
    for (const auto& [key, text] : test::the_booklet().strings.table())
        if (key.starts_with("possible.") || key.starts_with("feasibility."))
            for (const char* never : {"不足", "存在し", "ありません。", "一覧にない"})
                CHECK(plain(text).find(never) == std::string::npos);
}

TEST_CASE("from a town on, how many are near and in its district stands beside each need",
          "[screens]")
{
    AtHome person;
    person.nearby.district = "大塚";
    NeedFound& nursing = person.nearby.needs.front();
    nursing.near = 2;
    nursing.district = 1;
    nursing.nearest = "みどり訪問看護";
    nursing.metres = 1'240;
    nursing.rough = true;
    person.does(Edit{"find#near", "大塚四丁目"});
    person.does(LookAround{slot});
    const Screen page = shown(person);
    CHECK(shows(page, "大塚四丁目から2 km以内に2か所・大塚の圏域に1か所"));
    CHECK(shows(page, "いちばん近いのは、みどり訪問看護（直線距離 1.2 km（位置は目安））"));
}

TEST_CASE("a start nobody knows is said to be unknown", "[screens]")
{
    AtHome person;
    person.nearby.start_unknown = true;
    person.does(LookAround{slot});
    CHECK(has(shown(person), "possible.start_unknown"));
}

TEST_CASE("each outcome has its own calm words", "[screens]")
{
    AtHome person;
    for (const auto& [outcome, id] : {std::pair{Feasible::LooksPossible, "possible.looks_possible"},
                                      std::pair{Feasible::Missing, "possible.missing"},
                                      std::pair{Feasible::Unverified, "possible.unverified"}}) {
        person.nearby.outcome = outcome;
        person.does(LookAround{slot});
        CHECK(has(shown(person), id));
    }
}

TEST_CASE(
    "what was recorded stands beside the answer with whose words it is, and can be taken back",
    "[screens]")
{
    AtHome person;
    person.does(LookAround{slot});
    CHECK(has(shown(person), "possible.record"));
    person.does(RecordFeasibility{slot});
    const Screen page = shown(person);
    CHECK(has(page, "possible.record_again"));
    CHECK(has(page, "undo"));
    CHECK(shows(page, "できそう"));
    CHECK(shows(page, "本人が書きました"));
    person.does(TakeBack{"feasibility/now"});
    CHECK(has(shown(person), "possible.record"));
}

TEST_CASE("the summary shows the feasibility that stands and asks whether the sheet shall",
          "[screens]")
{
    AtHome person;
    person.goes(Page::Kind::Summary);
    CHECK_FALSE(has(shown(person), "summary.feasibility"));
    person.goes(Page::Kind::Question, slot);
    person.does(LookAround{slot});
    person.does(RecordFeasibility{slot});
    person.goes(Page::Kind::Summary);
    CHECK(shows(shown(person), "夜の訪問"));
    CHECK(has(shown(person), "summary.feasibility.print"));
    CHECK_FALSE(person.state().feasibility_on_paper);
}

TEST_CASE("of a kind the lists do not hold whole the page of figures says so", "[screens]")
{
    Person person;
    person.counts.kinds.front().whole = false;
    person.goes(Page::Kind::Gaps);
    person.does(ShowGaps{"day_care"});
    CHECK(shows(shown(person), "この種類の一部だけです"));
    CHECK_FALSE(shows(shown(person), "1.5か所"));
}

TEST_CASE("the page of figures names what it cannot count, and opens what it can", "[screens]")
{
    Person person;
    person.goes(Page::Kind::Gaps);
    const Screen kinds = shown(person);
    CHECK(has(kinds, "gaps.kind.day_care"));
    CHECK_FALSE(has(kinds, "gaps.kind.pharmacy"));
    CHECK(shows(kinds, "数えられない種類：薬局"));
    CHECK(shows(kinds, "のっていないところもあります"));

    person.does(ShowGaps{"day_care"});
    const Screen towns = shown(person);
    CHECK_FALSE(has(towns, "gaps.some_only"));
    const auto* table = test::find<block::Table>(towns);
    REQUIRE(table);
    using Cells = std::vector<std::string>;
    CHECK(table->columns == Cells{"地域", "人口", "か所数", "1万人|あたり", "定員"});
    REQUIRE(table->rows.size() == 3);
    CHECK(table->rows[0].name.text == "大塚");
    CHECK(table->rows[0].cells == Cells{"20000人", "3か所", "1.5か所", "35人（2か所分）"});
    CHECK(table->rows[1].cells == Cells{"不明", "0か所", "不明", "不明"});
    CHECK(table->rows[2].name.text == "町がわからないところ");
    CHECK(shows(towns, "書かれているところだけを合わせた数"));
    const auto map = std::find_if(towns.body.begin(), towns.body.end(), [](const Block& block) {
        return std::holds_alternative<block::Map>(block);
    });
    REQUIRE(map != towns.body.end());
    CHECK(std::get<block::Map>(*map).tints == std::vector<float>{1, -1});
    CHECK(std::get<block::Map>(*map).figures == std::vector<std::string>{"1.5", ""});
    CHECK_FALSE(has(towns, "gaps.map.by_middles"));
    CHECK(shows(towns, "色のないところは、数がわかりません"));
    CHECK(shows(towns, "厚生労働省 2025-12-31"));
}

TEST_CASE("only a helper is shown the way to the figures of the area", "[screens]")
{
    Person person;
    person.does(SetSpeaker{Voice::Professional, Role::CareManager});
    person.goes(Page::Kind::Question, "feasibility/now");
    CHECK(has(shown(person), "gaps.link"));
    person.goes(Page::Kind::Question, slot);
    CHECK_FALSE(has(shown(person), "gaps.link"));
}

TEST_CASE("what is listed leads to its list; what is not listed leads nowhere", "[screens]")
{
    AtHome person;
    person.does(LookAround{slot});
    const Screen page = shown(person);
    std::vector<std::string> leading;
    for (const Block& part : page.body)
        if (const auto* items = std::get_if<block::Items>(&part))
            for (const block::Item& item : items->items)
                if (item.action && std::holds_alternative<ListNeed>(*item.action))
                    leading.push_back(std::get<ListNeed>(*item.action).need);
    CHECK(leading == std::vector<std::string>{"nursing"});
}

TEST_CASE("whoever helps is led on to the figures of the area; the person is not", "[screens]")
{
    AtHome person;
    person.does(LookAround{slot});
    CHECK_FALSE(has(shown(person), "gaps.link"));
    person.does(SetSpeaker{Voice::Person, Role::VisitingNurse});
    CHECK(has(shown(person), "gaps.link"));
}

TEST_CASE("whose map a distance begins on is named beside it", "[screens]")
{
    AtHome person;
    person.nearby.ground_credit = "政府統計の総合窓口（e-Stat）";
    person.does(LookAround{slot});
    CHECK(shows(shown(person), "町の位置の出典：政府統計の総合窓口（e-Stat）"));
}

TEST_CASE("a 丁目 that is divided is named, for its people count in one district", "[screens]")
{
    Person person;
    person.counts.by = GapsBy::District;
    person.goes(Page::Kind::Gaps);
    person.does(ShowGaps{"day_care"});
    CHECK_FALSE(has(shown(person), "gaps.divided"));
    CHECK(shows(shown(person), "圏域がわからないところ"));
    person.counts.divided = {"白山一丁目"};
    person.does(DivideGaps{GapsBy::District});
    CHECK(shows(shown(person), "白山一丁目は、番地によって圏域が分かれます"));
}

TEST_CASE("of several areas the figures of one are shown, and the others are a tap away",
          "[screens]")
{
    Person person;
    person.counts.code = "131059";
    person.goes(Page::Kind::Gaps);
    CHECK_FALSE(has(shown(person), "gaps.area"));
    person.counts.areas = {{"131059", "東京都文京区"}, {"131032", "東京都港区"}};
    person.does(CountArea{"131032"});
    const Screen page = shown(person);
    const auto* areas = test::find<block::Segments>(page);
    REQUIRE(areas);
    CHECK_FALSE(areas->parts[0].selected);
    CHECK(areas->parts[1].selected);
}
