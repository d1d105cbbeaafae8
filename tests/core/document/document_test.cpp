#include "programs.hpp"

#include "core/document/fhir_bundle.hpp"
#include "core/document/lines.hpp"
#include "core/document/pen.hpp"
#include "core/preferences/slots.hpp"

#include <algorithm>

using namespace kotozute;

namespace {

Said by(Voice voice, Role recorded_by, const std::string& recorder = "")
{
    Said said;
    said.voice = voice;
    said.recorded_by = recorded_by;
    said.recorder = recorder;
    said.recorded = papers::now;
    return said;
}

Record with(Record record, std::string_view slot, Content content,
            const Said& said = by(Voice::Person, Role::Person))
{
    return after(std::move(record), Stated{Slot(slot), std::move(content), said});
}

Answer answered(AnswerState state)
{
    Answer answer;
    answer.state = state;
    return answer;
}

Answer wish(std::vector<std::string> choices, const std::string& words = "")
{
    Answer answer;
    answer.choices = std::move(choices);
    answer.words = words;
    return answer;
}

Document document_of(const Record& record)
{
    static const Wording wording = papers::wording();
    return document(record, wording, {papers::now, false});
}

}  // namespace

TEST_CASE("the band says whose wishes these are, of which day and version", "[document]")
{
    const RecordFile file = papers::sample();
    const Wording wording = papers::wording();
    const Document paper = document(replay(file.changes), wording, {papers::now, file.sample});
    CHECK(paper.head.name == "𠮷田 和子");
    CHECK(paper.head.kana == "ヨシダ カズコ");
    CHECK(paper.head.born == "1941年5月2日生");
    CHECK(paper.head.version == "版 2");
    CHECK(paper.head.day == "2026年10月6日");
    CHECK(paper.head.sample == "見本");
    CHECK(paper.person.text == "髙﨑 明子");
    CHECK(paper.person.phone.find("090-0000-1968") != std::string::npos);
}

TEST_CASE("a record that was never kept, or changed since, is not called a version", "[document]")
{
    Record record = with({}, slots::worries, wish({}, "夜のこと"));
    CHECK(document_of(record).head.version == "下書き");
    record = with(record, slots::kept, Kept{});
    CHECK(document_of(record).head.version == "版 1");
    Said later = by(Voice::Person, Role::Person);
    later.recorded += std::chrono::hours(1);
    record = with(record, slots::worries, wish({}, "朝のこと"), later);
    CHECK(document_of(record).head.version == "版 1 のあとの下書き");
}

TEST_CASE("an answer that is not a wish stands where a wish would stand", "[document]")
{
    const auto box = [](AnswerState state) {
        return document_of(with({}, "place_of_care/now", answered(state))).place.text;
    };
    CHECK(box(AnswerState::Undecided) == "まだ決めていない");
    CHECK(box(AnswerState::Entrusted) == "任せたい");
    CHECK(box(AnswerState::NotNow) == "今は話したくない");
    CHECK(box(AnswerState::NotAsked) == "まだ聞いていない");
    CHECK(box(AnswerState::CannotAsk) == "確かめられない");
}

TEST_CASE("not wishing to speak of who speaks for one is printed as said", "[document]")
{
    const Answer not_now = answered(AnswerState::NotNow);
    const Document paper =
        document_of(with(with({}, "spokesperson/1", not_now), "spokesperson/2", not_now));
    CHECK(paper.person.text == "今は話したくない");
    CHECK(std::any_of(paper.facts.begin(), paper.facts.end(), [](const Fact& fact) {
        return fact.label == "二人めの伝える人" && fact.text == "今は話したくない";
    }));
}

TEST_CASE("a person to speak for one without a phone number says that it is missing", "[document]")
{
    Spokesperson person;
    person.name = "髙﨑 明子";
    CHECK(document_of(with({}, slots::spokesperson_1, person)).person.phone ==
          filled(papers::wording().sheet.phone, "記載なし"));
    person.phone = "090-0000-1968";
    CHECK(document_of(with({}, slots::spokesperson_1, person)).person.phone ==
          filled(papers::wording().sheet.phone, "090-0000-1968"));
    Spokesperson nobody;
    nobody.kind = Spokesperson::Kind::Nobody;
    CHECK(document_of(with({}, slots::spokesperson_1, nobody)).person.phone.empty());
}

TEST_CASE("where nobody has come to a question, it says so and nothing else", "[document]")
{
    const Document paper = document_of({});
    CHECK(paper.place.text == "記載なし");
    CHECK(paper.worse.text == "記載なし");
    CHECK(paper.person.text == "記載なし");
    CHECK(paper.values.lines == std::vector<std::string>{"記載なし"});
    CHECK(paper.rows.size() == 5);
    CHECK(paper.rows[0].care.text == "記載なし");
}

TEST_CASE("where only another situation was spoken of, the box leads to the table", "[document]")
{
    const Document paper = document_of(with({}, "place_of_care/dementia", wish({"home"})));
    CHECK(paper.place.text == "下の「場面ごとの希望」へ");
    CHECK(paper.rows[3].care.text == "自宅");
}

TEST_CASE("words of others are marked as theirs wherever they stand", "[document]")
{
    const Document paper = document_of(with({}, "place_of_care/now", wish({"home"}),
                                            by(Voice::Family, Role::VisitingNurse, "中村")));
    CHECK(without_hints(paper.place.text) == "自宅（家族等の思い）");
    CHECK(without_hints(paper.rows[0].care.text) == "自宅（家族等の思い）");
}

TEST_CASE("the three voices stay apart, each with who wrote it down", "[document]")
{
    Record record = with({}, slots::words_of_person, wish({}, "家がいい"));
    record = with(record, slots::words_of_family, wish({}, "夜が心配"),
                  by(Voice::Family, Role::VisitingNurse, "中村"));
    record = with(record, slots::disagreement, wish({}, "夜のことは、まだ一つになりません"));
    const Document paper = document_of(record);
    CHECK(paper.voices[0].words == "「家がいい」");
    CHECK(paper.voices[1].words == "「夜が心配」");
    CHECK(paper.voices[1].who.find("訪問看護師 中村") != std::string::npos);
    CHECK(paper.voices[2].words == "記載なし");
    CHECK(paper.facts[0].text == "「夜のことは、まだ一つになりません」");
}

TEST_CASE("an answer to a question the sheet does not know is printed all the same", "[document]")
{
    const Document paper = document_of(with({}, "sleep", wish({}, "窓をあけて眠りたい")));
    REQUIRE(paper.others.size() == 1);
    CHECK(paper.others[0].text == "「窓をあけて眠りたい」");
}

TEST_CASE("the sheet says who was given what of which version, when and how, and until when",
          "[document]")
{
    const Date day{std::chrono::year{2026} / 10 / 6};
    const auto line = [](const ShareConsent& what) {
        const Document paper = document_of(with({}, "share/1", what));
        const auto fact = std::find_if(paper.facts.begin(), paper.facts.end(),
                                       [](const Fact& one) { return one.label == "渡した人"; });
        REQUIRE(fact != paper.facts.end());
        return fact->text;
    };
    ShareConsent what{"田中", {"places", "voices"}, day, "在宅医", "", "paper", day, 2, ""};
    CHECK(line(what) ==
          "田中（在宅医）：版 2・2026年10月6日・紙（場所・三つの声）・2026年10月6日まで");
    what.parts.clear();
    what.until.reset();
    what.ended = day;
    CHECK(line(what) == "田中（在宅医）：版 2・2026年10月6日・紙・取りやめた（2026年10月6日）");
}

TEST_CASE("what is not handed on is not on the paper, which says so", "[document]")
{
    const Record record = replay(papers::sample().changes);
    const Wording wording = papers::wording();
    const auto text_of = [&](const ShareParts& parts) {
        const papers::Paper paper = [&] {
            DocumentOptions options{papers::now};
            options.parts = parts;
            papers::Paper made;
            made.document = document(record, wording, options);
            made.sheet = layout(made.document, papers::fonts(), std::nullopt);
            return made;
        }();
        std::string all;
        for (const SheetPage& page : paper.sheet.pages)
            for (const SheetItem& item : page.items)
                if (const auto* text = std::get_if<SheetText>(&item))
                    all += text->text;
        return all;
    };
    const auto has = [](const std::string& all, const char* words) {
        return all.find(words) != std::string::npos;
    };
    const std::string places = text_of({SharePart::Places});
    CHECK(has(places, "自宅"));
    CHECK(has(places, "この紙には、のせていません"));
    CHECK(!has(places, "髙﨑"));
    const std::string people = text_of({SharePart::People});
    CHECK(has(people, "髙﨑"));
    CHECK(!has(people, "できるだけ"));
    const std::string nothing = text_of({});
    CHECK(has(nothing, "𠮷田"));
    for (const char* words : {"自宅", "髙﨑", "できるだけ", "「", "記載なし"}) {
        INFO(nothing << "\n" << words);
        CHECK(!has(nothing, words));
    }
}

TEST_CASE("whoever holds a paper holds the same until a wish changes, whoever wrote it down",
          "[document]")
{
    Record record = with({}, "place_of_care/now", wish({"home"}));
    const std::string before = fingerprint(record);
    record.statements.at("place_of_care/now").said.recorder = "中村";
    CHECK(fingerprint(record) == before);
    record = with(record, "favourite/1", KnownPlace{"1", "", "", "", "", "", "", ""});
    CHECK(fingerprint(only(record, {SharePart::Places})) ==
          fingerprint(only(with({}, "place_of_care/now", wish({"home"})), {SharePart::Places})));
    CHECK(fingerprint(with(record, "place_of_care/now", wish({"hospital"}))) != before);
}

TEST_CASE("the words of the sheet promise nothing and order nothing", "[document]")
{
    const std::string words =
        papers::read(std::filesystem::path(KOTOZUTE_ASSETS) / "document/ja.json");
    for (const char* never : {"同意書", "指示書", "代理人"}) {
        INFO(never);
        CHECK(words.find(never) == std::string::npos);
    }
    const Document paper = document_of({});
    CHECK(paper.foot.declaration == "希望です・いつでも変えられます・法的な文書ではありません");
}

TEST_CASE("no Latin word is on the paper of a Japanese record", "[document]")
{
    const papers::Paper paper = papers::paper_of(replay(papers::sample().changes), true);
    for (const SheetPage& page : paper.sheet.pages)
        for (const SheetItem& item : page.items)
            if (const auto* text = std::get_if<SheetText>(&item)) {
                INFO(text->text);
                CHECK(text->text.find_first_of(
                          "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") ==
                      std::string::npos);
            }
}

TEST_CASE("words of a file that are missing or not known are refused with their place",
          "[document]")
{
    const std::string good =
        papers::read(std::filesystem::path(KOTOZUTE_ASSETS) / "document/ja.json");
    std::string missing = good;
    missing.replace(missing.find("\"sample\""), 8, "\"sampel\"");
    const auto refused = parse_sheet_words(missing, "ja.json");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.find("ja.json:") == 0);
    CHECK(refused.error().message.find("sample") != std::string::npos);
}

TEST_CASE("the boxes say how much it is wished, and for which situation", "[document]")
{
    Answer home = wish({"home"});
    home.strength = Strength::Definitely;
    Record record = with({}, slots::in(slots::place_of_care, "now"), home);
    home.strength = Strength::IfPossible;
    record = with(record, slots::in(slots::place_of_death, "now"), home);
    const Document paper = document_of(record);
    CHECK(without_hints(paper.place.text) == "自宅（ぜひ）");
    CHECK(paper.place.caption == "いまの気持ち");
    REQUIRE(paper.place.notes.size() == 1);
    CHECK(without_hints(paper.place.notes[0]) == "最期の場所：自宅（できれば）");
    CHECK(paper.worse.caption.empty());
}

TEST_CASE("words beside 「今は話したくない」 are on no paper", "[document]")
{
    Answer not_now = answered(AnswerState::NotNow);
    not_now.words = "ひみつのことば";
    Record record = with({}, slots::worries, not_now);
    record = with(record, slots::in(slots::place_of_care, "now"), not_now);
    record = with(record, slots::words_of_person, not_now);
    const papers::Paper paper = papers::paper_of(record);
    CHECK(paper.document.worries.lines == std::vector<std::string>{"今は話したくない"});
    CHECK(paper.card.find("ひみつ") == std::string::npos);
    CHECK(paper.document == document_of(on_paper(record)));
    CHECK(document_of(record).voices[0].words == "今は話したくない");
    const auto bundle = fhir_bundle(record, papers::wording(), {papers::now, false});
    REQUIRE(bundle);
    CHECK(bundle->find("ひみつ") == std::string::npos);
    CHECK(stands<Answer>(record, slots::worries)->words == "ひみつのことば");
}

namespace {

bool lies(const SheetPage& page, const std::string& words, bool bold, const Colour& colour)
{
    for (const SheetItem& item : page.items)
        if (const auto* text = std::get_if<SheetText>(&item))
            if (text->text == words &&
                ((text->face == Face::Bold) != bold || !(text->colour == colour)))
                return false;
    return true;
}

bool stands_on(const SheetPage& page, const std::string& words)
{
    std::string all;
    for (const SheetItem& item : page.items)
        if (const auto* text = std::get_if<SheetText>(&item))
            all += text->text;
    return all.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("where nobody has come to a question the paper is lighter than at an answer",
          "[document]")
{
    const papers::Paper paper = papers::paper_of(with({}, slots::values, wish({"family_time"})));
    CHECK(stands_on(paper.sheet.pages[0], "記載なし"));
    CHECK(lies(paper.sheet.pages[0], "記載なし", false, colours::quiet));
}

TEST_CASE("a text that goes on over a page says there what it is", "[document]")
{
    std::string words;
    for (int i = 0; i < 600; ++i)
        words += "庭の見える部屋で。";
    const papers::Paper paper =
        papers::paper_of(with({}, slots::values, wish({"family_time"}, words)));
    REQUIRE(paper.sheet.pages.size() > 1);
    CHECK(stands_on(paper.sheet.pages[1], "大切にしていること（つづき）"));
    CHECK_FALSE(stands_on(paper.sheet.pages[0], "（つづき）"));
}
