#pragma once

#include "core/app/app.hpp"
#include "core/store/vault.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kotozute {

// The two files of a vault, byte for byte as on any other device; empty when there is none.
struct VaultBytes {
    std::string database, keys;

    bool operator==(const VaultBytes&) const = default;
};

// A record as the page keeps it.
struct KeptVault {
    unsigned number = 1;  // among those in this browser; what its files are called says it
    std::string name;
    VaultBytes bytes;
};

// Keeps records in a browser: the open vault lies in memory, and after every save the page gets its
// bytes to make them durable. Until the page has answered, the save is Pending.
class WebKeeper : public Keeper {
public:
    // Told the bytes to make durable, and whether nothing was kept here before.
    using Hand = std::function<void(const KeptVault&, bool first)>;
    // What a guess at the passphrase shall cost on this device; asked once, before create().
    using Cost = std::function<KdfCost()>;

    // `folder` is in memory and not there yet; `kept` is what the page holds from earlier visits.
    WebKeeper(std::string folder, std::vector<KeptVault> kept, Cost cost, Hand hand);

    std::vector<std::string> names() const override;
    void choose(std::size_t record) override;
    Result<Saved> create(const std::string& name, const std::string& passphrase,
                         const std::vector<Change>& changes) override;
    Result<History> open(const std::string& passphrase) override;
    Result<Saved> append(const std::vector<Change>& changes) override;
    Result<Joined> merge(const std::vector<Revision>& came) override;
    DeviceId device() const override { return vault_ ? vault_->device() : DeviceId{}; }
    Result<std::vector<Revision>> revisions() const override;
    void close() override;

    // The page's answer to the latest Hand. When the bytes could not be kept, the vault is again
    // as it was before that save.
    void settled(bool durable);

private:
    bool exists() const { return chosen_ < durable_.size(); }
    Result<Done> lay_out();
    Saved hand(KeptVault vault);

    std::string folder_;
    std::vector<KeptVault> durable_;  // what the page surely holds
    std::size_t chosen_ = 0;
    KeptVault handed_;  // what it was given last
    Cost cost_;
    Hand hand_;
    std::optional<Vault> vault_;
};

}  // namespace kotozute
