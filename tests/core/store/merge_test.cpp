#include "core/store/vault.hpp"
#include "tests/support/vault.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

using namespace kotozute;
using namespace kotozute::test;

namespace {

std::vector<Revision> revisions_of(const Vault& vault)
{
    const auto revisions = vault.revisions();
    REQUIRE(revisions);
    return *revisions;
}

std::set<Digest> ids_of(const Vault& vault)
{
    std::set<Digest> ids;
    for (const Revision& revision : revisions_of(vault))
        ids.insert(id_of(revision));
    return ids;
}

Merged merged(Vault& vault, const std::vector<Revision>& came)
{
    const auto result = vault.merge(came);
    REQUIRE(result);
    return *result;
}

// A person's tablet and the laptop of somebody who helps, which knows what the tablet knew once.
struct TwoDevices {
    KeptRecord tablet_home, laptop_home;
    Vault tablet = tablet_home.create(one_of_each());
    Vault laptop = laptop_home.create();

    TwoDevices() { merged(laptop, revisions_of(tablet)); }
};

}  // namespace

TEST_CASE("another device takes in a whole record, and has it as it was said", "[store]")
{
    const TwoDevices it;
    CHECK(loaded(it.laptop) == one_of_each());
    CHECK(it.laptop.verify());
    CHECK(revisions_of(it.laptop) == revisions_of(it.tablet));
}

TEST_CASE("what was said on two devices is on both after each took in the other's", "[store]")
{
    TwoDevices it;
    REQUIRE(it.tablet.append({says("place_of_care/now", wish("hospital"), 20)}));
    REQUIRE(it.laptop.append({says("place_of_care/now", wish("home"), 5),
                              says("must_not", wish("", "がまんはいや"), 6)}));

    const auto of_tablet = revisions_of(it.tablet);
    CHECK(merged(it.tablet, revisions_of(it.laptop)) == Merged{2, one_of_each().size()});
    CHECK(merged(it.laptop, of_tablet) == Merged{1, one_of_each().size()});

    CHECK(ids_of(it.tablet) == ids_of(it.laptop));
    CHECK(ids_of(it.tablet).size() == one_of_each().size() + 3);
    CHECK(it.tablet.verify());
    CHECK(it.laptop.verify());
}

TEST_CASE("taking in the same record again changes nothing", "[store]")
{
    TwoDevices it;
    const auto before = revisions_of(it.laptop);
    CHECK(merged(it.laptop, revisions_of(it.tablet)) == Merged{0, one_of_each().size()});
    CHECK(merged(it.laptop, {}) == Merged{0, 0});
    CHECK(revisions_of(it.laptop) == before);
}

TEST_CASE("revisions may come in any order, and more than once", "[store]")
{
    KeptRecord tablet_home, laptop_home;
    Vault tablet = tablet_home.create();
    for (int minute = 0; minute < 20; ++minute)
        REQUIRE(
            tablet.append({says("leeway", wish(minute % 2 ? "depends" : "as_wished"), minute)}));
    auto came = revisions_of(tablet);
    const std::vector<Revision> again(came.begin(), came.begin() + 3);
    came.insert(came.end(), again.begin(), again.end());
    std::reverse(came.begin(), came.end());

    Vault laptop = laptop_home.create();
    CHECK(merged(laptop, came) == Merged{20, 3});
    CHECK(revisions_of(laptop) == revisions_of(tablet));
}

TEST_CASE("a merge is there after closing, and a further wish follows what came", "[store]")
{
    KeptRecord tablet_home, laptop_home;
    const Vault tablet =
        tablet_home.create({says("leeway", wish("as_wished")), says("leeway", wish("depends"), 1)});
    {
        Vault laptop = laptop_home.create();
        merged(laptop, revisions_of(tablet));
    }

    Vault laptop = laptop_home.open();
    CHECK(loaded(laptop) == loaded(tablet));
    REQUIRE(laptop.append({says("leeway", wish("best_then"), 2)}));
    CHECK(revisions_of(laptop).back().parents == std::vector{id_of(revisions_of(tablet).back())});
}

TEST_CASE("when one of those that came is not sound, none is taken in", "[store]")
{
    TwoDevices it;
    REQUIRE(it.tablet.append({says("leeway", wish("depends"), 20)}));
    REQUIRE(it.tablet.append({says("leeway", wish("as_wished"), 21)}));
    auto came = revisions_of(it.tablet);
    const auto before = revisions_of(it.laptop);

    SECTION("other words") { came.back().wording->payload += ' '; }
    SECTION("words that were erased") { came.back().wording.reset(); }
    SECTION("another hand") { came.back().said_by = "family"; }
    SECTION("another time") { came.back().at += std::chrono::seconds{1}; }
    SECTION("another signature") { came.back().signature[5] ^= 1U; }
    SECTION("a signature changed on one that is here") { came.front().signature[5] ^= 1U; }
    SECTION("without what it follows") { came.erase(came.end() - 2); }
    SECTION("a voice nobody knows")
    {
        Revision& last = came.back();
        last.said_by = "neighbour";
        sign(last, Signer::generate());
    }
    SECTION("a slot that is none")
    {
        Revision& last = came.back();
        last.slot = "Lee Way";
        last.parents.clear();
        sign(last, Signer::generate());
    }
    SECTION("following what stands in another slot")
    {
        Revision& last = came.back();
        last.slot = "values";
        sign(last, Signer::generate());
    }

    const auto refused = it.laptop.merge(came);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Error::Code::Corrupt);
    CHECK(refused.error().message.find("of those that came") != std::string::npos);
    CHECK(revisions_of(it.laptop) == before);
    CHECK(it.laptop.verify());
}

TEST_CASE("more revisions than anyone has are refused before they are looked at", "[store]")
{
    KeptRecord it;
    Vault vault = it.create();
    const auto refused = vault.merge(std::vector<Revision>(most_revisions + 1));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Error::Code::Invalid);
}

TEST_CASE("a record that may only be read takes in nothing", "[store]")
{
    KeptRecord tablet_home, laptop_home;
    const Vault tablet = tablet_home.create(one_of_each());
    {
        const Vault laptop = laptop_home.create();
    }
    std::filesystem::permissions(laptop_home.folder, std::filesystem::perms::owner_read |
                                                         std::filesystem::perms::owner_exec);
    if (Vault laptop = laptop_home.open(); laptop.read_only()) {
        CHECK(laptop.merge(revisions_of(tablet)).error().code == Error::Code::ReadOnly);
        CHECK(loaded(laptop).empty());
    }
    std::filesystem::permissions(laptop_home.folder, std::filesystem::perms::owner_all);
}
