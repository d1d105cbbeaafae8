#include "core/store/vault.hpp"

#include "tests/support/vault.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kotozute;
using namespace kotozute::test;

namespace {

std::string note(const Vault& vault)
{
    const auto note = vault.note("team");
    REQUIRE(note);
    return *note;
}

}  // namespace

TEST_CASE("what a device keeps for itself is there when the record is opened again", "[store]")
{
    KeptRecord it;
    {
        Vault vault = it.create(one_of_each());
        CHECK(note(vault).empty());
        REQUIRE(vault.set_note("team", "/media/stick"));
        REQUIRE(vault.set_note("team", "/media/other"));
        REQUIRE(vault.set_note("another", std::string("\0\xFF", 2)));
    }
    Vault vault = it.open();
    CHECK(note(vault) == "/media/other");
    CHECK(*vault.note("another") == std::string("\0\xFF", 2));
    CHECK(loaded(vault) == one_of_each());
    REQUIRE(vault.set_note("team", ""));
    CHECK(note(vault).empty());
}

TEST_CASE("a record of the first version of the program takes notes once it is opened", "[store]")
{
    KeptRecord it;
    {
        const Vault vault = it.create(one_of_each());
    }
    it.database()->run("DROP TABLE notes; PRAGMA user_version = 1");

    Vault vault = it.open();
    CHECK(loaded(vault) == one_of_each());
    CHECK(note(vault).empty());
    REQUIRE(vault.set_note("team", "/media/stick"));
    CHECK(note(vault) == "/media/stick");
    CHECK(vault.verify());
}
