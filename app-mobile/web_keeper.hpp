#pragma once

#include "core/app/app.hpp"
#include "core/store/vault.hpp"

#include <functional>
#include <optional>
#include <string>

namespace kotozute {

// The two files of a vault, byte for byte as on any other device; empty when there is none.
struct VaultBytes {
    std::string database, keys;

    bool operator==(const VaultBytes&) const = default;
};

// Keeps the record in a browser: the vault lies in memory, and after every save the page gets its
// bytes to make them durable. Until the page has answered, the save is Pending.
class WebKeeper : public Keeper {
public:
    // Told the bytes to make durable, and whether nothing was kept here before.
    using Hand = std::function<void(const VaultBytes&, bool first)>;
    // What a guess at the passphrase shall cost on this device; asked once, before create().
    using Cost = std::function<KdfCost()>;

    // `folder` is in memory and not there yet; `kept` is what the page holds from earlier visits.
    WebKeeper(std::string folder, VaultBytes kept, Cost cost, Hand hand);

    bool exists() const override;
    Result<Saved> create(const std::string& passphrase,
                         const std::vector<Change>& changes) override;
    Result<History> open(const std::string& passphrase) override;
    Result<Saved> append(const std::vector<Change>& changes) override;
    Result<Joined> merge(const std::vector<Revision>& came) override;
    Result<std::vector<Revision>> revisions() const override;
    void close() override;

    // The page's answer to the latest Hand. When the bytes could not be kept, the vault is again
    // as it was before that save.
    void settled(bool durable);

private:
    Result<Done> lay_out();
    Saved hand();
    VaultBytes bytes() const;

    std::string folder_;
    VaultBytes durable_;  // what the page surely holds
    VaultBytes handed_;   // what it was given last
    Cost cost_;
    Hand hand_;
    std::optional<Vault> vault_;
};

}  // namespace kotozute
