#pragma once

#include "core/store/revisions.hpp"
#include "core/store/sqlite.hpp"
#include "core/store/vault.hpp"

#include <memory>

// How the files of a vault are made and opened. For vault.cpp only.
namespace kotozute::vault_files {

struct Opened {
    std::unique_ptr<sqlite::Database> db;
    Signer signer;
    Secret key;
    bool read_only;
};

VaultFiles of(const std::string& folder);
bool exist(const std::string& folder);

Result<Opened> create(const std::string& folder, std::string_view passphrase, KdfCost cost,
                      const std::vector<Change>& changes, Journal journal);
Result<Opened> open(const std::string& folder, std::string_view passphrase, Journal journal);
Result<Opened> open_with(Secret key, const std::string& folder, Journal journal);

// Writes an earlier state of a database that nobody has open.
Result<Done> replace_database(const std::string& folder, std::string_view bytes);

}  // namespace kotozute::vault_files
