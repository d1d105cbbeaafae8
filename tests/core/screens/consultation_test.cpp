#include "core/screens/screens.hpp"
#include "tests/support/person.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kotozute;

namespace {

Screen shown(const test::Person& person)
{
    return screen(person.state(), test::the_booklets(), test::the_wordings(), person.clock);
}

const block::Items& items(const Screen& page, const std::string& id)
{
    for (const Block& block : page.body)
        if (const auto* found = std::get_if<block::Items>(&block))
            if (found->label.id == id)
                return *found;
    FAIL("no list " << id);
    throw 0;
}

bool names(const block::Items& list, const std::string& id)
{
    return std::any_of(list.items.begin(), list.items.end(),
                       [&](const block::Item& item) { return item.label.id == id; });
}

}  // namespace

TEST_CASE("someone whose work it is to listen has prompts beside every question; nobody else has",
          "[screens]")
{
    test::Person person;
    for (const char* question : {"values", "spokesperson/1", "place_of_care/now", "worries"}) {
        person.does(SetSpeaker{Voice::Person, Role::VisitingNurse});
        person.goes(Page::Kind::Question, question);
        const auto prompts = shown(person).prompts;
        REQUIRE(prompts);
        CHECK(prompts->lines.size() > test::the_booklet().prompts.size());
        CHECK(!prompts->shown);
        for (const Role role : {Role::Person, Role::Family}) {
            person.does(SetSpeaker{Voice::Person, role});
            CHECK(!shown(person).prompts);
        }
    }
    person.does(SetSpeaker{Voice::Person, Role::CareManager});
    person.does(ShowPrompts{true});
    CHECK(shown(person).prompts->shown);
    person.goes(Page::Kind::Settings);
    CHECK(!shown(person).prompts);
}

TEST_CASE("read out is all that was said or changed since the last version, on whatever day; what "
          "was not asked stands apart from it",
          "[screens]")
{
    test::Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.does(Choose{"family_aware", "yes"});
    person.goes(Page::Kind::ReadBack);
    CHECK(names(items(shown(person), "read_back.said"), "said.place_of_care/now"));
    person.keeps();
    person.goes(Page::Kind::ReadBack);
    CHECK(items(shown(person), "read_back.said").items.empty());
    person.does(SetSpeaker{Voice::Professional, Role::VisitingNurse});
    person.types("must_not#words", "ひとりにしないで");
    person.clock += std::chrono::hours{24};
    person.goes(Page::Kind::ReadBack);
    const Screen page = shown(person);
    const auto& said = items(page, "read_back.said");
    REQUIRE(said.items.size() == 1);
    CHECK(names(said, "said.must_not"));
    CHECK(said.items[0].caption.find("ひとりにしないで") != std::string::npos);
    CHECK(said.items[0].note.find("訪問看護師") != std::string::npos);
    const auto& open = items(page, "read_back.open");
    CHECK(names(open, "open.values"));
    CHECK(!names(open, "open.must_not"));
    CHECK(!names(open, "open.place_of_care/now"));
}

TEST_CASE("read out is also what was taken back and goes with the next version", "[screens]")
{
    test::Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.types("must_not#words", "ひとりにしないで");
    person.keeps();
    person.does(TakeBack{"must_not"});
    person.goes(Page::Kind::ReadBack);
    const Screen page = shown(person);
    const auto& said = items(page, "read_back.said");
    REQUIRE(said.items.size() == 1);
    CHECK(said.items[0].caption.find("ひとりにしないで") != std::string::npos);
    CHECK(plain(said.items[0].note).find("取り消した") == 0);
}

TEST_CASE("read out is each of the things that differ between devices", "[screens]")
{
    test::Person person, laptop;
    person.does(Choose{"place_of_care/now", "home"});
    person.keeps();
    laptop.does(Choose{"place_of_care/now", "hospital"});
    laptop.keeps();
    person.does(TakeIn{laptop.keeper.written()});
    REQUIRE(disputed(person.record(), "place_of_care/now"));
    person.goes(Page::Kind::ReadBack);
    const Screen page = shown(person);
    const auto& said = items(page, "read_back.said");
    REQUIRE(names(said, "said.place_of_care/now"));
    CHECK(said.items[0].caption.find("自宅") != std::string::npos);
    CHECK(said.items[0].caption.find("病院") != std::string::npos);
    CHECK(plain(said.items[0].note).find("食いちがって") == 0);
}

TEST_CASE("favourites and who was given what need no reading out: they are in no version",
          "[screens]")
{
    test::Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.keeps();
    person.goes(Page::Kind::Places);
    person.does(ToggleFavourite{"area:131059/1"});
    person.goes(Page::Kind::ReadBack);
    CHECK(items(shown(person), "read_back.said").items.empty());
    person.goes(Page::Kind::Places);
    person.does(ToggleTeam{"area:131059/1"});
    person.goes(Page::Kind::ReadBack);
    CHECK(items(shown(person), "read_back.said").items.size() == 1);
}

TEST_CASE("a line of who was given what tells which parts, and that it was called off", "[screens]")
{
    test::Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.goes(Page::Kind::Handing);
    person.does(Edit{"hand#name", "佐藤"});
    for (const SharePart part : {SharePart::Places, SharePart::Voices})
        person.does(PutPart{part});
    person.does(SetWay{"paper"});
    person.does(RecordHanding{});
    const auto line = [&] { return items(shown(person), "handing.list").items.at(0); };
    CHECK(plain(line().caption) == "下書き・11月22日・紙で・のせたもの（場所・三つの声）");
    const Slot slot = std::get<ShowHanding>(*line().action).slot;
    const auto offers_to_call_off = [&] {
        const Screen page = shown(person);
        return std::any_of(page.body.begin(), page.body.end(), [](const Block& block) {
            const auto* button = std::get_if<block::Button>(&block);
            return button && button->label.id == "handing.take_back";
        });
    };
    person.does(ShowHanding{slot});
    CHECK(offers_to_call_off());
    person.does(TakeBackHanding{slot});
    CHECK(plain(line().note).find("取りやめた（11月22日）") != std::string::npos);
    person.does(ShowHanding{slot});
    CHECK(!offers_to_call_off());
}

TEST_CASE("the list of who was given what says who holds what no longer stands", "[screens]")
{
    test::Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.keeps();
    person.goes(Page::Kind::Handing);
    CHECK(items(shown(person), "handing.list").when_empty.find("渡していません") !=
          std::string::npos);
    person.does(Edit{"hand#name", "佐藤"});
    person.does(Edit{"hand#role", "在宅医"});
    person.does(PutPart{SharePart::Places});
    person.does(SetWay{"paper"});
    person.does(RecordHanding{});
    const auto note = [&] { return items(shown(person), "handing.list").items.at(0).note; };
    CHECK(plain(note()).find("同じです") != std::string::npos);
    person.does(Choose{"place_of_care/now", "hospital"});
    person.goes(Page::Kind::Summary);
    const Screen summary = shown(person);
    const bool told = std::any_of(summary.body.begin(), summary.body.end(), [](const Block& block) {
        const auto* notice = std::get_if<block::Notice>(&block);
        return notice && notice->label.text.find("佐藤（在宅医）") != std::string::npos;
    });
    CHECK(told);
    person.goes(Page::Kind::Handing);
    CHECK(plain(note()).find("変わった") != std::string::npos);
}
