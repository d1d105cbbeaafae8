// The page of the lists of places.
#include "tests/support/page.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kotozute;
using namespace kotozute::test;

namespace {

using Reached = TakingIn::Stage;

struct AtAreas {
    Person person;
    State state = person.state();
    Shelf shelf;

    AtAreas()
    {
        state.page = {Page::Kind::Areas, ""};
        shelf.packs = {{"131059",
                        "東京都文京区",
                        "厚生労働省（2025年12月31日）",
                        "2025-12-31",
                        1'480,
                        {Seal::State::Signed, "F9ADE5361AA70CED", "文京区 2026"},
                        true}};
    }

    Screen shown()
    {
        state.shelf = std::make_shared<const Shelf>(shelf);
        return test::shown(state, person.clock);
    }
    bool shows(const std::string& part) { return test::shows(shown(), part); }
    bool has(const std::string& id) { return test::has(shown(), id); }
    void ready(const Intake& intake)
    {
        state.taking_in.stage = Reached::Ready;
        state.taking_in.found = std::make_shared<const Intake>(intake);
    }
};

Intake of_two_files()
{
    Intake intake;
    intake.code = "131059";
    intake.name = "東京都文京区";
    intake.places = 52;
    intake.edition = "2026-06-30";
    intake.replaces = true;
    intake.edition_now = "2025-12-31";
    intake.diff =
        AreaDiff{2, 1, 1, {{PlaceChange::What::Changed, "1", "みどり訪問看護", {"phone"}}}};
    intake.files = {{"jigyosho_130.csv",
                     56,
                     50,
                     3,
                     2,
                     3,
                     {{RowFinding::Missing, "事業所名", 3, {4, 9, 12}},
                      {RowFinding::PlainPhone, "電話番号", 12, {2, 5, 7, 8, 9}}},
                     {"備考2"}}};
    return intake;
}

}  // namespace

TEST_CASE("each list in use says how much it holds, of when, whose it is and who vouches for it",
          "[screens][areas]")
{
    AtAreas it;
    CHECK(it.shows("東京都文京区"));
    CHECK(it.shows("1480か所・2025年12月31日のもの・署名をたしかめました：文京区 2026"));
    CHECK(it.shows("出典：厚生労働省（2025年12月31日）"));
    CHECK(it.has("areas.remove.131059"));
    CHECK(it.has("areas.choose"));
    it.shelf.packs.front().removable = false;
    CHECK_FALSE(it.has("areas.remove.131059"));
    it.shelf.fixed = true;
    CHECK_FALSE(it.has("areas.choose"));
    CHECK(it.has("areas.fixed"));
}

TEST_CASE("a list that cannot be used says why, and can be put away", "[screens][areas]")
{
    AtAreas it;
    it.shelf.unusable = {{"old.area", IntakeTrouble::EarlierProgram}};
    CHECK(it.shows("old.areaは使えません。前の版のプログラムで作られました。"));
    CHECK(it.has("areas.remove.old.area"));
    it.state.page = {Page::Kind::Places, ""};
    it.state.finding = std::make_shared<const Finding>(places_found({}));
    CHECK(it.has("places.unusable"));
    it.shelf.unusable.clear();
    CHECK_FALSE(it.has("places.unusable"));
}

TEST_CASE("what was read is told in rows and words, the unusable rows first, before it is used",
          "[screens][areas]")
{
    AtAreas it;
    it.ready(of_two_files());
    CHECK(it.shows("読んだ 56・のせた 50・ほかの市区町村 3・直した 2・使えなかった 3"));
    CHECK(it.shows("読まなかった列：備考2"));
    CHECK(it.shows("なくてはならないことが書かれていません"));
    CHECK(it.shows("その行を使えません・jigyosho_130.csv「事業所名」"));
    CHECK(it.shows("4、9、12行目"));
    CHECK(it.shows("2、5、7、8、9行目など、12行"));
    CHECK(it.shows("ふえる 2・なくなる 1・変わる 1"));
    CHECK(it.shows("みどり訪問看護"));
    CHECK(it.has("intake.use"));
    CHECK(it.has("areas.give_up"));
    CHECK_FALSE(it.has("areas.choose"));
    CHECK_FALSE(it.has("intake.seal"));
    CHECK_FALSE(it.has("intake.older"));
    const auto texts = all_texts(it.shown());
    const auto at = [&](const char* words) {
        return std::find_if(texts.begin(), texts.end(), [&](const std::string& text) {
            return plain(text).find(words) != std::string::npos;
        });
    };
    CHECK(at("なくてはならない") < at("電話番号の書きかた"));
    CHECK(at("この一覧を使いますか") < at("いま使っている一覧"));
}

TEST_CASE("a pack nobody here can vouch for, or an older one, is asked about in plain words",
          "[screens][areas]")
{
    AtAreas it;
    Intake intake = of_two_files();
    intake.files.clear();
    intake.seal = Seal{};
    it.ready(intake);
    CHECK(it.shows("このファイルには署名がありません"));
    intake.seal = Seal{Seal::State::Foreign, "F9ADE5361AA70CED", ""};
    it.ready(intake);
    CHECK(it.shows("この端末の知らない鍵（F9ADE5361AA70CED）で署名されています"));
    intake.seal = Seal{Seal::State::Signed, "F9ADE5361AA70CED", "文京区 2026"};
    it.ready(intake);
    CHECK_FALSE(it.has("intake.seal"));
    CHECK(it.shows("署名をたしかめました：文京区 2026"));
    intake.edition = "2024-06-30";
    it.ready(intake);
    CHECK(it.shows("いま使っている一覧（2025年12月31日）より古い一覧（2024年6月30日）です"));
}

TEST_CASE("every trouble with a list, and every finding, has words of its own", "[screens][areas]")
{
    AtAreas it;
    for (int why = 0; why <= static_cast<int>(IntakeTrouble::NotWritten); ++why) {
        it.state.taking_in.stage = Reached::Refused;
        it.state.taking_in.refusal = IntakeRefusal{static_cast<IntakeTrouble>(why), "a.csv"};
        CHECK(it.shows("a.csv："));
        CHECK_FALSE(it.shows("intake.trouble"));
    }
    Intake intake = of_two_files();
    for (int what = 0; what <= static_cast<int>(RowFinding::NotATown); ++what) {
        intake.files.front().findings = {{static_cast<RowFinding>(what), "名", 1, {2}}};
        it.ready(intake);
        CHECK_FALSE(it.shows("intake.finding"));
    }
}

TEST_CASE("whatever was noticed in the files can be read on the page", "[screens][areas]")
{
    AtAreas it;
    Intake intake = of_two_files();
    auto& findings = intake.files.front().findings;
    findings.clear();
    for (int what = 0; what <= static_cast<int>(RowFinding::NotATown); ++what)
        findings.push_back({static_cast<RowFinding>(what), "名", 1, {2}});
    it.ready(intake);
    for (const IntakeFinding& finding : findings)
        CHECK(it.shows(
            plain(the_booklet().strings("intake.finding." + std::string(id_of(finding.finding))))));
}

TEST_CASE("while files are read, how far it is is shown, with the way to stop", "[screens][areas]")
{
    AtAreas it;
    it.state.taking_in.stage = Reached::Reading;
    it.state.taking_in.progress = 0.25F;
    const Screen page = it.shown();
    const auto progress = std::find_if(page.body.begin(), page.body.end(), [](const Block& part) {
        return std::holds_alternative<block::Progress>(part);
    });
    REQUIRE(progress != page.body.end());
    CHECK(std::get<block::Progress>(*progress).done == 0.25F);
    CHECK(it.has("areas.give_up"));
    CHECK(it.shows("いまの一覧は変わりません"));
}
