#include "app-mobile/web_keeper.hpp"

#include "core/store/file.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace kotozute {
namespace {

constexpr auto any_size = std::numeric_limits<std::size_t>::max();

std::string content(const std::string& path)
{
    auto bytes = file::read(path, any_size);
    return bytes ? *std::move(bytes) : std::string();
}

}  // namespace

WebKeeper::WebKeeper(std::string folder, std::vector<KeptVault> kept, Cost cost, Hand hand)
    : folder_(std::move(folder)), durable_(std::move(kept)), cost_(std::move(cost)),
      hand_(std::move(hand))
{
}

std::vector<std::string> WebKeeper::names() const
{
    std::vector<std::string> names;
    for (const KeptVault& vault : durable_)
        names.push_back(vault.name);
    return names;
}

void WebKeeper::choose(std::size_t record)
{
    close();
    chosen_ = std::min(record, durable_.size());
}

Result<Keeper::Saved> WebKeeper::create(const std::string& name, const std::string& passphrase,
                                        const std::vector<Change>& changes)
{
    if (exists())
        return Error{Error::Code::Invalid, "a record is kept here already"};
    file::remove_folder(folder_);
    auto vault = Vault::create(folder_, passphrase, cost_(), changes, Journal::Rollback);
    if (!vault)
        return vault.error();
    vault_ = *std::move(vault);
    return hand({durable_.empty() ? 1 : durable_.back().number + 1, name, {}});
}

Result<History> WebKeeper::open(const std::string& passphrase)
{
    close();
    const auto laid = lay_out();
    if (!laid)
        return laid.error();
    auto vault = Vault::open(folder_, passphrase, Journal::Rollback);
    if (!vault)
        return vault.error();
    auto history = vault->load();
    if (history)
        vault_ = *std::move(vault);
    return history;
}

Result<Keeper::Saved> WebKeeper::append(const std::vector<Change>& changes)
{
    if (!vault_)
        return Error{Error::Code::Io, "the record is not open"};
    const auto added = vault_->append(changes);
    if (!added)
        return added.error();
    return hand(durable_[chosen_]);
}

// What was here before is not handed to the page again.
Result<Keeper::Joined> WebKeeper::merge(const std::vector<Revision>& came)
{
    if (!vault_)
        return Error{Error::Code::Io, "the record is not open"};
    const auto merged = vault_->merge(came);
    if (!merged)
        return merged.error();
    auto history = vault_->load();
    if (!history)
        return history.error();
    return Joined{*merged, *std::move(history),
                  merged->added > 0 ? hand(durable_[chosen_]) : Saved::Durable};
}

Result<std::vector<Revision>> WebKeeper::revisions() const
{
    if (!vault_)
        return Error{Error::Code::Io, "the record is not open"};
    return vault_->revisions();
}

void WebKeeper::close() { vault_.reset(); }

void WebKeeper::settled(bool durable)
{
    if (durable) {
        durable_.resize(std::max(durable_.size(), chosen_ + 1));
        durable_[chosen_] = std::exchange(handed_, {});
    } else if (!exists() || !vault_->restore(durable_[chosen_].bytes.database)) {
        close();
    }
}

// Writes what the page holds into the folder in memory.
Result<Done> WebKeeper::lay_out()
{
    file::remove_folder(folder_);
    if (!exists())
        return Error{Error::Code::NotFound, "no record is kept here"};
    auto done = file::make_folder(folder_);
    const VaultFiles files = Vault::files(folder_);
    if (done)
        done = file::create(files.keys, durable_[chosen_].bytes.keys);
    if (done)
        done = file::create(files.database, durable_[chosen_].bytes.database);
    return done;
}

Keeper::Saved WebKeeper::hand(KeptVault vault)
{
    const VaultFiles files = Vault::files(folder_);
    vault.bytes = {content(files.database), content(files.keys)};
    handed_ = std::move(vault);
    hand_(handed_, durable_.empty());
    return Saved::Pending;
}

}  // namespace kotozute
