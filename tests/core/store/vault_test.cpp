#include "core/store/vault.hpp"

#include "tests/support/vault.hpp"

#include <catch2/catch_test_macros.hpp>

#include <catch2/generators/catch_generators.hpp>

#include <filesystem>

using namespace kotozute;
using namespace kotozute::test;

TEST_CASE("what was said before keeping is there when the record is opened again", "[store]")
{
    KeptRecord it;
    {
        const Vault vault = it.create(one_of_each());
    }

    CHECK(loaded(it.open()) == one_of_each());
}

TEST_CASE("whatever a person says is kept as they said it", "[store]")
{
    KeptRecord it;
    {
        Vault vault = it.create();
        for (const Change& change : one_of_each())
            REQUIRE(vault.append({change}));
        CHECK(loaded(vault) == one_of_each());
    }

    const Vault vault = it.open();
    CHECK(loaded(vault) == one_of_each());
    CHECK(vault.verify());
    CHECK_FALSE(vault.read_only());
}

TEST_CASE("a wish that changed keeps what was said before it", "[store]")
{
    KeptRecord it;
    Vault vault = it.create({says("place_of_care/now", wish("hospital"))});
    REQUIRE(vault.append({says("place_of_care/now", wish("home"), 1)}));
    REQUIRE(vault.append({withdraws("place_of_care/now", 2)}));
    REQUIRE(vault.append({says("place_of_care/now", wish("hospital"), 3)}));

    CHECK(loaded(vault).size() == 4);
    const Record record = replay(loaded(vault));
    CHECK(stands<Answer>(record, "place_of_care/now")->choices.front() == "hospital");
}

TEST_CASE("a clock that was set back changes neither order nor wish", "[store]")
{
    KeptRecord it;
    Vault vault = it.create({says("leeway", wish("best_then"), 90)});
    REQUIRE(vault.append({says("leeway", wish("as_wished"), 5)}));

    CHECK(stands<Answer>(replay(loaded(vault)), "leeway")->choices.front() == "as_wished");
}

TEST_CASE("a very long text is kept whole", "[store]")
{
    KeptRecord it;
    std::string words;
    while (words.size() < 1'000'000)
        words += "縁側で、庭の山茶花を見ていたいです。";
    {
        Vault vault = it.create();
        REQUIRE(vault.append({says("keep_doing", wish("", words))}));
    }

    CHECK(stands<Answer>(replay(loaded(it.open())), "keep_doing")->words == words);
}

TEST_CASE("what could not be read back is refused, and what was there still stands", "[store]")
{
    KeptRecord it;
    Vault vault = it.create({says("leeway", wish("best_then"))});
    Change change = says("keep_doing", wish("", "うた"));

    SECTION("text that is not UTF-8") { change = says("keep_doing", wish("", "\xE3\x81")); }
    SECTION("a NUL in a text") { change = says("keep_doing", wish("", std::string("a\0b", 3))); }
    SECTION("a day that does not exist")
    {
        using namespace std::chrono;
        change = says("talk", Talk{year{2026} / 2 / 30, {}, {}, {}});
    }
    SECTION("a slot that is none") { change = says("Keep Doing", wish("", "うた")); }
    SECTION("a text beyond any limit")
    {
        change = says("keep_doing", wish("", std::string(17 * 1024 * 1024, 'a')));
    }

    const auto refused = vault.append({change});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Error::Code::Invalid);
    CHECK(loaded(vault).size() == 1);
    CHECK(vault.append({says("keep_doing", wish("", "うた"))}));
}

TEST_CASE("a record that is kept already is not written over", "[store]")
{
    KeptRecord it;
    {
        const Vault vault = it.create(one_of_each());
    }

    const auto second = Vault::create(it.folder, "another passphrase", KdfCost::for_tests(), {});

    REQUIRE_FALSE(second);
    CHECK(second.error().code == Error::Code::Invalid);
    CHECK(loaded(it.open()) == one_of_each());
}

TEST_CASE("a record is not kept where there is something else already", "[store]")
{
    KeptRecord it;
    SECTION("a folder") { std::filesystem::create_directory(it.folder); }
    SECTION("a file") { write_bytes(it.folder, "a letter"); }

    const auto vault = Vault::create(it.folder, passphrase, KdfCost::for_tests(), {});

    REQUIRE_FALSE(vault);
    CHECK(vault.error().code == Error::Code::Invalid);
    CHECK(trouble(it.folder)->code == Error::Code::Corrupt);
}

TEST_CASE("a record is kept only behind a passphrase of eight characters", "[store]")
{
    KeptRecord it;
    const auto vault = Vault::create(it.folder, "さくらもなか", KdfCost::for_tests(), {});

    REQUIRE_FALSE(vault);
    CHECK(vault.error().code == Error::Code::Invalid);
    CHECK_FALSE(Vault::exists(it.folder));
    CHECK(std::filesystem::is_empty(it.home.path()));
}

TEST_CASE("keeping succeeds after a program was killed while it tried", "[store]")
{
    KeptRecord it;
    std::filesystem::create_directory(it.folder + ".new");
    write_bytes(it.folder + ".new/keys", "half");
    write_bytes(it.folder + ".new/record.db-wal", "half");

    CHECK(loaded(it.create(one_of_each())) == one_of_each());
    CHECK_FALSE(std::filesystem::exists(it.folder + ".new"));
}

TEST_CASE("a wrong passphrase does not open the record and changes nothing", "[store]")
{
    KeptRecord it;
    {
        const Vault vault = it.create(one_of_each());
    }
    const std::string before = read_bytes(Vault::files(it.folder).database);

    for (const auto wrong : {"さくら もなか ひだまり ", "さくら もなか ひだまら", "", "\xFF\xFE"}) {
        const auto vault = Vault::open(it.folder, wrong);
        REQUIRE_FALSE(vault);
        CHECK((vault.error().code == Error::Code::WrongSecret ||
               vault.error().code == Error::Code::Invalid));
    }

    CHECK(read_bytes(Vault::files(it.folder).database) == before);
    CHECK(loaded(it.open()) == one_of_each());
}

TEST_CASE("a passphrase typed in half width opens what full width closed", "[store]")
{
    KeptRecord it;
    {
        const auto vault = Vault::create(it.folder, "ガラスの靴　ＡＢＣ", KdfCost::for_tests(), {});
    }

    CHECK(Vault::open(it.folder, "ｶﾞﾗｽの靴 ABC"));
}

TEST_CASE("a record that is open in another window is not opened a second time", "[store]")
{
    KeptRecord it;
    const Vault vault = it.create();

    const auto second = Vault::open(it.folder, passphrase);

    REQUIRE_FALSE(second);
    CHECK(second.error().code == Error::Code::Busy);
    CHECK(vault.verify());
}

TEST_CASE("where no record is kept, opening says so", "[store]")
{
    KeptRecord it;
    const auto vault = Vault::open(it.folder, passphrase);

    REQUIRE_FALSE(vault);
    CHECK(vault.error().code == Error::Code::NotFound);
    CHECK_FALSE(Vault::exists(it.folder));
}

TEST_CASE("in a browser the two files alone hold everything after each change", "[store]")
{
    KeptRecord it;
    Vault vault = it.create({}, Journal::Rollback);
    std::vector<Change> so_far;

    for (const Change& change : one_of_each()) {
        REQUIRE(vault.append({change}));
        so_far.push_back(change);

        TempFolder later;
        std::filesystem::create_directory(later / "record");
        write_bytes(Vault::files(later / "record").database,
                    read_bytes(Vault::files(it.folder).database));
        write_bytes(Vault::files(later / "record").keys, read_bytes(Vault::files(it.folder).keys));
        const auto copy = Vault::open(later / "record", passphrase, Journal::Rollback);
        REQUIRE(copy);
        CHECK(loaded(*copy) == so_far);
    }
}

TEST_CASE("a record moves from a desktop to a browser and back", "[store]")
{
    KeptRecord it;
    {
        const Vault vault = it.create({says("leeway", wish("best_then"))}, Journal::Wal);
    }
    {
        REQUIRE(it.open(Journal::Rollback).append({says("leeway", wish("depends"), 1)}));
    }
    {
        REQUIRE(it.open(Journal::Wal).append({says("leeway", wish("as_wished"), 2)}));
    }

    CHECK(loaded(it.open()).size() == 3);
}

TEST_CASE("several changes are kept together or not at all", "[store]")
{
    KeptRecord it;
    {
        Vault vault = it.create();
        REQUIRE(vault.append(one_of_each()));
        CHECK_FALSE(vault.append({says("leeway", wish("depends")), says("worries", wish("\xFF"))}));
        CHECK(loaded(vault) == one_of_each());
    }
    CHECK(loaded(it.open()) == one_of_each());
}

TEST_CASE("when a browser could not store a change, the record is as before", "[store]")
{
    KeptRecord it;
    const auto journal = GENERATE(Journal::Wal, Journal::Rollback);
    std::string stored;
    {
        const Vault vault = it.create(one_of_each(), journal);
    }
    stored = read_bytes(it.files.database);
    {
        Vault vault = it.open(journal);
        REQUIRE(vault.append({says("leeway", wish("depends"))}));
        REQUIRE(vault.restore(stored));
        CHECK(loaded(vault) == one_of_each());
        REQUIRE(vault.append({says("leeway", wish("as_wished"))}));
        CHECK(loaded(vault).size() == one_of_each().size() + 1);
    }
    CHECK_FALSE(trouble(it.folder));
}

TEST_CASE("a record that could not be restored is closed, and says so", "[store]")
{
    KeptRecord it;
    Vault vault = it.create(one_of_each(), Journal::Rollback);

    CHECK(vault.restore("not a database").error().code == Error::Code::Corrupt);

    CHECK(vault.append({withdraws("leeway")}).error().code == Error::Code::Io);
    CHECK(vault.load().error().code == Error::Code::Io);
    CHECK(vault.verify().error().code == Error::Code::Io);
    CHECK(vault.restore("").error().code == Error::Code::Io);
    CHECK(vault.read_only());
}
