#include "tests/support/vault.hpp"

#include <catch2/generators/catch_generators.hpp>

#include <set>

using namespace kotozute;
using namespace kotozute::test;

namespace {

// A record of some pages, so that damage can lie anywhere.
std::vector<Change> enough_to_damage()
{
    std::vector<Change> changes = one_of_each();
    for (int i = 0; i < 30; ++i)
        changes.push_back(says("keep_doing", wish("", std::string(500, 'a')), i));
    return changes;
}

bool refused(const std::string& folder)
{
    const auto error = trouble(folder);
    return error && (error->code == Error::Code::Corrupt || error->code == Error::Code::Io);
}

}  // namespace

TEST_CASE("a record that was cut off anywhere is refused, never shown in part", "[store]")
{
    KeptRecord it;
    {
        const Vault vault = it.create(enough_to_damage());
    }
    const std::string whole = read_bytes(it.files.database);

    std::set<std::size_t> cuts{0, 1, 15, 16, 100, 4095, 4096, whole.size() - 1};
    for (std::size_t cut = 0; cut < whole.size(); cut += whole.size() / 40)
        cuts.insert(cut);
    for (const std::size_t cut : cuts) {
        CAPTURE(cut);
        write_bytes(it.files.database, whole.substr(0, cut));
        CHECK(refused(it.folder));
    }

    write_bytes(it.files.database, whole);
    CHECK_FALSE(trouble(it.folder));
}

TEST_CASE("a single wrong bit anywhere in a record is found", "[store]")
{
    KeptRecord it;
    {
        const Vault vault = it.create(enough_to_damage());
    }
    const std::string whole = read_bytes(it.files.database);

    constexpr std::size_t flips = 200;
    for (std::size_t i = 0; i < flips; ++i) {
        std::string changed = whole;
        const std::size_t place = whole.size() * i / flips;
        changed[place] = static_cast<char>(changed[place] ^ (1 << (i % 8)));
        CAPTURE(place);
        write_bytes(it.files.database, changed);
        CHECK(refused(it.folder));
    }
}

TEST_CASE("a key file with a wrong bit or a missing end opens nothing", "[store]")
{
    KeptRecord it;
    {
        const Vault vault = it.create();
    }
    const std::string whole = read_bytes(it.files.keys);

    for (std::size_t place = 0; place < whole.size(); ++place) {
        CAPTURE(place);
        std::string changed = whole;
        changed[place] = static_cast<char>(changed[place] ^ 1);
        write_bytes(it.files.keys, changed);
        CHECK(trouble(it.folder));
        write_bytes(it.files.keys, whole.substr(0, place));
        CHECK(trouble(it.folder));
    }

    write_bytes(it.files.keys, whole + '\0');
    CHECK(trouble(it.folder));
    write_bytes(it.files.keys, whole);
    CHECK_FALSE(trouble(it.folder));
}

TEST_CASE("the keys of another record open nothing, though the passphrase is the same", "[store]")
{
    KeptRecord mine, other;
    {
        const Vault a = mine.create(), b = other.create();
    }
    write_bytes(mine.files.keys, read_bytes(other.files.keys));

    REQUIRE(trouble(mine.folder));
    CHECK(trouble(mine.folder)->code == Error::Code::Corrupt);
}

TEST_CASE("what somebody with the passphrase changed behind the program's back is found", "[store]")
{
    KeptRecord it;
    {
        const Vault vault = it.create(enough_to_damage());
    }

    const auto change = GENERATE(
        "UPDATE revisions SET payload = replace(payload, 'home', 'hospital') WHERE number = 2",
        "UPDATE revisions SET payload = NULL WHERE number = 2",
        "UPDATE revisions SET salt = zeroblob(16) WHERE number = 2",
        "UPDATE revisions SET slot = 'place_of_care/cancer' WHERE number = 2",
        "UPDATE revisions SET said_by = 'family' WHERE number = 2",
        "UPDATE revisions SET typed_by = 'person' WHERE number = 8",
        "UPDATE revisions SET at = at + 1 WHERE number = 2",
        "UPDATE revisions SET kind = 1 WHERE number = 9",
        "UPDATE revisions SET kind = 7 WHERE number = 9",
        "UPDATE revisions SET parents = x'' WHERE number = 9",
        "UPDATE revisions SET parents = CAST(parents || x'00' AS BLOB) WHERE number = 9",
        "UPDATE revisions SET author = zeroblob(32) WHERE number = 2",
        "UPDATE revisions SET signature = zeroblob(64) WHERE number = 2",
        "UPDATE revisions SET commitment = zeroblob(32) WHERE number = 2",
        "UPDATE revisions SET id = zeroblob(32) WHERE number = 2",
        "DELETE FROM revisions WHERE number = 1", "DELETE FROM revisions WHERE number = 3",
        "DELETE FROM revisions WHERE number = 3;"
        "UPDATE revisions SET number = 3 WHERE number = (SELECT max(number) FROM revisions)",
        "DELETE FROM device", "UPDATE device SET public_key = zeroblob(32)",
        "UPDATE device SET secret_key = zeroblob(63)");
    CAPTURE(change);
    it.database()->run(change);

    REQUIRE(trouble(it.folder));
    CHECK(trouble(it.folder)->code == Error::Code::Corrupt);
}

TEST_CASE("a record of a later version of the program is left alone", "[store]")
{
    KeptRecord it;
    {
        const Vault vault = it.create(one_of_each());
    }
    it.database()->run("PRAGMA user_version = 99");
    const std::string before = read_bytes(it.files.database);

    REQUIRE(trouble(it.folder));
    CHECK(trouble(it.folder)->code == Error::Code::TooNew);
    CHECK(read_bytes(it.files.database) == before);
}

TEST_CASE("a record of which a file is missing is damaged, and nothing takes its place", "[store]")
{
    KeptRecord it;
    {
        const Vault vault = it.create(one_of_each());
    }
    const std::string missing = GENERATE("keys", "record.db");
    std::filesystem::remove(it.folder + '/' + missing);

    CHECK(Vault::exists(it.folder));
    REQUIRE(trouble(it.folder));
    CHECK(trouble(it.folder)->code == Error::Code::Corrupt);
    CHECK(trouble(it.folder)->message.find(missing) != std::string::npos);
    const auto fresh = Vault::create(it.folder, passphrase, KdfCost::for_tests(), {});
    REQUIRE_FALSE(fresh);
    CHECK(fresh.error().code == Error::Code::Invalid);
}

TEST_CASE("the tables of shipped versions never change", "[store]")
{
    KeptRecord it;
    {
        const Vault vault = it.create();
    }

    const auto db = it.database();
    std::string tables;
    sqlite::Query rows(*db, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
    while (rows.next())
        tables += rows.text(0) + '\n';
    CHECK(db->integer("PRAGMA user_version") == 2);
    CHECK(tables ==
          "CREATE TABLE device(  id INTEGER PRIMARY KEY NOT NULL CHECK(id = 1),"
          "  public_key BLOB NOT NULL,  secret_key BLOB NOT NULL) STRICT\n"
          "CREATE TABLE notes(  name TEXT PRIMARY KEY NOT NULL,  value BLOB NOT NULL) STRICT\n"
          "CREATE TABLE revisions(  number INTEGER PRIMARY KEY NOT NULL,  id BLOB NOT NULL UNIQUE,"
          "  slot TEXT NOT NULL,  parents BLOB NOT NULL,  kind INTEGER NOT NULL,"
          "  author BLOB NOT NULL,  said_by TEXT NOT NULL,  typed_by TEXT NOT NULL,"
          "  at INTEGER NOT NULL,  commitment BLOB NOT NULL,  salt BLOB,  payload TEXT,"
          "  signature BLOB NOT NULL) STRICT\n"
          "CREATE INDEX revisions_of_slot ON revisions(slot)\n");
}
