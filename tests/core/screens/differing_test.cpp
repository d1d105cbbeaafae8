#include "core/document/fhir_bundle.hpp"
#include "core/preferences/slots.hpp"
#include "core/screens/screens.hpp"
#include "tests/core/document/programs.hpp"
#include "tests/core/document/random_record.hpp"
#include "tests/support/person.hpp"
#include "tests/support/reading.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>

using namespace kotozute;
using test::all_texts;
using test::Person;

namespace {

constexpr auto place = "place_of_care/now";

Screen shown(const Person& person)
{
    return screen(person.state(), test::the_booklets(), test::the_wordings(), person.clock);
}

bool shows(const Screen& page, const std::string& part)
{
    const auto texts = all_texts(page);
    return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
        return plain(text).find(part) != std::string::npos;
    });
}

template <class T>
const T* find(const Screen& page)
{
    for (const Block& block : page.body)
        if (const auto* found = std::get_if<T>(&block))
            return found;
    return nullptr;
}

const block::Button* button(const Screen& page, const std::string& id)
{
    for (const Block& block : page.body)
        if (const auto* found = std::get_if<block::Button>(&block); found && found->label.id == id)
            return found;
    return nullptr;
}

// A record in which two places differ, and a place of a list.
struct Differing : Person {
    Person laptop;

    Differing()
    {
        does(Choose{place, "home"});
        keeps();
        laptop.does(Edit{"speaker#name", "髙﨑 明子"});
        laptop.does(SetSpeaker{Voice::Family, Role::Family});
        laptop.does(Choose{place, "hospital"});
        laptop.keeps();
        laptop.goes(Page::Kind::Places);
        laptop.does(ToggleFavourite{"area:131059/1"});
        does(TakeIn{laptop.keeper.written()});
        laptop.does(ToggleFavourite{"area:131059/1"});
        goes(Page::Kind::Places);
        does(ToggleFavourite{"area:131059/1"});
        does(ToggleFavourite{"area:131059/1"});
        goes(Page::Kind::Review);
    }
};

}  // namespace

TEST_CASE("the page of what changed begins with what differs, one tap away", "[screens]")
{
    Differing it;
    const Screen page = shown(it);
    CHECK(shows(page, "食いちがっているところ（1件）"));
    const auto* items = find<block::Items>(page);
    REQUIRE(items);
    REQUIRE(items->items.size() == 1);
    CHECK(items->items[0].label.text == "いまの気持ち・過ごしたい場所");
    CHECK(items->items[0].caption.find("自宅") != std::string::npos);
    CHECK(items->items[0].caption.find("病院") != std::string::npos);
    const auto* go = std::get_if<Go>(&*items->items[0].action);
    REQUIRE(go);
    CHECK(go->page == Page{Page::Kind::Question, place});
}

TEST_CASE("where devices differ, a question shows all that stands there and no answer chosen",
          "[screens]")
{
    Differing it;
    it.goes(Page::Kind::Question, place);
    Screen page = shown(it);
    const auto* sides = find<block::Sides>(page);
    REQUIRE(sides);
    REQUIRE(sides->sides.size() == 2);
    CHECK(find<block::Options>(page) == nullptr);
    for (const char* part :
         {"自宅", "病院", "本人が書きました", "家族 髙﨑 明子が書きました", "この端末",
          "別の端末（", "家族等の思い", "こちらにする（1つめ）", "こちらにする（2つめ）"})
        CHECK(shows(page, part));

    REQUIRE(button(page, "differs.anew"));
    it.does(button(page, "differs.anew")->action);
    page = shown(it);
    CHECK(find<block::Sides>(page));
    const auto* options = find<block::Options>(page);
    REQUIRE(options);
    CHECK(std::none_of(options->options.begin(), options->options.end(),
                       [](const block::Option& option) { return option.selected; }));
}

TEST_CASE("choosing one of them ends it, on this page and on the others", "[screens]")
{
    Differing it;
    it.goes(Page::Kind::Question, place);
    const Screen page = shown(it);
    it.does(find<block::Sides>(page)->sides[0].choose.action);
    CHECK(find<block::Sides>(shown(it)) == nullptr);
    CHECK(find<block::Options>(shown(it)));
    it.goes(Page::Kind::Review);
    CHECK_FALSE(shows(shown(it), "食いちがっているところ"));
    it.goes(Page::Kind::Summary);
    CHECK_FALSE(shows(shown(it), "食いちがって"));
}

TEST_CASE("the summary says how much differs and that the paper has both", "[screens]")
{
    Differing it;
    it.goes(Page::Kind::Summary);
    const Screen page = shown(it);
    CHECK(shows(page, "食いちがっているところが、1件あります"));
    REQUIRE(button(page, "summary.differs.see"));
    const auto* paper = find<block::Paper>(page);
    REQUIRE(paper);
    CHECK(paper->text_alternative.find("食いちがい：") != std::string::npos);
    const Document document =
        kotozute::document(it.record(), test::the_wording(), {it.clock, false});
    CHECK(document.disputes.size() == 1 + open_disputes(it.record()).size());
}

TEST_CASE("what no page asks for is settled where it is listed", "[screens]")
{
    Differing it;
    it.does(TakeIn{it.laptop.keeper.written()});
    REQUIRE(it.record().disputes.size() == 2);
    const Screen page = shown(it);
    const auto* sides = find<block::Sides>(page);
    REQUIRE(sides);
    CHECK(shows(page, "お気に入りのところ"));
    CHECK(shows(page, "みどり訪問看護"));
    CHECK(shows(page, "取り消されました"));
    it.does(sides->sides[0].choose.action);
    CHECK(it.record().disputes.size() == 1);
}

TEST_CASE("what came in is told with how much of it and how much differs", "[screens]")
{
    Differing it;
    it.laptop.types("must_not#words", "がまんはいや");
    it.does(TakeIn{it.laptop.keeper.written()});
    CHECK(plain(shown(it).status.text).find("件が入りました") != std::string::npos);
    CHECK(plain(shown(it).status.text).find("食いちがっているところが") != std::string::npos);
    it.does(TakeIn{it.laptop.keeper.written()});
    CHECK(plain(shown(it).status.text).find("新しく入るものは、ありませんでした") !=
          std::string::npos);
}

namespace {

Screen page_of(const Record& record, Page::Kind kind)
{
    State state;
    state.record = record;
    state.page = {kind, ""};
    return screen(state, test::the_booklets(), test::the_wordings(), papers::now);
}

// How many differences a page leads to: questions to go to, and those that are settled right there.
std::size_t listed_on(const Screen& page)
{
    std::size_t count = 0;
    for (const Block& block : page.body)
        if (const auto* items = std::get_if<block::Items>(&block))
            count += static_cast<std::size_t>(std::count_if(
                items->items.begin(), items->items.end(),
                [](const block::Item& item) { return item.label.id.starts_with("differs.go."); }));
        else if (std::holds_alternative<block::Sides>(block))
            ++count;
    return count;
}

std::size_t issues_in(const std::string& bundle)
{
    std::size_t count = 0;
    const auto parsed = nlohmann::json::parse(bundle);
    for (const auto& entry : parsed["entry"])
        count += entry["resource"]["resourceType"] == "DetectedIssue" ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("as much differs on the screen as on paper and in FHIR", "[screens]")
{
    papers::needs("pdftotext");
    const papers::Folder folder;
    const std::string file = (folder / "summary.pdf").string();
    std::size_t most = 0;
    const unsigned records = std::getenv("KOTOZUTE_SOAK") ? 200 : 8;
    for (unsigned seed = 0; seed < records; ++seed) {
        const Record record = papers::differing_record(seed, test::the_wording());
        const std::size_t count = open_disputes(record).size();
        CAPTURE(seed, count);
        most = std::max(most, count);
        const std::string number = std::to_string(count) + "件";

        CHECK(shows(page_of(record, Page::Kind::Summary), "食いちがっているところが、" + number) ==
              (count > 0));
        // The person's own lists are on no paper; here they can be settled all the same.
        const Screen review = page_of(record, Page::Kind::Review);
        const std::size_t on_screen = record.disputes.size();
        CHECK(listed_on(review) == on_screen);
        CHECK(shows(review, "食いちがっているところ（" + std::to_string(on_screen) + "件）") ==
              (on_screen > 0));
        CHECK(static_cast<std::size_t>(std::count_if(
                  record.disputes.begin(), record.disputes.end(),
                  [](const auto& one) { return !slots::own_list(one.first); })) == count);

        papers::write(file, papers::paper_of(record).pdf);
        const std::string text = papers::dense(papers::run("pdftotext -raw " + file + " -").out);
        CHECK((text.find(papers::dense("食いちがっている記録" + number + "。別々の端末で")) !=
               std::string::npos) == (count > 0));
        CHECK(issues_in(papers::sound(fhir_bundle(record, test::the_wording(), {papers::now}))) ==
              count);
    }
    CHECK(most > 5);
}
