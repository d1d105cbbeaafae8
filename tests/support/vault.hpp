#pragma once

#include "core/store/key_file.hpp"
#include "core/store/sqlite.hpp"
#include "core/store/vault.hpp"
#include "tests/support/said.hpp"
#include "tests/support/temp_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace kotozute::test {

constexpr auto passphrase = "さくら もなか ひだまり";

// A vault in a folder of its own.
struct KeptRecord {
    TempFolder home;
    std::string folder = home / "record";
    VaultFiles files = Vault::files(folder);

    Vault create(const std::vector<Change>& changes = {}, Journal journal = Journal::Wal) const
    {
        auto vault = Vault::create(folder, passphrase, KdfCost::for_tests(), changes, journal);
        REQUIRE(vault);
        return *std::move(vault);
    }

    Vault open(Journal journal = Journal::Wal) const
    {
        auto vault = Vault::open(folder, passphrase, journal);
        REQUIRE(vault);
        return *std::move(vault);
    }

    // Its database, as somebody who knows the passphrase could get at it.
    std::unique_ptr<sqlite::Database> database() const
    {
        const auto keys = parse_key_file(read_bytes(files.keys));
        REQUIRE(keys);
        const auto key = open_key(*keys, passphrase);
        REQUIRE(key);
        auto db = std::make_unique<sqlite::Database>(files.database);
        db->unlock(std::span<const unsigned char, 32>(key->bytes().data(), 32));
        return db;
    }
};

inline History history_of(const Vault& vault)
{
    const auto history = vault.load();
    REQUIRE(history);
    return *history;
}

inline std::vector<Change> loaded(const Vault& vault)
{
    std::vector<Change> changes;
    for (const Entry& entry : history_of(vault).entries)
        changes.push_back(entry.change);
    return changes;
}

inline Record record_in(const Vault& vault) { return record_of(history_of(vault).entries); }

// Why the record in this folder cannot be shown; nothing when all of it can.
inline std::optional<Error> trouble(const std::string& folder)
{
    const auto vault = Vault::open(folder, passphrase);
    if (!vault)
        return vault.error();
    const auto verified = vault->verify();
    return verified ? std::nullopt : std::optional(verified.error());
}

}  // namespace kotozute::test
