#include "core/screens/screens.hpp"
#include "tests/support/person.hpp"
#include "tests/support/reading.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kotozute;
using test::all_texts;
using test::Person;

namespace {

Screen shown(const Person& person)
{
    return screen(person.state(), test::the_booklets(), test::the_wordings(), person.clock);
}

bool shows(const Screen& page, const std::string& part)
{
    const auto texts = all_texts(page);
    return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
        return plain(text).find(part) != std::string::npos;
    });
}

const block::Button* button(const Screen& page, const std::string& id)
{
    for (const Block& block : page.body)
        if (const auto* found = std::get_if<block::Button>(&block))
            if (found->label.id == id)
                return found;
    return nullptr;
}

bool goes_to(const Action& action, const Page& page)
{
    const auto* go = std::get_if<Go>(&action);
    return go && go->page == page;
}

void writes_as(Person& person, Voice voice, Role role, const std::string& name)
{
    person.does(SetSpeaker{voice, role});
    person.types("speaker#name", name);
}

}  // namespace

TEST_CASE("the summary says what could not be read, and leads back to it", "[screens]")
{
    Person person;
    person.goes(Page::Kind::Question, "subject");
    person.does(Edit{"subject#born", "昭和16年13月2日"});
    person.does(Next{});
    person.does(Next{});
    const Screen page = shown(person);
    CHECK(page.name == "summary");
    CHECK(shows(page, "生年月日が読みとれませんでした"));
    const auto* back = button(page, "summary.reread.subject#born");
    REQUIRE(back);
    person.does(back->action);
    person.types("subject#born", "昭16.5.2");
    person.goes(Page::Kind::Summary);
    CHECK(!shows(shown(person), "読みとれませんでした"));
}

TEST_CASE("going on says where it goes on", "[screens]")
{
    Person person;
    person.does(Toggle{"values", "family_time"});
    person.goes(Page::Kind::Question, "place_of_care/now");
    person.goes(Page::Kind::Entrance);
    const Screen page = shown(person);
    const auto* on = button(page, "entrance.go_on");
    REQUIRE(on);
    CHECK(plain(on->caption) == "「どこで、だれと」のつづきから");
    CHECK(goes_to(on->action, {Page::Kind::Question, "place_of_care/now"}));
}

TEST_CASE("a person who comes back finds their record first", "[screens]")
{
    Person person;
    person.does(Toggle{"values", "family_time"});
    person.keeps();
    person.does(Lock{});
    person.goes(Page::Kind::Entrance);
    const Screen page = shown(person);
    const auto& first = std::get<block::Button>(page.body.front());
    CHECK(first.label.id == "entrance.open");
    CHECK(first.kind == block::Button::Kind::Door);
    CHECK(plain(button(page, "entrance.think")->caption).find("前の記録とは分けて") == 0);
}

TEST_CASE("below an answer another wrote it says whose words they are", "[screens]")
{
    Person person;
    writes_as(person, Voice::Family, Role::Family, "髙﨑 明子");
    person.types("disagreement#words", "家では心配です。");
    writes_as(person, Voice::Person, Role::VisitingNurse, "中村");
    person.goes(Page::Kind::Question, "disagreement");
    CHECK(shows(shown(person), "家族等の思い・家族 髙﨑 明子が書きました（11月22日）"));
    CHECK(!shows(shown(person), "本人のことばとして、訪問看護師 中村が書いています"));
    CHECK(shows(shown(person), "書きかえると、本人のことばとして、訪問看護師 中村が書いたこと"));

    person.types("disagreement#words", "家にいたい。");
    CHECK(!shows(shown(person), "が書きました"));
    CHECK(shows(shown(person), "本人のことばとして、訪問看護師 中村が書いています"));
}

TEST_CASE("of two nurses it is said which one wrote", "[screens]")
{
    Person person;
    writes_as(person, Voice::Person, Role::VisitingNurse, "中村");
    person.types("worries#words", "夜のこと。");
    person.goes(Page::Kind::Question, "worries");
    CHECK(!shows(shown(person), "訪問看護師 中村が書きました"));
    writes_as(person, Voice::Person, Role::VisitingNurse, "佐藤");
    person.goes(Page::Kind::Question, "worries");
    CHECK(shows(shown(person), "訪問看護師 中村が書きました"));
}

TEST_CASE("only words there are can be said to stay off the paper", "[screens]")
{
    Person person;
    person.goes(Page::Kind::Question, "place_of_care/now");
    person.does(AnswerWith{"place_of_care/now", AnswerState::NotNow});
    const std::string off_paper = test::the_booklet().strings("answers.off_paper");
    CHECK(!shows(shown(person), plain(off_paper)));
    person.types("place_of_care/now#words", "まだ、こわいのです。");
    CHECK(shows(shown(person), plain(off_paper)));
}

TEST_CASE("whoever writes for another can go on from there, and the entrance says so", "[screens]")
{
    Person person;
    person.goes(Page::Kind::Speaker);
    person.does(SetSpeaker{Voice::Person, Role::VisitingNurse});
    const Screen speaker = shown(person);
    REQUIRE(speaker.footer.next);
    CHECK(plain(speaker.footer.next->label.text) == "この人が書く");
    person.does(speaker.footer.next->action);
    CHECK(person.state().page == Page{Page::Kind::Question, "values"});

    person.goes(Page::Kind::Speaker);
    person.does(shown(person).footer.next->action);
    CHECK(person.state().page == Page{Page::Kind::Question, "values"});

    person.goes(Page::Kind::Entrance);
    CHECK(shows(shown(person), "本人のことばとして、訪問看護師が書いています"));
}

TEST_CASE("an answer just taken back is one press away, at the top", "[screens]")
{
    Person person;
    person.goes(Page::Kind::Question, "place_of_care/now");
    person.does(Choose{"place_of_care/now", "home"});
    CHECK(shows(shown(person), "この答えを取り消す（答えなしに）"));
    CHECK(shows(shown(person), "いまの変更をもどす（前の答えに）"));
    person.does(TakeBack{"place_of_care/now"});
    const Screen page = shown(person);
    CHECK(plain(page.status.text) == "答えを取り消しました。");
    const auto& first = std::get<block::Button>(page.body.front());
    CHECK(plain(first.label.text) == "いまの変更をもどす（取り消した答えに）");
    CHECK(std::count_if(page.body.begin(), page.body.end(), [](const Block& block) {
              const auto* button = std::get_if<block::Button>(&block);
              return button && std::holds_alternative<Undo>(button->action);
          }) == 1);
    person.does(first.action);
    CHECK(stands<Answer>(person.record(), "place_of_care/now")->choices.front() == "home");
}

TEST_CASE("a file put on the device is said to have no lock, and its name", "[screens]")
{
    Person person;
    person.app.saved("わたしの希望.pdf", true);
    CHECK(plain(shown(person).status.text) ==
          "この端末に保存しました（鍵はかかっていません）：わたしの希望.pdf");
    person.app.saved("わたしの希望.pdf", true, "/home/kazuko/書類");
    CHECK(shows(shown(person), "わたしの希望.pdf"));
    CHECK(shows(shown(person), "鍵はかかっていません"));
}

TEST_CASE("a professional is not asked for a wish of their own", "[screens]")
{
    Person person;
    writes_as(person, Voice::Professional, Role::VisitingNurse, "");
    person.goes(Page::Kind::Question, "voice/professional");
    CHECK(!shows(shown(person), "今は話したくない"));
    CHECK(!shows(shown(person), "わからない"));
    person.goes(Page::Kind::Question, "voice/person");
    CHECK(plain(shown(person).title.text) != "本人のことば");
    CHECK(!shows(shown(person), "本人のことばとして"));
}

TEST_CASE("the day of a talk is shown by a day of now", "[screens]")
{
    Person person;
    person.goes(Page::Kind::Question, "talk");
    CHECK(shows(shown(person), "例：2026年11月22日"));
    CHECK(!shows(shown(person), "1941年"));
}
