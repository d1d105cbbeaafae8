#include "core/store/vault.hpp"

#include "core/store/revision_table.hpp"
#include "core/store/schema.hpp"
#include "core/store/vault_files.hpp"

#include <utility>

namespace kotozute {
namespace {

Error not_writable() { return {Error::Code::ReadOnly, "the record may not be written here"}; }

Error closed() { return {Error::Code::Io, "the record is closed"}; }

}  // namespace

Vault::Vault(std::string folder, Journal journal, vault_files::Opened opened)
    : folder_(std::move(folder)), journal_(journal),
      opened_(std::make_unique<vault_files::Opened>(std::move(opened)))
{
}

Vault::Vault(Vault&&) noexcept = default;
Vault& Vault::operator=(Vault&&) noexcept = default;
Vault::~Vault() = default;

VaultFiles Vault::files(const std::string& folder) { return vault_files::of(folder); }

bool Vault::exists(const std::string& folder) { return vault_files::exist(folder); }

bool Vault::read_only() const { return !opened_ || opened_->read_only; }

DeviceId Vault::device() const { return opened_ ? opened_->signer.author : DeviceId{}; }

Result<Vault> Vault::create(const std::string& folder, std::string_view passphrase, KdfCost cost,
                            const std::vector<Change>& changes, Journal journal)
{
    auto opened = vault_files::create(folder, passphrase, cost, changes, journal);
    if (!opened)
        return opened.error();
    return Vault(folder, journal, *std::move(opened));
}

Result<Vault> Vault::open(const std::string& folder, std::string_view passphrase, Journal journal)
{
    auto opened = vault_files::open(folder, passphrase, journal);
    if (!opened)
        return opened.error();
    return Vault(folder, journal, *std::move(opened));
}

Result<Done> Vault::append(const std::vector<Change>& changes)
try {
    if (!opened_)
        return closed();
    if (opened_->read_only)
        return not_writable();
    sqlite::Transaction transaction(*opened_->db);
    const auto appended = revision_table::append(*opened_->db, changes, opened_->signer);
    if (appended)
        transaction.commit();
    return appended;
} catch (const sqlite::Failure& failure) {
    return sqlite::as_error(failure);
}

Result<History> Vault::load() const
try {
    if (!opened_)
        return closed();
    const auto revisions = revision_table::all(*opened_->db);
    if (!revisions)
        return revisions.error();
    History history{opened_->signer.author, {}};
    for (const Revision& revision : *revisions) {
        auto entry = entry_of(revision);
        if (!entry)
            return entry.error();
        history.entries.push_back(*std::move(entry));
    }
    return history;
} catch (const sqlite::Failure& failure) {
    return sqlite::as_error(failure);
}

Result<std::vector<Revision>> Vault::revisions() const
try {
    if (!opened_)
        return closed();
    return revision_table::all(*opened_->db);
} catch (const sqlite::Failure& failure) {
    return sqlite::as_error(failure);
}

Result<Merged> Vault::merge(const std::vector<Revision>& came)
try {
    if (!opened_)
        return closed();
    if (opened_->read_only)
        return not_writable();
    sqlite::Transaction transaction(*opened_->db);
    const auto merged = revision_table::merge(*opened_->db, came);
    if (merged)
        transaction.commit();
    return merged;
} catch (const sqlite::Failure& failure) {
    return sqlite::as_error(failure);
}

Result<std::string> Vault::note(const std::string& name) const
try {
    if (!opened_)
        return closed();
    constexpr std::int64_t first_with_notes = 2;  // one that may not be written stays as it is
    if (opened_->db->integer("PRAGMA user_version") < first_with_notes)
        return std::string();
    sqlite::Query query(*opened_->db, "SELECT value FROM notes WHERE name = ?");
    query.bind(name);
    return query.next() ? query.blob(0) : std::string();
} catch (const sqlite::Failure& failure) {
    return sqlite::as_error(failure);
}

Result<Done> Vault::set_note(const std::string& name, std::string_view value)
try {
    if (!opened_)
        return closed();
    if (opened_->read_only)
        return not_writable();
    migrate(*opened_->db);  // which had no room when it was opened
    sqlite::Transaction transaction(*opened_->db);
    sqlite::Query(*opened_->db, "DELETE FROM notes WHERE name = ?").bind(name).run();
    if (!value.empty())
        sqlite::Query(*opened_->db, "INSERT INTO notes(name, value) VALUES (?, ?)")
            .bind(name, sqlite::Blob{value.data(), value.size()})
            .run();
    transaction.commit();
    return Done{};
} catch (const sqlite::Failure& failure) {
    return sqlite::as_error(failure);
}

Result<Done> Vault::verify() const
try {
    if (!opened_)
        return closed();
    {
        // Its first row says "ok" or what is wrong; its result code says nothing.
        sqlite::Query check(*opened_->db, "PRAGMA integrity_check(1)");
        if (!check.next() || check.text_view(0) != "ok")
            return Error{Error::Code::Corrupt, "the record's file is damaged"};
    }
    const auto history = load();
    return history ? Result<Done>(Done{}) : history.error();
} catch (const sqlite::Failure& failure) {
    return sqlite::as_error(failure);
}

Result<Done> Vault::restore(std::string_view database)
{
    if (!opened_)
        return closed();
    if (opened_->read_only)
        return not_writable();
    Secret key = std::move(opened_->key);
    opened_.reset();
    const auto replaced = vault_files::replace_database(folder_, database);
    if (!replaced)
        return replaced;
    auto opened = vault_files::open_with(std::move(key), folder_, journal_);
    if (!opened)
        return opened.error();
    opened_ = std::make_unique<vault_files::Opened>(*std::move(opened));
    return Done{};
}

}  // namespace kotozute
