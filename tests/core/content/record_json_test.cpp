#include "core/content/record_json.hpp"

#include "core/preferences/slots.hpp"
#include "tests/support/said.hpp"
#include "tests/support/temp_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace kotozute;
using namespace kotozute::test;

namespace {

std::string sample_text() { return read_bytes(KOTOZUTE_ASSETS "/samples/record.json"); }

std::string with(std::string text, std::string_view what, std::string_view instead)
{
    const auto place = text.find(what);
    REQUIRE(place != std::string::npos);
    return text.replace(place, what.size(), instead);
}

std::string refusal(const std::string& text)
{
    const auto file = read_record_file(text, "r.json");
    REQUIRE_FALSE(file);
    CHECK(file.error().code == Error::Code::Invalid);
    return file.error().message;
}

constexpr auto small = R"({"format": "kotozute-record", "version": 1, "sittings": [
{"voice": "person", "recorded_by": "family", "on": "2026-10-06",
 "recorded": "2026-10-06T15:05:00+09:00", "statements": [
{"slot": "place_of_care/now", "answer": {"state": "wish", "choices": ["home"]}}]}]})";

}  // namespace

TEST_CASE("a record written to a file is read back as it was", "[content]")
{
    const RecordFile file{true, one_of_each()};
    const auto text = write_record_file(file);
    REQUIRE(text);
    const auto back = read_record_file(*text, "r.json");
    REQUIRE(back);
    CHECK(*back == file);
}

TEST_CASE("an empty record is a record", "[content]")
{
    const auto text = write_record_file({});
    REQUIRE(text);
    CHECK(*read_record_file(*text, "r.json") == RecordFile{});
}

TEST_CASE("what was said in one sitting stands together, in the order of time", "[content]")
{
    const auto text =
        write_record_file({false,
                           {says("leeway", wish("depends"), 1),
                            says("worries", wish("", "夜のこと"), 1), withdraws("leeway", 2)}});
    REQUIRE(text);
    const auto first = text->find("leeway"), second = text->find("worries"),
               sitting = text->rfind("\"voice\"");
    CHECK(first < second);
    CHECK(second < sitting);
    CHECK(text->find("夜のこと") != std::string::npos);
}

TEST_CASE("every kind of content comes back out of its canonical form", "[content]")
{
    for (const Change& change : one_of_each()) {
        const auto payload = payload_of(change);
        REQUIRE(payload);
        CHECK(payload->find('\n') == std::string::npos);
        Change bare = change;
        std::visit(
            [](auto& what) {
                what.said.recorder.clear();
                what.said.present.clear();
                what.said.on.reset();
            },
            bare);
        if (auto* stated = std::get_if<Stated>(&bare))
            stated->content = Kept{"another"};
        const auto back = with_payload(bare, *payload);
        REQUIRE(back);
        CHECK(*back == change);
    }
}

TEST_CASE("the canonical form never changes", "[content]")
{
    Answer answer = wish("home", "庭");
    answer.strength = Strength::IfPossible;
    answer.detail = PlaceDetail{"", "", "", "", true};
    CHECK(*payload_of(says("place_of_care/now", answer)) ==
          R"({"content":{"answer":{"choices":["home"],"detail":{"usual_residence":true},)"
          R"("state":"wish","strength":"if_possible","words":"庭"}}})");
    CHECK(*payload_of(Stated{"leeway", Kept{"退院して"}, by_nurse()}) ==
          R"({"content":{"kept":{"reason":"退院して"}},"on":"2026-10-06",)"
          R"("present":["person","family","visiting_nurse"],"recorder":"中村 はるか"})");
    CHECK(*payload_of(withdraws("leeway")) == "{}");
    CHECK(*payload_of(says("share/1", ShareConsent{"佐藤", {"places"}, {}})) ==
          R"({"content":{"share_consent":{"parts":["places"],"recipient":"佐藤"}}})");
}

TEST_CASE("unknown is not the same as no", "[content]")
{
    Answer unknown = wish("home"), no = wish("home");
    unknown.detail = PlaceDetail{};
    no.detail = PlaceDetail{"", "", "", "", false};
    for (const Answer& answer : {unknown, no}) {
        const Change change = says("place_of_care/now", answer);
        CHECK(*with_payload(change, *payload_of(change)) == change);
    }
    CHECK(*payload_of(says("place_of_care/now", unknown)) !=
          *payload_of(says("place_of_care/now", no)));
}

TEST_CASE("what is wrong in a record file is told with its place", "[content]")
{
    REQUIRE(read_record_file(small, "r.json"));
    const auto message = [](std::string_view what, std::string_view instead) {
        return refusal(with(small, what, instead));
    };
    const std::string statement = "r.json:4: sittings[0].statements[0]";

    CHECK(message("\"wish\"", "\"wished\"") ==
          statement + ".answer.state: must be one of wish, undecided, entrusted, not_now, "
                      "not_asked, cannot_ask");
    CHECK(message("\"state\"", "\"stat\"") == statement + ".answer: key \"state\" is missing");
    CHECK(message("\"choices\"", "\"choice\"") == statement + ".answer.choice: unknown key");
    CHECK(message("\"answer\"", "\"answers\"") ==
          statement + ": must either say something or be withdrawn");
    CHECK(message("\"answer\"", "\"withdrawn\": true, \"answer\"") ==
          statement + ": must either say something or be withdrawn");
    CHECK(message("\"answer\"", "\"kept\": {}, \"answer\"") ==
          statement + ": holds more than one kind of content");
    CHECK(message("place_of_care/now", "place of care") ==
          statement + ".slot: must be the name of a slot, like place_of_care/cancer");
    CHECK(message("2026-10-06\"", "2026-02-30\"") ==
          "r.json:2: sittings[0].on: must be a day that exists, written YYYY-MM-DD");
    CHECK(message("T15:05:00+09:00", " 15:05").find("r.json:3: sittings[0].recorded: ") == 0);
    CHECK(
        message("\"family\"", "\"aunt\"").find("r.json:2: sittings[0].recorded_by: must be one") ==
        0);
    CHECK(message("\"version\": 1", "\"version\": 2") ==
          "r.json:1: version: must be 1, the version this program reads");
    CHECK(message("kotozute-record", "something") ==
          "r.json:1: format: must be \"kotozute-record\"");
}

TEST_CASE("a name longer than anyone's is refused in a file with its place, and opens from a vault",
          "[content]")
{
    std::string name;
    for (std::size_t i = 0; i < longest_name; ++i)
        name += "髙";
    Spokesperson person;
    person.name = name;
    const auto text = write_record_file({false, {says("spokesperson/1", person)}});
    REQUIRE(text);
    std::string longer = *text;
    longer.insert(longer.find(name), "髙");
    const auto refused = read_record_file(longer, "r.json");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.find("r.json:") == 0);
    CHECK(refused.error().message.find("sittings[0].statements[0].spokesperson.name: must have at "
                                       "most 200 characters") != std::string::npos);

    Answer care = wish("home");
    care.detail = PlaceDetail{"", name + "髙", "", "", std::nullopt};
    CHECK_FALSE(write_record_file({false, {says("place_of_care/now", care)}}));
    CHECK(payload_of(says("place_of_care/now", care)));
}

TEST_CASE("a message about a record never holds its words", "[content]")
{
    const std::string secret = "ひみつのことば";
    for (const auto what : {"\"wish\"", "\"person\"", "\"2026-10-06\"", "\"place_of_care/now\"",
                            "\"kotozute-record\"", "\"2026-10-06T15:05:00+09:00\"", "[\"home\"]"})
        CHECK(refusal(with(small, what, '"' + secret + '"')).find(secret) == std::string::npos);
    CHECK(refusal(with(small, "\"home\"", '"' + secret)).find(secret) == std::string::npos);
}

TEST_CASE("a record cut off anywhere is refused", "[content]")
{
    const std::string text = small;
    for (std::size_t cut = 0; cut < text.size(); ++cut)
        CHECK_FALSE(read_record_file(text.substr(0, cut), "r.json"));
}

TEST_CASE("the sample is the full record of an invented person", "[content]")
{
    const auto file = read_record_file(sample_text(), "record.json");
    REQUIRE(file);
    CHECK(file->sample);

    const Record record = replay(file->changes);
    CHECK(record.version == 2);
    CHECK_FALSE(record.changed_since_kept);
    CHECK(stands<Subject>(record, slots::subject)->family == "𠮷田");
    CHECK(stands<Spokesperson>(record, slots::spokesperson_1)->name == "髙﨑 明子");
    CHECK(stands<Answer>(record, "place_of_care/now")->choices.front() == "home");
    for (const auto slot :
         {slots::values, slots::keep_doing, slots::ask_doctor, slots::spokesperson_2, slots::leeway,
          slots::worries, slots::must_not, slots::words_of_person, slots::words_of_family,
          slots::words_of_professional, slots::disagreement, slots::family_aware, slots::talk})
        CHECK(record.statements.count(Slot(slot)) == 1);

    std::set<AnswerState> states;
    for (const auto scenario : slots::scenarios) {
        CHECK(record.statements.count(slots::in(slots::place_of_care, scenario)) == 1);
        const auto* death = stands<Answer>(record, slots::in(slots::place_of_death, scenario));
        REQUIRE(death);
        states.insert(death->state);
    }
    CHECK(states == std::set{AnswerState::Wish, AnswerState::Undecided, AnswerState::Entrusted,
                             AnswerState::NotAsked});

    // As it stood before the hospital: the same record, read up to the first time it was kept.
    std::vector<Change> before(file->changes.begin(), file->changes.begin() + 18);
    CHECK(replay(before).version == 1);
    CHECK(stands<Answer>(replay(before), "place_of_care/now")->choices.front() == "hospital");
}

TEST_CASE("a record file that holds a day to come or an answer twice is refused with its place",
          "[content]")
{
    CHECK(refusal(with(small, R"(["home"])", R"(["home", "hospital", "home"])"))
              .find("answer: choices must not hold the same answer twice") != std::string::npos);
    CHECK(refusal(with(small, R"("on": "2026-10-06")", R"("on": "2099-10-06")"))
              .find("on: must not be after the day it was recorded") != std::string::npos);
    const std::string subject = with(
        small, R"({"slot": "place_of_care/now", "answer": {"state": "wish", "choices": ["home"]}})",
        R"({"slot": "subject", "subject": {"born": "2099-05-02"}})");
    CHECK(refusal(subject).find("subject: born must not be after the day it was recorded") !=
          std::string::npos);
    REQUIRE(read_record_file(with(subject, "2099", "1941"), "r.json"));
}
