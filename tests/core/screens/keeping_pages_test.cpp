// The pages on which a record is kept, opened and left.
#include "tests/support/page.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using namespace kotozute::test;

TEST_CASE("a kept record is not offered to be thrown away", "[screens]")
{
    Person person;
    say_much(person);
    person.keeps();
    person.goes(Page::Kind::Rest);
    CHECK(find_button(shown(person), "rest.lock"));
    CHECK(!find_button(shown(person), "rest.forget"));
}

TEST_CASE("who cannot read small print reads the sheet in large letters", "[screens]")
{
    Person person;
    say_much(person);
    person.goes(Page::Kind::Summary);
    REQUIRE(find<block::Paper>(shown(person))->sheet);
    person.does(find_button(shown(person), "summary.as_words")->action);
    const Screen page = shown(person);
    CHECK(!find<block::Paper>(page)->sheet);
    CHECK(holds(find<block::Paper>(page)->text_alternative, "自宅"));
    person.does(find_button(page, "summary.as_paper")->action);
    CHECK(find<block::Paper>(shown(person))->sheet);
}

TEST_CASE("a guest is told that nothing is kept, and offered to keep it", "[screens]")
{
    Person person;
    CHECK(shows(shown(person), "「残す」を選ぶまで、この端末には何も残りません"));
    CHECK(shown(person).header.tools.size() == 1);  // nothing to close
    CHECK(!find_button(shown(person), "entrance.open"));
    say_much(person);
    person.goes(Page::Kind::Rest);
    CHECK(find_button(shown(person), "rest.keep"));
    CHECK(find_button(shown(person), "rest.forget"));
    person.does(Ask{"forget"});
    REQUIRE(shown(person).dialog);
    CHECK(std::holds_alternative<Forget>(shown(person).dialog->confirm->action));
    person.keeps();
    person.does(Lock{});
    person.goes(Page::Kind::Entrance);
    CHECK(find_button(shown(person), "entrance.open"));
}

TEST_CASE("opening with words already written asks what to do with them", "[screens]")
{
    Person person;
    say_much(person);
    person.keeps();
    person.does(Lock{});
    CHECK(shown(person).footer.next);
    person.types("keep_doing#words", "朝のお茶");
    person.goes(Page::Kind::Unlock);
    CHECK(!shown(person).footer.next);
    CHECK(find_button(shown(person), "unlock.bring"));
    CHECK(find_button(shown(person), "unlock.leave"));
}

TEST_CASE("closing a kept record with words it cannot hold asks, and speaks of those words only",
          "[screens]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.keeps();
    person.types("subject#born", "昭和のいつか");
    person.does(Lock{});
    REQUIRE(shown(person).dialog);
    CHECK(shown(person).dialog->title.id == "dialog.unsaid.title");
    CHECK(shown(person).dialog->body.size() == 1);
    CHECK(std::holds_alternative<Dismiss>(shown(person).dialog->cancel->action));
    CHECK(std::holds_alternative<LockAnyway>(shown(person).dialog->confirm->action));
    person.does(Close{});
    CHECK(std::holds_alternative<CloseAnyway>(shown(person).dialog->confirm->action));
}

TEST_CASE("words typed and not understood count as written before a record is opened", "[screens]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.keeps();
    person.does(Lock{});
    person.types("talk#on", "先週");
    person.goes(Page::Kind::Unlock);
    CHECK(find_button(shown(person), "unlock.bring"));
    person.goes(Page::Kind::Rest);
    CHECK(find_button(shown(person), "rest.keep"));
}

TEST_CASE("a passphrase is seen while it is chosen, and dots where it is known", "[screens]")
{
    Person person;
    say_much(person);
    person.goes(Page::Kind::Keep);
    CHECK(find<block::Field>(shown(person))->shown);
    person.does(ShowSecret{false});
    CHECK(!find<block::Field>(shown(person))->shown);
    CHECK(shows(shown(person), "だれにもひらけません"));
    CHECK(shows(shown(person), "8文字以上"));
    person.does(Edit{"passphrase", "みじかい"});
    person.does(Keep{});
    CHECK(holds(find<block::Field>(shown(person))->trouble, "8文字以上"));
    CHECK(!holds(shown(person).status.text, "8文字以上"));  // once, at its field
    person.keeps();
    person.does(Lock{});
    CHECK(!find<block::Field>(shown(person))->shown);
    CHECK(!shows(shown(person), "8文字以上"));
    person.does(Edit{"passphrase", "ほかの あいことば"});
    person.does(Unlock{});
    CHECK(holds(find<block::Field>(shown(person))->trouble, "ちがうようです"));
    CHECK(holds(shown(person).status.text, "ひらけませんでした"));
    CHECK(!holds(shown(person).status.text, "ちがうようです"));
}
