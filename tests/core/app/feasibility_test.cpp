#include "core/app/feasibility.hpp"
#include "tests/support/person.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using test::Person;

namespace {

constexpr auto slot = "place_of_care/cancer";
constexpr auto kept = "feasibility/cancer";

// Somebody who wishes to be at home and has looked around.
struct Looking : Person {
    explicit Looking(const char* choice = "home")
    {
        goes(Page::Kind::Question, slot);
        does(Choose{slot, choice});
        does(LookAround{slot});
    }
};

}  // namespace

TEST_CASE("nothing is looked up before somebody asks, nor for an answer without a place", "[app]")
{
    Person person;
    person.goes(Page::Kind::Question, slot);
    person.does(LookAround{slot});
    CHECK(person.state().possible == nullptr);
    person.does(Choose{slot, "home"});
    CHECK(person.state().possible == nullptr);
    person.does(Choose{slot, "who_matters"});
    person.does(LookAround{slot});
    CHECK(person.state().possible == nullptr);
    CHECK(person.state().notice == Notice::None);
}

TEST_CASE("looking around keeps nothing until 「記録に残す」 is pressed", "[app]")
{
    Looking person;
    REQUIRE(person.state().possible);
    CHECK_FALSE(person.record().statements.contains(kept));
    person.does(RecordFeasibility{slot});
    REQUIRE(stands<Answer>(person.record(), kept));
    CHECK(stands<Answer>(person.record(), kept)->choices ==
          std::vector<std::string>{"looks_possible"});
}

TEST_CASE("of chosen parts every file has what the preview shows, and no more", "[app]")
{
    Looking person;
    person.does(RecordFeasibility{slot});
    const auto tells = [&](const PaperWish& paper) {
        return to_hand_on(person.state(), paper).statements.contains(kept);
    };
    REQUIRE(tells({"bundle.json"}));
    PaperWish part{"bundle.json"};
    part.parts = ShareParts{SharePart::Places};
    CHECK_FALSE(tells(part));
    CHECK_FALSE(tells({"summary.pdf"}));
    person.does(PutOnPaper{true});
    CHECK(tells(part));
    CHECK(tells({"summary.pdf"}));
}

TEST_CASE("the record says what was found, what is not on the list and what no list tells", "[app]")
{
    Looking person;
    person.does(RecordFeasibility{slot});
    const std::string words = stands<Answer>(person.record(), kept)->words;
    CHECK(words == "自宅について、東京都文京区の公開の一覧でしらべました。"
                   "見つかったもの：家に来る看護（3か所）。この一覧には見つかりません：夜の訪問。"
                   "この一覧ではわかりません：家に来る医師。");
}

TEST_CASE("a person's own finding is theirs, a nurse's that of a professional", "[app]")
{
    Looking person;
    person.does(RecordFeasibility{slot});
    CHECK(said(person.record(), kept)->voice == Voice::Person);
    CHECK(said(person.record(), kept)->recorded_by == Role::Person);
    CHECK(said(person.record(), kept)->on == japan_date(person.clock));

    Looking nurse;
    nurse.does(SetSpeaker{Voice::Person, Role::VisitingNurse});
    nurse.does(RecordFeasibility{slot});
    CHECK(said(nurse.record(), kept)->voice == Voice::Professional);
    CHECK(said(nurse.record(), kept)->recorded_by == Role::VisitingNurse);

    Looking daughter;
    daughter.does(SetSpeaker{Voice::Person, Role::Family});
    daughter.does(RecordFeasibility{slot});
    CHECK(said(daughter.record(), kept)->voice == Voice::Family);
}

TEST_CASE("what was recorded of a place can be undone, back to the words that stood there", "[app]")
{
    Looking person;
    person.does(SetSpeaker{Voice::Professional, Role::CareManager});
    person.does(Choose{kept, "unverified"});
    person.types(std::string(kept) + "#words", "電話で確かめる");
    person.does(RecordFeasibility{slot});
    CHECK(stands<Answer>(person.record(), kept)->words != "電話で確かめる");
    person.does(Undo{});
    CHECK(stands<Answer>(person.record(), kept)->words == "電話で確かめる");
}

TEST_CASE("what was found for one answer is not shown or recorded for another", "[app]")
{
    Looking person;
    person.does(Choose{slot, "hospital"});
    CHECK(looked_up(test::the_booklet(), person.state(), slot) == nullptr);
    person.does(RecordFeasibility{slot});
    CHECK_FALSE(person.record().statements.contains(kept));
}

TEST_CASE("feasibility belongs to where one wishes to be cared for, not to where one wishes to die",
          "[app]")
{
    Person person;
    person.does(Choose{"place_of_death/cancer", "home"});
    person.does(LookAround{"place_of_death/cancer"});
    REQUIRE(person.state().possible);
    person.does(RecordFeasibility{"place_of_death/cancer"});
    CHECK_FALSE(person.record().statements.contains(kept));
}

TEST_CASE("one looks from the town typed, or else from the person's own address", "[app]")
{
    Looking person;
    CHECK(person.state().possible->start.empty());
    person.types("subject#address", "東京都文京区千石四丁目");
    person.does(LookAround{slot});
    CHECK(person.state().possible->start == "東京都文京区千石四丁目");
    person.does(Edit{"find#near", "大塚"});
    person.does(LookAround{slot});
    CHECK(person.state().possible->start == "大塚");
}

TEST_CASE("feasibility is on the sheet only where somebody asks for it, and always in the record",
          "[app]")
{
    Looking person;
    person.does(RecordFeasibility{slot});
    CHECK_FALSE(on_the_sheet(person.state()).statements.contains(kept));
    CHECK(on_the_sheet(person.state()).statements.contains(slot));
    person.does(PutOnPaper{true});
    CHECK(on_the_sheet(person.state()) == person.record());
}

TEST_CASE("closing the record forgets what was looked up", "[app]")
{
    Looking person;
    person.keeps();
    person.does(Lock{});
    CHECK(person.state().possible == nullptr);
}

TEST_CASE("what was found of a need is listed from the same start, and Back is the answer", "[app]")
{
    Looking person;
    person.types("find#words", "むかし打ったことば");
    person.does(Edit{"find#near", "大塚四丁目"});
    person.does(LookAround{slot});
    person.does(ListNeed{slot, "nursing"});
    CHECK(person.state().page == Page{Page::Kind::Places, slot});
    CHECK(person.searches.back() == PlaceSearch{"", "大塚四丁目", {"home_nursing", "visit"}});
    REQUIRE(person.state().finding->places.size() == 1);
    CHECK(person.state().finding->places.front().name == "みどり訪問看護");
    person.does(Back{});
    CHECK(person.state().page == Page{Page::Kind::Question, slot});
}

TEST_CASE("of what is not listed, or was not looked up, no list is opened", "[app]")
{
    Looking person;
    person.does(ListNeed{slot, "night"});
    person.does(ListNeed{slot, "no such need"});
    person.does(ListNeed{"place_of_care/now", "nursing"});
    CHECK(person.state().page.kind == Page::Kind::Question);
    CHECK(person.searches.empty());
}
