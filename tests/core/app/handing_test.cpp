#include "core/app/feasibility.hpp"
#include "core/app/handing.hpp"
#include "tests/support/person.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

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

    void gives(const std::string& name, const ShareParts& parts, const std::string& role = "")
    {
        does(Edit{"hand#name", name});
        if (!role.empty())
            does(Edit{"hand#role", role});
        for (const SharePart part : parts)
            does(PutPart{part});
        does(SetWay{"paper"});
        does(RecordHanding{});
    }
    ShareConsent latest() const { return handed(record()).at(0).what; }
    void calls_off_latest() { does(TakeBackHanding{handed(record()).at(0).slot}); }

    // Name and role of those who hold an old paper, in the order they are told.
    std::vector<std::string> holders() const
    {
        std::vector<std::string> names;
        for (const ShareConsent& what : holders_of_old(record()))
            names.push_back(what.recipient + what.role);
        return names;
    }
};

using Names = std::vector<std::string>;

const Fact* list_of_given(const Document& paper)
{
    const auto found = std::find_if(paper.facts.begin(), paper.facts.end(), [](const Fact& fact) {
        return fact.label == test::the_wording().sheet.handed;
    });
    return found == paper.facts.end() ? nullptr : &*found;
}

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
    person.gives("佐藤", {SharePart::Places});
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
    person.gives("佐藤", {SharePart::Places});
    CHECK(!person.record().changed_since_kept);
    CHECK(person.record().version == 1);
}

TEST_CASE("somebody holds an old paper once something that is on it changes", "[app]")
{
    Giver person;
    person.gives("佐藤", {SharePart::Places});
    person.gives("中村", {SharePart::Wishes});
    CHECK(person.holders().empty());
    person.does(Choose{"place_of_care/now", "hospital"});
    CHECK(person.holders() == Names{"佐藤"});
    person.does(Choose{"place_of_care/now", "home"});
    CHECK(person.holders().empty());
    person.does(Choose{"place_of_care/now", "hospital"});
    person.goes(Page::Kind::Handing);
    person.gives("佐藤", {SharePart::Places});
    CHECK(person.holders().empty());
    CHECK(person.latest().version == 0);  // a draft: the change was not kept as a version
}

TEST_CASE("an old paper is held until a new one with all that is on it was handed over", "[app]")
{
    Giver person;
    person.gives("佐藤", {SharePart::Places, SharePart::Voices});
    person.does(Choose{"place_of_care/now", "hospital"});
    for (const SharePart part : {SharePart::Voices, SharePart::Places}) {
        person.gives("佐藤", {part});
        CHECK(person.holders() == Names{"佐藤"});
    }
    person.gives("佐藤", {SharePart::Places, SharePart::Voices, SharePart::People});
    CHECK(person.holders().empty());
}

TEST_CASE("two people of one name are two people", "[app]")
{
    Giver person;
    person.gives("佐藤", {SharePart::Places}, "在宅医");
    person.gives("佐藤", {SharePart::Places}, "長女");
    person.does(Choose{"place_of_care/now", "hospital"});
    CHECK(person.holders() == Names{"佐藤長女", "佐藤在宅医"});
    person.gives("佐藤", {SharePart::Places}, "長女");
    CHECK(person.holders() == Names{"佐藤在宅医"});
    person.does(Edit{"hand#phone", "03-0000-0001"});
    person.gives("佐藤", {SharePart::Places}, "在宅医");
    CHECK(person.holders() == Names{"佐藤在宅医"});
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

TEST_CASE("somebody it was handed to before is filled in with one press, and the way it went",
          "[app]")
{
    Giver person;
    person.does(Edit{"hand#phone", "03-0000-0001"});
    person.gives("田中", {SharePart::Places}, "在宅医");
    person.does(Edit{"hand#phone", "03-0000-0001"});
    person.gives("田中", {SharePart::Voices}, "在宅医");
    const auto known = known_recipients(person.record());
    REQUIRE(known.size() == 1);  // twice the same one
    person.does(FillRecipient{known[0].slot});
    CHECK(draft(person.state(), "hand#name") == "田中");
    CHECK(draft(person.state(), "hand#role") == "在宅医");
    CHECK(draft(person.state(), "hand#phone") == "03-0000-0001");
    CHECK(person.state().handing.way == "paper");
    CHECK(person.state().handing.parts.empty());
}

TEST_CASE("what was called off stays written down with its day, until that is undone", "[app]")
{
    Giver person;
    person.gives("佐藤", {SharePart::Places});
    person.gives("中村", {SharePart::Places});
    const Slot slot = handed(person.record()).at(1).slot;
    person.does(ShowHanding{slot});
    CHECK(person.state().handing.shown == slot);
    person.clock += std::chrono::hours{24};
    person.does(TakeBackHanding{slot});
    CHECK(person.state().handing.shown.empty());
    const auto all = handed(person.record());
    REQUIRE(all.size() == 2);
    CHECK(all[1].slot == slot);  // in its place
    CHECK(all[1].what.recipient == "佐藤");
    CHECK(all[1].what.ended == Date{std::chrono::year{2026} / 11 / 23});
    person.clock += std::chrono::hours{24};
    person.does(TakeBackHanding{slot});
    CHECK(handed(person.record())[1].what == all[1].what);
    person.does(Undo{});
    CHECK(!handed(person.record())[1].what.ended);
    person.does(TakeBackHanding{"must_not"});
    CHECK(person.record().statements.contains("must_not"));
}

TEST_CASE("somebody whose paper was called off still holds it, and an old one is told", "[app]")
{
    Giver person;
    person.gives("佐藤", {SharePart::Places});
    person.calls_off_latest();
    CHECK(person.holders().empty());
    person.does(Choose{"place_of_care/now", "hospital"});
    CHECK(person.holders() == Names{"佐藤"});
    person.gives("佐藤", {SharePart::Places});
    CHECK(person.holders().empty());
    person.calls_off_latest();  // it may never have reached them
    CHECK(person.holders() == Names{"佐藤"});
}

TEST_CASE("a code on a screen replaces no paper: whoever holds an old one still does", "[app]")
{
    Giver person;
    person.gives("佐藤", {SharePart::Places});
    person.does(Choose{"place_of_care/now", "hospital"});
    Record record = person.record();
    ShareConsent code = handed(record).at(0).what;
    code.fingerprint = "of now";
    code.way = "paper";
    const auto later = std::pair{"share/9999999999", Statement{code, {}}};
    record.statements.insert(later);
    REQUIRE(holders_of_old(record).size() == 1);  // the later paper, which is not of now either
    std::get<ShareConsent>(record.statements.at("share/9999999999").content).fingerprint =
        fingerprint(only(record, parts_of(code)));
    CHECK(holders_of_old(record).empty());
    std::get<ShareConsent>(record.statements.at("share/9999999999").content).way = "screen";
    CHECK(holders_of_old(record).size() == 1);
    std::get<ShareConsent>(record.statements.at(handed(record).back().slot).content).way = "screen";
    CHECK(holders_of_old(record).empty());  // another code was shown
}

TEST_CASE("the list of who was given what is on the sheet only when asked for", "[app]")
{
    Giver person;
    person.gives("佐藤", {SharePart::Places});
    const auto on_sheet = [&] { return on_the_sheet(person.state()); };
    CHECK(handed(on_sheet()).empty());
    person.does(PutListOnPaper{true});
    CHECK(handed(on_sheet()).size() == 1);
}

TEST_CASE("somebody holds an old paper also where two devices differ about the line", "[app]")
{
    Giver person;
    person.gives("佐藤", {SharePart::Places});
    person.does(Choose{"place_of_care/now", "hospital"});
    Record record = person.record();
    const auto [slot, what] = handed(record).at(0);
    record.statements.erase(slot);
    ShareConsent ended = what;
    ended.ended = what.given;
    record.disputes[slot] = {{std::nullopt, {}}, {ended, {}}};
    REQUIRE(holders_of_old(record).size() == 1);
    CHECK(holders_of_old(record)[0].recipient == "佐藤");
}

TEST_CASE("where it was asked for, the list is on a sheet of some parts as well", "[app]")
{
    Giver person;
    person.gives("佐藤", {SharePart::Places});
    DocumentOptions options{person.clock};
    options.parts = ShareParts{SharePart::Wishes};
    const auto sheet = [&] {
        return document(on_the_sheet(person.state()), test::the_wording(), options);
    };
    CHECK(!list_of_given(sheet()));
    person.does(PutListOnPaper{true});
    const Document paper = sheet();
    REQUIRE(list_of_given(paper));
    CHECK(list_of_given(paper)->text.find("佐藤") == 0);
    CHECK(paper.place.text == test::the_wording().sheet.left_out);
}

TEST_CASE("the sheet inside a file for computers has the list only when it was asked for", "[app]")
{
    Giver person;
    person.gives("佐藤", {SharePart::Places});
    for (const char* file : {"bundle.json", "referral.json"}) {
        person.does(PutListOnPaper{false});
        person.does(Export{file});
        CHECK(handed(person.printed).empty());
        CHECK(person.printed.statements.contains("must_not"));
        person.does(PutListOnPaper{true});
        person.does(Export{file});
        CHECK(handed(person.printed).size() == 1);
    }
}
