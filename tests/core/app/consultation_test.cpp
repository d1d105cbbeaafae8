#include "core/app/calendar.hpp"
#include "core/base/utf8.hpp"
#include "core/preferences/slots.hpp"
#include "tests/support/person.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace kotozute;

namespace {

struct Consultation : test::Person {
    Consultation()
    {
        does(Choose{"place_of_care/now", "home"});
        keeps();
        does(SetSpeaker{Voice::Professional, Role::VisitingNurse});
    }
};

}  // namespace

TEST_CASE("what a nurse read out and the person called right is kept as the person's own version",
          "[app]")
{
    Consultation person;
    person.goes(Page::Kind::Question, "must_not");
    person.does(Edit{"must_not#words", "ひとりにしないで"});
    person.goes(Page::Kind::ReadBack);
    person.does(KeepAsRead{});
    CHECK(person.record().version == 2);
    CHECK(!person.record().changed_since_kept);
    const Said& kept = *said(person.record(), slots::kept);
    CHECK(kept.voice == Voice::Person);
    CHECK(kept.recorded_by == Role::VisitingNurse);
    CHECK(said(person.record(), slots::must_not)->voice == Voice::Professional);
    CHECK(person.state().voice == Voice::Professional);
    CHECK(std::get<Stated>(person.keeper.stored.back()).slot == slots::kept);
}

TEST_CASE("the day to talk again goes into any calendar, and says nothing of what it is about",
          "[app]")
{
    Consultation person;
    person.does(MakeAppointment{});
    CHECK(person.app.take_outgoing().empty());  // there is no such day yet
    person.types("talk#review_by", "2027年4月6日");
    person.does(MakeAppointment{});
    const auto files = person.app.take_outgoing();
    REQUIRE(files.size() == 1);
    CHECK(files[0].name == "next-talk.ics");
    const std::string& file = files[0].bytes;
    CHECK(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    CHECK(file.find("\r\nDTSTART;VALUE=DATE:20270406\r\nDTEND;VALUE=DATE:20270407\r\n") !=
          std::string::npos);
    CHECK(file.find("\r\nDTSTAMP:20261122T000000Z\r\n") != std::string::npos);
    CHECK(file.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    CHECK(file.find("希望") == std::string::npos);
}

TEST_CASE("two people's talks on one day are two events; the same talk, asked for twice, is one",
          "[app]")
{
    const auto event_of = [](test::Person& person) {
        person.does(MakeAppointment{});
        const auto files = person.app.take_outgoing();
        REQUIRE(files.size() == 1);
        const auto at = files[0].bytes.find("UID:");
        return files[0].bytes.substr(at, files[0].bytes.find("\r\n", at) - at);
    };
    Consultation wako, taro;
    test::Person guest, later_guest;
    later_guest.clock += std::chrono::minutes{20};
    std::set<std::string> events;
    for (test::Person* person : {static_cast<test::Person*>(&wako),
                                 static_cast<test::Person*>(&taro), &guest, &later_guest}) {
        person->types("subject#family", "𠮷田");
        person->types("talk#review_by", "2027年4月6日");
        const std::string event = event_of(*person);
        CHECK(events.insert(event).second);
        person->clock += std::chrono::hours{24};
        person->types("must_not#words", "ひとりにしないで");
        CHECK(event_of(*person) == event);
        person->types("talk#review_by", "2027年4月7日");
        CHECK(event_of(*person) != event);
    }
}

TEST_CASE("a long name in a calendar is folded between characters, its commas kept", "[app]")
{
    std::string title;
    for (int i = 0; i < 30; ++i)
        title += "話し合い,";
    const std::string file =
        calendar_file(Date{std::chrono::year{2027} / 12 / 31}, "someone", title, Timestamp{});
    CHECK(file.find("DTEND;VALUE=DATE:20280101\r\n") != std::string::npos);
    std::string unfolded;
    for (std::size_t at = 0; at < file.size();) {
        const auto end = file.find("\r\n", at);
        REQUIRE(end != std::string::npos);
        CHECK(end - at <= 75);
        const std::string line = file.substr(at, end - at);
        CHECK(utf8::valid(line));
        unfolded += line.starts_with(' ') ? line.substr(1) : "\n" + line;
        at = end + 2;
    }
    std::string expected = "\nSUMMARY:";
    for (int i = 0; i < 30; ++i)
        expected += "話し合い\\,";
    CHECK(unfolded.find(expected + "\n") != std::string::npos);
}
