// The program itself: App, pages and widgets together, used by what things are and say.
#include "core/app/walk.hpp"
#include "core/screens/screens.hpp"
#include "tests/support/page.hpp"
#include "tests/support/screen.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using Is = shell::Role;
using test::Person;
using test::the_booklet;
using test::the_booklets;
using test::the_wordings;

namespace {

std::vector<Page> every_page(const State& state)
{
    std::vector<Page> pages = walk(the_booklet(), state);
    for (const Page::Kind kind :
         {Page::Kind::Entrance, Page::Kind::Reading,  Page::Kind::Speaker, Page::Kind::Keep,
          Page::Kind::Unlock,   Page::Kind::Places,   Page::Kind::Support, Page::Kind::Rest,
          Page::Kind::Settings, Page::Kind::Locked,   Page::Kind::TakeIn,  Page::Kind::Scan,
          Page::Kind::Cards,    Page::Kind::ReadBack, Page::Kind::Handing, Page::Kind::Records,
          Page::Kind::Gaps,     Page::Kind::Events,   Page::Kind::Areas,   Page::Kind::Code,
          Page::Kind::Team})
        pages.push_back({kind, ""});
    for (const Article& article : the_booklet().guidance.articles)
        pages.push_back({Page::Kind::Reading, article.id});
    pages.push_back({Page::Kind::Places, "place_of_care/now"});
    return pages;
}

// A person in front of a window.
struct Sitting {
    Person person;
    test::Window window;

    explicit Sitting(shell::Size size = {768, 1024})
        : window([this] { return test::shown(person); },
                 [this](const Action& action) { person.does(action); }, size)
    {
    }

    void check_page()
    {
        window.settle();
        INFO("page " << static_cast<int>(person.state().page.kind) << " "
                     << person.state().page.id);
        CHECK(shell::problems(window.tree()) == std::vector<std::string>{});
    }

    void check_every_page(const char* scale)
    {
        person.does(SetSetting{"text_scale", scale});
        for (const Page& page : every_page(person.state())) {
            person.does(Go{page});
            check_page();
        }
    }

    // The page of places with everything unfolded, its own list, and a card.
    void look_for_places()
    {
        person.goes(Page::Kind::Places, "place_of_care/now");
        for (const Action& action :
             {Action(OpenSearch{true}), Action(ToggleKind{"visit"}), Action(ToggleKind{"live"}),
              Action(ShowPlace{"area:131059/1"}), Action(ToggleFavourite{"area:131059/1"}),
              Action(ToggleTeam{"area:131059/1"}), Action(ListFavourites{true}),
              Action(ShowPlace{"area:131059/1"}), Action(ToggleFavourite{"area:131059/1"}),
              Action(ToggleTeam{"area:131059/1"}), Action(ListFavourites{false})}) {
            person.does(action);
            check_page();
        }
        for (const char* need : {"visit", "live"})
            person.does(ToggleKind{need});
    }
};

// Says much, as a nurse with long names would write it down.
void say_much_at_length(Person& person)
{
    person.does(SetSpeaker{Voice::Person, kotozute::Role::ConsultationCentre});
    person.types("speaker#name", "長谷川 みのりの丘地域包括ケア推進担当");
    for (const char* code : {"understood", "trusted_staff", "active_treatment"})
        person.does(Toggle{"values", code});
    for (const char* slot : {"spokesperson/1", "spokesperson/2"})
        person.does(Choose{slot, "named"});
    person.does(Choose{"place_of_care/now", "palliative_ward"});
    person.does(ChooseSecond{"place_of_care/now", "home"});
    person.does(SetStrength{"place_of_care/now", Strength::Definitely});
    person.does(Choose{"place_of_death/now", "home"});
    person.does(Choose{"if_worse/now", "my_hospital"});
    person.types("voice/person#words", "さいごまで、庭の見えるこの部屋にいたい。");
    person.types("voice/family#words", "かなえたい。でも、夜ひとりで看るのは心配です。");
    person.goes(Page::Kind::Places, "place_of_care/now");
    person.does(Find{});
    person.does(PickPlace{"area:131059/1"});
    person.types("subject#born", "昭和16年2月31日");
}

}  // namespace

TEST_CASE("every page of the program can be used at every size and text scale",
          "[shell][accessibility]")
{
    for (const shell::Size size :
         {shell::Size{1280, 800}, shell::Size{768, 1024}, shell::Size{390, 844}}) {
        Sitting it(size);
        for (const char* scale : {"1", "1.5", "2"}) {
            it.check_every_page(scale);
            it.look_for_places();
        }
    }
}

TEST_CASE("and so it is in English, whose words are longer", "[shell][accessibility]")
{
    for (const shell::Size size : {shell::Size{768, 1024}, shell::Size{390, 844}}) {
        Sitting it(size);
        it.person.does(SetSetting{"language", "en"});
        for (const char* scale : {"1", "2"}) {
            it.check_every_page(scale);
            it.look_for_places();
        }
    }
}

TEST_CASE("and so it is when much was said, before and after keeping it", "[shell][accessibility]")
{
    Sitting it;
    say_much_at_length(it.person);
    for (const bool kept : {false, true}) {
        if (kept) {
            it.person.keeps();
            it.person.does(Choose{"place_of_care/now", "hospital"});
        }
        for (const char* scale : {"1", "2"}) {
            it.check_every_page(scale);
        }
    }
}

TEST_CASE("a dialog and every notice leave the page usable", "[shell][accessibility]")
{
    Sitting it({390, 844});
    it.person.does(Choose{"place_of_care/now", "home"});
    it.person.does(SetSetting{"text_scale", "2"});
    it.person.does(Lock{});
    it.check_page();
    CHECK(it.window.shows(Is::Button, "残さずに終わる"));
    it.person.does(Dismiss{});
    it.person.keeper.trouble = Error::Code::ReadOnly;
    it.person.keeps();
    it.check_page();
    CHECK(it.window.says("この端末には書きこめないため"));
}

TEST_CASE("a long document from elsewhere can be read in both languages, at every text scale",
          "[shell][accessibility]")
{
    Sitting it({390, 844});
    it.person.keeps();
    for (const char* language : {"ja", "en"}) {
        it.person.does(SetSetting{"language", language});
        it.person.goes(Page::Kind::TakeIn);
        it.person.app.share_chosen("directive.json",
                                   test::read_bytes("tests/fhir/specimens/advance_directive.json"));
        REQUIRE(it.person.state().received);
        for (const char* scale : {"1", "2"}) {
            it.person.does(SetSetting{"text_scale", scale});
            it.check_page();
        }
        CHECK(it.window.says("Music in the morning & an open window."));
        CHECK(it.window.says("entry［10］.resource.content［0］.attachment.data"));
    }
}

TEST_CASE("a person says where they wish to be, keeps it, and finds it again", "[shell]")
{
    Sitting it;
    auto& window = it.window;
    window.press(Is::Button, "少し考える");
    window.press(Is::Step, "どこで、だれと");
    window.press(Is::Button, "つぎへ");
    window.press(Is::Option, "自宅");
    CHECK(window.get(Is::Option, "自宅").selected == true);
    window.press(Is::Option, "ぜひ");
    window.type("自分のことばで", "庭の見える部屋で。");
    CHECK(it.person.keeper.saves == 0);
    window.press(Is::Step, "まとめて伝える");
    window.press(Is::Button, "つぎへ");
    CHECK(window.says("自宅"));
    window.press(Is::Button, "この端末に残す");
    window.type("あいことば", "ねこ いぬ とり さる");
    window.press(Is::Button, "残す");
    CHECK(window.says("この端末に残しました"));
    CHECK(it.person.keeper.stored.size() == 2);

    window.press(Is::Button, "とじる");
    window.type("あいことば", "ちがうあいことば");
    window.press(Is::Button, "ひらく");
    CHECK(window.says("ひらけませんでした"));
    window.type("あいことば", "ねこ いぬ とり さる");
    window.press(Is::Button, "ひらく");
    window.press(Is::Step, "どこで、だれと");
    window.press(Is::Button, "つぎへ");
    CHECK(window.get(Is::Option, "自宅").selected == true);
    CHECK(window.get(Is::TextField, "自分のことばで").value == "庭の見える部屋で。");
}

TEST_CASE("今は話したくない is pressed like any place and stands where a wish would", "[shell]")
{
    Sitting it;
    it.person.goes(Page::Kind::Question, "place_of_care/now");
    it.window.settle();
    it.window.click(Is::Option, "今は話したくない");
    CHECK(stands<Answer>(it.person.record(), "place_of_care/now")->state == AnswerState::NotNow);
    CHECK(it.window.get(Is::Option, "今は話したくない").selected == true);
}

TEST_CASE("an answer that is chosen stays under the finger", "[shell]")
{
    for (const shell::Size size :
         {shell::Size{390, 844}, shell::Size{390, 460}, shell::Size{768, 1024}})
        for (const char* scale : {"1", "2"}) {
            Sitting it(size);
            it.person.does(SetSetting{"text_scale", scale});
            it.person.goes(Page::Kind::Question, "place_of_care/now");
            it.window.settle();
            it.window.scroll_to("place_of_care/now.care_home");
            const shell::Rect before = it.window.get("place_of_care/now.care_home").rect;
            const shell::Rect seen = it.window.get("place_of_care/now.care_home").clip;
            it.window.tap(shell::common(before, seen).centre());
            INFO(size.width << "x" << size.height << " at " << scale);
            CHECK(it.window.get("place_of_care/now.care_home").selected == true);
            CHECK(it.window.get("place_of_care/now.care_home").rect == before);
        }
}

TEST_CASE("the first answer moves nothing in the header", "[shell]")
{
    for (const shell::Size size : {shell::Size{390, 844}, shell::Size{768, 1024}}) {
        Sitting it(size);
        it.person.goes(Page::Kind::Question, "place_of_care/now");
        it.window.settle();
        const shell::Rect before = it.window.get("header.text_size").rect;
        CHECK(it.window.get("header.lock").enabled == false);
        it.person.does(Choose{"place_of_care/now", "home"});
        it.window.settle();
        CHECK(it.window.get("header.lock").enabled);
        CHECK(it.window.get("header.text_size").rect == before);
    }
}

TEST_CASE("resting is one press away on every question, however large the text", "[shell]")
{
    for (const shell::Size size : {shell::Size{390, 844}, shell::Size{768, 1024}})
        for (const char* scale : {"1", "1.5", "2"}) {
            Sitting it(size);
            it.person.does(SetSetting{"text_scale", scale});
            it.person.goes(Page::Kind::Question, "values");
            it.window.settle();
            const shell::Node& rest = it.window.get(Is::Button, "ここで休む");
            INFO(size.width << " at " << scale);
            CHECK(rest.rect.width >= 48);
            CHECK(rest.rect.bottom() <= size.height);
            CHECK(rest.rect.y >= size.height * .8f);
        }
}

TEST_CASE("trouble is told in full, clear of every button", "[shell][accessibility]")
{
    for (const shell::Size size : {shell::Size{1280, 800}, shell::Size{768, 1024},
                                   shell::Size{390, 844}, shell::Size{844, 390}})
        for (const char* scale : {"1", "1.5", "2"}) {
            Sitting it(size);
            it.person.does(SetSetting{"text_scale", scale});
            it.person.does(Choose{"place_of_care/now", "home"});
            it.person.keeper.trouble = Error::Code::Full;
            it.person.keeps();
            State state = it.person.state();
            test::Window window(
                [&] { return screen(state, the_booklets(), the_wordings(), it.person.clock); }, {},
                size);
            for (const Page& page : every_page(it.person.state())) {
                state.page = page;
                state.notice = Notice::None;
                window.settle();
                state.notice = Notice::DeviceFull;
                window.settle();
                INFO("page " << static_cast<int>(page.kind) << " " << page.id << " " << size.width
                             << "x" << size.height << " at " << scale);
                CHECK(shell::problems(window.tree()) == std::vector<std::string>{});
                const shell::Node& status = window.get("status");
                CHECK(shell::common(status.rect, status.clip).height > 20);
            }
        }
}

TEST_CASE("what was pressed stays in sight when trouble takes room below it", "[shell]")
{
    Sitting it;
    State state = it.person.state();
    state.page = {Page::Kind::Settings, ""};
    state.underlay.offered = state.underlay.each_time = true;
    test::Window window(
        [&] { return screen(state, the_booklets(), the_wordings(), it.person.clock); });
    window.click(Is::Button, "地図のファイルを選ぶ");
    state.notice = Notice::UnderlayNotRead;
    window.settle();
    const shell::Node& chooses = window.get(Is::Button, "地図のファイルを選ぶ");
    CHECK(shell::common(chooses.rect, chooses.clip) == chooses.rect);
}

TEST_CASE("values are put in order without dragging", "[shell]")
{
    Sitting it;
    it.person.goes(Page::Kind::Question, "values");
    it.window.settle();
    it.window.press(Is::RankedItem, "自分らしくいられること");
    it.window.press(Is::RankedItem, "できるだけ長く生きること");
    it.window.press(Is::Button, "「できるだけ長く生きること」を前へ");
    CHECK(stands<Answer>(it.person.record(), "values")->choices ==
          std::vector<std::string>{"long_life", "myself"});
    CHECK(it.window.get(Is::RankedItem, "できるだけ長く生きること").description ==
          "1番目に選んでいます");
    CHECK(it.window.get(Is::RankedItem, "自分らしくいられること").description ==
          "2番目に選んでいます");
    // They stand in that order, above what was not chosen, with the ways that lead somewhere.
    const shell::Rect first = it.window.get(Is::RankedItem, "できるだけ長く生きること").rect;
    const shell::Rect second = it.window.get(Is::RankedItem, "自分らしくいられること").rect;
    const shell::Rect other = it.window.get(Is::RankedItem, "住み慣れた場所にいること").rect;
    CHECK(first.bottom() <= second.y);
    CHECK(second.bottom() <= other.y);
    CHECK_FALSE(it.window.shows(Is::Button, "「できるだけ長く生きること」を前へ"));
    CHECK(it.window.shows(Is::Button, "「できるだけ長く生きること」を後ろへ"));
    CHECK_FALSE(it.window.shows(Is::Button, "「自分らしくいられること」を後ろへ"));
}

TEST_CASE("answers of which several may be chosen stand side by side where there is room",
          "[shell]")
{
    for (const float width : {768.f, 390.f}) {
        Sitting it({width, 1024});
        it.person.goes(Page::Kind::Question, "worries");
        it.window.settle();
        const shell::Rect first = it.window.get(Is::Check, "痛みや苦しさ").rect;
        const shell::Rect second = it.window.get(Is::Check, "夜のこと").rect;
        CHECK((first.y == second.y) == (width > 560));
    }
}

TEST_CASE("leaving without keeping is asked with equal buttons", "[shell]")
{
    for (const shell::Size size : {shell::Size{390, 844}, shell::Size{1280, 800}}) {
        Sitting it(size);
        it.person.does(Choose{"place_of_care/now", "home"});
        it.person.does(Lock{});
        it.window.settle();
        const shell::Rect keep = it.window.get("dialog.lose.keep").rect;
        for (const char* other : {"dialog.back", "dialog.lose.confirm"}) {
            CHECK(it.window.get(other).rect.x == keep.x);
            CHECK(it.window.get(other).rect.width == keep.width);
            CHECK(it.window.get(other).rect.height == keep.height);
        }
    }
}

TEST_CASE("when saving fails the words are still in their field", "[shell]")
{
    Sitting it;
    it.person.does(Choose{"place_of_care/now", "home"});
    it.person.keeps();
    it.person.goes(Page::Kind::Question, "must_not");
    it.window.settle();
    it.person.keeper.trouble = Error::Code::Full;
    it.window.type("避けたいこと", "がまんはいや");
    CHECK(it.window.get(Is::TextField, "避けたいこと").value == "がまんはいや");
    CHECK(it.window.says("端末の空きがたりず"));
    it.person.keeper.trouble.reset();
    it.window.press(Is::Button, "つぎへ");
    CHECK(stands<Answer>(it.person.record(), "must_not")->words == "がまんはいや");
}
