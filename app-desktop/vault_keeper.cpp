#include "app-desktop/vault_keeper.hpp"

#include <algorithm>
#include <chrono>
#include <limits>
#include <unistd.h>

namespace kotozute {
namespace {

double seconds_for(KdfCost cost)
{
    const auto start = std::chrono::steady_clock::now();
    if (const auto key = derive_key("measured, not kept", KdfSalt{}, cost); !key)
        return std::numeric_limits<double>::infinity();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// An eighth of the memory, so that opening never drives other programs out of it.
std::uint32_t memory_for_a_guess()
{
    const long kib = ::sysconf(_SC_PHYS_PAGES) / 8 * (::sysconf(_SC_PAGE_SIZE) / 1024);
    return static_cast<std::uint32_t>(std::clamp<long>(kib, KdfCost::floor_kib, 256 * 1024));
}

}  // namespace

KdfCost cost_here() { return calibrate(seconds_for, memory_for_a_guess()); }

bool VaultKeeper::exists() const { return Vault::exists(folder_); }

Result<Keeper::Saved> VaultKeeper::create(const std::string& passphrase,
                                          const std::vector<Change>& changes)
{
    auto vault = Vault::create(folder_, passphrase, cost_here(), changes);
    if (!vault)
        return vault.error();
    vault_ = *std::move(vault);
    return Saved::Durable;
}

Result<History> VaultKeeper::open(const std::string& passphrase)
{
    auto vault = Vault::open(folder_, passphrase);
    if (!vault)
        return vault.error();
    auto history = vault->load();
    if (history)
        vault_ = *std::move(vault);
    return history;
}

Result<Keeper::Saved> VaultKeeper::append(const std::vector<Change>& changes)
{
    if (!vault_)
        return Error{Error::Code::Io, "the record is not open"};
    if (const auto appended = vault_->append(changes); !appended)
        return appended.error();
    return Saved::Durable;
}

Result<Keeper::Joined> VaultKeeper::merge(const std::vector<Revision>& came)
{
    if (!vault_)
        return Error{Error::Code::Io, "the record is not open"};
    const auto merged = vault_->merge(came);
    if (!merged)
        return merged.error();
    auto history = vault_->load();
    if (!history)
        return history.error();
    return Joined{*merged, *std::move(history), Saved::Durable};
}

Result<std::vector<Revision>> VaultKeeper::revisions() const
{
    if (!vault_)
        return Error{Error::Code::Io, "the record is not open"};
    return vault_->revisions();
}

void VaultKeeper::close() { vault_.reset(); }

}  // namespace kotozute
