#include "core/screens/screens.hpp"
#include "tests/support/person.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kotozute;

namespace {

Screen shown(const test::Person& person)
{
    return screen(person.state(), test::the_booklet(), test::the_wording(), person.clock);
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

TEST_CASE("read out is what was written today; what was not asked stands apart from it",
          "[screens]")
{
    test::Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.clock += std::chrono::hours{24};
    person.does(SetSpeaker{Voice::Professional, Role::VisitingNurse});
    person.types("must_not#words", "ひとりにしないで");
    person.goes(Page::Kind::ReadBack);
    const Screen page = shown(person);
    const auto& today = items(page, "read_back.said");
    REQUIRE(today.items.size() == 1);
    CHECK(names(today, "said.must_not"));
    CHECK(today.items[0].caption.find("ひとりにしないで") != std::string::npos);
    CHECK(today.items[0].note.find("訪問看護師") != std::string::npos);
    const auto& open = items(page, "read_back.open");
    CHECK(names(open, "open.values"));
    CHECK(!names(open, "open.must_not"));
    CHECK(!names(open, "open.place_of_care/now"));
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
        return notice && notice->label.text.find("佐藤") != std::string::npos;
    });
    CHECK(told);
    person.goes(Page::Kind::Handing);
    CHECK(plain(note()).find("変わった") != std::string::npos);
}
