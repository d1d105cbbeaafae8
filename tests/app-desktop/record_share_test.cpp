#include "core/store/vault.hpp"
#include "tests/app-desktop/program.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdlib>

using namespace kotozute;
using namespace kotozute::test;
namespace fs = std::filesystem;

namespace {

constexpr auto key = "AGE-SECRET-KEY-1VZG5ZLRGEYV7M0V52GR54L7SCWWN90J4R43YKXZ4EZ5CHZTLUAUQG9U7QM";
constexpr auto recipient = "age13uvhwrlag9nkkalkpqptw872p3sqvqm5qzmp7gsjpzv43qqdpdsqwpjly7";

// The sample kept on one device, and what it hands over.
struct HandingOver {
    Folder folder;
    fs::path vault = folder / "record", words = folder / "passphrase", told = folder / "told",
             keys = folder / "keys", out = folder / "out", file = out / "share.age";

    HandingOver()
    {
        keep_sample(vault);
        test::write(words, std::string(sample_passphrase) + "\n");
        test::write(told, "かきの木の下でお茶を\n");
        test::write(keys, std::string(key) + "\n");
    }

    Outcome share(const fs::path& from, const std::vector<std::string>& lock) const
    {
        std::vector<std::string> line{"record",       "share", from.string(), "--passphrase-file",
                                      words.string(), "--out", out.string()};
        line.insert(line.end(), lock.begin(), lock.end());
        return test::run(line);
    }
    Outcome share(const fs::path& from) const
    {
        return share(from, {"--share-passphrase-file", told.string()});
    }
    Outcome ask(const char* what, const fs::path& of) const
    {
        return test::run({"record", what, of.string(), "--passphrase-file", words.string()});
    }
    Outcome merge(const fs::path& into, const std::vector<std::string>& more = {}) const
    {
        std::vector<std::string> line{"record",
                                      "merge",
                                      into.string(),
                                      file.string(),
                                      "--passphrase-file",
                                      words.string(),
                                      "--other-passphrase-file",
                                      told.string()};
        line.insert(line.end(), more.begin(), more.end());
        return test::run(line);
    }
    // A record of somebody's that began by itself.
    fs::path another_record(const std::string& family) const
    {
        const fs::path place = folder / "another";
        Subject subject;
        subject.family = family;
        REQUIRE(Vault::create(place.string(), sample_passphrase, KdfCost::for_tests(),
                              {Stated{"subject", subject, Said{}}}));
        return place;
    }
};

void says_place(const fs::path& vault, const char* choice)
{
    auto opened = Vault::open(vault.string(), sample_passphrase);
    REQUIRE(opened);
    Answer answer;
    answer.choices = {choice};
    REQUIRE(opened->append({Stated{"place_of_care/now", answer, Said{}}}));
}

void done(const Outcome& outcome)
{
    INFO(outcome.err);
    CHECK(outcome.status == 0);
}

}  // namespace

TEST_CASE("a kept record goes to another device in one locked file, whole", "[app-desktop]")
{
    const HandingOver it;
    CHECK(it.share(it.vault, {}).status == 2);
    CHECK(it.share(it.vault, {"--to", "age1nobody"}).refused("--to:"));
    CHECK_FALSE(fs::exists(it.out));
    done(it.share(it.vault));
    const Outcome opened = test::run({"open", it.file.string(), "--passphrase-file",
                                      it.told.string(), "--out", it.out.string()});
    done(opened);
    const auto listed = it.ask("history", it.vault).out;
    const auto said = std::count(listed.begin(), listed.end(), '\n') - 1;
    CHECK(opened.out.find("revisions\t" + std::to_string(said) + "\t") != std::string::npos);
    CHECK(test::read(it.out / "summary.pdf").starts_with("%PDF-"));
}

TEST_CASE("anybody's age opens what a kept record hands over to a key", "[app-desktop]")
{
    if (std::system("command -v age > /dev/null") != 0)
        SKIP("age is not installed here");
    const HandingOver it;
    done(it.share(it.vault, {"--to", recipient}));
    const fs::path text = it.folder / "text";
    const std::string line = "age -d -i '" + it.keys.string() + "' -o '" + text.string() + "' '" +
                             it.file.string() + "'";
    REQUIRE(std::system(line.c_str()) == 0);
    CHECK(test::read(text).find("kotozute-share") != std::string::npos);
}

TEST_CASE("two devices hand locked files to and fro until both hold the same", "[app-desktop]")
{
    const HandingOver it;
    const fs::path other = it.folder / "other";
    done(it.share(it.vault));
    REQUIRE(Vault::create(other.string(), sample_passphrase, KdfCost::for_tests(), {}));
    done(it.merge(other));
    says_place(it.vault, "home");
    says_place(other, "hospital");

    done(it.share(it.vault));
    const Outcome merged = it.merge(other);
    done(merged);
    CHECK(merged.out.find("1 changes taken in") != std::string::npos);
    CHECK(merged.out.find("1 differ") != std::string::npos);
    done(it.share(other));
    CHECK(it.merge(it.vault).out.find("1 differ") != std::string::npos);
    CHECK(it.merge(it.vault).out.find("0 changes taken in") != std::string::npos);
    const auto tail = [](const std::string& line) { return line.substr(line.find(": sound")); };
    CHECK(tail(it.ask("verify", it.vault).out) == tail(it.ask("verify", other).out));
}

TEST_CASE("a locked file for a key is taken in with the key", "[app-desktop]")
{
    const HandingOver it;
    done(it.share(it.vault, {"--to", recipient}));
    const fs::path other = it.folder / "other";
    REQUIRE(Vault::create(other.string(), sample_passphrase, KdfCost::for_tests(), {}));
    CHECK(it.merge(other).refused("share.age"));
    done(it.merge(other, {"--other-identity-file", it.keys.string()}));
}

TEST_CASE("a record of another name is taken in only by who says so", "[app-desktop]")
{
    const HandingOver it;
    done(it.share(it.vault));
    const fs::path other = it.another_record("山田");
    CHECK(it.merge(other).refused("perhaps of another person"));
    CHECK(it.ask("verify", other).out.find(" 1 changes") != std::string::npos);
    done(it.merge(other, {"--other-name"}));
}

TEST_CASE("a locked file of papers alone has nothing to take in", "[app-desktop]")
{
    const HandingOver it;
    done(test::run({"summary", "--record", sample().string(), "--out", it.out.string(),
                    "--passphrase-file", it.told.string()}));
    CHECK(it.merge(it.vault).refused("holds papers only"));
}
