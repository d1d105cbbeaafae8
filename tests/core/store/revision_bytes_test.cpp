#include "core/store/revision_bytes.hpp"

#include "core/store/bytes.hpp"
#include "tests/support/said.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using namespace kotozute::test;

namespace {

Digest digest_of(unsigned char byte)
{
    Digest digest{};
    digest.fill(byte);
    return digest;
}

Revision some_revision(const Signer& signer = Signer::generate())
{
    auto revision = revision_of(says("leeway", wish("best_then", "明子と先生に")),
                                {digest_of(1), digest_of(2)}, signer);
    REQUIRE(revision);
    return *revision;
}

void is_refused(const std::string& bytes)
{
    const auto revision = parse_revision(bytes);
    REQUIRE_FALSE(revision);
    CHECK(revision.error().code == Error::Code::Corrupt);
}

}  // namespace

TEST_CASE("a revision that goes to another device arrives as it was", "[store]")
{
    const Signer signer = Signer::generate();
    for (const Change& change : one_of_each()) {
        const auto revision = revision_of(change, {digest_of(7)}, signer);
        REQUIRE(revision);
        const auto back = parse_revision(print(*revision));
        REQUIRE(back);
        CHECK(*back == *revision);
        CHECK(id_of(*back) == id_of(*revision));
        CHECK(print(*back) == print(*revision));
    }
}

TEST_CASE("a revision whose words were erased still goes to another device", "[store]")
{
    Revision revision = some_revision();
    revision.wording.reset();
    const auto back = parse_revision(print(revision));
    REQUIRE(back);
    CHECK(*back == revision);
}

TEST_CASE("a decision between two statements goes to another device", "[store]")
{
    const Signer signer = Signer::generate();
    Revision revision = some_revision(signer);
    revision.kind = Revision::Kind::Resolve;
    sign(revision, signer);
    const auto back = parse_revision(print(revision));
    REQUIRE(back);
    CHECK(*back == revision);
}

TEST_CASE("a revision that was cut off, lengthened or changed anywhere is refused", "[store]")
{
    const std::string good = print(some_revision());
    for (std::size_t at = 0; at < good.size(); ++at) {
        CAPTURE(at);
        is_refused(good.substr(0, at));
        for (unsigned bit = 0; bit < 8; ++bit) {
            std::string changed = good;
            changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ (1U << bit));
            is_refused(changed);
        }
    }
    is_refused(good + '\0');
    is_refused(good + good);
}

TEST_CASE("what no device writes is refused though it is signed", "[store]")
{
    const Signer signer = Signer::generate();
    Revision revision = some_revision(signer);
    REQUIRE(parse_revision(print(revision)));
    SECTION("a slot that is none") { revision.slot = "../values"; }
    SECTION("no slot") { revision.slot.clear(); }
    SECTION("a voice that is no name") { revision.said_by = "per son"; }
    SECTION("a role longer than any") { revision.typed_by = std::string(65, 'a'); }
    SECTION("a kind nobody knows") { revision.kind = static_cast<Revision::Kind>(4); }
    SECTION("a moment beyond all years") { revision.at += std::chrono::seconds{1LL << 60}; }
    SECTION("a moment before all years") { revision.at -= std::chrono::seconds{1LL << 60}; }
    SECTION("words that are none") { revision.wording->payload = "\xC0\xAF"; }
    SECTION("a parent twice") { revision.parents = {digest_of(1), digest_of(1)}; }
    SECTION("more parents than there are devices")
    {
        revision.parents.clear();
        for (std::size_t number = 0; number <= most_parents; ++number) {
            Digest parent{};
            parent[0] = static_cast<unsigned char>(number >> 8U);
            parent[1] = static_cast<unsigned char>(number & 0xFFU);
            revision.parents.push_back(parent);
        }
    }
    SECTION("more words than there may be")
    {
        revision.wording->payload = std::string(largest_revision, 'a');
    }
    sign(revision, signer);
    is_refused(print(revision));
}

TEST_CASE("a revision that says how long it is without end costs nothing", "[store]")
{
    std::string bytes;
    bytes::append(bytes, ~std::uint64_t{0});
    is_refused(bytes + "kotozute-revision-1");
    is_refused(std::string(8, '\xFF'));
    is_refused("");
}
