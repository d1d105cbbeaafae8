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
    CHECK(!person.keeper.exists());
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

TEST_CASE("a file is handed out and its fate told", "[app]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.does(Export{"summary.pdf"});
    const auto files = person.app.take_outgoing();
    REQUIRE(files.size() == 1);
    CHECK(files[0].name == "summary.pdf");
    CHECK(person.app.take_outgoing().empty());
    person.app.saved("summary.pdf", true, "ドキュメント");
    CHECK(person.state().notice == Notice::FileSaved);
    CHECK(person.state().where == "ドキュメント");
    person.app.saved("summary.pdf", false);
    CHECK(person.state().notice == Notice::FileNotSaved);
    person.does(Export{"/etc/passwd"});
    CHECK(person.app.take_outgoing().empty());
}

TEST_CASE("what this device cannot do ends in a line that says so", "[app]")
{
    test::MemoryKeeper keeper;
    App app(test::the_booklet(), {[] { return Timestamp{}; }, keeper, {}, {}, {}, {}});
    app.handle(Export{"summary.pdf"});
    app.work();
    CHECK(app.state().notice == Notice::FileNotMade);
    app.handle(Go{{Page::Kind::Places, ""}});
    CHECK(app.state().notice == Notice::PlacesNotFound);
    CHECK(app.state().finding->unavailable);
}

TEST_CASE("the paper is laid out when it is to be seen, once per change", "[app]")
{
    test::MemoryKeeper keeper;
    int made = 0;
    Ports ports{[] { return Timestamp{}; }, keeper, {}, {}, {}, {}};
    ports.paper = [&](const Record&, const PaperWish&,
                      Timestamp) -> Result<std::shared_ptr<const Sheet>> {
        ++made;
        return std::make_shared<const Sheet>();
    };
    App app(test::the_booklet(), ports);
    app.handle(Choose{"place_of_care/now", "home"});
    CHECK(made == 0);
    app.handle(Go{{Page::Kind::Summary, ""}});
    app.handle(SetSetting{"theme", "dark"});
    CHECK(made == 1);
    CHECK(app.state().paper);
    app.handle(Choose{"place_of_care/now", "hospital"});
    CHECK(made == 2);
}
