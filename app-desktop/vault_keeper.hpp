#pragma once

#include "core/app/app.hpp"
#include "core/store/vault.hpp"

#include <filesystem>
#include <optional>

namespace kotozute {

// What a guess at a passphrase is to cost on this computer; measures it, for about a second.
KdfCost cost_here();

// Keeps the record in a vault in the data folder of this computer. What a guess at the passphrase
// costs is measured here once, when the vault is made.
class VaultKeeper : public Keeper {
public:
    explicit VaultKeeper(std::filesystem::path data) : folder_((data / "record").string()) {}

    bool exists() const override;
    Result<Saved> create(const std::string& passphrase,
                         const std::vector<Change>& changes) override;
    Result<History> open(const std::string& passphrase) override;
    Result<Saved> append(const std::vector<Change>& changes) override;
    Result<Joined> merge(const std::vector<Revision>& came) override;
    Result<std::vector<Revision>> revisions() const override;
    void close() override;

private:
    std::string folder_;
    std::optional<Vault> vault_;
};

}  // namespace kotozute
