#include "core/store/vault.hpp"
#include "tests/app-desktop/program.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using namespace kotozute::test;
namespace fs = std::filesystem;

namespace {

// The sample record kept in a vault.
struct KeptSample {
    Folder folder;
    fs::path vault = folder / "record", words = folder / "passphrase";

    KeptSample()
    {
        keep_sample(vault);
        test::write(words, std::string(sample_passphrase) + "\n");
    }

    fs::path database() const { return Vault::files(vault.string()).database; }
    fs::path keys() const { return Vault::files(vault.string()).keys; }

    Outcome ask(const char* what) const
    {
        return test::run({"record", what, vault.string(), "--passphrase-file", words.string()});
    }
    void is_refused(const char* what, const std::string& because) const
    {
        const Outcome outcome = ask(what);
        INFO(outcome.err);
        CHECK(outcome.status == 1);
        CHECK(outcome.one_line());
        CHECK(outcome.says(because));
        CHECK(outcome.out.empty());
    }
    void is_refused(const std::string& because) const
    {
        is_refused("verify", because);
        is_refused("history", because);
    }
};

}  // namespace

TEST_CASE("a kept record is found sound, and its history tells no one's words", "[app-desktop]")
{
    const KeptSample it;
    const Outcome verified = it.ask("verify");
    INFO(verified.err);
    CHECK(verified.status == 0);
    CHECK(verified.out.find("sound") != std::string::npos);
    const Outcome listed = it.ask("history");
    CHECK(listed.status == 0);
    CHECK(listed.out.find("place_of_care/cancer") != std::string::npos);
    CHECK(listed.out.find("山茶花") == std::string::npos);
    CHECK(listed.out.find("髙﨑") == std::string::npos);
}

TEST_CASE("a wrong passphrase opens nothing", "[app-desktop]")
{
    const KeptSample it;
    test::write(it.words, "かきの木の下で\n");
    it.is_refused("passphrase");
}

TEST_CASE("a passphrase file that is not there is named", "[app-desktop]")
{
    const KeptSample it;
    fs::remove(it.words);
    it.is_refused("passphrase: no such file");
}

TEST_CASE("a record that is not there is named", "[app-desktop]")
{
    const KeptSample it;
    fs::remove_all(it.vault);
    it.is_refused("record");
}

TEST_CASE("a record cut short is refused", "[app-desktop]")
{
    const KeptSample it;
    fs::resize_file(it.database(), fs::file_size(it.database()) * 3 / 5);
    it.is_refused(it.vault.string());
}

TEST_CASE("a record in which one byte has changed is refused", "[app-desktop]")
{
    const KeptSample it;
    std::string bytes = test::read(it.database());
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    test::write(it.database(), bytes);
    it.is_refused("verify", it.vault.string());
}

TEST_CASE("a record without its keys is refused", "[app-desktop]")
{
    const KeptSample it;
    SECTION("cut short") { fs::resize_file(it.keys(), 10); }
    SECTION("gone") { fs::remove(it.keys()); }
    it.is_refused(it.keys().string());
}

TEST_CASE("a file in the place of a record is refused", "[app-desktop]")
{
    const KeptSample it;
    fs::remove_all(it.vault);
    test::write(it.vault, "a letter");
    it.is_refused(it.vault.string());
}

TEST_CASE("a record where nothing may be written is checked all the same", "[app-desktop]")
{
    const KeptSample it;
    fs::permissions(it.vault, fs::perms::owner_read | fs::perms::owner_exec);
    for (const char* what : {"verify", "history"}) {
        const Outcome outcome = it.ask(what);
        INFO(outcome.err);
        CHECK(outcome.status == 0);
    }
}

TEST_CASE("a very long text in a record is no trouble", "[app-desktop]")
{
    const KeptSample it;
    {
        auto vault = Vault::open(it.vault.string(), sample_passphrase);
        REQUIRE(vault);
        const auto history = vault->load();
        REQUIRE(history);
        Stated said{"keep_doing", Answer{}, said_of(history->entries.front().change)};
        std::get<Answer>(said.content).words = std::string(1'000'000, 'a');
        REQUIRE(vault->append({said}));
    }
    CHECK(it.ask("verify").status == 0);
    const Outcome listed = it.ask("history");
    CHECK(listed.status == 0);
    CHECK(listed.out.size() < 10'000);
}

TEST_CASE("a record of a later version of the program is left alone", "[app-desktop]")
{
    const KeptSample it;
    std::string bytes = test::read(it.keys());
    const std::size_t version = std::string("KOTOZUTE-KEYS").size();
    bytes[version] = 9;
    test::write(it.keys(), bytes);
    it.is_refused("later version");
    CHECK(test::read(it.keys()) == bytes);
}

TEST_CASE("the records of two devices are merged, and what differs is told", "[app-desktop]")
{
    const KeptSample it;
    const fs::path other = it.folder / "other";
    fs::copy(it.vault, other, fs::copy_options::recursive);
    const auto add = [](const fs::path& folder, const char* choice) {
        auto vault = Vault::open(folder.string(), sample_passphrase);
        REQUIRE(vault);
        Answer answer;
        answer.choices = {choice};
        REQUIRE(vault->append({Stated{"place_of_care/now", answer, Said{}}}));
    };
    add(it.vault, "home");
    add(other, "hospital");
    const auto merge = [&] {
        return test::run({"record", "merge", it.vault.string(), other.string(), "--passphrase-file",
                          it.words.string()});
    };

    const Outcome merged = merge();
    INFO(merged.err);
    CHECK(merged.status == 0);
    CHECK(merged.out.find("1 changes taken in") != std::string::npos);
    CHECK(merged.out.find("1 differ") != std::string::npos);
    CHECK(merge().out.find("0 changes taken in") != std::string::npos);
    CHECK(it.ask("verify").out.find("1 differ") != std::string::npos);

    const Outcome listed = it.ask("history");
    std::size_t differing = 0;
    for (auto at = listed.out.find("\tdiffers\t"); at != std::string::npos;
         at = listed.out.find("\tdiffers\t", at + 1))
        ++differing;
    CHECK(differing == 2);
    CHECK(listed.out.find("\tfollowed\t") != std::string::npos);
    CHECK(listed.out.find("\tstands\t") != std::string::npos);
}

TEST_CASE("a record that cannot be opened is not merged, and the other stays as it was",
          "[app-desktop]")
{
    const KeptSample it;
    const fs::path other = it.folder / "other";
    const std::string before = test::read(it.database());
    std::vector<std::string> line{
        "record",         "merge", it.vault.string(), other.string(), "--passphrase-file",
        it.words.string()};
    std::string because;
    SECTION("not there") { because = "other: no record is kept there"; }
    SECTION("with another passphrase")
    {
        fs::copy(it.vault, other, fs::copy_options::recursive);
        test::write(it.folder / "wrong", "かきの木の下で\n");
        line.insert(line.end(), {"--other-passphrase-file", (it.folder / "wrong").string()});
        because = "other";
    }
    SECTION("damaged")
    {
        fs::copy(it.vault, other, fs::copy_options::recursive);
        fs::remove(other / "keys");
        because = "other/keys";
    }
    SECTION("the same one twice")
    {
        line[3] = it.vault.string();
        because = "record";
    }

    const Outcome refused = test::run(line);
    INFO(refused.err);
    CHECK(refused.refused(because));
    CHECK(test::read(it.database()) == before);
}
