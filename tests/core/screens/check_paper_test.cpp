#include "core/document/card.hpp"
#include "tests/support/page.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using namespace kotozute::test;

namespace {

// Somebody who wrote down where they wish to be, with a card of it.
struct Holding {
    Person person;
    State state;

    Holding()
    {
        person.does(Edit{"subject#family", "髙﨑"});
        person.does(Leave{"subject#family"});
        person.does(Choose{"place_of_care/now", "home"});
        state = person.state();
    }
    std::string card() const
    {
        return card_text(document(state.record, the_wording(), {person.clock, false}),
                         the_wording().sheet);
    }
    Screen with(std::vector<std::string> codes)
    {
        state.page = {Page::Kind::Scan, ""};
        state.scanned = Scanned{std::move(codes)};
        return page();
    }
    Screen page() const { return shown(state, person.clock); }
    void changes_mind()
    {
        person.clock += std::chrono::hours(24);
        person.does(Choose{"place_of_care/now", "hospital"});
        state = person.state();
    }
};

}  // namespace

TEST_CASE("a card of now may be used on, and no new one is urged", "[screens]")
{
    Holding it;
    const Screen page = it.with({it.card()});
    CHECK(has(page, "check_paper.same"));
    CHECK_FALSE(has(page, "check_paper.new_paper"));
}

TEST_CASE("a card, which is in Japanese, is known whatever language the page is in", "[screens]")
{
    Holding it;
    it.state.settings.language = "en";
    CHECK(has(it.with({it.card()}), "check_paper.same"));
}

TEST_CASE("of an older card the page shows what changed, and a new paper is one press away",
          "[screens]")
{
    Holding it;
    const std::string card = it.card();
    it.changes_mind();
    const Screen page = it.with({card});
    CHECK(has(page, "check_paper.older"));
    CHECK(has(page, "check_paper.line.過ごしたい場所"));
    CHECK(shows(page, "自宅"));
    CHECK(shows(page, "病院"));
    CHECK(has(page, "check_paper.new_paper"));
}

TEST_CASE("of somebody else's card nothing is shown", "[screens]")
{
    Holding it;
    std::string card = it.card();
    card.replace(card.find("髙﨑"), std::string("髙﨑").size(), "海野");
    const Screen page = it.with({card});
    CHECK(has(page, "check_paper.another"));
    CHECK_FALSE(shows(page, "海野"));
    CHECK_FALSE(shows(page, "自宅"));
}

TEST_CASE("a card of a later version leads to where the record can be brought over", "[screens]")
{
    Holding it;
    std::string card = it.card();
    card.replace(card.find("下書き"), std::string("下書き").size(), "版 3");
    const Screen page = it.with({card});
    CHECK(has(page, "check_paper.newer"));
    CHECK(has(page, "take_in.link"));
    CHECK_FALSE(has(page, "check_paper.new_paper"));
}

TEST_CASE("without a code, with another code, and with two papers the page says what to do",
          "[screens]")
{
    Holding it;
    CHECK(has(it.with({}), "check_paper.no_code"));
    CHECK(has(it.with({"https://example.jp/"}), "check_paper.not_a_card"));
    const std::string card = it.card();
    CHECK(has(it.with({"https://example.jp/", card}), "check_paper.same"));
    it.changes_mind();
    CHECK(has(it.with({card, it.card()}), "check_paper.several"));
}

TEST_CASE("a card is compared once the record is open, and never with nothing", "[screens]")
{
    Holding it;
    const std::string card = it.card();
    it.state.record = {};
    CHECK(has(it.with({card}), "check_paper.nothing_here"));
    it.state.kept_here = true;
    const Screen page = it.with({card});
    CHECK(has(page, "check_paper.unlock"));
    CHECK_FALSE(shows(page, "自宅"));
}

TEST_CASE("while practising, a real card waits until the practice is over", "[screens]")
{
    Holding it;
    it.state.practising = true;
    CHECK(has(it.with({it.card()}), "check_paper.real"));
}

TEST_CASE("the camera is offered only where there is one, a picture always", "[screens]")
{
    Holding it;
    it.with({});
    CHECK_FALSE(has(it.page(), "check_paper.camera"));
    it.state.has_camera = true;
    CHECK(has(it.page(), "check_paper.camera"));
    CHECK(has(it.page(), "check_paper.choose_other"));
}
