#include "core/store/revisions.hpp"

#include "tests/support/said.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kotozute;
using namespace kotozute::test;

namespace {

std::string hex(const Digest& digest)
{
    constexpr auto digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : digest)
        text.append({digits[byte >> 4U], digits[byte & 15U]});
    return text;
}

Digest digest_of(unsigned char byte)
{
    Digest digest{};
    digest.fill(byte);
    return digest;
}

Revision some_revision(const Signer& signer, std::vector<Digest> parents = {})
{
    auto revision =
        revision_of(says("leeway", wish("best_then", "明子と先生に")), std::move(parents), signer);
    REQUIRE(revision);
    return *revision;
}

}  // namespace

TEST_CASE("a revision tells what happened, whatever it was", "[store]")
{
    const Signer signer = Signer::generate();
    for (const Change& change : one_of_each()) {
        const auto revision = revision_of(change, {}, signer);
        REQUIRE(revision);
        CHECK(genuine(*revision));
        const auto back = change_of(*revision);
        REQUIRE(back);
        CHECK(*back == change);
    }
}

TEST_CASE("whatever is changed about a revision shows", "[store]")
{
    const Signer signer = Signer::generate();
    Revision revision = some_revision(signer, {digest_of(1), digest_of(2)});
    const Digest id = id_of(revision);
    REQUIRE(genuine(revision));

    SECTION("slot") { revision.slot = "values"; }
    SECTION("parents") { revision.parents.pop_back(); }
    SECTION("kind") { revision.kind = Revision::Kind::Resolve; }
    SECTION("author") { revision.author = Signer::generate().author; }
    SECTION("whose words") { revision.said_by = "family"; }
    SECTION("who wrote") { revision.typed_by = "care_manager"; }
    SECTION("when") { revision.at += std::chrono::seconds{1}; }
    SECTION("commitment") { revision.commitment = digest_of(3); }

    CHECK_FALSE(genuine(revision));
    CHECK(id_of(revision) != id);
}

TEST_CASE("other words, another salt or another signature show", "[store]")
{
    const Signer signer = Signer::generate();
    Revision revision = some_revision(signer);

    SECTION("words") { revision.wording->payload += ' '; }
    SECTION("salt") { revision.wording->salt[0] ^= 1U; }
    SECTION("signature") { revision.signature[0] ^= 1U; }

    CHECK_FALSE(genuine(revision));
}

TEST_CASE("parents stand in one order only", "[store]")
{
    const Signer signer = Signer::generate();
    Revision revision = some_revision(signer, {digest_of(2), digest_of(1)});
    CHECK(revision.parents == std::vector{digest_of(1), digest_of(2)});

    Revision twice = some_revision(signer, {digest_of(1), digest_of(1)});
    CHECK_FALSE(genuine(twice));
}

TEST_CASE("words can be erased without breaking the chain", "[store]")
{
    const Signer signer = Signer::generate();
    Revision revision = some_revision(signer);
    const Digest id = id_of(revision);

    revision.wording.reset();

    CHECK(genuine(revision));
    CHECK(id_of(revision) == id);
    CHECK(change_of(revision).error().code == Error::Code::Corrupt);
}

TEST_CASE("the same words twice cannot be told to be the same from outside", "[store]")
{
    const Signer signer = Signer::generate();
    CHECK(some_revision(signer).commitment != some_revision(signer).commitment);
}

TEST_CASE("names that say who was there are among the words that can be erased", "[store]")
{
    const Signer signer = Signer::generate();
    const auto revision = revision_of(Stated{"leeway", wish("best_then"), by_nurse()}, {}, signer);
    REQUIRE(revision);
    CHECK(signed_bytes(*revision).find("中村") == std::string::npos);
    CHECK(revision->wording->payload.find("中村 はるか") != std::string::npos);
}

TEST_CASE("the encoding of a revision never changes", "[store]")
{
    Revision revision;
    revision.slot = "leeway";
    revision.parents = {digest_of(1)};
    revision.kind = Revision::Kind::Statement;
    revision.author = digest_of(2);
    revision.said_by = "person";
    revision.typed_by = "visiting_nurse";
    revision.at = at(0);
    revision.wording = SaltedWords{{}, R"({"content":{"kept":{}}})"};
    revision.commitment = commitment_of(*revision.wording);

    CHECK(signed_bytes(revision).size() == 9 * 8 + 19 + 6 + 32 + 1 + 32 + 6 + 14 + 8 + 32);
    CHECK(hex(revision.commitment) ==
          "306fb6c376c53450da8f4993ac6496f1725b652af865393e0d16285610fa429f");
    CHECK(hex(id_of(revision)) ==
          "7c377932dae8c5a4d234fe5e16887b777e97c77cce9117c5f78c722b5374c573");
}
