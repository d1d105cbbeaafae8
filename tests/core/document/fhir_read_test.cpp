#include "papers.hpp"
#include "random_record.hpp"

#include "core/document/fhir_bundle.hpp"
#include "core/document/fhir_read.hpp"
#include "tests/support/said.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>

using namespace kotozute;

namespace {

struct Reading {
    Wording wording = papers::wording();

    std::string bundle_of(const Record& record, bool sample = false) const
    {
        return papers::sound(fhir_bundle(record, wording, {papers::now, sample}));
    }

    Result<BundleContents> read(std::string_view text) const
    {
        return read_bundle(text, "b.json", wording, papers::now);
    }

    BundleContents contents(std::string_view text) const { return papers::sound(read(text)); }

    std::string refusal(std::string_view text) const
    {
        const auto refused = read(text);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == Error::Code::Invalid);
        CHECK(refused.error().message.find('\n') == std::string::npos);
        return refused.error().message;
    }
};

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string directive() { return papers::read("tests/fhir/specimens/advance_directive.json"); }

bool holds(const std::vector<std::string>& all, const std::string& one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

const BundlePart& part(const BundleContents& contents, const std::string& title)
{
    const auto found = std::find_if(contents.parts.begin(), contents.parts.end(),
                                    [&](const BundlePart& one) { return one.title == title; });
    REQUIRE(found != contents.parts.end());
    return *found;
}

}  // namespace

TEST_CASE("whatever a record holds comes back from its Bundle as it was", "[document]")
{
    const Reading it;
    const unsigned records = std::getenv("KOTOZUTE_SOAK") ? 1000 : 60;
    for (unsigned seed = 0; seed < records; ++seed) {
        INFO("record " << seed);
        const Record record = papers::any_record(seed, it.wording);
        const BundleContents back = it.contents(it.bundle_of(record));
        REQUIRE(back.ours);
        REQUIRE(back.record == in_bundle(record));
        REQUIRE(back.unknown == std::vector<std::string>{});
        if (back.record.disputes.empty())
            REQUIRE(replay(back.changes) == in_bundle(record));
    }
}

TEST_CASE("everything that can be said comes back, in a history of its own", "[document]")
{
    const Reading it;
    const auto comes_back = [&](const Record& record) {
        const BundleContents back = it.contents(it.bundle_of(record));
        CHECK(back.record == in_bundle(record));
        CHECK(replay(back.changes) == in_bundle(record));
        CHECK(back.unknown.empty());
    };
    comes_back({});
    std::vector<Change> changes = papers::sample().changes;
    comes_back(replay(changes));
    changes.push_back(test::says("sleep", test::wish("well"), 90'000));
    comes_back(replay(changes));
    comes_back(replay(test::one_of_each()));
    comes_back(after({}, test::says("worries", Answer{})));
}

TEST_CASE("parts that are handed on by themselves come back, and nothing of the others",
          "[document]")
{
    const Reading it;
    const Record record = replay(papers::sample().changes);
    for (const ShareParts& parts :
         {ShareParts{}, ShareParts{SharePart::Places}, ShareParts{SharePart::People},
          ShareParts{SharePart::Wishes, SharePart::Voices, SharePart::Others}}) {
        DocumentOptions options{papers::now};
        options.parts = parts;
        const std::string bundle = papers::sound(fhir_bundle(record, it.wording, options));
        const BundleContents back = it.contents(bundle);
        CHECK(back.record == in_bundle(record, options));
        CHECK(back.unknown == std::vector<std::string>{});
        const bool people = parts.contains(SharePart::People);
        CHECK((bundle.find("090-0000-1968") != std::string::npos) == people);
    }
}

TEST_CASE("the sample says from its Bundle whose record it is", "[document]")
{
    const Reading it;
    const BundleContents back = it.contents(it.bundle_of(replay(papers::sample().changes), true));
    CHECK(back.sample);
    CHECK(back.title == "わたしの希望 版 2");
    CHECK(back.person == "𠮷田 和子");
    CHECK(back.day == "2026年10月6日");
    const auto& lines = part(back, "場面ごとの希望").lines;
    CHECK(std::any_of(lines.begin(), lines.end(), [](const std::string& line) {
        return line.find("緩和ケア病棟") != std::string::npos;
    }));
    CHECK_FALSE(it.contents(it.bundle_of({})).sample);
}

TEST_CASE("whatever somebody changed in a Bundle of ours is listed with its place", "[document]")
{
    const Reading it;
    const std::string good = it.bundle_of(replay(papers::sample().changes));
    const auto unknown = [&](const std::string& from, const std::string& to) {
        return it.contents(replaced(good, from, to)).unknown;
    };
    CHECK(unknown("\"type\": \"document\"", "\"type\": \"document\", \"total\": 7") ==
          std::vector<std::string>{"total"});
    CHECK(unknown("三十年暮らしたこの家で", "三十年暮らしたこの町で").size() == 1);
    CHECK(unknown("\"active\": true", "\"active\": true, \"gender\": \"female\"") ==
          std::vector<std::string>{"entry[1].resource.gender"});
    const auto added = unknown("\"entry\": [", R"("entry": [{"fullUrl": "urn:uuid:1"},)");
    CHECK(holds(added, "entry[0]"));
    CHECK(added.size() == 1);
}

TEST_CASE("a statement of ours that cannot be read is listed, and the others are read",
          "[document]")
{
    const Reading it;
    const Record record = replay(papers::sample().changes);
    const BundleContents back = it.contents(
        replaced(it.bundle_of(record), "urn:kotozute:answer\",\n       \"code\": \"undecided",
                 "urn:kotozute:answer\",\n       \"code\": \"dreaming"));
    CHECK(back.record.statements.size() + 1 == in_bundle(record).statements.size());
    CHECK_FALSE(back.unknown.empty());
}

TEST_CASE("somebody else's advance directive can be read", "[document]")
{
    const BundleContents read = Reading{}.contents(directive());
    CHECK_FALSE(read.ours);
    CHECK(read.title == "Personal Advance Care Plan");
    CHECK(read.person == "Ashgrove Marian");
    CHECK(read.born == "1948-11-02");
    CHECK(read.day == "2025-03-14");
    CHECK(read.authors == std::vector<std::string>{"Ashgrove Marian"});

    const auto& agent = part(read, "My healthcare agent").lines;
    CHECK(agent.front() == "My daughter Ruth speaks for me when I cannot.");
    for (const char* line : {"間柄：daughter", "名前：Ruth Ashgrove", "連絡先：+1 555 0101",
                             "よりどころ：State law", "取り決め・人・人：Ruth Ashgrove"})
        CHECK(holds(agent, line));
    const auto& care = part(read, "How I wish to be cared for").lines;
    for (const char* line :
         {"Music in the morning & an open window.", "ことば：She sang for forty years.",
          "My likes and joys Narrative - Reported：Choir music, and the radio on Sundays.",
          "題名：What matters most"})
        CHECK(holds(care, line));
    CHECK(holds(part(read, "Treatment").lines, "答えがない理由：would rather not say"));
    CHECK(holds(part(read, "After my death").lines, "空いている理由：Asked But Unknown"));
    CHECK(
        holds(part(read, "Additional papers").lines, "添付・添付：Directive.pdf application/pdf"));
    CHECK(holds(part(read, "本人").lines, "住所：00000 Fairwater 4 Mill Lane"));
}

TEST_CASE("what is not understood of somebody else's document is listed, and nothing else",
          "[document]")
{
    const BundleContents read = Reading{}.contents(directive());
    CHECK(read.unknown ==
          std::vector<std::string>{"identifier", "timestamp", "entry[8].resource.modifierExtension",
                                   "entry[10].resource.extension",
                                   "entry[10].resource.content[0].attachment.data"});
}

TEST_CASE("what somebody else took back, or said under a condition unknown here, is shown only",
          "[document]")
{
    const Reading it;
    const auto taken = [&](const std::string& text, const std::string& words) {
        const BundleContents read = it.contents(text);
        bool shown = false;
        for (const BundlePart& part : read.parts)
            for (const std::string& line : part.lines)
                shown = shown || line.find(words) != std::string::npos;
        CHECK(shown);
        return std::any_of(read.changes.begin(), read.changes.end(), [&](const Change& change) {
            return std::get<Answer>(std::get<Stated>(change).content).words.find(words) !=
                   std::string::npos;
        });
    };
    CHECK_FALSE(taken(directive(), "Only if I am likely to sing again."));
    CHECK(part(it.contents(directive()),
               "Treatment（取りこみません：取り消されたものか、知らない条件がついたものです）")
              .lines.size() > 1);

    const std::string choir = "Choir music, and the radio on Sundays.";
    CHECK(taken(directive(), choir));
    const std::string whole = directive();
    const std::size_t at =
        whole.find("\"status\"", whole.rfind("\"resourceType\"", whole.find(choir)));
    std::string back = whole;
    back.replace(back.find("final", at), 5, "entered-in-error");
    CHECK_FALSE(taken(back, choir));

    const std::string head = replaced(whole, "\"resourceType\": \"Composition\",",
                                      "\"resourceType\": \"Composition\", \"modifierExtension\": "
                                      "[{\"url\": \"http://example.org/draft\"}],");
    CHECK(it.contents(head).changes.empty());
    const BundleContents none = it.contents(head);
    CHECK_FALSE(part(none, "After my death（取りこみません：取り消されたものか、知らない条件が"
                           "ついたものです）")
                    .can_be_taken);
}

TEST_CASE("somebody else's document is taken over with its source, never as the person's answer",
          "[document]")
{
    const Reading it;
    const BundleContents read = it.contents(directive());
    REQUIRE(read.changes.size() == 6);
    for (const Change& change : read.changes) {
        const auto& stated = std::get<Stated>(change);
        CHECK(stated.slot.starts_with("received/"));
        CHECK(stated.said.voice == Voice::Professional);
        CHECK(stated.said.recorder ==
              "Personal Advance Care Plan（2025-03-14のもの）・Ashgrove Marian");
        CHECK(stated.said.on == parse_date("2025-03-14"));
        CHECK(std::get<Answer>(stated.content)
                  .words.ends_with("出典：Personal Advance Care Plan（2025-03-14のもの）・Ashgrove "
                                   "Marian"));
    }
    const auto file = write_record_file({false, read.changes});
    REQUIRE(file);
    const Document paper = document(replay(read.changes), it.wording, {papers::now, false});
    CHECK(paper.others.size() >= 6);
    CHECK(it.contents(directive()).changes == read.changes);

    const std::string by_daughter =
        replaced(directive(), "\"author\": [\n     {\n      \"reference\": \"urn:uuid:00000002",
                 "\"author\": [\n     {\n      \"reference\": \"urn:uuid:00000004");
    CHECK(said_of(it.contents(by_daughter).changes.front()).voice == Voice::Family);
}

TEST_CASE("what is no Bundle, too large or too deep is refused in one line", "[document]")
{
    const Reading it;
    CHECK(it.refusal("") != "");
    CHECK(it.refusal("a letter").starts_with("b.json:1: "));
    CHECK(it.refusal("{\"resourceType\": \"Patient\"}") == "b.json: not a FHIR Bundle");
    CHECK(it.refusal("[]") == "b.json: not a FHIR Bundle");
    std::string deep = R"({"resourceType": "Bundle", "entry": )";
    for (int i = 0; i < 64; ++i)
        deep += '[';
    CHECK(it.refusal(deep).find("nested deeper than 64") != std::string::npos);
    const std::string large = R"({"resourceType": "Bundle"})" + std::string(largest_bundle, ' ');
    CHECK(it.refusal(large).find("larger than") != std::string::npos);
    CHECK(it.contents(R"({"resourceType": "Bundle"})").changes.empty());
}

TEST_CASE("a Bundle cut off anywhere is refused", "[document]")
{
    const Reading it;
    const std::string text = directive();
    for (std::size_t cut = 0; cut + 3 < text.size(); cut += 97)
        CHECK_FALSE(it.read(text.substr(0, cut)));
}
