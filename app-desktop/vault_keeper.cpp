#include "app-desktop/vault_keeper.hpp"

#include "app-desktop/files.hpp"
#include "core/store/file.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <limits>
#include <unistd.h>

namespace kotozute {
namespace {

namespace fs = std::filesystem;

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

constexpr std::string_view beginning = "record";
constexpr std::size_t largest_name = 1024;  // bytes

std::string folder_name(unsigned record)
{
    const std::string first(beginning);
    return record == 1 ? first : first + '-' + std::to_string(record);
}

fs::path name_file(fs::path folder) { return folder += ".name"; }

// 1 of "record", 7 of "record-7", 0 of anything else.
unsigned record_of(const std::string& name)
{
    if (name == beginning)
        return 1;
    unsigned record = 0;
    const char* digits = name.data() + std::min(name.size(), beginning.size() + 1);
    const char* end = name.data() + name.size();
    const auto read = std::from_chars(digits, end, record);
    return read.ec == std::errc() && name == folder_name(record) ? record : 0;
}

std::vector<unsigned> records_in(const fs::path& data)
{
    std::vector<unsigned> records;
    std::error_code failed;
    for (fs::directory_iterator next(data, failed), end; !failed && next != end;
         next.increment(failed))
        if (const unsigned record = record_of(next->path().filename().string()); record > 0)
            records.push_back(record);
    std::sort(records.begin(), records.end());
    return records;
}

Error not_open() { return {Error::Code::Io, "the record is not open"}; }

}  // namespace

KdfCost cost_here() { return calibrate(seconds_for, memory_for_a_guess()); }

VaultKeeper::VaultKeeper(fs::path data) : data_(std::move(data)), records_(records_in(data_)) {}

fs::path VaultKeeper::folder() const
{
    return chosen_ < records_.size() ? data_ / folder_name(records_[chosen_]) : fs::path();
}

std::vector<std::string> VaultKeeper::names() const
{
    std::vector<std::string> names;
    for (const unsigned record : records_) {
        auto name = file::read(name_file(data_ / folder_name(record)).string(), largest_name);
        names.push_back(name ? *std::move(name) : std::string());
    }
    return names;
}

void VaultKeeper::choose(std::size_t record)
{
    close();
    chosen_ = std::min(record, records_.size());
}

Result<Keeper::Saved> VaultKeeper::create(const std::string& name, const std::string& passphrase,
                                          const std::vector<Change>& changes)
{
    if (chosen_ < records_.size())
        return Error{Error::Code::Invalid, folder().string() + ": there is something already"};
    // Another window may have kept one since.
    const auto there = records_in(data_);
    const unsigned record = there.empty() ? 1 : there.back() + 1;
    const fs::path folder = data_ / folder_name(record);
    auto vault = Vault::create(folder.string(), passphrase, cost_here(), changes);
    if (!vault)
        return vault.error();
    std::error_code none;
    fs::remove(name_file(folder), none);  // of one that somebody took away
    if (!name.empty())
        if (const auto named = write_file(name_file(folder), name); !named) {
            vault = Error{Error::Code::Io, "without a name"};  // closes it
            file::remove_folder(folder.string());
            return named.error();
        }
    records_.push_back(record);
    vault_ = *std::move(vault);
    return Saved::Durable;
}

Result<History> VaultKeeper::open(const std::string& passphrase)
{
    auto vault = Vault::open(folder().string(), passphrase);
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
        return not_open();
    if (const auto appended = vault_->append(changes); !appended)
        return appended.error();
    return Saved::Durable;
}

Result<Keeper::Joined> VaultKeeper::merge(const std::vector<Revision>& came)
{
    if (!vault_)
        return not_open();
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
        return not_open();
    return vault_->revisions();
}

Result<std::string> VaultKeeper::note(const std::string& name) const
{
    return vault_ ? vault_->note(name) : not_open();
}

Result<Done> VaultKeeper::set_note(const std::string& name, const std::string& value)
{
    return vault_ ? vault_->set_note(name, value) : not_open();
}

void VaultKeeper::close() { vault_.reset(); }

}  // namespace kotozute
