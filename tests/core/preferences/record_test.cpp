#include "core/preferences/record.hpp"

#include "core/preferences/codes.hpp"
#include "core/preferences/slots.hpp"
#include "tests/support/said.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using namespace kotozute::test;

namespace {

template <class Enum, std::size_t count>
void expect_every_name_to_lead_back(const codes::Names<Enum, count>& names)
{
    for (const auto& [value, name] : names) {
        CHECK(name_of(value) == name);
        CHECK(from_name<Enum>(name) == value);
        CHECK(is_slot(name));  // lower case, digits and _ only
    }
    CHECK_FALSE(from_name<Enum>("Wish"));
    CHECK_FALSE(from_name<Enum>(""));
}

}  // namespace

TEST_CASE("saying something again puts it in the place of what was said", "[preferences]")
{
    const Record record =
        replay({says("leeway", wish("as_wished")), says("leeway", wish("best_then"), 1)});

    CHECK(record.statements.size() == 1);
    CHECK(stands<Answer>(record, "leeway")->choices == std::vector<std::string>{"best_then"});
    CHECK(record.changed == at(1));
}

TEST_CASE("what is taken back stands no more; taking it back twice is no harm", "[preferences]")
{
    const Record record = replay({says("leeway", wish("as_wished")), withdraws("leeway", 1),
                                  withdraws("leeway", 2), withdraws("never_said", 3)});

    CHECK(record.statements.empty());
    CHECK(record.changed == at(3));
    CHECK(stands<Answer>(record, "leeway") == nullptr);
    CHECK(said(record, "leeway") == nullptr);
}

TEST_CASE("not decided is an answer, nothing said is none", "[preferences]")
{
    Answer undecided;
    undecided.state = AnswerState::Undecided;
    const Record record = replay({says("place_of_care/now", undecided)});

    REQUIRE(stands<Answer>(record, "place_of_care/now"));
    CHECK(stands<Answer>(record, "place_of_care/now")->state == AnswerState::Undecided);
    CHECK(stands<Answer>(record, "place_of_care/cancer") == nullptr);
}

TEST_CASE("what stands is only found as what it is", "[preferences]")
{
    const Record record = replay({says("talk", Talk{})});
    CHECK(stands<Talk>(record, slots::talk));
    CHECK(stands<Answer>(record, slots::talk) == nullptr);
}

TEST_CASE("each time a record is kept makes a version", "[preferences]")
{
    std::vector<Change> changes{says("leeway", wish("as_wished"))};
    CHECK(replay(changes).version == 0);
    CHECK(replay(changes).changed_since_kept);

    changes.push_back(says("kept", Kept{"はじめて"}, 1));
    CHECK(replay(changes).version == 1);
    CHECK(replay(changes).kept == at(1));
    CHECK_FALSE(replay(changes).changed_since_kept);

    changes.push_back(withdraws("leeway", 2));
    CHECK(replay(changes).changed_since_kept);

    changes.push_back(says("kept", Kept{"退院して"}, 3));
    CHECK(replay(changes).version == 2);
    CHECK_FALSE(replay(changes).changed_since_kept);
}

TEST_CASE("changed since it was kept is told by the order, whatever the clock says",
          "[preferences]")
{
    for (const int minute : {1, 0}) {  // the same moment, and a clock set back
        Record record = replay({says("leeway", wish("as_wished")), says("kept", Kept{}, 1)});
        CHECK_FALSE(record.changed_since_kept);
        record = after(record, says("leeway", wish("best_then"), minute));
        CHECK(record.changed_since_kept);
        record = after(record, says("kept", Kept{}, minute - 1));
        CHECK_FALSE(record.changed_since_kept);
        CHECK(after(record, withdraws("leeway", minute - 2)).changed_since_kept);
    }
}

TEST_CASE("a record nobody has touched needs no keeping", "[preferences]")
{
    CHECK_FALSE(Record{}.changed_since_kept);
    CHECK(replay({}) == Record{});
}

TEST_CASE("any beginning of a record is a record", "[preferences]")
{
    const std::vector<Change> changes = one_of_each();
    Record step_by_step;
    for (std::size_t count = 0; count < changes.size(); ++count) {
        CHECK(replay({changes.begin(), changes.begin() + static_cast<std::ptrdiff_t>(count)}) ==
              step_by_step);
        step_by_step = after(step_by_step, changes[count]);
    }
    CHECK(replay(changes) == step_by_step);
}

TEST_CASE("whose words something is stays with it", "[preferences]")
{
    const Record record = replay({Stated{"feasibility/now", wish("unverified"), by_nurse()}});
    REQUIRE(said(record, "feasibility/now"));
    CHECK(*said(record, "feasibility/now") == by_nurse());
    CHECK(said(record, "feasibility/now")->voice == Voice::Professional);
}

TEST_CASE("every code has one spelling, and the spelling leads back to it", "[preferences]")
{
    expect_every_name_to_lead_back(codes::names(AnswerState{}));
    expect_every_name_to_lead_back(codes::names(Strength{}));
    expect_every_name_to_lead_back(codes::names(Voice{}));
    expect_every_name_to_lead_back(codes::names(Role{}));
    expect_every_name_to_lead_back(codes::names(Spokesperson::Kind{}));
    expect_every_name_to_lead_back(codes::names(Spokesperson::Consent{}));
    expect_every_name_to_lead_back(codes::names(Talk::Capacity{}));
    CHECK(all_names<Strength>() == "definitely, if_possible, either");
}

TEST_CASE("slots are named in small letters, with the scenario behind a stroke", "[preferences]")
{
    CHECK(slots::in(slots::place_of_care, "cancer") == "place_of_care/cancer");
    for (const auto scenario : slots::scenarios)
        CHECK(is_slot(slots::in(slots::place_of_death, scenario)));
    CHECK_FALSE(is_slot(""));
    CHECK_FALSE(is_slot("Values"));
    CHECK_FALSE(is_slot("価値"));
    CHECK_FALSE(is_slot("a b"));
    CHECK_FALSE(is_slot(std::string(97, 'a')));
}

TEST_CASE("whatever a place is called by its publisher, it has a slot of its own", "[preferences]")
{
    const std::string one = slots::listed(slots::favourites, "area:131059/13A0500245-130");
    CHECK(one == "favourite/area_131059/13a0500245_130");
    CHECK(one != slots::listed(slots::favourites, "area:131059/13A0500245-140"));
    CHECK(one != slots::listed(slots::care_team, "area:131059/13A0500245-130"));
    for (const char* id : {"", "薬局", "../../x", "a b|c[d]"})
        CHECK(is_slot(slots::listed(slots::favourites, id)));
    CHECK(is_slot(slots::listed(slots::favourites, std::string(500, 'x'))));
}
