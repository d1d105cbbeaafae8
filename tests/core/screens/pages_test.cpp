#include "core/app/walk.hpp"
#include "core/screens/screens.hpp"
#include "tests/support/page.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cctype>
#include <set>

using namespace kotozute;
using namespace kotozute::test;

namespace {

// What must hold of any page.
void check_page(const Screen& page)
{
    INFO(page.name);
    CHECK(!page.title.text.empty());
    CHECK(!page.name.empty());
    std::set<std::string> ids;
    for (const Label& label : all_labels(page)) {
        INFO(label.id);
        CHECK(!label.id.empty());
        CHECK(label.text != label.id);  // no text was missing
        CHECK((!label.text.empty() || label.id == "status" || label.id.ends_with("#answers")));
        CHECK(ids.insert(label.id).second);
    }
    for (const std::string& text : all_texts(page)) {
        INFO(text);
        CHECK((text.empty() || markup_fault(text).empty()));
        CHECK(text.find('{') == std::string::npos);
        const auto percent = text.find('%');  // a figure's, never a mark left unfilled
        CHECK((percent == std::string::npos || (percent > 0 && std::isdigit(text[percent - 1]))));
    }
}

const std::vector<Page::Kind> other_pages{
    Page::Kind::Entrance, Page::Kind::Reading, Page::Kind::Scenarios, Page::Kind::Speaker,
    Page::Kind::Summary,  Page::Kind::Review,  Page::Kind::Keep,      Page::Kind::Unlock,
    Page::Kind::Places,   Page::Kind::Cards,   Page::Kind::Handing,   Page::Kind::ReadBack,
    Page::Kind::Gaps,     Page::Kind::Support, Page::Kind::Rest,      Page::Kind::Settings,
    Page::Kind::Areas,    Page::Kind::Events,  Page::Kind::Locked,    Page::Kind::TakeIn,
    Page::Kind::Scan,     Page::Kind::Code,    Page::Kind::Team,      Page::Kind::Records};

void check_all_pages(Person& person)
{
    for (const Page::Kind kind : other_pages) {
        person.goes(kind);
        check_page(shown(person));
    }
    for (const Article& article : the_booklet().guidance.articles) {
        person.goes(Page::Kind::Reading, article.id);
        check_page(shown(person));
    }
    for (const Page& page : walk(the_booklet(), person.state())) {
        person.does(Go{page});
        check_page(shown(person));
    }
    person.goes(Page::Kind::Places, "place_of_care/now");
    check_page(shown(person));
    for (const char* need : {"visit", "live"})
        person.does(ToggleKind{need});
    check_page(shown(person));
    for (const char* need : {"visit", "live"})
        person.does(ToggleKind{need});
    person.does(OpenSearch{true});
    check_page(shown(person));
    person.does(ShowPlace{"area:131059/2"});
    check_page(shown(person));
    person.does(ToggleFavourite{"area:131059/2"});
    check_page(shown(person));
    person.does(ListFavourites{true});
    check_page(shown(person));
    person.does(ToggleFavourite{"area:131059/2"});
}

}  // namespace

TEST_CASE("every page has its words, and no widget's name stands twice", "[screens]")
{
    Person person;
    check_all_pages(person);
}

TEST_CASE("every page has its words in English, too", "[screens]")
{
    Person person;
    person.does(SetSetting{"language", "en"});
    check_all_pages(person);
    person.does(SetSpeaker{Voice::Family, Role::VisitingNurse});
    check_all_pages(person);
}

TEST_CASE("who reads English meets no sentence in Japanese", "[screens]")
{
    Person person;
    person.does(SetSetting{"language", "en"});
    for (const Page::Kind kind : other_pages) {
        if (kind == Page::Kind::Cards)
            continue;  // it shows what stands on the card, and cards are in Japanese
        person.goes(kind);
        const Screen page = shown(person);
        CHECK(page.language == "en");
        for (const std::string& text : all_texts(page)) {
            INFO(page.name << ": " << text);
            CHECK((text.find("。") == std::string::npos && text.find("です") == std::string::npos &&
                   text.find("ください") == std::string::npos));
        }
    }
}

TEST_CASE("and so it is for a helper, with everything said, before and after keeping", "[screens]")
{
    Person person;
    person.does(SetSpeaker{Voice::Family, Role::VisitingNurse});
    for (const Scenario& scenario : the_booklet().scenarios)
        if (scenario.code != "now")
            person.does(Toggle{"scenarios", scenario.code});
    say_much(person);
    check_all_pages(person);
    person.keeps();
    check_all_pages(person);
    person.does(Choose{"place_of_care/now", "hospital"});
    check_all_pages(person);
    person.does(Edit{"keep#reason", "入院のあと"});
    person.does(Keep{});
    check_all_pages(person);
    person.does(Lock{});
    check_all_pages(person);
}

TEST_CASE("every notice and every trouble has its words", "[screens]")
{
    State state;
    state.page = {Page::Kind::Question, "subject"};
    for (int i = 0; i <= static_cast<int>(Notice::TeamKeyDamaged); ++i) {
        state.notice = static_cast<Notice>(i);
        state.where = i % 2 == 0 ? "" : "ドキュメント";
        const Screen page = screen(state, the_booklets(), the_wordings(), Timestamp{});
        check_page(page);
        CHECK(page.status.text.empty() == (state.notice == Notice::None));
        CHECK(page.trouble == is_trouble(state.notice));
    }
    for (int i = 0; i <= static_cast<int>(FieldTrouble::Wrong); ++i) {
        state.troubles["subject#born"] = static_cast<FieldTrouble>(i);
        check_page(screen(state, the_booklets(), the_wordings(), Timestamp{}));
    }
    for (int i = 1; i <= static_cast<int>(Busy::Exchanging); ++i) {
        state.busy = static_cast<Busy>(i);
        const Screen page = screen(state, the_booklets(), the_wordings(), Timestamp{});
        check_page(page);
        REQUIRE(page.dialog);
        CHECK(!page.dialog->cancel);
    }
}

TEST_CASE("every text of the strings file is asked for somewhere", "[screens]")
{
    // The browser's own page, the desktop's dialogs and both their names are asked for there.
    const auto elsewhere = [](const std::string& key) {
        return key.starts_with("web.") || key.starts_with("desktop.") || key.starts_with("app.");
    };
    const std::string sources = test::sources_of("core/screens") + test::sources_of("core/places") +
                                test::sources_of("core/app") + test::sources_of("core/content");
    for (const auto& [key, text] : the_booklet().strings.table()) {
        if (elsewhere(key))
            continue;
        INFO(key);
        const bool whole = sources.find('"' + key + '"') != std::string::npos;
        const auto dot = key.rfind('.');
        const bool made = dot != std::string::npos &&
                          (sources.find('"' + key.substr(0, dot + 1) + '"') != std::string::npos ||
                           sources.find('"' + key.substr(0, dot) + '"') != std::string::npos);
        const bool family = key.starts_with("settings.") || key.starts_with("subject.") ||
                            key.starts_with("person.");
        CHECK((whole || made || family));
    }
}

TEST_CASE("まだ決めていない stands beside the places with the same weight", "[screens]")
{
    Person person;
    person.goes(Page::Kind::Question, "place_of_care/cancer");
    const Screen page = shown(person);
    CHECK(holds(page.kicker, "もし、がんなどの病気になったら"));
    const auto* options = find<block::Options>(page);
    REQUIRE(options);
    CHECK(options->options.size() == 10);
    for (const auto& option : options->options) {
        CHECK(option.picture != Picture::None);
        CHECK(!option.selected);  // nothing is chosen for a person
    }
    person.does(AnswerWith{"place_of_care/cancer", AnswerState::Undecided});
    const Screen after = shown(person);
    const auto& cards = find<block::Options>(after)->options;
    CHECK(std::count_if(cards.begin(), cards.end(), [](const auto& o) { return o.selected; }) == 1);
    CHECK(cards[7].selected);
    CHECK(!find<block::Segments>(after));  // no strength is asked of what is no wish
}

TEST_CASE("the step list never calls a step incomplete", "[screens]")
{
    Person person;
    person.goes(Page::Kind::Question, "values");
    person.does(Toggle{"values", "myself"});
    const Screen page = shown(person);
    REQUIRE(page.steps.size() == 9);
    CHECK(page.steps[0].current);
    CHECK(page.steps[0].answered);
    CHECK(!page.steps[1].answered);
    CHECK(!page.trouble);
}

TEST_CASE("a bad date is told at its field, and what was typed is still there", "[screens]")
{
    Person person;
    person.goes(Page::Kind::Question, "subject");
    person.types("subject#born", "昭和16年2月31日");
    for (const Block& block : shown(person).body)
        if (const auto* field = std::get_if<block::Field>(&block);
            field && field->field == "subject#born") {
            CHECK(field->text == "昭和16年2月31日");
            CHECK(holds(field->trouble, "日付が読みとれません"));
        }
    person.types("subject#born", "昭和16年5月2日");
    for (const Block& block : shown(person).body)
        if (const auto* field = std::get_if<block::Field>(&block);
            field && field->field == "subject#born") {
            CHECK(field->text == "1941年5月2日");
            CHECK(field->trouble.empty());
        }
}

TEST_CASE("a failed save is told on the page where it happened", "[screens]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.keeps();
    person.goes(Page::Kind::Question, "must_not");
    person.keeper.trouble = Error::Code::Full;
    person.types("must_not#words", "がまんはいや");
    const Screen page = shown(person);
    CHECK(page.trouble);
    CHECK(holds(page.status.text, "残せませんでした"));
    CHECK(find<block::Field>(page)->text == "がまんはいや");
}

TEST_CASE("a helper sees on every question whose words and whose hand it is", "[screens]")
{
    Person person;
    person.does(SetSpeaker{Voice::Person, Role::CareManager});
    person.types("speaker#name", "山本");
    for (const Page& page : walk(the_booklet(), person.state())) {
        if (page.kind != Page::Kind::Question)
            continue;
        person.does(Go{page});
        CHECK(shows(shown(person), "ケアマネジャー 山本が書いています"));
    }
}

TEST_CASE("the three voices stand apart, each with whose hand wrote it", "[screens]")
{
    Person person;
    person.types("voice/person#words", "庭の見える|この部屋で");
    person.does(SetSpeaker{Voice::Person, Role::Family});
    person.types("speaker#name", "みどり");
    person.types("voice/family#words", "夜ひとりは心配");
    person.goes(Page::Kind::Question, "disagreement");
    std::vector<block::VoiceSlip> slips;
    for (const Block& block : shown(person).body)
        if (const auto* slip = std::get_if<block::VoiceSlip>(&block))
            slips.push_back(*slip);
    REQUIRE(slips.size() == 3);
    CHECK(holds(slips[0].words, "庭の見える｜この部屋で"));
    CHECK(holds(slips[0].who, "本人が書きました（11月22日）"));
    CHECK(holds(slips[1].words, "夜ひとりは心配"));
    CHECK(holds(slips[1].who, "家族 みどりが書きました"));
    CHECK(slips[2].who.empty());
}

TEST_CASE("worries have a calm way to somebody to talk to on the same page", "[screens]")
{
    Person person;
    for (const char* id : {"worries", "must_not"}) {
        person.goes(Page::Kind::Question, id);
        CHECK(find_button(shown(person), "support.link"));
    }
    person.goes(Page::Kind::Support);
    CHECK(shows(shown(person), "がん相談支援センター"));
    CHECK(shows(shown(person), "未確認"));
}

TEST_CASE("what changed stands beside what was before", "[screens]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "hospital"});
    person.does(Toggle{"values", "myself"});
    person.keeps();
    person.goes(Page::Kind::Review);
    CHECK(shows(shown(person), "はじめての版です"));
    CHECK(!shown(person).footer.next);

    person.does(Choose{"place_of_care/now", "home"});
    person.does(SetStrength{"place_of_care/now", Strength::Definitely});
    Screen page = shown(person);
    const auto* difference = find<block::Difference>(page);
    REQUIRE(difference);
    CHECK(holds(difference->label.text, "いまの気持ち・過ごしたい場所"));
    CHECK(holds(difference->before, "病院"));
    CHECK(holds(difference->before_label, "版1"));
    CHECK(holds(difference->now, "自宅、ぜひ"));
    CHECK(shows(page, "ほかの1件は、変わっていません"));
    REQUIRE(page.footer.next);
    CHECK(holds(page.footer.next->label.text, "これで残す"));

    person.types("keep#reason", "退院して");
    person.does(Toggle{"values", "no_pain"});
    page = shown(person);
    CHECK(holds(find<block::Difference>(page)->label.text, "大切にしていること"));  // asked first
    person.does(Keep{});
    page = shown(person);
    CHECK(!page.footer.next);
    const auto* timeline = find<block::Timeline>(page);
    REQUIRE(timeline);
    REQUIRE(timeline->moments.size() == 2);
    CHECK(timeline->moments[1].what == "退院して");
    CHECK(timeline->moments[1].current);
    CHECK(holds(find<block::Difference>(page)->now_label, "版2"));
}

TEST_CASE("the summary is read aloud with the wish, and says that it is one", "[screens]")
{
    Person person;
    say_much(person);
    person.goes(Page::Kind::Summary);
    const Screen page = shown(person);
    const auto* paper = find<block::Paper>(page);
    REQUIRE(paper);
    CHECK(holds(paper->text_alternative, "自宅"));
    CHECK(holds(paper->text_alternative, "法的な文書ではありません"));
    CHECK(shows(page, "希望です。いつでも変えられます。法的な文書ではありません"));
    CHECK(shows(page, "下書きです"));
    person.keeps();
    person.goes(Page::Kind::Summary);
    CHECK(shows(shown(person), "版1・2026年11月22日"));
}

TEST_CASE("where nothing is to be decided, not knowing yet is called that", "[screens]")
{
    Person person;
    const auto label = [&](const std::string& slot) {
        person.goes(Page::Kind::Question, slot);
        for (const Block& block : shown(person).body)
            if (const auto* options = std::get_if<block::Options>(&block))
                for (const block::Option& option : options->options)
                    if (option.label.id == slot + ".undecided")
                        return plain(option.label.text);
        return std::string();
    };
    CHECK(label("worries") == "まだ、わからない");
    CHECK(label("voice/person") == "まだ、わからない");
    CHECK(label("place_of_care/now") == "まだ決めていない");
}

TEST_CASE("the places to turn to say where that is known from", "[screens]")
{
    Person person;
    person.goes(Page::Kind::Support);
    CHECK(shows(shown(person), "拠点の指定：各病院の案内ページ"));
    CHECK(shows(shown(person), "所在地は2025年6月"));
}
