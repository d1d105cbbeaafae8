// The page of what takes place near here.
#include "tests/support/page.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kotozute;
using namespace kotozute::test;

namespace {

constexpr Date on(unsigned month, unsigned day)
{
    return Date{std::chrono::year{2026}, std::chrono::month{month}, std::chrono::day{day}};
}

EventHit event(const std::string& name, const Date& first, const Date& last)
{
    EventHit hit;
    hit.event.name = name;
    hit.event.first_day = first;
    hit.event.last_day = last;
    hit.event.source = "文京区";
    hit.event.edition = "2026-11-01";
    return hit;
}

struct AtEvents {
    Person person;  // on 22 November 2026, a Sunday
    ComingEvents coming;

    Screen shown()
    {
        State state = person.state();
        state.page = {Page::Kind::Events, ""};
        state.coming = std::make_shared<const ComingEvents>(coming);
        return test::shown(state, person.clock);
    }
    std::vector<std::string> lists()
    {
        std::vector<std::string> lists;
        for (const Block& part : shown().body)
            if (const auto* items = std::get_if<block::Items>(&part)) {
                lists.push_back(plain(items->label.text));
                for (const block::Item& item : items->items)
                    lists.push_back(plain(item.label.text));
            }
        return lists;
    }
    bool shows(const std::string& part) { return test::shows(shown(), part); }
};

}  // namespace

TEST_CASE("what takes place stands under its day; what is under way, under today",
          "[screens][events]")
{
    AtEvents it;
    it.coming.events = {event("展示", on(11, 20), on(11, 30)),
                        event("体操", on(11, 22), on(11, 22)),
                        event("つどい", on(12, 3), on(12, 3)), event("講座", on(12, 3), on(12, 5))};
    CHECK(it.lists() == std::vector<std::string>{"11月22日（日）", "展示", "体操", "12月3日（木）",
                                                 "つどい", "講座"});
    CHECK(it.shows("いまひらかれています・11月30日（月）まで"));
    CHECK(it.shows("12月5日（土）まで"));
}

TEST_CASE("each says when, where, whose it is and of what day the list is", "[screens][events]")
{
    AtEvents it;
    it.coming.events = {event("つどい", on(12, 3), on(12, 3))};
    Event& one = it.coming.events.front().event;
    CHECK(it.shows("時間不明"));
    CHECK(it.shows("場所：未確認"));
    CHECK(it.shows("電話：未確認"));
    CHECK(it.shows("出典：文京区（2026年11月1日のもの）"));
    one.from = 13 * 60 + 30;
    CHECK(it.shows("13:30から"));
    one.to = 15 * 60;
    one.time_note = "雨天中止";
    CHECK(it.shows("13:30–15:00・雨天中止"));
    one.venue = "フミコム";
    one.address = "東京都文京区本郷4-15-14";
    one.phone = "03-0000-0001";
    one.cost = "無料";
    one.host = "社協";
    one.how_to_apply = "電話で";
    one.position = Position{35.7, 139.7};
    it.coming.events.front().metres = 350;
    it.coming.start = "大塚";
    it.coming.ground_credit = "e-Stat";
    CHECK(it.shows("フミコム・東京都文京区本郷4-15-14・直線距離 350 m・ひらく人：社協・費用：無料・"
                   "申しこみ：電話で・電話：03-0000-0001"));
    CHECK(it.shows("距離は、大塚の真ん中からはかった直線距離です"));
    CHECK(it.shows("町の位置の出典：e-Stat"));
}

TEST_CASE("where nothing is coming the page says so, and not that there is nothing",
          "[screens][events]")
{
    AtEvents it;
    CHECK(it.shows("ないとはかぎりません"));
    it.coming.ground_credit = "e-Stat";
    CHECK_FALSE(it.shows("町の位置の出典"));
    it.coming.unavailable = true;
    CHECK(it.shows("いまは行事の一覧をひらけません"));
    CHECK_FALSE(it.shows("ないとはかぎりません"));
}
