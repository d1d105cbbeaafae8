#include "core/sharing/team_folder.hpp"

#include "core/sharing/bech32.hpp"
#include "tests/core/sharing/locked.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kotozute;

namespace {

// A team's folder, and what one device says in it.
struct Team {
    team::Begun begun;
    age::Recipient locked_to;
    Signer signer = Signer::generate();

    Team() : begun(begin()), locked_to(age::recipient_of(begun.key)) {}

    static team::Begun begin()
    {
        auto begun = team::begin("かぶ かもめ こたつ", age::Work::for_tests());
        REQUIRE(begun);
        return *std::move(begun);
    }
    Revision says(const char* choice, std::vector<Digest> after = {}) const
    {
        Answer answer;
        answer.choices = {choice};
        auto revision =
            revision_of(Stated{"place_of_care/now", answer, Said{}}, std::move(after), signer);
        REQUIRE(revision);
        return *std::move(revision);
    }
    team::File file_of(std::vector<Revision> revisions) const
    {
        Share said;
        said.revisions = std::move(revisions);
        auto files = team::pack(said, locked_to);
        REQUIRE(files);
        REQUIRE(files->size() == 1);
        return files->front();
    }
};

}  // namespace

TEST_CASE("what one puts into the folder the others read there, as it was said", "[sharing]")
{
    const Team it;
    const auto first = it.says("home");
    const auto second = it.says("hospital", {id_of(first)});
    const auto file = it.file_of({first, second});
    CHECK(team::kind_of(file.name) == team::Kind::Said);
    const auto key = team::open_key(it.begun.file, "かぶ かもめ こたつ");
    REQUIRE(key);
    const auto share = team::unpack_said(file, *key);
    REQUIRE(share);
    CHECK(share->revisions == std::vector{first, second});
}

TEST_CASE("who has not been told the passphrase reads nothing in the folder", "[sharing]")
{
    const Team it, other;
    const auto wrong = team::open_key(it.begun.file, "かぶ かもめ こたち");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == Error::Code::WrongSecret);
    const auto file = it.file_of({it.says("home")});
    CHECK(file.bytes.find("place_of_care") == std::string::npos);
    CHECK_FALSE(team::unpack_said(file, other.begun.key));
}

TEST_CASE("the same words put into the folder twice are two files", "[sharing]")
{
    const Team it;
    const auto said = it.says("home");
    const auto one = it.file_of({said}), other = it.file_of({said});
    CHECK(one.name != other.name);
    CHECK(team::whole(one));
    CHECK(team::whole(other));
}

TEST_CASE("a file that has not come whole, or was changed on the way, is not read", "[sharing]")
{
    const Team it;
    team::File file = it.file_of({it.says("home")});
    SECTION("cut off") { file.bytes.resize(file.bytes.size() - 1); }
    SECTION("changed") { file.bytes[file.bytes.size() / 2] ^= 1; }
    SECTION("under another's name") { file.name = it.file_of({it.says("home")}).name; }
    CHECK_FALSE(team::whole(file));
    const auto share = team::unpack_said(file, it.begun.key);
    REQUIRE_FALSE(share);
    CHECK(share.error().code == Error::Code::Corrupt);
}

TEST_CASE("words that no device signed never come into the folder", "[sharing]")
{
    const Team it;
    Share said;
    said.revisions = {it.says("home")};
    said.revisions.front().signature[0] ^= 1;
    CHECK_FALSE(team::pack(said, it.locked_to));
}

TEST_CASE("what a later version of the program wrote is left for one that can read it", "[sharing]")
{
    const Team it;
    Revision later = it.says("home");
    later.wording->payload = R"({"something":"of another year"})";
    sign(later, it.signer);
    const auto share = team::unpack_said(it.file_of({later}), it.begun.key);
    REQUIRE_FALSE(share);
    CHECK(share.error().code == Error::Code::TooNew);
}

TEST_CASE("what follows words still on their way waits for them, in whatever order they come",
          "[sharing]")
{
    const Team it;
    const auto first = it.says("home");
    const auto second = it.says("hospital", {id_of(first)});
    const auto third = it.says("care_home", {id_of(second)});
    CHECK(team::ready({third, first}, {}) == std::vector{first});
    CHECK(team::ready({third, second}, {first}) == std::vector{second, third});
    CHECK(team::ready({third, second, first}, {}) == std::vector{first, second, third});
    CHECK(team::ready({third}, {}).empty());
    CHECK(team::ready({first, second}, {first, second}).empty());
}

TEST_CASE("words that claim to follow those of another question wait, and stop no others",
          "[sharing]")
{
    const Team it;
    const auto home = it.says("home");
    Revision astray = it.says("hospital", {id_of(home)});
    astray.slot = "leeway";
    sign(astray, it.signer);
    CHECK(team::ready({astray, home}, {}) == std::vector{home});
}

TEST_CASE("thousands of words go into a few files", "[sharing]")
{
    const Team it;
    Share said;
    for (int i = 0; i < 2'500; ++i)
        said.revisions.push_back(it.says("home"));
    const auto files = team::pack(said, it.locked_to);
    REQUIRE(files);
    CHECK(files->size() == 3);
    std::size_t found = 0;
    for (const auto& file : *files)
        found += team::unpack_said(file, it.begun.key)->revisions.size();
    CHECK(found == 2'500);
}

TEST_CASE("somebody of the team is read as they wrote themselves, and without a name not written",
          "[sharing]")
{
    const Team it;
    team::Member nurse{it.signer.author, "佐藤 めぐみ", Role::VisitingNurse,
                       *parse_timestamp("2026-11-26T10:00:00Z")};
    const auto file = team::pack(nurse, it.locked_to);
    REQUIRE(file);
    CHECK(team::kind_of(file->name) == team::Kind::Member);
    const auto back = team::unpack_member(*file, it.begun.key);
    REQUIRE(back);
    CHECK(*back == nurse);
    CHECK_FALSE(team::unpack_said(*file, it.begun.key));
    nurse.name.clear();
    CHECK_FALSE(team::pack(nurse, it.locked_to));
    nurse.name = "\xff";
    CHECK_FALSE(team::pack(nurse, it.locked_to));
}

TEST_CASE("only names that are the digest of a content are taken for the team's", "[sharing]")
{
    const std::string digest(64, 'a');
    CHECK(team::kind_of(digest + ".age") == team::Kind::Said);
    CHECK(team::kind_of(digest + ".person.age") == team::Kind::Member);
    for (const std::string& name :
         {std::string(team::key_file), digest, digest + ".age.new", ".syncthing." + digest + ".age",
          digest + ".sync-conflict-20261126-101010-ABCDEFG.age", digest.substr(1) + ".age",
          std::string(64, 'A') + ".age", std::string()})
        CHECK(team::kind_of(name) == team::Kind::Other);
}

TEST_CASE("a key is written as age-keygen writes it", "[sharing]")
{
    auto keys = age::parse_identities(test::her_key);
    REQUIRE(keys);
    CHECK(age::print(keys->front()) == test::her_key);
    const auto made = age::make_identity();
    const auto back = age::parse_identities(age::print(made));
    REQUIRE(back);
    CHECK(age::recipient_of(back->front()) == age::recipient_of(made));
}
