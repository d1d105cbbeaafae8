#include "core/app/feasibility.hpp"
#include "core/app/handing.hpp"
#include "tests/support/person.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;

namespace {

// Someone whose answers are kept, about to hand them to their doctor on paper.
struct Giver : test::Person {
    Giver()
    {
        does(Choose{"place_of_care/now", "home"});
        types("must_not#words", "ひとりにしないで");
        keeps();
        goes(Page::Kind::Handing);
    }

    void gives(const std::string& name, SharePart part)
    {
        does(Edit{"hand#name", name});
        does(PutPart{part});
        does(SetWay{"paper"});
        does(RecordHanding{});
    }
    ShareConsent latest() const { return handed(record()).at(0).what; }
};

}  // namespace

TEST_CASE("nothing is handed on but what is chosen", "[app]")
{
    Giver person;
    CHECK(person.wishes.back() == PaperWish{"summary.pdf", {}, ShareParts{}});
    person.does(PutPart{SharePart::Places});
    const PaperWish places{"summary.pdf", {}, ShareParts{SharePart::Places}};
    CHECK(person.wishes.back() == places);
    person.does(Export{"summary.pdf"});
    CHECK(person.wishes.back() == places);
    person.does(PutPart{SharePart::People});
    person.does(PutPart{SharePart::Places});
    person.does(Export{"bundle.json"});
    CHECK(person.wishes.back() == PaperWish{"bundle.json", {}, ShareParts{SharePart::People}});
    person.goes(Page::Kind::Summary);
    CHECK(person.wishes.back() == PaperWish{"summary.pdf", {}, std::nullopt});
}

TEST_CASE("it is written down who was given which version of what, how and until when", "[app]")
{
    Giver person;
    person.does(Edit{"hand#role", "在宅医"});
    person.does(Edit{"hand#phone", "０３－００００－０００１"});
    person.does(Edit{"hand#until", "2027年4月6日"});
    person.gives("佐藤", SharePart::Places);
    const ShareConsent what = person.latest();
    CHECK(what.recipient == "佐藤");
    CHECK(what.role == "在宅医");
    CHECK(what.phone == "03-0000-0001");
    CHECK(what.way == "paper");
    CHECK(what.parts == std::vector<std::string>{"places"});
    CHECK(what.version == 1);
    CHECK(what.given == Date{std::chrono::year{2026} / 11 / 22});
    CHECK(what.until == Date{std::chrono::year{2027} / 4 / 6});
    CHECK(person.state().notice == Notice::Saved);
    CHECK(person.state().handing == Handing{});
    CHECK(draft(person.state(), "hand#name").empty());
}

TEST_CASE("that something was handed on is no change of what is wished", "[app]")
{
    Giver person;
    person.gives("佐藤", SharePart::Places);
    CHECK(!person.record().changed_since_kept);
    CHECK(person.record().version == 1);
}

TEST_CASE("somebody holds an old paper once something that is on it changes", "[app]")
{
    Giver person;
    person.gives("佐藤", SharePart::Places);
    person.gives("中村", SharePart::Wishes);
    CHECK(holders_of_old(person.record()).empty());
    person.does(Choose{"place_of_care/now", "hospital"});
    CHECK(holders_of_old(person.record()) == std::vector<std::string>{"佐藤"});
    person.does(Choose{"place_of_care/now", "home"});
    CHECK(holders_of_old(person.record()).empty());
    person.does(Choose{"place_of_care/now", "hospital"});
    person.goes(Page::Kind::Handing);
    person.gives("佐藤", SharePart::Places);
    CHECK(holders_of_old(person.record()).empty());
    CHECK(person.latest().version == 0);  // a draft: the change was not kept as a version
}

TEST_CASE("nothing is written down before there is a name, a part and a way", "[app]")
{
    Giver person;
    CHECK(lacking(person.state()) == HandingLacks::Name);
    person.does(Edit{"hand#name", "　"});
    CHECK(lacking(person.state()) == HandingLacks::Name);
    person.does(Edit{"hand#name", "佐藤"});
    CHECK(lacking(person.state()) == HandingLacks::Parts);
    person.does(PutPart{SharePart::Voices});
    CHECK(lacking(person.state()) == HandingLacks::Way);
    person.does(RecordHanding{});
    CHECK(handed(person.record()).empty());
    person.does(SetWay{"pigeon"});
    CHECK(lacking(person.state()) == HandingLacks::Way);
}

TEST_CASE("a day that is over is no day until when, and what was typed stays", "[app]")
{
    Giver person;
    for (const auto& [until, trouble] : {std::pair{"2026年11月21日", FieldTrouble::InPast},
                                         {"そのうち", FieldTrouble::NotADate}}) {
        person.does(Edit{"hand#until", until});
        person.does(Edit{"hand#name", "佐藤"});
        if (!person.state().handing.parts.contains(SharePart::Places))
            person.does(PutPart{SharePart::Places});
        person.does(SetWay{"paper"});
        person.does(RecordHanding{});
        CHECK(handed(person.record()).empty());
        CHECK(person.state().troubles.at("hand#until") == trouble);
        CHECK(draft(person.state(), "hand#until") == until);
        CHECK(draft(person.state(), "hand#name") == "佐藤");
    }
}

TEST_CASE("somebody the record names is filled in with one press", "[app]")
{
    Giver person;
    person.does(Choose{"spokesperson/1", "named"});
    person.types("spokesperson/1#name", "髙﨑 明子");
    person.types("spokesperson/1#relation", "長女");
    person.types("spokesperson/1#phone", "090-0000-1968");
    REQUIRE(known_recipients(person.record()).size() == 1);
    person.does(FillRecipient{"spokesperson/1"});
    CHECK(draft(person.state(), "hand#name") == "髙﨑 明子");
    CHECK(draft(person.state(), "hand#role") == "長女");
    CHECK(draft(person.state(), "hand#phone") == "090-0000-1968");
}

TEST_CASE("a line taken off the list comes back with undo", "[app]")
{
    Giver person;
    person.gives("佐藤", SharePart::Places);
    const Slot slot = handed(person.record()).at(0).slot;
    person.does(ShowHanding{slot});
    CHECK(person.state().handing.shown == slot);
    person.does(TakeBackHanding{slot});
    CHECK(handed(person.record()).empty());
    CHECK(person.state().handing.shown.empty());
    person.does(Undo{});
    CHECK(person.latest().recipient == "佐藤");
    person.does(TakeBackHanding{"must_not"});
    CHECK(person.record().statements.contains("must_not"));
}

TEST_CASE("the list of who was given what is on the sheet only when asked for", "[app]")
{
    Giver person;
    person.gives("佐藤", SharePart::Places);
    const auto on_sheet = [&] { return on_the_sheet(person.state()); };
    CHECK(handed(on_sheet()).empty());
    person.does(PutListOnPaper{true});
    CHECK(handed(on_sheet()).size() == 1);
}
