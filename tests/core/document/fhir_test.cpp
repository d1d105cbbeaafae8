#include "papers.hpp"
#include "random_record.hpp"

#include "core/document/fhir_bundle.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;

namespace {

std::string bundle_of(const Record& record, const Wording& wording, bool sample)
{
    const DocumentOptions options{papers::now, sample};
    return papers::sound(fhir_bundle(record, document(record, wording, options), wording, options));
}

}  // namespace

// Run by tests/fhir/run.mjs, which gives the folder and checks every Bundle in it.
TEST_CASE("the Bundles of random records and of the sample are written", "[.bundles]")
{
    const char* folder = std::getenv("KOTOZUTE_BUNDLES");
    REQUIRE(folder);
    const Wording wording = papers::wording();
    const std::filesystem::path out = folder;
    papers::write(out / "sample.json", bundle_of(replay(papers::sample().changes), wording, true));
    for (unsigned seed = 0; seed < 200; ++seed)
        papers::write(out / (std::to_string(seed) + ".json"),
                      bundle_of(papers::RandomRecord(seed, wording).record(), wording, false));
}

TEST_CASE("the same record gives the same Bundle", "[document]")
{
    const Wording wording = papers::wording();
    const Record record = replay(papers::sample().changes);
    CHECK(bundle_of(record, wording, true) == bundle_of(record, wording, true));
}
