#include "papers.hpp"
#include "programs.hpp"

#include "core/content/record_json.hpp"
#include "core/document/fhir_bundle.hpp"
#include "core/document/fhir_read.hpp"
#include "core/preferences/slots.hpp"
#include "tests/support/said.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kotozute;

namespace {

Side says(std::optional<Content> content, unsigned char device, Voice voice = Voice::Person)
{
    Side side{std::move(content), {}, {}};
    side.device.fill(device);
    side.device.back() = 0xFF;  // the paper has only how it begins
    side.said.voice = voice;
    side.said.recorded_by = voice == Voice::Person ? Role::Person : Role::VisitingNurse;
    side.said.recorder = voice == Voice::Person ? "" : "中村　はるか";
    side.said.present = {Role::Family, Role::HomeDoctor};
    side.said.on = parse_date("2026-10-05");
    side.said.recorded = *parse_timestamp("2026-10-06T15:05:00+09:00");
    return side;
}

Record differing(const Slot& slot, std::vector<Side> sides)
{
    Record record = replay(papers::sample().changes);
    record.statements.erase(slot);
    record.disputes[slot] = std::move(sides);
    return record;
}

const Slot place = "place_of_care/now";

Record two_places()
{
    return differing(place, {says(test::wish("home"), 0x3F),
                             says(test::wish("hospital"), 0xA0, Voice::Professional)});
}

struct Reading {
    Wording wording = papers::wording();

    std::string bundle_of(const Record& record) const
    {
        return papers::sound(fhir_bundle(record, wording, {papers::now, false}));
    }

    BundleContents contents(const std::string& text) const
    {
        return papers::sound(read_bundle(text, "b.json", wording, papers::now));
    }

    BundleContents back(const Record& record) const { return contents(bundle_of(record)); }
};

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::vector<Side> pair_of(Content one, Content other)
{
    return {says(std::move(one), 1), says(std::move(other), 2), says(std::nullopt, 3)};
}

}  // namespace

TEST_CASE("what differs comes back with all its sides, whose words they are and the whole device",
          "[document]")
{
    const Reading it;
    const Record record = two_places();
    const BundleContents back = it.back(record);
    CHECK(back.record.disputes == record.disputes);
    CHECK(back.record == in_bundle(record));
    CHECK(back.unknown == std::vector<std::string>{});
}

TEST_CASE("whatever it is that differs, it comes back", "[document]")
{
    const Reading it;
    const auto comes_back = [&](const Slot& slot, const std::vector<Side>& sides) {
        const Record record = differing(slot, sides);
        const BundleContents back = it.back(record);
        INFO(slot);
        CHECK(back.record == in_bundle(record));
        CHECK(back.unknown == std::vector<std::string>{});
    };
    Subject who{"𠮷田",         "和子",  "ヨシダ", "カズコ", parse_date("1941-04-01"),
                "03-0000-0000", "文京区"};
    Subject other = who;
    other.given = "一　子";
    comes_back(Slot(slots::subject), pair_of(who, other));
    comes_back(Slot(slots::spokesperson_1),
               pair_of(Spokesperson{Spokesperson::Kind::Named, "髙﨑 明子", "長女", "090",
                                    Spokesperson::Consent::Agreed},
                       Spokesperson{Spokesperson::Kind::Nobody, "", "", "", {}}));
    comes_back(Slot(slots::talk),
               pair_of(Talk{parse_date("2026-10-05"), {Role::Family}, Talk::Capacity::Able, {}},
                       Talk{{}, {}, {}, parse_date("2027-10-05")}));
    KnownPlace nurse{"area:1/2", "みどり訪問看護", "看護師の訪問", "大塚",
                     "03",       "home",           "東京都",       "2025-12-31"};
    KnownPlace odd = nurse;
    odd.name = "　";
    odd.edition = "100%";
    comes_back("care_team/area_1/2", pair_of(nurse, odd));
    Answer ranked = test::wish("family_time");
    ranked.choices.push_back("home_life");
    comes_back(Slot(slots::values), pair_of(ranked, test::wish("no_pain")));
    comes_back("sleep", pair_of(Kept{"退院"}, test::wish("well")));
}

TEST_CASE("who was given what stays with the person where devices differ on it, too", "[document]")
{
    const Record record = differing(
        "share/1", {says(ShareConsent{"在宅医ひみつ", {}, {}}, 1), says(std::nullopt, 2)});
    CHECK(in_bundle(record).disputes.empty());
    CHECK(Reading{}.bundle_of(record).find("ひみつ") == std::string::npos);
}

TEST_CASE("a record that was kept is known to be kept though answers differ", "[document]")
{
    const Reading it;
    Record record = two_places();
    for (const bool changed : {false, true}) {
        record.changed_since_kept = changed;
        CHECK(it.back(record).record.changed_since_kept == changed);
    }
}

TEST_CASE("where one of the things that differ cannot be read, none of them is shown as an answer",
          "[document]")
{
    const Reading it;
    const std::string good = it.bundle_of(two_places());
    for (const auto& [from, to] :
         {std::pair("urn:kotozute:device", "urn:example:device"),
          std::pair("\"implicated\": [\n", "\"implicated\": [{\"reference\": \"urn:uuid:1\"},\n"),
          std::pair("\"resourceType\": \"DetectedIssue\"", "\"resourceType\": \"Basic\"")}) {
        const BundleContents back = it.contents(replaced(good, from, to));
        CHECK(back.record.disputes.empty());
        CHECK_FALSE(back.record.statements.contains(place));
        CHECK_FALSE(back.unknown.empty());
    }
}

TEST_CASE("a slot that differs has no other answer beside it, whatever a Bundle says", "[document]")
{
    const Reading it;
    const std::string text =
        replaced(it.bundle_of(two_places()), "\"value\": \"place_of_death/now\"",
                 "\"value\": \"place_of_care/now\"");
    const BundleContents back = it.contents(text);
    CHECK(back.record.disputes.contains(place));
    CHECK_FALSE(back.record.statements.contains(place));
    CHECK_FALSE(back.unknown.empty());
}

TEST_CASE("what differs is taken into a record file in words, and none of it as the answer",
          "[document]")
{
    const Reading it;
    const BundleContents back = it.back(two_places());
    const Record told = replay(back.changes);
    CHECK_FALSE(told.statements.contains(place));
    const auto* home = stands<Answer>(told, "received/differing/1");
    const auto* hospital = stands<Answer>(told, "received/differing/2");
    REQUIRE((home && hospital));
    CHECK(papers::dense(home->words).find("自宅（本人のことば・記：本人") != std::string::npos);
    CHECK(papers::dense(hospital->words).find("病院（専門職の所見") != std::string::npos);
    CHECK(said(told, "received/differing/2")->voice == Voice::Professional);
    CHECK(papers::sound(write_record_file({false, back.changes})) != "");

    // Opened, taken over and handed on once more, what was told before is kept as well.
    Record again = told;
    again.disputes = two_places().disputes;
    const Record both = replay(it.back(again).changes);
    CHECK(both.statements.contains("received/differing/1"));
    CHECK(both.statements.contains("received/differing/4"));
}

TEST_CASE("that something was taken back after a version was kept is told, though not what",
          "[document]")
{
    const Reading it;
    Record record = replay(papers::sample().changes);
    REQUIRE_FALSE(record.changed_since_kept);
    Said later;
    later.recorded = *record.changed + std::chrono::hours(1);
    for (const Timestamp at : {*record.changed, *record.changed + std::chrono::hours(1)}) {
        later.recorded = at;
        const Record left = after(record, Withdrawn{"worries", later});
        const BundleContents back = it.back(left);
        CHECK(replay(back.changes) == in_bundle(left));
        CHECK(replay(back.changes).changed_since_kept);
        CHECK_FALSE(replay(back.changes).statements.contains("received/taken_back"));
        CHECK(papers::sound(write_record_file({false, back.changes})) != "");
    }
}

TEST_CASE("versions that no longer stand are counted", "[document]")
{
    const Reading it;
    Record record = replay(papers::sample().changes);
    const int version = record.version;
    Said later;
    later.recorded = *record.changed + std::chrono::hours(1);
    record = after(record, Withdrawn{Slot(slots::kept), later});
    const Record back = replay(it.back(record).changes);
    CHECK(back.version == version);
    CHECK(back == in_bundle(record));
}
