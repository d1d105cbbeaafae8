#include "core/preferences/slots.hpp"
#include "tests/support/person.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using test::Person;
using test::the_booklet;

namespace {

const Answer& answer(const Person& person, std::string_view slot)
{
    const Answer* found = stands<Answer>(person.record(), slot);
    REQUIRE(found);
    return *found;
}

}  // namespace

TEST_CASE("a place, a second one, how strongly and in which words", "[app]")
{
    Person person;
    const Slot slot = "place_of_care/now";
    person.goes(Page::Kind::Question, slot);
    person.does(Choose{slot, "home"});
    person.does(ChooseSecond{slot, "palliative_ward"});
    person.does(SetStrength{slot, Strength::Definitely});
    person.does(Toggle{slot + "#usual_residence", "yes"});
    person.types(slot + "#words", "庭の見える部屋で。");

    const Answer& said = answer(person, slot);
    CHECK(said.state == AnswerState::Wish);
    CHECK(said.choices == std::vector<std::string>{"home", "palliative_ward"});
    CHECK(said.strength == Strength::Definitely);
    CHECK(said.words == "庭の見える部屋で。");
    REQUIRE(said.detail);
    CHECK(said.detail->usual_residence == true);
}

TEST_CASE("that it is not where the person lives can be said, too, and be left open again", "[app]")
{
    Person person;
    const Slot slot = "place_of_care/now";
    person.does(Choose{slot, "home"});
    person.does(Toggle{slot + "#usual_residence", "no"});
    CHECK(answer(person, slot).detail->usual_residence == false);
    person.does(Toggle{slot + "#usual_residence", "yes"});
    CHECK(answer(person, slot).detail->usual_residence == true);
    person.does(Toggle{slot + "#usual_residence", "yes"});
    CHECK(!answer(person, slot).detail);
}

TEST_CASE("another place takes away how strongly the earlier one was wished", "[app]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.does(SetStrength{"place_of_care/now", Strength::Definitely});
    person.does(ChooseSecond{"place_of_care/now", "hospital"});
    person.types("place_of_care/now#words", "できるだけ");
    person.does(Choose{"place_of_care/now", "hospital"});

    const Answer& said = answer(person, "place_of_care/now");
    CHECK(said.choices == std::vector<std::string>{"hospital"});
    CHECK(!said.strength);
    CHECK(said.words == "できるだけ");
}

TEST_CASE("nothing is chosen for a person who has not chosen", "[app]")
{
    Person person;
    person.does(SetStrength{"place_of_care/now", Strength::Either});
    person.does(ChooseSecond{"place_of_care/now", "home"});
    person.does(Toggle{"place_of_care/now#usual_residence", "yes"});
    person.does(Move{"values", "myself", -1});
    CHECK(person.record().statements.empty());
}

TEST_CASE("every answer that is not a wish reaches the record as it is", "[app]")
{
    Person person;
    person.does(SetSpeaker{Voice::Person, Role::CareManager});
    for (const Question& question : the_booklet().questions)
        for (const AnswerState state : question.others) {
            const Slot slot =
                question.per_scenario ? slots::in(question.id, "heart_lung") : question.id;
            person.does(AnswerWith{slot, state});
            INFO(slot);
            CHECK(answer(person, slot).state == state);
            CHECK(answer(person, slot).choices.empty());
        }
}

TEST_CASE("まだ聞いていない is for those who write for somebody else", "[app]")
{
    Person person;
    person.does(AnswerWith{"place_of_care/now", AnswerState::NotAsked});
    CHECK(person.record().statements.empty());
    person.does(AnswerWith{"place_of_care/now", AnswerState::Wish});
    CHECK(person.record().statements.empty());
}

TEST_CASE("a wish after 今は話したくない is a wish, and the words stay", "[app]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.types("place_of_care/now#words", "やっぱり家");
    person.does(AnswerWith{"place_of_care/now", AnswerState::NotNow});
    CHECK(answer(person, "place_of_care/now").words == "やっぱり家");
    CHECK(answer(person, "place_of_care/now").choices.empty());
    person.does(Choose{"place_of_care/now", "kin_home"});
    CHECK(answer(person, "place_of_care/now").state == AnswerState::Wish);
}

TEST_CASE("writing after 今は話したくない is an answer, too", "[app]")
{
    Person person;
    person.does(AnswerWith{"keep_doing", AnswerState::NotNow});
    person.types("keep_doing#words", "朝のお茶");
    CHECK(answer(person, "keep_doing").state == AnswerState::Wish);
}

TEST_CASE("three values at most, in the person's own order", "[app]")
{
    Person person;
    for (const char* code : {"myself", "no_pain", "money"})
        person.does(Toggle{"values", code});
    person.does(Toggle{"values", "dignity"});
    CHECK(person.state().notice == Notice::AtMost);
    person.does(Move{"values", "money", -1});
    person.does(Move{"values", "money", -1});
    person.does(Move{"values", "money", -1});
    CHECK(answer(person, "values").choices ==
          std::vector<std::string>{"money", "myself", "no_pain"});
    person.does(Toggle{"values", "myself"});
    CHECK(answer(person, "values").choices == std::vector<std::string>{"money", "no_pain"});
}

TEST_CASE("the last tick taken away leaves the question unanswered", "[app]")
{
    Person person;
    person.does(Toggle{"worries", "night"});
    person.does(Toggle{"worries", "night"});
    CHECK(person.record().statements.empty());
}

TEST_CASE("a spokesperson is named, or there is none, or it is left open", "[app]")
{
    Person person;
    const Slot slot = "spokesperson/1";
    person.does(Choose{slot, "named"});
    person.types(slot + "#name", " 髙﨑 明子 ");
    person.types(slot + "#relation", "長女");
    person.types(slot + "#phone", "０９０−００００−１９６８");
    person.does(Choose{slot + "#consent", "agreed"});
    CHECK(*stands<Spokesperson>(person.record(), slot) ==
          Spokesperson{Spokesperson::Kind::Named, "髙﨑 明子", "長女", "090-0000-1968",
                       Spokesperson::Consent::Agreed});
    person.does(Choose{slot, "thinking"});
    CHECK(stands<Spokesperson>(person.record(), slot)->kind == Spokesperson::Kind::Thinking);
    person.does(Undo{});
    CHECK(stands<Spokesperson>(person.record(), slot)->name == "髙﨑 明子");
}

TEST_CASE("a conversation has a day, people and a day to look again", "[app]")
{
    Person person;
    person.types("talk#on", "令和8年11月20日");
    person.does(Toggle{"talk#present", "visiting_nurse"});
    person.does(Toggle{"talk#present", "person"});
    person.does(Choose{"talk#capacity", "with_support"});
    person.types("talk#review_by", "2027-5-20");
    using namespace std::chrono;
    const Talk expected{Date{year{2026} / 11 / 20},
                        {Role::Person, Role::VisitingNurse},
                        Talk::Capacity::WithSupport,
                        Date{year{2027} / 5 / 20}};
    CHECK(*stands<Talk>(person.record(), "talk") == expected);
}

TEST_CASE("a birthday is understood; a day that is none stays typed with a plain line", "[app]")
{
    Person person;
    person.goes(Page::Kind::Question, "subject");
    person.types("subject#family", "𠮷田");
    person.types("subject#family_kana", "よしだ");
    person.types("subject#born", "昭和16年5月2日");
    const Subject& subject = *stands<Subject>(person.record(), "subject");
    CHECK(subject.family == "𠮷田");
    CHECK(subject.family_kana == "ヨシダ");
    CHECK(subject.born == parse_date("1941-05-02"));

    person.types("subject#born", "昭和16年2月31日");
    CHECK(person.state().troubles.at("subject#born") == FieldTrouble::NotADate);
    CHECK(person.state().notice == Notice::NotUnderstood);
    CHECK(person.state().drafts.at("subject#born") == "昭和16年2月31日");
    CHECK(stands<Subject>(person.record(), "subject")->born == parse_date("1941-05-02"));

    person.types("subject#born", "2030-1-1");
    CHECK(person.state().troubles.at("subject#born") == FieldTrouble::InFuture);
    person.types("subject#born", "");
    CHECK(!stands<Subject>(person.record(), "subject")->born);
}

TEST_CASE("leaving the page says what was typed, also in several fields", "[app]")
{
    Person person;
    person.goes(Page::Kind::Question, "subject");
    person.does(Edit{"subject#family", "𠮷田"});
    person.does(Edit{"subject#given", "和子"});
    CHECK(person.record().statements.empty());
    person.does(Next{});
    CHECK(stands<Subject>(person.record(), "subject")->given == "和子");
    CHECK(person.state().drafts.empty());
    person.does(Undo{});  // one way back for both
    CHECK(person.record().statements.empty());
}

TEST_CASE("a megabyte of text is not said, and not lost", "[app]")
{
    Person person;
    const std::string much(1'000'000, 'a');
    person.goes(Page::Kind::Question, "must_not");
    person.types("must_not#words", much);
    CHECK(person.state().troubles.at("must_not#words") == FieldTrouble::TooLong);
    person.does(Next{});
    CHECK(person.record().statements.empty());
    CHECK(person.state().drafts.at("must_not#words") == much);
    person.types("must_not#words", "短く");
    CHECK(answer(person, "must_not").words == "短く");
    CHECK(person.state().troubles.empty());
}

TEST_CASE("text that is no text leaves the earlier text alone", "[app]")
{
    Person person;
    person.does(Edit{"must_not#words", "そのまま"});
    person.does(Edit{"must_not#words", "\xC3\x28"});
    CHECK(person.state().drafts.at("must_not#words") == "そのまま");
}

TEST_CASE("a taken back answer comes back in the same voice", "[app]")
{
    Person person;
    person.does(SetSpeaker{Voice::Family, Role::Family});
    person.does(Choose{"place_of_care/now", "hospital"});
    person.does(SetSpeaker{Voice::Person, Role::Person});
    person.does(TakeBack{"place_of_care/now"});
    CHECK(person.state().notice == Notice::TakenBack);
    CHECK(person.record().statements.empty());
    person.does(Undo{});
    CHECK(person.state().notice == Notice::Undone);
    const Said& how = *said(person.record(), "place_of_care/now");
    CHECK(how.voice == Voice::Family);
    CHECK(how.recorded_by == Role::Family);
    CHECK(how.recorded == person.clock);
    person.does(Undo{});
    CHECK(person.record().statements.empty());
    person.does(Undo{});
    CHECK(person.state().notice == Notice::NothingToUndo);
}

TEST_CASE("it is always known whose words they are and who wrote them", "[app]")
{
    Person person;
    person.does(SetSpeaker{Voice::Person, Role::VisitingNurse});
    person.types("speaker#name", "佐藤");
    person.does(Choose{"place_of_care/now", "home"});
    person.types("voice/family#words", "かなえたい。");
    const Said& wish = *said(person.record(), "place_of_care/now");
    CHECK(wish.voice == Voice::Person);
    CHECK(wish.recorded_by == Role::VisitingNurse);
    CHECK(wish.recorder == "佐藤");
    CHECK(wish.on == japan_date(person.clock));
    CHECK(said(person.record(), "voice/family")->voice == Voice::Family);

    person.does(SetSpeaker{Voice::Family, Role::Person});  // the person writes only as themselves
    person.does(Choose{"place_of_death/now", "home"});
    CHECK(said(person.record(), "place_of_death/now")->voice == Voice::Person);
    CHECK(said(person.record(), "place_of_death/now")->recorder.empty());
}

TEST_CASE("a place found is written into the answer that asked for it", "[app]")
{
    Person person;
    person.goes(Page::Kind::Question, "place_of_care/now");
    person.goes(Page::Kind::Places, "place_of_care/now");
    person.does(Edit{"find#words", "訪問"});
    person.does(Edit{"find#near", "大塚四丁目"});
    person.does(Find{});
    REQUIRE(person.state().finding);
    CHECK(person.state().finding->start == "大塚四丁目");
    person.does(PickPlace{"area:131059/1"});
    CHECK(person.state().page.id == "place_of_care/now");
    CHECK(person.state().page.kind == Page::Kind::Question);
    const Answer& said = answer(person, "place_of_care/now");
    CHECK(said.choices == std::vector<std::string>{"home"});
    CHECK(said.detail->name == "みどり訪問看護");
    CHECK(said.detail->source == "area:131059/1");
    person.does(PickPlace{""});
    CHECK(!answer(person, "place_of_care/now").detail);
}

TEST_CASE("that it is home stays said when the exact place changes or goes", "[app]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.does(Toggle{"place_of_care/now#usual_residence", "yes"});
    person.goes(Page::Kind::Places, "place_of_care/now");
    person.does(Find{});
    person.does(PickPlace{"area:131059/1"});
    CHECK(answer(person, "place_of_care/now").detail->usual_residence == true);
    person.does(Go{{Page::Kind::Question, "place_of_care/now"}});
    person.does(PickPlace{""});
    CHECK(answer(person, "place_of_care/now").detail->name.empty());
    CHECK(answer(person, "place_of_care/now").detail->usual_residence == true);
}

TEST_CASE("a place picked that is no place for the first choice becomes the first choice", "[app]")
{
    Person person;
    const auto pick = [&] {
        person.goes(Page::Kind::Places, "place_of_care/now");
        person.does(Find{});
        person.does(PickPlace{"area:131059/1"});
        CHECK(answer(person, "place_of_care/now").detail->name == "みどり訪問看護");
        return answer(person, "place_of_care/now").choices;
    };
    using Choices = std::vector<std::string>;
    person.does(Choose{"place_of_care/now", "care_home"});
    person.does(ChooseSecond{"place_of_care/now", "hospital"});
    person.does(SetStrength{"place_of_care/now", Strength::Definitely});
    CHECK(pick() == Choices{"home", "hospital"});
    CHECK(!answer(person, "place_of_care/now").strength);  // was said of the care home
    person.does(Undo{});
    CHECK(answer(person, "place_of_care/now").choices == Choices{"care_home", "hospital"});

    person.does(Choose{"place_of_care/now", "kin_home"});  // nurses visit there, too
    CHECK(pick() == Choices{"kin_home", "hospital"});
    person.does(Choose{"place_of_care/now", "who_matters"});
    CHECK(pick() == Choices{"who_matters", "hospital"});
    person.does(AnswerWith{"place_of_care/now", AnswerState::Undecided});
    CHECK(pick() == Choices{"home"});
}

TEST_CASE("a name longer than anyone's stays typed, and says so", "[app]")
{
    Person person;
    std::string name;
    for (std::size_t i = 0; i < longest_name; ++i)
        name += "髙";
    const std::string number(longest_name, '0');
    person.does(Choose{"spokesperson/1", "named"});
    for (const char* field :
         {"subject#family", "subject#given", "subject#phone", "subject#address",
          "spokesperson/1#name", "spokesperson/1#relation", "spokesperson/1#phone"}) {
        INFO(field);
        const bool phone = std::string_view(field).ends_with("phone");
        person.types(field, phone ? number : name);
        CHECK(!person.state().troubles.contains(field));
        person.types(field, name + "髙");
        CHECK(person.state().troubles.at(field) == FieldTrouble::LongName);
        CHECK(person.state().drafts.at(field) == name + "髙");
        CHECK(person.state().notice == Notice::NotUnderstood);
    }
    CHECK(stands<Subject>(person.record(), "subject")->family == name);
    person.types("speaker#name", name + "髙");
    CHECK(person.state().recorder.empty());
    CHECK(person.state().troubles.at("speaker#name") == FieldTrouble::LongName);
}

TEST_CASE("the day to look again is one to come", "[app]")
{
    Person person;
    person.types("talk#review_by", "2025年5月2日");
    CHECK(person.state().troubles.at("talk#review_by") == FieldTrouble::InPast);
    person.types("talk#review_by", "20270502");
    CHECK(person.state().troubles.empty());
    person.clock += std::chrono::hours{24 * 365};
    person.types("talk#review_by", "2027年5月2日");  // what stands already may stand on
    CHECK(person.state().troubles.empty());
}

TEST_CASE("pressing what is no longer there changes nothing", "[app]")
{
    Person person;
    const State before = person.state();
    for (const Action& action : std::vector<Action>{
             Choose{"values", "home"}, Choose{"place_of_care/now", "moon"},
             Choose{"spokesperson/1#consent", "agreed"}, Toggle{"place_of_care/now", "home"},
             Toggle{"talk#present", "nobody"}, Choose{"talk#capacity", "perhaps"},
             TakeBack{"values"}, PickPlace{"x"}, Choose{"", ""}, Toggle{"scenarios", "war"},
             LockAnyway{}, SetSetting{"text_scale", "9"}, Unlock{}, Ask{"something"}})
        person.does(action);
    State after = person.state();
    CHECK(after == before);
}
