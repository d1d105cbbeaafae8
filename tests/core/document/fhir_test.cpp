#include "papers.hpp"
#include "random_record.hpp"

#include "core/document/fhir_bundle.hpp"
#include "core/document/fhir_referral.hpp"
#include "core/document/papers.hpp"
#include "core/preferences/slots.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;

namespace {

std::string bundle_of(const Record& record, const Wording& wording, bool sample)
{
    return papers::sound(fhir_bundle(record, wording, {papers::now, sample}));
}

}  // namespace

// Run by tests/fhir/run.mjs, which gives the folder and checks every Bundle in it.
TEST_CASE("the Bundles of random records and of the sample are written", "[.bundles]")
{
    const char* folder = std::getenv("KOTOZUTE_BUNDLES");
    const char* records = std::getenv("KOTOZUTE_RECORDS");
    REQUIRE((folder && records));
    const Wording wording = papers::wording();
    const std::filesystem::path out = folder;
    const Wordings wordings(wording);
    Papers made(papers::font_loader(), wordings);
    const Record sample = replay(papers::sample().changes);
    papers::write(out / "sample-inside.json", bundle_of(sample, wording, true));
    const Record differing = papers::differing_record(1, wording);
    REQUIRE(differing.disputes.size() > 5);
    papers::write(out / "sample-differing.json", bundle_of(differing, wording, true));
    for (const auto& [from, to] : {std::pair("bundle.json", "sample.json"),
                                   std::pair("referral.json", "sample-referral.json")})
        papers::write(out / to, papers::sound(made.file(from, sample, {papers::now, true})));
    for (int seed = 0; seed < std::atoi(records); ++seed) {
        const Record record = papers::any_record(static_cast<unsigned>(seed), wording);
        const std::string name = std::to_string(seed) + ".json";
        papers::write(out / name, bundle_of(record, wording, false));
        if (seed % 40 < 4)
            papers::write(out / ("referral-" + name),
                          papers::sound(referral_fragment(record, wording, {papers::now, false},
                                                          "%PDF-1.7\n")));
    }
}

TEST_CASE("the same record gives the same Bundle", "[document]")
{
    const Wording wording = papers::wording();
    const Record record = replay(papers::sample().changes);
    CHECK(bundle_of(record, wording, true) == bundle_of(record, wording, true));
}

TEST_CASE("words of relatives have no source that FHIR does not know", "[document]")
{
    const auto source_of = [](Voice voice) {
        Said said;
        said.voice = voice;
        said.recorded_by = Role::VisitingNurse;
        Answer values;
        values.choices = {"family_time"};
        const Wording wording = papers::wording();
        const Record record = after({}, Stated{Slot(slots::values), values, said});
        return bundle_of(record, wording, false).find("\"source\"") != std::string::npos;
    };
    CHECK(source_of(Voice::Person));
    CHECK(source_of(Voice::Professional));
    CHECK_FALSE(source_of(Voice::Family));
}

TEST_CASE("nobody has attested a draft", "[document]")
{
    const Wording wording = papers::wording();
    Answer leeway;
    leeway.choices = {"as_wished"};
    Record record = after({}, Stated{Slot(slots::leeway), leeway, Said{}});
    const auto attested = [&] {
        return bundle_of(record, wording, false).find("\"attester\"") != std::string::npos;
    };
    CHECK_FALSE(attested());
    record = after(record, Stated{Slot(slots::kept), Kept{}, Said{}});
    CHECK(attested());
    record = after(record, Withdrawn{Slot(slots::leeway), Said{}});
    CHECK_FALSE(attested());
}

TEST_CASE("not wishing to speak of who speaks for one is an answer in its own section",
          "[document]")
{
    const Wording wording = papers::wording();
    Answer not_now;
    not_now.state = AnswerState::NotNow;
    const Record record = after({}, Stated{Slot(slots::spokesperson_1), not_now, Said{}});
    const std::string bundle = bundle_of(record, wording, false);
    CHECK(bundle.find("\"emptyReason\"") == std::string::npos);
    CHECK(bundle.find("asked-declined") != std::string::npos);
    CHECK(bundle_of({}, wording, false).find("\"emptyReason\"") != std::string::npos);
}
