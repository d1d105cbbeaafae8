#include "core/app/walk.hpp"

#include "tests/support/person.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kotozute;
using test::Person;
using test::the_booklet;

namespace {

std::vector<std::string> ids(const std::vector<Page>& pages)
{
    std::vector<std::string> all;
    for (const Page& page : pages)
        all.push_back(page.id.empty() ? std::to_string(static_cast<int>(page.kind)) : page.id);
    return all;
}

bool asks(const State& state, const std::string& slot)
{
    const auto pages = ids(walk(the_booklet(), state));
    return std::find(pages.begin(), pages.end(), slot) != pages.end();
}

}  // namespace

TEST_CASE("at first only the present feelings are asked about, in a few minutes", "[app]")
{
    const auto pages = walk(the_booklet(), State{});
    CHECK(pages.front() == Page{Page::Kind::Question, "values"});
    CHECK(pages.back() == Page{Page::Kind::Review, ""});
    CHECK(asks(State{}, "place_of_care/now"));
    CHECK(!asks(State{}, "place_of_care/cancer"));
    CHECK(pages.size() <= 25);
}

TEST_CASE("a situation that is ticked is walked through, place by place", "[app]")
{
    Person person;
    person.does(Toggle{"scenarios", "cancer"});
    const auto pages = ids(walk(the_booklet(), person.state()));
    const auto care = std::find(pages.begin(), pages.end(), "place_of_care/cancer");
    REQUIRE(care != pages.end());
    CHECK(*(care - 1) == "place_of_death/now");
    CHECK(*(care + 1) == "place_of_death/cancer");
    CHECK(asks(person.state(), "if_worse/cancer"));

    person.does(Toggle{"scenarios", "cancer"});
    CHECK(!asks(person.state(), "place_of_care/cancer"));
}

TEST_CASE("what a helper has to find out is asked of helpers only", "[app]")
{
    Person person;
    CHECK(!asks(person.state(), "feasibility/now"));
    person.does(SetSpeaker{Voice::Person, Role::VisitingNurse});
    CHECK(asks(person.state(), "feasibility/now"));
}

TEST_CASE("つぎへ and もどる go through all pages and back", "[app]")
{
    Person person;
    const auto pages = walk(the_booklet(), person.state());
    person.does(Go{pages.front()});
    for (std::size_t i = 1; i < pages.size(); ++i) {
        person.does(Next{});
        CHECK(person.state().page == pages[i]);
    }
    person.does(Next{});  // after the last page there is none
    CHECK(person.state().page == pages.back());
    for (std::size_t i = pages.size() - 1; i-- > 0;) {
        person.does(Back{});
        CHECK(person.state().page == pages[i]);
    }
    person.does(Back{});
    CHECK(person.state().page == Page{});
}

TEST_CASE("the step list goes to any stage at once, and もどる comes back", "[app]")
{
    Person person;
    person.goes(Page::Kind::Question, "values");
    person.does(Go{*first_page(the_booklet(), person.state(), "6")});
    CHECK(person.state().page.id == "worries");
    person.does(Back{});
    CHECK(person.state().page.id == "values");
    CHECK(!first_page(the_booklet(), person.state(), "99"));
}

TEST_CASE("つぎへ from a situation no longer walked through goes to the next stage", "[app]")
{
    Person person;
    person.goes(Page::Kind::Question, "place_of_care/dementia");
    person.does(Next{});
    CHECK(person.state().page.id == "if_worse/now");
}

TEST_CASE("a stage is answered when anything in it is, also 今は話したくない", "[app]")
{
    Person person;
    const Stage* places = stage_of(the_booklet(), {Page::Kind::Question, "place_of_care/now"});
    REQUIRE(places);
    CHECK(!answered(the_booklet(), person.state(), *places));
    person.does(AnswerWith{"place_of_care/now", AnswerState::NotNow});
    CHECK(answered(the_booklet(), person.state(), *places));
}

TEST_CASE("summing up counts as done only once something is kept", "[app]")
{
    const auto summed_up = [](const Person& person) {
        return std::all_of(the_booklet().stages.begin(), the_booklet().stages.end(),
                           [&](const Stage& stage) {
                               return stage.end == Stage::End::None ||
                                      answered(the_booklet(), person.state(), stage);
                           });
    };
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    CHECK(!summed_up(person));
    person.keeps();
    CHECK(summed_up(person));
}

TEST_CASE("a page that is not there is not gone to", "[app]")
{
    Person person;
    person.goes(Page::Kind::Question, "no/such");
    person.goes(Page::Kind::Reading, "nothing");
    person.goes(Page::Kind::Places, "values");
    CHECK(person.state().page == Page{});
}

TEST_CASE("letters grow in five steps, however the step is written", "[app]")
{
    Settings settings;
    for (const auto& [value, scale] : std::vector<std::pair<std::string, float>>{{"1.25", 1.25F},
                                                                                 {"1.50", 1.5F},
                                                                                 {"1.5", 1.5F},
                                                                                 {"2.00", 2.F},
                                                                                 {"1.0", 1.F},
                                                                                 {"2", 2.F}}) {
        INFO(value);
        CHECK(apply_setting(settings, "text_scale", value));
        CHECK(settings.text_scale == scale);
    }
    for (const char* value : {"", "0", "3", "1.3", ".", "1.", "00", "10", "1.500x"})
        CHECK(apply_setting(settings, "text_scale", value) == (std::string(value) == "1."));
    CHECK(!apply_setting(settings, "colour", "red"));
}
