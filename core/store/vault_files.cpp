#include "core/store/vault_files.hpp"

#include "core/store/bytes.hpp"
#include "core/store/file.hpp"
#include "core/store/key_file.hpp"
#include "core/store/passphrase.hpp"
#include "core/store/revision_table.hpp"
#include "core/store/schema.hpp"

#include <algorithm>
#include <utility>

namespace kotozute::vault_files {
namespace {

constexpr std::size_t key_size = 32;

// Held in one folder's name, so that a vault and its half-made twin never mix.
std::string unfinished(const std::string& folder) { return folder + ".new"; }

std::span<const unsigned char, key_size> raw(const Secret& key)
{
    return std::span<const unsigned char, key_size>(key.bytes().data(), key_size);
}

// Before the first read: no other program may have it open, then there is no -shm file either.
std::unique_ptr<sqlite::Database> connect(const std::string& path, sqlite::Access access,
                                          const Secret& key)
{
    auto db = std::make_unique<sqlite::Database>(path, access);
    db->unlock(raw(key));
    db->run("PRAGMA locking_mode = EXCLUSIVE");
    return db;
}

// A commit returns when it is on the device; what is deleted is overwritten.
void settle(sqlite::Database& db, Journal journal)
{
    db.run(journal == Journal::Wal ? "PRAGMA journal_mode = WAL" : "PRAGMA journal_mode = DELETE");
    db.run("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;"
           "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
}

void insert_device(sqlite::Database& db, const Signer& signer)
{
    const auto secret = signer.secret.bytes();
    sqlite::Query(db, "INSERT INTO device(id, public_key, secret_key) VALUES (1, ?, ?)")
        .bind(sqlite::Blob{signer.author.data(), signer.author.size()},
              sqlite::Blob{secret.data(), secret.size()})
        .run();
}

// Corrupt unless both halves are there and belong together: what they signed could be read by
// nobody.
Result<Signer> read_device(sqlite::Database& db)
{
    sqlite::Query query(db, "SELECT public_key, secret_key FROM device ORDER BY id");
    const bool found = query.next();
    const std::string author = query.blob(0);
    std::string stored = query.blob(1);
    Signer signer{{}, Secret(Signer::secret_size)};
    const bool fits = found && author.size() == signer.author.size() &&
                      stored.size() == Signer::secret_size &&
                      std::string_view(stored).substr(stored.size() - author.size()) == author;
    if (fits) {
        std::copy(author.begin(), author.end(), signer.author.begin());
        std::copy(stored.begin(), stored.end(), signer.secret.bytes().begin());
    }
    wipe(stored);
    if (!fits)
        return Error{Error::Code::Corrupt, "the device's key is damaged"};
    return signer;
}

Result<Done> make_database(const std::string& path, const Secret& key,
                           const std::vector<Change>& changes, Journal journal)
try {
    const auto db = connect(path, sqlite::Access::Create, key);
    settle(*db, journal);
    make_schema(*db);
    const Signer signer = Signer::generate();
    sqlite::Transaction transaction(*db);
    insert_device(*db, signer);
    const auto inserted = revision_table::append(*db, changes, signer);
    if (inserted)
        transaction.commit();
    return inserted;
} catch (const sqlite::Failure& failure) {
    return sqlite::as_error(failure);
}

Result<Done> make_keys(const std::string& path, const Secret& key, std::string_view passphrase,
                       KdfCost cost)
{
    auto slot = passphrase_slot(key, passphrase, cost);
    if (!slot)
        return slot.error();
    KeyFile keys;
    keys.slots.push_back(*std::move(slot));
    return file::create(path, print(keys));
}

// Writes both files into a folder that is there, and gives the key.
Result<Secret> make_both(const VaultFiles& files, std::string_view passphrase, KdfCost cost,
                         const std::vector<Change>& changes, Journal journal)
{
    Secret key(key_size);
    fill_randomly(key.bytes());
    const auto keys = make_keys(files.keys, key, passphrase, cost);
    if (!keys)
        return keys.error();
    const auto database = make_database(files.database, key, changes, journal);
    if (!database)
        return database.error();
    return key;
}

Error in_file(const std::string& path, const Error& error)
{
    return {error.code, path + ": " + error.message};
}

Result<Secret> read_key(const std::string& path, std::string_view passphrase)
{
    const auto bytes = file::read(path, largest_key_file);
    if (!bytes)
        return bytes.error();
    const auto keys = parse_key_file(*bytes);
    auto key = keys ? open_key(*keys, passphrase) : keys.error();
    return key ? std::move(key) : in_file(path, key.error());
}

// Which way the database can be opened here. What a program that was killed left behind must be
// worked in first, which takes a folder that may be written.
Result<sqlite::Access> access_to(const std::string& folder, const VaultFiles& files)
{
    if (file::writable(folder) && file::writable(files.database))
        return sqlite::Access::ReadWrite;
    if (file::empty_or_missing(files.database + "-wal") &&
        file::empty_or_missing(files.database + "-journal"))
        return sqlite::Access::Immutable;
    return Error{Error::Code::ReadOnly,
                 files.database + ": was not closed, and may not be written here"};
}

// A record of an earlier version is read all the same.
void migrate_if_there_is_room(sqlite::Database& db)
try {
    migrate(db);
} catch (const sqlite::Failure& failure) {
    const auto why = sqlite::as_error(failure).code;
    if (why != Error::Code::Full && why != Error::Code::ReadOnly)
        throw;
}

Error no_crypto() { return {Error::Code::Io, "the system gives no random numbers"}; }

}  // namespace

VaultFiles of(const std::string& folder) { return {folder + "/record.db", folder + "/keys"}; }

bool exist(const std::string& folder) { return file::exists(folder); }

Result<Opened> create(const std::string& folder, std::string_view passphrase, KdfCost cost,
                      const std::vector<Change>& changes, Journal journal)
{
    if (!crypto_ready())
        return no_crypto();
    if (!long_enough(passphrase))
        return Error{Error::Code::Invalid, "the passphrase is too short"};
    if (file::exists(folder))
        return Error{Error::Code::Invalid, folder + ": there is something already"};

    const std::string work = unfinished(folder);
    file::remove_folder(work);  // left by a program that was killed; nobody was told it was kept
    const auto folder_made = file::make_folder(work);
    if (!folder_made)
        return folder_made.error();
    auto key = make_both(of(work), passphrase, cost, changes, journal);
    const auto moved = key ? file::move_folder(work, folder) : key.error();
    if (!moved) {
        file::remove_folder(work);
        return moved.error();
    }
    auto opened = open_with(*std::move(key), folder, journal);
    if (!opened)
        file::remove_folder(folder);  // whoever is told an error has no record here
    return opened;
}

Result<Opened> open(const std::string& folder, std::string_view passphrase, Journal journal)
{
    if (!crypto_ready())
        return no_crypto();
    if (!exist(folder))
        return Error{Error::Code::NotFound, folder + ": no record is kept there"};
    const VaultFiles files = of(folder);
    for (const std::string& path : {files.keys, files.database})
        if (!file::exists(path))
            return Error{Error::Code::Corrupt, path + ": is missing"};
    auto key = read_key(files.keys, passphrase);
    return key ? open_with(*std::move(key), folder, journal) : key.error();
}

Result<Opened> open_with(Secret key, const std::string& folder, Journal journal)
try {
    const VaultFiles files = of(folder);
    const auto access = access_to(folder, files);
    if (!access)
        return access.error();
    const bool read_only = *access == sqlite::Access::Immutable;

    auto db = connect(files.database, *access, key);
    if (const auto known = check_schema(*db); !known)
        return in_file(files.database, known.error());
    if (!read_only) {
        settle(*db, journal);
        migrate_if_there_is_room(*db);
    }
    auto signer = read_device(*db);
    if (!signer)
        return in_file(files.database, signer.error());
    return Opened{std::move(db), *std::move(signer), std::move(key), read_only};
} catch (const sqlite::Failure& failure) {
    return in_file(of(folder).database, sqlite::as_error(failure));
}

Result<Done> replace_database(const std::string& folder, std::string_view bytes)
{
    return file::replace(of(folder).database, bytes);
}

}  // namespace kotozute::vault_files
