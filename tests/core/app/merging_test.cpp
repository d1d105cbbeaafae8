#include "core/app/feasibility.hpp"
#include "core/preferences/slots.hpp"
#include "tests/support/person.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using test::Person;

namespace {

constexpr auto place = "place_of_care/now";

// The same person at home on a tablet and with a nurse on her laptop, which had the tablet's record
// once. Since then a different place was said on each, and one thing more on the laptop.
struct TwoDevices {
    Person tablet, laptop;

    TwoDevices()
    {
        tablet.does(Choose{place, "care_home"});
        tablet.keeps();
        laptop.does(Choose{"leeway", "depends"});
        laptop.keeps();
        laptop.does(TakeIn{tablet.keeper.written()});
        tablet.does(Choose{place, "home"});
        laptop.does(SetSpeaker{Voice::Person, Role::VisitingNurse});
        laptop.does(Choose{place, "hospital"});
        laptop.types("must_not#words", "がまんはいや");
    }

    void meet() { tablet.does(TakeIn{laptop.keeper.written()}); }
    const std::vector<Side>& sides() const { return *disputed(tablet.record(), place); }
};

}  // namespace

TEST_CASE("what was said on another device comes into the record, and it says how much", "[app]")
{
    TwoDevices it;
    it.meet();

    CHECK(it.tablet.state().notice == Notice::TakenIn);
    CHECK(it.tablet.state().came_in == 4);
    CHECK(it.tablet.state().page.kind == Page::Kind::Review);
    CHECK(stands<Answer>(it.tablet.record(), "must_not")->words == "がまんはいや");
    CHECK(stands<Answer>(it.tablet.record(), "leeway")->choices.front() == "depends");
    CHECK(it.tablet.record().changed_since_kept);
    CHECK(record_of(it.tablet.keeper.history().entries) == it.tablet.record());

    it.meet();
    CHECK(it.tablet.state().notice == Notice::NothingCame);
}

TEST_CASE("two different answers both stand, and neither is the answer", "[app]")
{
    TwoDevices it;
    it.meet();

    REQUIRE(disputed(it.tablet.record(), place));
    CHECK(it.sides().size() == 2);
    CHECK(stands<Answer>(it.tablet.record(), place) == nullptr);
    CHECK(disputed(on_the_sheet(it.tablet.state()), place));
    CHECK(place_chosen(test::the_booklet(), it.tablet.state(), place).empty());
}

TEST_CASE("a person chooses one of them, and it stands in the words of whoever said it", "[app]")
{
    TwoDevices it;
    it.meet();
    it.tablet.goes(Page::Kind::Question, place);
    const auto sides = it.sides();
    const bool first_is_hospital =
        std::get<Answer>(*sides[0].content).choices.front() == "hospital";
    it.tablet.does(ChooseSide{place, sides[first_is_hospital ? 0 : 1]});

    CHECK_FALSE(disputed(it.tablet.record(), place));
    CHECK(stands<Answer>(it.tablet.record(), place)->choices.front() == "hospital");
    CHECK(said(it.tablet.record(), place)->recorded_by == Role::Person);  // who chose
    CHECK(it.tablet.state().notice == Notice::Saved);
    REQUIRE(std::holds_alternative<Resolved>(it.tablet.keeper.stored.back()));
    CHECK(it.tablet.keeper.written().back().parents.size() == 2);
    CHECK(record_of(it.tablet.keeper.history().entries) == it.tablet.record());

    // The choice reaches the other device, and a late copy from there changes nothing.
    it.laptop.does(TakeIn{it.tablet.keeper.written()});
    CHECK(it.laptop.record().statements == it.tablet.record().statements);
    CHECK(it.laptop.record().disputes.empty());
    it.meet();
    CHECK(it.tablet.record().disputes.empty());
}

TEST_CASE("a person answers anew, having seen both, and that settles it", "[app]")
{
    TwoDevices it;
    it.meet();
    it.tablet.goes(Page::Kind::Question, place);
    it.tablet.does(SayAnew{place});
    CHECK(disputed(it.tablet.record(), place));
    it.tablet.does(AnswerWith{place, AnswerState::Undecided});

    CHECK_FALSE(disputed(it.tablet.record(), place));
    CHECK(stands<Answer>(it.tablet.record(), place)->state == AnswerState::Undecided);
    CHECK(std::holds_alternative<Resolved>(it.tablet.keeper.stored.back()));

    it.tablet.does(AnswerWith{place, AnswerState::NotNow});
    CHECK(std::holds_alternative<Stated>(it.tablet.keeper.stored.back()));
}

TEST_CASE("nobody settles a difference without having asked to", "[app]")
{
    TwoDevices it;
    it.meet();
    const auto before = it.tablet.record().disputes;

    SECTION("by taking back what stood there") { it.tablet.does(TakeBack{place}); }
    SECTION("by asking and going away")
    {
        it.tablet.goes(Page::Kind::Question, place);
        it.tablet.does(SayAnew{place});
        it.tablet.goes(Page::Kind::Summary);
    }
    SECTION("by choosing what does not stand there")
    {
        Side side = it.sides().front();
        side.content = Answer{};
        it.tablet.does(ChooseSide{place, side});
    }
    SECTION("in a slot that nobody disputes")
    {
        it.tablet.does(ChooseSide{"leeway", it.sides().front()});
        it.tablet.does(SayAnew{"leeway"});
    }
    SECTION("by going back to what stood before") { it.tablet.does(Undo{}); }

    CHECK(it.tablet.record().disputes == before);
    CHECK(it.tablet.state().anew.empty());
}

TEST_CASE("an answer given from elsewhere is one more that stands there", "[app]")
{
    TwoDevices it;
    it.meet();
    it.tablet.does(Choose{place, "kin_home"});
    REQUIRE(disputed(it.tablet.record(), place));
    CHECK(it.sides().size() == 3);
    CHECK(record_of(it.tablet.keeper.history().entries).disputes.at(place).size() == 3);
}

TEST_CASE("what settled a difference is not undone by a slip, what came before still is", "[app]")
{
    TwoDevices it;
    it.meet();
    CHECK(it.tablet.state().undo.empty());
    it.tablet.does(Choose{"family_aware", "told"});
    it.tablet.does(ChooseSide{place, it.sides().front()});
    const Record settled = it.tablet.record();
    it.tablet.does(Undo{});
    CHECK(it.tablet.record().statements.at(place) == settled.statements.at(place));
    CHECK_FALSE(it.tablet.record().statements.contains("family_aware"));
}

TEST_CASE("versions of both devices are there, and the next one is of all of it", "[app]")
{
    TwoDevices it;
    it.meet();
    REQUIRE(it.tablet.state().versions.size() == 2);
    for (const Version& version : it.tablet.state().versions)
        CHECK(version.record->disputes.empty());
    it.tablet.does(ChooseSide{place, it.sides().front()});
    it.tablet.does(Keep{});
    CHECK(it.tablet.state().notice == Notice::VersionKept);
    CHECK_FALSE(it.tablet.record().changed_since_kept);
    CHECK(record_of(it.tablet.keeper.history().entries) == it.tablet.record());

    // The other device knows that all of it was read.
    it.laptop.does(TakeIn{it.tablet.keeper.written()});
    CHECK_FALSE(it.laptop.record().changed_since_kept);
    CHECK(it.laptop.record().version == it.tablet.record().version);
}

TEST_CASE("a difference is still there after closing the record", "[app]")
{
    TwoDevices it;
    it.meet();
    const auto before = it.tablet.record();
    it.tablet.does(Lock{});
    it.tablet.does(Edit{"passphrase", *it.tablet.keeper.passphrase});
    it.tablet.does(Unlock{});
    CHECK(it.tablet.record() == before);
    CHECK(it.tablet.state().device == it.tablet.keeper.history().device);
}

TEST_CASE("what a guest said joins a difference instead of settling it", "[app]")
{
    TwoDevices it;
    it.meet();
    it.tablet.does(Lock{});
    it.tablet.does(Choose{place, "kin_home"});
    it.tablet.does(Edit{"passphrase", *it.tablet.keeper.passphrase});
    it.tablet.does(Unlock{true});
    REQUIRE(disputed(it.tablet.record(), place));
    CHECK(it.sides().size() == 3);
}

TEST_CASE("what was typed before is said before the other's words come in", "[app]")
{
    TwoDevices it;
    it.tablet.goes(Page::Kind::Question, "must_not");
    it.tablet.does(Edit{"must_not#words", "管はいや"});
    it.meet();
    REQUIRE(disputed(it.tablet.record(), "must_not"));
    CHECK(disputed(it.tablet.record(), "must_not")->size() == 2);
}

TEST_CASE("what is not sound comes in not at all, and it says so", "[app]")
{
    TwoDevices it;
    auto came = it.laptop.keeper.written();
    came.back().at += std::chrono::seconds{1};
    const Record before = it.tablet.record();
    it.tablet.does(TakeIn{came});
    CHECK(it.tablet.state().notice == Notice::NotTakenIn);
    CHECK(is_trouble(it.tablet.state().notice));
    CHECK(it.tablet.record() == before);

    it.tablet.keeper.trouble = Error::Code::Full;
    it.meet();
    CHECK(it.tablet.state().notice == Notice::DeviceFull);
    CHECK(it.tablet.record() == before);
}

TEST_CASE("a guest has nowhere to take anything in", "[app]")
{
    TwoDevices it;
    Person guest;
    guest.does(TakeIn{it.laptop.keeper.written()});
    CHECK(is_empty(guest.record()));
    CHECK(guest.keeper.saves == 0);
}

TEST_CASE("while a merge is not safe yet, nothing of it is shown; if it fails, nothing was",
          "[app]")
{
    TwoDevices it;
    const Record before = it.tablet.record();
    it.tablet.keeper.slow = true;
    it.meet();
    CHECK(it.tablet.app.pending());
    CHECK(it.tablet.record() == before);
    SECTION("safe")
    {
        it.tablet.app.acknowledged(Done{});
        CHECK(disputed(it.tablet.record(), place));
    }
    SECTION("not safe")
    {
        it.tablet.app.acknowledged(Error{Error::Code::Full, "no room"});
        CHECK(it.tablet.record() == before);
        CHECK(it.tablet.state().notice == Notice::DeviceFull);
    }
}

TEST_CASE("a merge lets the page ask for patience first", "[app]")
{
    TwoDevices it;
    it.tablet.app.handle(TakeIn{it.laptop.keeper.written()});
    CHECK(it.tablet.state().busy == Busy::TakingIn);
    it.tablet.app.work();
    CHECK(it.tablet.state().busy == Busy::None);
    CHECK(disputed(it.tablet.record(), place));
}
