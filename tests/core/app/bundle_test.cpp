// A FHIR Bundle is looked at, compared and taken in.
#include "core/document/fhir_bundle.hpp"
#include "tests/support/at_home.hpp"
#include "tests/support/wording.hpp"

using namespace kotozute;
using namespace kotozute::test;

namespace {

constexpr auto place = "place_of_care/now";

std::string bundle_of(const AtHome& one)
{
    auto text =
        fhir_bundle(one.state().record, the_wording(), {one.person.clock, false}, "%PDF-1.7");
    REQUIRE(text);
    return *std::move(text);
}

std::string directive() { return read_bytes("tests/fhir/specimens/advance_directive.json"); }

// Hers, on a device where she has just begun to write.
struct Hers {
    AtHome home, away;

    Hers()
    {
        home.says_something();
        home.keeps();
        away.does(Edit{"subject#family", "髙﨑"});
        away.does(Leave{"subject#family"});
        away.keeps();
    }
    void takes_in(const std::string& text)
    {
        away.takes_in(text);
        away.does(MergeShare{});
    }
    const Record& record() const { return away.state().record; }
};

}  // namespace

TEST_CASE("one's own record comes in from its file for hospitals, and only once", "[sharing]")
{
    Hers it;
    const std::string text = bundle_of(it.home);
    it.away.takes_in(text);
    REQUIRE(it.away.state().received->bundle);
    CHECK(it.away.state().received->bundle->ours);
    CHECK(it.away.overlap().only_there > 0);
    it.away.does(TakePaper{});
    CHECK(it.away.app.take_outgoing().front().bytes == "%PDF-1.7");

    it.away.does(MergeShare{});
    CHECK(it.away.state().notice == Notice::TakenIn);
    CHECK(stands<Answer>(it.record(), place)->choices.front() == "home");
    CHECK(record_of(it.away.person.keeper.history().entries) == it.record());

    it.away.takes_in(text);
    CHECK(it.away.overlap().only_there == 0);
    CHECK(it.away.overlap().common > 0);
}

// A Bundle does not tell what was said before: also a later answer stands beside what is here.
TEST_CASE("an answer in a file for hospitals replaces none that was given here", "[sharing]")
{
    Hers it;
    it.away.does(Choose{place, "hospital"});
    it.takes_in(bundle_of(it.home));
    const auto* sides = disputed(it.record(), place);
    REQUIRE(sides);
    CHECK(sides->size() == 2);
}

TEST_CASE(
    "a file for hospitals brings nothing new to the device that made it, whatever the version",
    "[sharing]")
{
    Hers it;
    for (const char* choice : {"hospital", "home"}) {
        it.home.does(Choose{place, choice});
        it.home.does(Keep{});
    }
    REQUIRE(it.home.state().record.version == 3);
    it.home.takes_in(bundle_of(it.home));
    CHECK(it.home.overlap().only_there == 0);
}

TEST_CASE("a document from elsewhere comes in with its source and changes no answer of the person",
          "[sharing]")
{
    Hers it;
    it.away.does(Choose{place, "hospital"});
    const Record before = it.record();
    it.away.takes_in(directive());
    CHECK_FALSE(it.away.state().received->bundle->ours);
    CHECK(doubt(before, *it.away.state().received) == Doubt::AnotherName);
    it.away.does(MergeShare{});
    CHECK(it.away.state().dialog == "merge");
    CHECK(it.record() == before);

    it.away.does(MergeShareAnyway{});
    Record after = it.record();
    CHECK(after.disputes.empty());
    CHECK(std::erase_if(after.statements,
                        [](const auto& one) { return one.first.starts_with("received/"); }) == 6);
    CHECK(after.statements == before.statements);
    it.away.takes_in(directive());
    CHECK(it.away.overlap().only_there == 0);
}

TEST_CASE("what is no Bundle, or cannot be read here, is said to be so and leaves all as it was",
          "[sharing]")
{
    Hers it;
    const Record before = it.record();
    SECTION("no Bundle")
    {
        it.away.takes_in("{\"resourceType\": \"Patient\"}");
        CHECK(it.away.state().notice == Notice::BundleNotRead);
    }
    SECTION("cut off")
    {
        it.away.takes_in(bundle_of(it.home).substr(0, 1'000));
        CHECK(it.away.state().notice == Notice::BundleNotRead);
    }
    CHECK_FALSE(it.away.state().received);
    CHECK(it.record() == before);
}

TEST_CASE("a device that reads no Bundles says where they can be read", "[sharing]")
{
    AtHome it;
    Ports ports = it.ports();
    ports.read_bundle = {};
    App app(the_booklets(), std::move(ports));
    app.handle(Go{{Page::Kind::TakeIn, ""}});
    app.share_chosen("bundle.json", directive());
    CHECK(app.state().notice == Notice::BundleNotHere);
}
