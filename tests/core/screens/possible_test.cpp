#include "core/screens/screens.hpp"
#include "tests/support/person.hpp"
#include "tests/support/reading.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kotozute;
using test::Person;

namespace {

constexpr auto slot = "place_of_care/now";

Screen shown(const Person& person)
{
    return screen(person.state(), test::the_booklet(), test::the_wording(), person.clock);
}

bool shows(const Screen& page, const std::string& part)
{
    const auto texts = test::all_texts(page);
    return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
        return plain(text).find(part) != std::string::npos;
    });
}

bool has(const Screen& page, const std::string& id)
{
    const auto labels = test::all_labels(page);
    return std::any_of(labels.begin(), labels.end(),
                       [&](const Label& label) { return label.id == id; });
}

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
    CHECK(shows(towns, "大塚（20000人）"));
    CHECK(shows(towns, "3か所・1万人あたり 1.5か所"));
    CHECK(shows(towns, "定員の合計 35人（定員が書かれている2か所の分）"));
    CHECK(shows(towns, "町がわからないところ"));
    const auto map = std::find_if(towns.body.begin(), towns.body.end(), [](const Block& block) {
        return std::holds_alternative<block::Map>(block);
    });
    REQUIRE(map != towns.body.end());
    CHECK(std::get<block::Map>(*map).tints == std::vector<float>{1, -1});
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
