#include "core/screens/screens.hpp"
#include "tests/support/person.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kotozute;

namespace {

struct Practising : test::Person {
    Practising()
    {
        does(SetSpeaker{Voice::Person, Role::CareManager});
        does(Practise{});
    }
    Screen shown() const
    {
        return screen(state(), test::the_booklets(), test::the_wordings(), clock);
    }
};

bool says(const Screen& page, const std::string& words)
{
    return std::any_of(page.body.begin(), page.body.end(), [&](const Block& block) {
        const auto* notice = std::get_if<block::Notice>(&block);
        return notice && plain(notice->label.text).find(words) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("every page says that this is practice", "[screens]")
{
    Practising it;
    for (const Page::Kind kind : {Page::Kind::Entrance, Page::Kind::Summary, Page::Kind::Cards,
                                  Page::Kind::ReadBack, Page::Kind::Settings, Page::Kind::Places}) {
        it.goes(kind);
        CHECK(says(it.shown(), "練習です"));
    }
    it.does(EndPractice{});
    CHECK(!says(it.shown(), "練習です"));
}

TEST_CASE("what is written while practising is not said to be waiting to be kept", "[screens]")
{
    Practising it;
    it.does(Choose{"place_of_care/now", "home"});
    CHECK(plain(it.shown().status.text) == "書きとめました。練習なので、残りません。");
}

TEST_CASE("the invented person answers the question on the page, above what helps to listen",
          "[screens]")
{
    Practising it;
    for (const PracticeLine& line : test::the_booklet().practice) {
        it.goes(Page::Kind::Question, line.slot);
        const auto prompts = it.shown().prompts;
        REQUIRE(prompts);
        CHECK(prompts->shown);
        CHECK(prompts->lines.front().text.find(line.said) != std::string::npos);
    }
    it.goes(Page::Kind::Question, "leeway");
    CHECK(it.shown().prompts->lines.front().text.find("花子") == std::string::npos);
}

TEST_CASE("at the end what she said stands beside what was written, without marks", "[screens]")
{
    Practising it;
    it.types("must_not#words", "わけが分からないまま決められること");
    it.goes(Page::Kind::ReadBack);
    const Screen page = it.shown();
    const auto list = std::find_if(page.body.begin(), page.body.end(), [](const Block& block) {
        return std::holds_alternative<block::Items>(block);
    });
    REQUIRE(list != page.body.end());
    const auto& items = std::get<block::Items>(*list).items;
    REQUIRE(items.size() == test::the_booklet().practice.size());
    for (const block::Item& item : items) {
        const bool written = item.label.id == "practice.must_not";
        CHECK(plain(item.note).find(written ? "わけが分からないまま決められること"
                                            : "まだ書いていません") != std::string::npos);
        CHECK(item.caption.find("花子さん") != std::string::npos);
    }
    REQUIRE(page.footer.next);
    CHECK(std::holds_alternative<EndPractice>(page.footer.next->action));
}

TEST_CASE("the way into practice is there for supporters, and says when it is not open",
          "[screens]")
{
    const auto door = [](const Screen& page) -> const block::Button* {
        for (const Block& block : page.body)
            if (const auto* button = std::get_if<block::Button>(&block))
                if (button->label.id == "practice.begin")
                    return button;
        return nullptr;
    };
    test::Person person;
    const auto shown = [&] {
        return screen(person.state(), test::the_booklets(), test::the_wordings(), person.clock);
    };
    person.goes(Page::Kind::Speaker);
    CHECK(!door(shown()));
    person.does(SetSpeaker{Voice::Person, Role::VisitingNurse});
    Screen page = shown();
    REQUIRE(door(page));
    CHECK(door(page)->enabled);
    person.does(Choose{"place_of_care/now", "home"});
    page = shown();
    REQUIRE(door(page));
    CHECK(!door(page)->enabled);
}
