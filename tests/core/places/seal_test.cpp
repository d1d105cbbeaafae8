#include "tests/core/places/support.hpp"

// Packs signed by the program minisign itself.

using namespace kotozute;
using namespace kotozute::test;

namespace {

struct SignedPack {
    SignedPack() : pack({CareLine{}, line("い", "1300000002")}), path(pack.folder.path("a.area")) {}

    // False where minisign is not installed.
    bool sign(const std::string& more = "") const { return test::sign(pack.folder, path, more); }
    TrustedKeys keys() const
    {
        const auto keys = read_keys(pack.folder.path("k.pub"));
        REQUIRE(keys);
        return *keys;
    }
    std::string refusal() const
    {
        const auto area = Area::open(path, keys());
        return area ? "" : area.error().message;
    }

    Pack pack;
    std::string path;
};

}  // namespace

TEST_CASE("a pack tells whether somebody vouches for it", "[places]")
{
    const SignedPack it;
    CHECK(open_area(it.path).seal().state == Seal::State::Unsigned);
    if (!it.sign())
        SKIP(no_minisign);
    const auto trusted = Area::open(it.path, it.keys());
    REQUIRE(trusted);
    CHECK(trusted->seal().state == Seal::State::Signed);
    CHECK(trusted->seal().comment == "bunkyo 2026-11-26");
    CHECK(trusted->seal().key.size() == 16);
    CHECK(open_area(it.path).seal().state == Seal::State::Foreign);
    CHECK(read_keys(it.pack.folder.path(""))->size() == 1);
    REQUIRE(it.sign("-l"));
    CHECK(Area::open(it.path, it.keys())->seal().state == Seal::State::Signed);
}

TEST_CASE("a pack that is not what was signed is refused", "[places]")
{
    const SignedPack it;
    if (!it.sign())
        SKIP(no_minisign);
    const std::string whole = read_whole(it.path);
    for (std::size_t i = 0; i < 100; ++i) {
        std::string changed = whole;
        const std::size_t at = 100 + i * (whole.size() - 100) / 100;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        it.pack.folder.write("a.area", changed);
        CHECK(it.refusal() == it.path + ": not what was signed: its signature does not fit");
    }
    it.pack.folder.write("a.area", whole);
    CHECK(it.refusal().empty());
    it.pack.folder.write("a.area.minisig", "untrusted comment: nothing\n");
    CHECK(it.refusal() == it.path + ".minisig: not a signature of minisign");
    it.pack.folder.write("a.area.minisig", "");
    CHECK_FALSE(it.refusal().empty());
}

TEST_CASE("a pack that lost its last bytes, or gained some, is refused", "[places]")
{
    Pack pack({CareLine{}});
    const std::string path = pack.folder.path("a.area");
    const std::string whole = read_whole(path);
    for (const std::size_t lost : {1UL, 7UL, 100UL, 4'096UL, 8'192UL, whole.size() - 10}) {
        pack.folder.write("a.area", whole.substr(0, whole.size() - lost));
        const auto area = Area::open(path);
        REQUIRE_FALSE(area);
        CHECK(area.error().code == Error::Code::Corrupt);
    }
    pack.folder.write("a.area", whole + "x");
    CHECK(Area::open(path).error().message == path + ": cut short, or longer than it was written");
    pack.folder.write("a.area", whole);
    CHECK(Area::open(path));
}

TEST_CASE("a pack built anew does not keep the signature of the old one", "[places]")
{
    const SignedPack it;
    if (!it.sign())
        SKIP(no_minisign);
    REQUIRE(build({it.pack.folder.path("care.csv")}, "all", it.path).done);
    CHECK(Area::open(it.path, it.keys())->seal().state == Seal::State::Unsigned);
}
