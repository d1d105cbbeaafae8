#include "app-mobile/web_keeper.hpp"

#include "core/store/file.hpp"

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

WebKeeper::WebKeeper(std::string folder, VaultBytes kept, Cost cost, Hand hand)
    : folder_(std::move(folder)), durable_(std::move(kept)), cost_(std::move(cost)),
      hand_(std::move(hand))
{
}

bool WebKeeper::exists() const { return !durable_.database.empty(); }

Result<Keeper::Saved> WebKeeper::create(const std::string& passphrase,
                                        const std::vector<Change>& changes)
{
    if (exists())
        return Error{Error::Code::Invalid, "a record is kept here already"};
    file::remove_folder(folder_);
    auto vault = Vault::create(folder_, passphrase, cost_(), changes, Journal::Rollback);
    if (!vault)
        return vault.error();
    vault_ = *std::move(vault);
    return hand();
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
    return hand();
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
    return Joined{*merged, *std::move(history), merged->added > 0 ? hand() : Saved::Durable};
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
    if (durable)
        durable_ = std::exchange(handed_, {});
    else if (!exists() || !vault_->restore(durable_.database))
        close();
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
        done = file::create(files.keys, durable_.keys);
    if (done)
        done = file::create(files.database, durable_.database);
    return done;
}

Keeper::Saved WebKeeper::hand()
{
    const bool first = !exists();
    handed_ = bytes();
    hand_(handed_, first);
    return Saved::Pending;
}

VaultBytes WebKeeper::bytes() const
{
    const VaultFiles files = Vault::files(folder_);
    return {content(files.database), content(files.keys)};
}

}  // namespace kotozute
