#pragma once

#include "core/app/app.hpp"
#include "core/store/vault.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace kotozute {

// What a guess at a passphrase is to cost on this computer; measures it, for about a second.
KdfCost cost_here();

// Keeps records in vaults in the data folder of this computer: "record", "record-2", … each with
// its name beside it in "record.name", where it has one. What a guess at the passphrase costs is
// measured here once, when a vault is made.
class VaultKeeper : public Keeper {
public:
    explicit VaultKeeper(std::filesystem::path data);

    std::vector<std::string> names() const override;
    void choose(std::size_t record) override;
    Result<Saved> create(const std::string& name, const std::string& passphrase,
                         const std::vector<Change>& changes) override;
    Result<History> open(const std::string& passphrase) override;
    Result<Saved> append(const std::vector<Change>& changes) override;
    Result<Joined> merge(const std::vector<Revision>& came) override;
    DeviceId device() const override { return vault_ ? vault_->device() : DeviceId{}; }
    Result<std::vector<Revision>> revisions() const override;
    Result<std::string> note(const std::string& name) const override;
    Result<Done> set_note(const std::string& name, const std::string& value) override;
    void close() override;

private:
    std::filesystem::path folder() const;  // of the one chosen; none where it is to be made

    std::filesystem::path data_;
    std::vector<unsigned> records_;  // their numbers
    std::size_t chosen_ = 0;
    std::optional<Vault> vault_;
};

}  // namespace kotozute
