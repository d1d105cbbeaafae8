#include "core/preferences/slots.hpp"
#include "core/sharing/brought_in.hpp"
#include "tests/support/said.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kotozute;
using namespace kotozute::test;

namespace {

constexpr auto place = "place_of_care/now";
const Signer device = Signer::generate();

Stated says(const std::string& choice, int minute)
{
    return {place, wish(choice), by_person(minute)};
}

std::vector<Revision> bring(const std::vector<Change>& changes,
                            const std::vector<Revision>& here = {})
{
    auto brought = brought_in(changes, here, device);
    REQUIRE(brought);
    for (const Revision& revision : *brought)
        CHECK(genuine(revision));
    return *std::move(brought);
}

}  // namespace

TEST_CASE("what a file tells one after the other follows one another", "[sharing]")
{
    const auto brought = bring({says("home", 1), says("hospital", 2)});
    REQUIRE(brought.size() == 2);
    CHECK(brought[0].parents.empty());
    CHECK(brought[1].parents == std::vector{id_of(brought[0])});
}

TEST_CASE("a version that was kept follows all that was said before it", "[sharing]")
{
    const auto brought = bring({says("home", 1), Stated{"leeway", wish("depends"), by_person(2)},
                                Stated{Slot(slots::kept), Kept{""}, by_person(3)}});
    std::vector<Digest> all{id_of(brought[0]), id_of(brought[1])};
    std::sort(all.begin(), all.end());
    CHECK(brought[2].parents == all);
}

TEST_CASE("what is here is not brought in again, and what came after it follows it", "[sharing]")
{
    const auto here = bring({says("home", 1)});
    const auto brought = bring({says("home", 1), says("hospital", 2)}, here);
    REQUIRE(brought.size() == 1);
    CHECK(brought[0].parents == std::vector{id_of(here[0])});
}

TEST_CASE("what came before something that is here is not brought in any more", "[sharing]")
{
    const auto here = bring({says("hospital", 2)});
    CHECK(bring({says("home", 1), says("hospital", 2)}, here).empty());
}

TEST_CASE("what was said again later is another thing, but a document from elsewhere is the same",
          "[sharing]")
{
    const auto here =
        bring({says("home", 1), Stated{"received/x/1", wish("", "窓を"), by_nurse(1)}});
    CHECK(bring({says("home", 9)}, here).size() == 1);
    Stated again{"received/x/1", wish("", "窓を"), by_nurse(1)};
    again.said.recorded = at(9);
    CHECK(bring({again}, here).empty());
}

TEST_CASE("beside a record that cannot be read nothing is brought in", "[sharing]")
{
    auto here = bring({says("home", 1)});
    here[0].wording->payload = "{";
    const auto brought = brought_in({says("hospital", 2)}, here, device);
    REQUIRE_FALSE(brought);
    CHECK(brought.error().code == Error::Code::Corrupt);
}
