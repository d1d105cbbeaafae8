#include "tests/support/person.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using test::Person;

TEST_CASE("closing wipes the record; the passphrase brings back every answer and version", "[app]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "hospital"});
    person.does(Choose{"if_worse/dementia", "stay"});
    person.keeps();
    person.does(Choose{"place_of_care/now", "home"});
    person.types("keep#reason", "退院して");
    person.does(Edit{"keep#reason", "退院して"});
    person.does(Keep{});
    CHECK(person.state().notice == Notice::VersionKept);
    const Record record = person.record();
    const auto versions = person.state().versions;

    person.does(Lock{});
    CHECK(person.state().record == Record{});
    CHECK(person.state().versions.empty());
    CHECK(person.state().drafts.empty());
    CHECK(person.state().page.kind == Page::Kind::Unlock);
    CHECK(!person.keeper.is_open);

    person.does(Edit{"passphrase", "ちがうあいことば"});
    person.does(Unlock{});
    CHECK(person.state().notice == Notice::WrongPassphrase);
    CHECK(person.state().record == Record{});

    person.does(Edit{"passphrase", "ねこ いぬ とり さる"});
    person.does(Unlock{});
    CHECK(person.state().notice == Notice::Opened);
    CHECK(person.record() == record);
    REQUIRE(person.state().versions.size() == 2);
    CHECK(person.state().versions[1].reason == "退院して");
    CHECK(*person.state().versions[0].record == *versions[0].record);
    CHECK(person.state().scenarios.contains("dementia"));
    CHECK(!person.state().drafts.contains("passphrase"));
}

TEST_CASE("only what was never kept can be thrown away unread", "[app]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.does(Ask{"forget"});
    CHECK(person.state().dialog == "forget");
    person.does(Dismiss{});
    person.keeps();
    person.does(Ask{"forget"});
    CHECK(person.state().dialog.empty());
    person.does(Forget{});
    CHECK(stands<Answer>(person.record(), "place_of_care/now"));
}

TEST_CASE("a record that cannot be opened is left alone, and says why", "[app]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.keeps();
    person.does(Lock{});
    const std::pair<Error::Code, Notice> all[] = {{Error::Code::Corrupt, Notice::VaultDamaged},
                                                  {Error::Code::TooNew, Notice::VaultTooNew},
                                                  {Error::Code::Busy, Notice::VaultBusy}};
    for (const auto& [code, notice] : all) {
        person.keeper.trouble = code;
        person.does(Edit{"passphrase", "ねこ いぬ とり さる"});
        person.does(Unlock{});
        CHECK(person.state().notice == notice);
        CHECK(person.state().custody == Custody::Guest);
    }
}

TEST_CASE("what a guest wrote goes into the opened record only when they say so", "[app]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.keeps();
    person.does(Lock{});
    person.types("keep_doing#words", "朝のお茶");

    SECTION("keeping leads to the record that is there already")
    {
        person.keeps();
        CHECK(person.state().page.kind == Page::Kind::Unlock);
        CHECK(person.keeper.stored.size() == 2);
    }
    SECTION("bringing it along")
    {
        person.does(Edit{"passphrase", "ねこ いぬ とり さる"});
        person.does(Unlock{true});
        CHECK(stands<Answer>(person.record(), "keep_doing")->words == "朝のお茶");
        CHECK(replay(person.keeper.stored) == person.record());
        CHECK(person.record().changed_since_kept);
    }
    SECTION("leaving it")
    {
        person.does(Edit{"passphrase", "ねこ いぬ とり さる"});
        person.does(Unlock{false});
        CHECK(!person.record().statements.contains("keep_doing"));
    }
    SECTION("when it cannot be brought along, everything is as before")
    {
        person.does(Edit{"passphrase", "ねこ いぬ とり さる"});
        person.keeper.slow = true;
        person.does(Unlock{true});
        person.app.acknowledged(Error{Error::Code::Full, "no room"});
        CHECK(person.state().custody == Custody::Guest);
        CHECK(!person.keeper.is_open);
        CHECK(person.record().statements.contains("keep_doing"));
    }
}

TEST_CASE("a guest who goes is asked once, and then nothing is left", "[app]")
{
    Person person;
    person.does(Lock{});  // nothing written, nothing asked
    CHECK(person.state().dialog.empty());
    person.types("keep_doing#words", "歌うこと");
    person.does(Lock{});
    CHECK(person.state().dialog == "forget");
    person.does(Dismiss{});
    CHECK(person.record().statements.size() == 1);
    person.does(Forget{});
    CHECK(person.record() == Record{});
    CHECK(person.state().undo.empty());
    CHECK(person.state().notice == Notice::Forgotten);
    CHECK(person.keeper.saves == 0);
}

TEST_CASE("the window closes at once when nothing would be lost", "[app]")
{
    Person person;
    person.does(Close{});
    CHECK(person.state().closed);
}

TEST_CASE("closing the window asks a guest, and stores what the owner was typing", "[app]")
{
    Person guest;
    guest.does(Edit{"keep_doing#words", "歌"});
    guest.does(Close{});
    CHECK(!guest.state().closed);
    CHECK(guest.state().dialog == "close");

    Person owner;
    owner.does(Choose{"place_of_care/now", "home"});
    owner.keeps();
    owner.does(Edit{"keep_doing#words", "歌"});
    owner.does(Close{});
    CHECK(owner.state().closed);
    CHECK(replay(owner.keeper.stored).statements.contains("keep_doing"));
}

TEST_CASE("what cannot be understood is asked about before a kept record is closed", "[app]")
{
    Person owner;
    owner.does(Choose{"place_of_care/now", "home"});
    owner.keeps();
    owner.does(Edit{"keep_doing#words", "歌"});
    owner.does(Edit{"subject#born", "昭和のいつか"});

    SECTION("locking")
    {
        owner.does(Lock{});
        CHECK(owner.state().dialog == "lock");
        CHECK(owner.state().custody == Custody::Kept);
        CHECK(owner.state().drafts.at("subject#born") == "昭和のいつか");
        CHECK(replay(owner.keeper.stored).statements.contains("keep_doing"));
        owner.does(Dismiss{});
        owner.does(LockAnyway{});  // a stale press
        CHECK(owner.state().custody == Custody::Kept);
        owner.does(Lock{});
        owner.does(LockAnyway{});
        CHECK(owner.state().page.kind == Page::Kind::Unlock);
        CHECK(owner.state().drafts.empty());
        CHECK(!owner.keeper.is_open);
    }
    SECTION("closing the window")
    {
        owner.does(Close{});
        CHECK(!owner.state().closed);
        CHECK(owner.state().dialog == "close");
        owner.does(Edit{"subject#born", "昭和16年5月2日"});
        owner.does(Close{});
        CHECK(owner.state().closed);
        CHECK(replay(owner.keeper.stored).statements.contains("subject"));
    }
    SECTION("why a version is to be kept, before it is")
    {
        owner.does(Edit{"subject#born", ""});
        owner.does(Edit{"keep#reason", "退院して"});
        owner.does(Lock{});
        CHECK(owner.state().dialog == "lock");
        CHECK(owner.state().drafts.at("keep#reason") == "退院して");
        owner.does(Keep{});
        owner.does(Lock{});
        CHECK(owner.state().page.kind == Page::Kind::Unlock);
    }
}

TEST_CASE("what a guest typed comes along into the opened record, understood or not", "[app]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.keeps();
    person.does(Lock{});
    person.types("talk#on", "先週");
    person.does(Edit{"passphrase", "ねこ いぬ とり さる"});
    person.does(Unlock{true});
    CHECK(person.state().custody == Custody::Kept);
    CHECK(person.state().drafts.at("talk#on") == "先週");
    CHECK(person.state().troubles.at("talk#on") == FieldTrouble::NotADate);
    CHECK(!person.state().drafts.contains("passphrase"));
}
