#include "core/preferences/slots.hpp"
#include "tests/support/person.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kotozute;

namespace {

// A supporter who has begun to practise.
struct Practising : test::Person {
    Practising()
    {
        does(SetSpeaker{Voice::Person, Role::CareManager});
        does(Practise{});
    }
};

}  // namespace

TEST_CASE("practice is begun by those whose work it is to listen, where nothing is written",
          "[app]")
{
    for (const Role role : {Role::Person, Role::Family}) {
        test::Person person;
        person.does(SetSpeaker{Voice::Person, role});
        person.does(Practise{});
        CHECK(!person.state().practising);
    }
    test::Person writing;
    writing.does(SetSpeaker{Voice::Person, Role::CareManager});
    writing.does(Choose{"place_of_care/now", "home"});
    writing.does(Practise{});
    CHECK(!writing.state().practising);
    writing.keeps();
    writing.does(Practise{});
    CHECK(!writing.state().practising);

    const Practising it;
    CHECK(it.state().practising);
    CHECK(it.state().recorded_by == Role::CareManager);
    CHECK(it.state().page.kind == Page::Kind::Question);
    CHECK(stands<Subject>(it.record(), slots::subject)->family == "練習");
}

TEST_CASE("in a practice nothing is kept, handed on or opened, and nobody is called", "[app]")
{
    Practising it;
    it.does(Choose{"place_of_care/now", "home"});
    const Record written = it.record();
    for (const Action& action :
         {Action(Go{{Page::Kind::Keep, ""}}), Action(Go{{Page::Kind::Unlock, ""}}), Action(Keep{}),
          Action(KeepAsRead{}), Action(Unlock{}), Action(RecordHanding{}),
          Action(CallPlace{"area:131059/1"}), Action(MakeAppointment{})}) {
        it.does(Edit{"passphrase", "ねこ いぬ とり さる"});
        it.does(action);
        CHECK(it.state().notice == Notice::OnlyPractice);
        CHECK(it.state().custody == Custody::Guest);
        CHECK(it.record() == written);
    }
    CHECK(it.keeper.names().empty());
    CHECK(!it.app.take_call());
    CHECK(it.app.take_outgoing().empty());
}

TEST_CASE("what is printed while practising is marked as of an invented person", "[app]")
{
    Practising it;
    it.goes(Page::Kind::Summary);
    CHECK(paper_to_see(it.state()).sample);
    it.does(EndPractice{});
    it.goes(Page::Kind::Summary);
    CHECK(!paper_to_see(it.state()).sample);
}

TEST_CASE("a practice ends without a question, and nothing of it is left", "[app]")
{
    for (const Action& ending : {Action(EndPractice{}), Action(Lock{})}) {
        Practising it;
        it.does(SetSetting{"text_scale", "2"});
        it.does(Choose{"place_of_care/now", "home"});
        it.does(Edit{"must_not#words", "まだ書きかけ"});
        it.does(ending);
        CHECK(it.state().dialog.empty());
        CHECK(it.state().notice == Notice::PracticeEnded);
        CHECK(it.record() == Record{});
        CHECK(it.state().drafts.empty());
        CHECK(it.state().undo.empty());
        CHECK(!it.state().practising);
        CHECK(it.state().settings.text_scale == 2.F);
        CHECK(it.state().recorded_by == Role::CareManager);  // still who sits there
    }
    Practising closing;
    closing.does(Choose{"place_of_care/now", "home"});
    closing.does(Close{});
    CHECK(closing.state().closed);
}
