#include "core/app/walk.hpp"
#include "core/screens/screens.hpp"
#include "tests/support/person.hpp"
#include "tests/support/reading.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

using namespace kotozute;
using test::all_labels;
using test::all_texts;
using test::Person;
using test::the_booklet;
using test::the_wording;

namespace {

Screen shown(const Person& person)
{
    return screen(person.state(), the_booklet(), the_wording(), person.clock);
}

bool holds(const std::string& text, const std::string& part)
{
    return plain(text).find(part) != std::string::npos;
}

bool shows(const Screen& page, const std::string& part)
{
    const auto texts = all_texts(page);
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& text) { return holds(text, part); });
}

// The first block of a kind.
template <class T>
const T* find(const Screen& page)
{
    for (const Block& block : page.body)
        if (const T* found = std::get_if<T>(&block))
            return found;
    return nullptr;
}

const block::Button* find_button(const Screen& page, const std::string& id)
{
    for (const Block& block : page.body)
        if (const auto* button = std::get_if<block::Button>(&block))
            if (button->label.id == id)
                return button;
    return nullptr;
}

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
        CHECK(text.find('%') == std::string::npos);
    }
}

const std::vector<Page::Kind> other_pages{
    Page::Kind::Entrance, Page::Kind::Reading, Page::Kind::Scenarios, Page::Kind::Speaker,
    Page::Kind::Summary,  Page::Kind::Review,  Page::Kind::Keep,      Page::Kind::Unlock,
    Page::Kind::Places,   Page::Kind::Cards,   Page::Kind::Handing,   Page::Kind::ReadBack,
    Page::Kind::Gaps,     Page::Kind::Support, Page::Kind::Rest,      Page::Kind::Settings};

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

// Says something of every kind.
void say_much(Person& person)
{
    person.does(Toggle{"values", "myself"});
    person.does(Toggle{"values", "no_pain"});
    person.does(Choose{"spokesperson/1", "named"});
    person.types("spokesperson/1#name", "髙﨑|明子[");
    person.does(Choose{"place_of_care/now", "home"});
    person.does(SetStrength{"place_of_care/now", Strength::Definitely});
    person.does(Choose{"if_worse/now", "my_hospital"});
    person.does(AnswerWith{"place_of_death/now", AnswerState::Undecided});
    person.types("voice/person#words", "「ここがいい」|と[言う]。");
    person.types("voice/family#words", "かなえたい");
    person.does(Toggle{"talk#present", "family"});
    person.types("subject#family", "𠮷田");
    person.types("subject#born", "昭和16年5月2日");
}

}  // namespace

TEST_CASE("every page has its words, and no widget's name stands twice", "[screens]")
{
    Person person;
    check_all_pages(person);
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
    for (int i = 0; i <= static_cast<int>(Notice::VaultBusy); ++i) {
        state.notice = static_cast<Notice>(i);
        state.where = i % 2 == 0 ? "" : "ドキュメント";
        const Screen page = screen(state, the_booklet(), the_wording(), Timestamp{});
        check_page(page);
        CHECK(page.status.text.empty() == (state.notice == Notice::None));
        CHECK(page.trouble == is_trouble(state.notice));
    }
    for (int i = 0; i <= static_cast<int>(FieldTrouble::Wrong); ++i) {
        state.troubles["subject#born"] = static_cast<FieldTrouble>(i);
        check_page(screen(state, the_booklet(), the_wording(), Timestamp{}));
    }
    for (int i = 1; i <= static_cast<int>(Busy::MakingFile); ++i) {
        state.busy = static_cast<Busy>(i);
        const Screen page = screen(state, the_booklet(), the_wording(), Timestamp{});
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
                                test::sources_of("core/app");
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

TEST_CASE("a place's distance is said to be straight, and a missing phone to be unverified",
          "[screens]")
{
    Person person;
    person.goes(Page::Kind::Places, "place_of_care/now");
    person.does(Edit{"find#near", "大塚四丁目"});
    person.does(Find{});
    const Screen page = shown(person);
    const auto* items = find<block::Items>(page);
    REQUIRE(items);
    REQUIRE(items->items.size() == 2);
    CHECK(holds(items->items[0].note, "直線距離 350 m"));
    CHECK(holds(items->items[0].note, "電話：未確認"));
    CHECK(holds(items->label.text, "大塚四丁目の真ん中から近い順（2件）"));
    CHECK(shows(page, "ここにないものも、あるかもしれません"));
    CHECK(shows(page, "厚生労働省"));

    person.does(ShowPlace{"area:131059/1"});
    CHECK(shown(person).title.text == "みどり訪問看護");
    CHECK(shows(shown(person), "電話：未確認"));
    CHECK(shows(shown(person), "看護師が家に来て"));
    CHECK(find_button(shown(person), "place.pick"));
    person.goes(Page::Kind::Places);  // nobody asked for a place: there is nothing to fill
    person.does(ShowPlace{"area:131059/1"});
    CHECK(!find_button(shown(person), "place.pick"));
    person.does(Back{});
    person.does(Edit{"find#words", "ない"});
    person.does(Find{});
    CHECK(holds(find<block::Items>(shown(person))->when_empty, "ないとはかぎりません"));
}

TEST_CASE("nothing says that a place is closed because nobody told when it is open", "[screens]")
{
    Person person;
    person.goes(Page::Kind::Places);
    person.does(ShowPlace{"area:131059/2"});
    const Screen card = shown(person);
    CHECK(shows(card, "未確認"));
    CHECK(!shows(card, "閉"));
    CHECK(shows(card, "2025年12月31日のもの"));
    CHECK(shows(card, "いまは変わっているかもしれません"));
}

TEST_CASE("the map beside the list shows the places of the list, with the open card's in sight",
          "[screens]")
{
    Person person;
    person.goes(Page::Kind::Places);
    const Screen page = shown(person);
    const auto* map = find<block::Map>(page);
    REQUIRE(map);
    const auto* items = find<block::Items>(page);
    REQUIRE(map->places->size() == items->items.size());
    for (std::size_t i = 0; i < items->items.size(); ++i)
        CHECK((*map->places)[i].name == items->items[i].label.text);
    CHECK(map->selected.empty());
    CHECK(shows(page, "e-Stat"));
    person.does(ShowPlace{"area:131059/2"});
    CHECK(find<block::Map>(shown(person))->selected == "area:131059/2");
}

TEST_CASE("each chip says in words what it lets in, and how many there are", "[screens]")
{
    Person person;
    person.goes(Page::Kind::Places);
    const Screen page = shown(person);
    const auto* chips = find<block::Chips>(page);
    REQUIRE(chips);
    REQUIRE(chips->chips.size() == 3);
    CHECK(plain(chips->chips[0].label.text) == "来てもらう");
    CHECK(chips->chips[0].said == "1件");
    CHECK(chips->chips[2].said == "0件");
    CHECK(chips->chips[0].icon != Icon::None);
    CHECK(!chips->chips[0].on);
    person.does(ToggleKind{"visit"});
    CHECK(find<block::Chips>(shown(person))->chips[0].on);
}

TEST_CASE("a place on a list of one's own is told from the others, and offered at the question",
          "[screens]")
{
    Person person;
    person.goes(Page::Kind::Places);
    CHECK(!find<block::Segments>(shown(person)));
    person.does(ToggleFavourite{"area:131059/2"});
    person.does(ToggleTeam{"area:131059/1"});
    CHECK(find<block::Segments>(shown(person))->parts.size() == 2);
    person.does(ListFavourites{true});
    CHECK(shows(shown(person), "お気に入りのところ（2件）"));
    CHECK(shows(shown(person), "かかわる人"));
    person.does(ShowPlace{"area:131059/2"});
    CHECK(shows(shown(person), "なくなったとはかぎりません"));
    CHECK(shows(shown(person), "お気に入りからはずす"));
    person.goes(Page::Kind::Question, "place_of_care/now");
    CHECK(shows(shown(person), "お気に入りから書き入れる"));
    CHECK(shows(shown(person), "ひだまりホーム"));
    person.does(PickPlace{"area:131059/2"});
    CHECK(!shows(shown(person), "お気に入りから書き入れる"));
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

TEST_CASE("a kept record is not offered to be thrown away", "[screens]")
{
    Person person;
    say_much(person);
    person.keeps();
    person.goes(Page::Kind::Rest);
    CHECK(find_button(shown(person), "rest.lock"));
    CHECK(!find_button(shown(person), "rest.forget"));
}

TEST_CASE("who cannot read small print reads the sheet in large letters", "[screens]")
{
    Person person;
    say_much(person);
    person.goes(Page::Kind::Summary);
    REQUIRE(find<block::Paper>(shown(person))->sheet);
    person.does(find_button(shown(person), "summary.as_words")->action);
    const Screen page = shown(person);
    CHECK(!find<block::Paper>(page)->sheet);
    CHECK(holds(find<block::Paper>(page)->text_alternative, "自宅"));
    person.does(find_button(page, "summary.as_paper")->action);
    CHECK(find<block::Paper>(shown(person))->sheet);
}

TEST_CASE("a guest is told that nothing is kept, and offered to keep it", "[screens]")
{
    Person person;
    CHECK(shows(shown(person), "「残す」を選ぶまで、この端末には何も残りません"));
    CHECK(shown(person).header.tools.size() == 1);  // nothing to close
    CHECK(!find_button(shown(person), "entrance.open"));
    say_much(person);
    person.goes(Page::Kind::Rest);
    CHECK(find_button(shown(person), "rest.keep"));
    CHECK(find_button(shown(person), "rest.forget"));
    person.does(Ask{"forget"});
    REQUIRE(shown(person).dialog);
    CHECK(std::holds_alternative<Forget>(shown(person).dialog->confirm->action));
    person.keeps();
    person.does(Lock{});
    person.goes(Page::Kind::Entrance);
    CHECK(find_button(shown(person), "entrance.open"));
}

TEST_CASE("opening with words already written asks what to do with them", "[screens]")
{
    Person person;
    say_much(person);
    person.keeps();
    person.does(Lock{});
    CHECK(shown(person).footer.next);
    person.types("keep_doing#words", "朝のお茶");
    person.goes(Page::Kind::Unlock);
    CHECK(!shown(person).footer.next);
    CHECK(find_button(shown(person), "unlock.bring"));
    CHECK(find_button(shown(person), "unlock.leave"));
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

TEST_CASE("closing a kept record with words it cannot hold asks, and speaks of those words only",
          "[screens]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.keeps();
    person.types("subject#born", "昭和のいつか");
    person.does(Lock{});
    REQUIRE(shown(person).dialog);
    CHECK(shown(person).dialog->title.id == "dialog.unsaid.title");
    CHECK(shown(person).dialog->body.size() == 1);
    CHECK(std::holds_alternative<Dismiss>(shown(person).dialog->cancel->action));
    CHECK(std::holds_alternative<LockAnyway>(shown(person).dialog->confirm->action));
    person.does(Close{});
    CHECK(std::holds_alternative<CloseAnyway>(shown(person).dialog->confirm->action));
}

TEST_CASE("words typed and not understood count as written before a record is opened", "[screens]")
{
    Person person;
    person.does(Choose{"place_of_care/now", "home"});
    person.keeps();
    person.does(Lock{});
    person.types("talk#on", "先週");
    person.goes(Page::Kind::Unlock);
    CHECK(find_button(shown(person), "unlock.bring"));
    person.goes(Page::Kind::Rest);
    CHECK(find_button(shown(person), "rest.keep"));
}

TEST_CASE("a passphrase is seen while it is chosen, and dots where it is known", "[screens]")
{
    Person person;
    say_much(person);
    person.goes(Page::Kind::Keep);
    CHECK(find<block::Field>(shown(person))->shown);
    person.does(ShowSecret{false});
    CHECK(!find<block::Field>(shown(person))->shown);
    CHECK(shows(shown(person), "だれにもひらけません"));
    CHECK(shows(shown(person), "8文字以上"));
    person.does(Edit{"passphrase", "みじかい"});
    person.does(Keep{});
    CHECK(holds(find<block::Field>(shown(person))->trouble, "8文字以上"));
    CHECK(!holds(shown(person).status.text, "8文字以上"));  // once, at its field
    person.keeps();
    person.does(Lock{});
    CHECK(!find<block::Field>(shown(person))->shown);
    CHECK(!shows(shown(person), "8文字以上"));
    person.does(Edit{"passphrase", "ほかの あいことば"});
    person.does(Unlock{});
    CHECK(holds(find<block::Field>(shown(person))->trouble, "ちがうようです"));
    CHECK(holds(shown(person).status.text, "ひらけませんでした"));
    CHECK(!holds(shown(person).status.text, "ちがうようです"));
}
