#include "core/preferences/slots.hpp"
#include "tests/support/person.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using test::Person;

TEST_CASE("nothing is stored before the person says so", "[app]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.types("keep_doing#words", "庭の手入れ");
    person.does(SetSetting{"text_scale", "1.5"});
    CHECK(person.keeper.saves == 0);
    CHECK(person.settings.empty());
    CHECK(person.state().custody == Custody::Guest);
    CHECK(person.state().settings.text_scale == 1.5F);
}

TEST_CASE("keeping stores all that was said, in the order it was said", "[app]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.types("keep_doing#words", "庭の手入れ");
    person.keeps();
    CHECK(person.state().custody == Custody::Kept);
    CHECK(person.state().notice == Notice::FirstKept);
    CHECK(person.state().drafts.empty());  // the passphrase is gone
    CHECK(person.record().version == 1);
    REQUIRE(person.keeper.stored.size() == 3);
    CHECK(slot_of(person.keeper.stored[0]) == "place_of_care/now");
    CHECK(slot_of(person.keeper.stored[2]) == slots::kept);
    CHECK(replay(person.keeper.stored) == person.record());
}

TEST_CASE("after that every answer is stored before it is shown", "[app]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.keeps();
    const auto before = person.keeper.stored.size();
    person.does(Choose{"place_of_care/now", "hospital"});
    CHECK(person.state().notice == Notice::Saved);
    CHECK(person.keeper.stored.size() == before + 1);
    CHECK(replay(person.keeper.stored) == person.record());
    person.does(SetSetting{"theme", "dark"});
    CHECK(person.settings.size() == 1);
}

TEST_CASE("a passphrase of seven characters is not enough, and what was typed stays", "[app]")
{
    Person person;
    person.does(Choose{"values", "home"});
    person.does(Toggle{"values", "myself"});
    person.keeps("ななつのもじだ");
    CHECK(person.state().notice == Notice::TooShort);
    CHECK(person.state().troubles.at("passphrase") == FieldTrouble::TooShort);
    CHECK(person.state().drafts.at("passphrase") == "ななつのもじだ");
    CHECK(person.keeper.saves == 0);
    person.keeps("やっつのもじです");
    CHECK(person.state().custody == Custody::Kept);
}

TEST_CASE("keeping nothing makes no vault", "[app]")
{
    Person person;
    person.keeps();
    CHECK(person.state().notice == Notice::NothingNew);
    CHECK(person.keeper.names().empty());
}

TEST_CASE("when the first keeping fails the person is still a guest, with all words", "[app]")
{
    Person person;
    person.types("must_not#words", "がまんはいや");
    person.keeper.trouble = Error::Code::Full;
    person.keeps();
    CHECK(person.state().custody == Custody::Guest);
    CHECK(!person.state().kept_here);
    CHECK(person.state().notice == Notice::DeviceFull);
    CHECK(is_trouble(person.state().notice));
    CHECK(stands<Answer>(person.record(), "must_not")->words == "がまんはいや");
    person.keeper.trouble.reset();
    person.does(Keep{});
    CHECK(person.state().custody == Custody::Kept);
}

TEST_CASE("a failed save leaves the words on screen and says so", "[app]")
{
    Person person;
    person.does(Toggle{"values", "myself"});
    person.keeps();
    person.goes(Page::Kind::Question, "must_not");
    person.keeper.trouble = Error::Code::Io;
    person.does(Edit{"must_not#words", "管につながれたままはいや"});
    person.does(Leave{"must_not#words"});
    CHECK(person.state().notice == Notice::CouldNotSave);
    CHECK(person.state().drafts.at("must_not#words") == "管につながれたままはいや");
    CHECK(!person.record().statements.contains("must_not"));

    SECTION("the page can still be left, and the words come along")
    {
        person.does(Next{});
        CHECK(person.state().page.id == "talk");
        CHECK(person.state().notice == Notice::CouldNotSave);
        person.keeper.trouble.reset();
        person.does(Back{});
        CHECK(stands<Answer>(person.record(), "must_not")->words == "管につながれたままはいや");
        CHECK(replay(person.keeper.stored) == person.record());
    }
    SECTION("closing asks first")
    {
        person.does(Close{});
        CHECK(!person.state().closed);
        CHECK(person.state().dialog == "close");
        person.does(CloseAnyway{});
        CHECK(person.state().closed);
    }
    SECTION("locking does not throw the words away, but asks")
    {
        person.does(Lock{});
        CHECK(person.state().dialog == "lock");
        CHECK(person.state().custody == Custody::Kept);
        CHECK(person.state().drafts.at("must_not#words") == "管につながれたままはいや");
    }
}

TEST_CASE("a choice that could not be stored is not shown as made", "[app]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.keeps();
    const Record before = person.record();
    for (const auto code : {Error::Code::Full, Error::Code::ReadOnly, Error::Code::Io}) {
        person.keeper.trouble = code;
        person.does(Choose{"place_of_care/now", "hospital"});
        CHECK(person.record() == before);
        CHECK(is_trouble(person.state().notice));
    }
}

TEST_CASE("a slow save shows the answer once it is safe, and keeps later presses in order", "[app]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.keeps();
    person.keeper.slow = true;
    person.does(Choose{"place_of_care/now", "hospital"});
    CHECK(person.app.pending());
    person.does(Choose{"place_of_care/now", "care_home"});
    CHECK(stands<Answer>(person.record(), "place_of_care/now")->choices.front() == "home");

    SECTION("acknowledged")
    {
        person.app.acknowledged(Done{});
        CHECK(stands<Answer>(person.record(), "place_of_care/now")->choices.front() == "hospital");
        person.app.acknowledged(Done{});
        CHECK(stands<Answer>(person.record(), "place_of_care/now")->choices.front() == "care_home");
        CHECK(!person.app.pending());
    }
    SECTION("or not")
    {
        person.keeper.slow = false;
        person.app.acknowledged(Error{Error::Code::Full, "no room"});
        CHECK(stands<Answer>(person.record(), "place_of_care/now")->choices.front() == "care_home");
    }
}

TEST_CASE("a first keeping that turns out not to be safe leaves a guest", "[app]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.keeper.slow = true;
    person.keeps();
    CHECK(person.app.pending());
    CHECK(person.state().custody == Custody::Guest);
    person.app.acknowledged(Error{Error::Code::Full, "no room"});
    CHECK(person.state().custody == Custody::Guest);
    CHECK(person.state().notice == Notice::DeviceFull);
    CHECK(!person.keeper.is_open);
}

TEST_CASE("long work lets the page ask for patience first, and presses wait for it", "[app]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.goes(Page::Kind::Keep);
    person.does(Edit{"passphrase", "ねこ いぬ とり さる"});
    person.app.handle(Keep{});
    CHECK(person.app.working());
    CHECK(person.state().busy == Busy::Keeping);
    CHECK(person.state().custody == Custody::Guest);
    person.app.handle(Go{{Page::Kind::Support, ""}});
    CHECK(person.state().page.kind == Page::Kind::Keep);
    person.app.work();
    CHECK(person.state().busy == Busy::None);
    CHECK(person.state().custody == Custody::Kept);
    CHECK(person.state().page.kind == Page::Kind::Support);
}

TEST_CASE("a further version is kept only when something changed", "[app]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.keeps();
    person.does(Keep{});
    CHECK(person.state().notice == Notice::NothingNew);
    CHECK(person.record().version == 1);
    person.does(TakeBack{"place_of_care/now"});
    person.does(Keep{});
    CHECK(person.record().version == 2);
    CHECK(person.state().versions[0].record->statements.contains("place_of_care/now"));
    CHECK(!person.state().versions[1].record->statements.contains("place_of_care/now"));
}

TEST_CASE("a reason too long for the record is not kept, and stays as typed", "[app]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.keeps();
    person.does(Choose{"place_of_care/now", "hospital"});
    const std::string reason(longest_field + 1, 'a');
    person.does(Edit{"keep#reason", reason});
    person.does(Keep{});
    CHECK(person.record().version == 1);
    CHECK(person.state().notice == Notice::NotUnderstood);
    CHECK(person.state().troubles.at("keep#reason") == FieldTrouble::TooLong);
    CHECK(person.state().drafts.at("keep#reason") == reason);
}

TEST_CASE("a version kept by someone else says whose words its reason is", "[app]")
{
    Person person;
    person.does(SetSpeaker{Voice::Professional, Role::VisitingNurse});
    person.does(Choose{"place_of_care/now", "home"});
    person.does(Edit{"keep#reason", "退院して"});
    person.keeps();
    CHECK(said(person.record(), slots::kept)->voice == Voice::Professional);
    CHECK(said(person.record(), slots::kept)->recorded_by == Role::VisitingNurse);
}

TEST_CASE("who keeps a record for the first time is known as this device from then on", "[app]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.keeps();
    CHECK(person.state().device == person.keeper.device());
    CHECK(person.state().device != DeviceId{});
}
