#include "core/document/card_check.hpp"
#include "papers.hpp"
#include "random_record.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using Kind = CardCheck::Kind;

namespace {

// Somebody with a card in their hands, and the record as it stands now.
struct Paper {
    Wording words = papers::wording();
    Record record = replay(papers::sample().changes);

    std::string card(const CardParts& parts = {}) const
    {
        return card_text(document(record, words, {papers::now, false}), words.sheet, parts);
    }
    CardCheck check(const std::string& text, bool sample = false) const
    {
        return check_card(text, record, words, {papers::now, sample});
    }
    void says(const Slot& slot, Content content, int days = 1)
    {
        Said said;
        said.recorded = *record.changed + std::chrono::hours(24 * days);
        record = after(std::move(record), Stated{slot, std::move(content), said});
    }
    void chooses(const Slot& slot, const char* choice, int days = 1)
    {
        Answer answer;
        answer.choices = {choice};
        says(slot, answer, days);
    }
};

std::string with(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a card of the record as it stands says the same, whatever of it was ticked",
          "[document]")
{
    Paper it;
    for (unsigned seed = 0; seed < 300; ++seed) {
        it.record = papers::RandomRecord(seed, it.words).record();
        const CardParts parts{(seed & 1) != 0, (seed & 2) != 0, (seed & 4) != 0};
        const std::string card = it.card(parts);
        INFO("seed " << seed << "\n" << card);
        const CardCheck check = it.check(card);
        CHECK(check.kind == Kind::Same);
        CHECK(check.differing.empty());
    }
}

TEST_CASE("an older card tells line by line what does not stand any more", "[document]")
{
    Paper it;
    const std::string card = it.card();
    it.chooses("place_of_care/now", "hospital");
    const CardCheck check = it.check(card);
    CHECK(check.kind == Kind::Older);
    CHECK(check.version == "版 2");
    CHECK(check.day == "2026年10月6日");
    REQUIRE(check.differing.size() == 1);
    CHECK(check.differing[0].title == "過ごしたい場所");
    CHECK(check.differing[0].paper.find("自宅") == 0);
    CHECK(check.differing[0].now.find("病院") == 0);
}

TEST_CASE("an older card whose words still stand is older and nothing else", "[document]")
{
    Paper it;
    const std::string card = it.card();
    it.says("values", Answer{});
    const CardCheck check = it.check(card);
    CHECK(check.kind == Kind::Older);
    CHECK(check.differing.empty());
}

TEST_CASE("what is not on the card is not told, though it changed", "[document]")
{
    Paper it;
    const std::string card = it.card({false, true, false});
    it.chooses("place_of_care/now", "hospital");
    CHECK(it.check(card).differing.empty());
}

TEST_CASE("what a short card left out does not count as changed; on a card with room it does",
          "[document]")
{
    Paper it;
    Answer home;
    home.choices = {"home"};
    home.detail = PlaceDetail{"東の家", "", "", "", std::nullopt};
    it.says("place_of_care/now", home, 0);
    const std::string card = it.card({false, false, false});
    const auto place = [&](const std::string& line, bool shortened) {
        const std::string more = shortened ? "…（紙に続きます）\n" : "";
        return it.check(
            with(card, "希望です", "過ごしたい場所：" + line + '\n' + more + "希望です"));
    };
    CHECK(place("自宅", true).differing.empty());
    CHECK(place("…", true).differing.empty());
    CHECK(place("病院", true).differing.size() == 1);
    REQUIRE(place("自宅", false).differing.size() == 1);
    CHECK(place(place("自宅", false).differing[0].now, false).differing.empty());
    CHECK(place("…", false).differing.size() == 1);
}

TEST_CASE("a card of a later version than the one here is newer", "[document]")
{
    const Paper it;
    CHECK(it.check(with(it.card(), "版 2 ", "版 3 ")).kind == Kind::Newer);
    CHECK(it.check(with(it.card(), "版 2 ", "版 2 のあとの下書き ")).kind == Kind::Newer);
}

TEST_CASE("of drafts the day tells which is newer; of one version another day is another device",
          "[document]")
{
    Paper it;
    const auto other_day = [&](const char* day) {
        return it.check(with(it.card(), "2026年10月6日", day)).kind;
    };
    CHECK(other_day("2026年10月5日") == Kind::Otherwise);
    CHECK(other_day("2026年10月7日") == Kind::Otherwise);
    it.chooses("place_of_care/now", "hospital", 0);
    CHECK(other_day("2026年10月5日") == Kind::Older);
    CHECK(other_day("2026年10月7日") == Kind::Newer);
}

TEST_CASE("two drafts of one day that differ are told apart without guessing which came first",
          "[document]")
{
    Paper it;
    it.chooses("place_of_care/now", "hospital");
    const std::string card = it.card();
    it.chooses("place_of_care/now", "home", 0);
    const CardCheck check = it.check(card);
    CHECK(check.kind == Kind::Otherwise);
    CHECK(check.differing.size() == 1);
}

TEST_CASE("of another person's card nothing is told but that", "[document]")
{
    const Paper it;
    const CardCheck another{Kind::AnotherPerson, "", ""};
    CHECK(it.check(with(it.card(), "和子", "花子")) == another);
    CHECK(it.check(with(it.card(), "1941年5月2日", "1941年5月3日")) == another);
}

TEST_CASE("a shortened name, or none, is no other person", "[document]")
{
    const Paper it;
    CHECK(it.check(with(it.card(), "𠮷田 和子", "𠮷田…")).kind == Kind::Same);
    CHECK(it.check(with(it.card(), "𠮷田 和子", "名前の記載なし")).kind == Kind::Same);
    CHECK(it.check(with(it.card(), "1941年5月2日生", "生年月日の記載なし")).kind == Kind::Same);
    CHECK(it.check(with(it.card(), "𠮷田 和子", "山田…")).kind == Kind::AnotherPerson);
}

TEST_CASE("where devices tell of two names, the card of either is the person's", "[document]")
{
    Paper it;
    const std::string card = it.card();
    Subject married = subjects_of(it.record).front();
    married.family = "山川";
    it.record.disputes["subject"] = {Side{subjects_of(it.record).front(), Said{}, {}},
                                     Side{married, Said{}, {}}};
    it.record.statements.erase("subject");
    CHECK(it.check(card).kind != Kind::AnotherPerson);
    CHECK(it.check(with(card, "𠮷田", "山川")).kind != Kind::AnotherPerson);
    CHECK(it.check(with(card, "𠮷田", "海野")).kind == Kind::AnotherPerson);
}

TEST_CASE("a sample is never compared with a real record, nor a real card with a sample",
          "[document]")
{
    const Paper it;
    const std::string sample = with(it.card(), "わたしの希望 ", "わたしの希望 見本 ");
    CHECK(it.check(sample).kind == Kind::Sample);
    CHECK(it.check(it.card(), true).kind == Kind::Sample);
    CHECK(it.check(sample, true).kind == Kind::Same);
}

TEST_CASE("what is no card of ours is called so", "[document]")
{
    const Paper it;
    const std::string card = it.card();
    for (const std::string& text :
         {std::string(), std::string("https://example.jp/"), card + "\nなにか", card + '\n',
          with(card, "わたしの希望", "あなたの希望"), with(card, "版 2", "版 二"),
          with(card, "版 2", "版 99999999999"), with(card, "10月6日", "13月6日"),
          with(card, "過ごしたい場所：", "食べたいもの："),
          with(card, "悪くなったら：", "過ごしたい場所："), card.substr(0, card.size() - 1),
          std::string("\xFF\n") + card, std::string(5000, 'a')}) {
        INFO(text);
        CHECK(it.check(text) == CardCheck{});
    }
}
