#pragma once

#include "core/base/result.hpp"
#include "core/preferences/record.hpp"
#include "core/store/kdf.hpp"
#include "core/store/revisions.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

namespace vault_files {
struct Opened;
}

// Where the two files of a vault lie. Neither opens without the other.
struct VaultFiles {
    std::string database;  // encrypted; SQLite writes its own files beside it while it is open
    std::string keys;      // see key_file.hpp

    bool operator==(const VaultFiles&) const = default;
};

// How the database keeps what is being written apart from what stands.
enum class Journal {
    Wal,       // on a device with a file system
    Rollback,  // in a browser's memory: after each call the two files alone hold everything
};

// What a merge came to: how many revisions are new here, and how many were here before.
struct Merged {
    std::size_t added = 0, known = 0;

    bool operator==(const Merged&) const = default;
};

// The most revisions that are taken in at once.
constexpr std::size_t most_revisions = 10'000;

// A record kept encrypted on this device: a folder with two files, in which nothing can be read
// without the passphrase and nothing is ever changed, only added.
//
// One program at a time has a vault open; another is told Busy. A vault in a folder that may not
// be written can be opened and read; append() then answers ReadOnly.
//
// In a browser, with the folder in memory: before open(), put both files back where files()
// names them; after create() and after each append(), store the bytes of both, in one
// durable transaction, before telling the person that it is kept; when that fails, restore().
// Use Journal::Rollback.
class Vault {
public:
    static VaultFiles files(const std::string& folder);
    // True when there is anything there, damaged or not: nobody is offered a fresh start in the
    // place of a record.
    static bool exists(const std::string& folder);

    // Keeps what was said so far. The folder's parent is there, the folder is not: a vault is
    // never written over (Invalid). It appears whole or not at all: after an error there is none.
    // Invalid, too, when the passphrase is shorter than shortest_passphrase.
    static Result<Vault> create(const std::string& folder, std::string_view passphrase,
                                KdfCost cost, const std::vector<Change>& changes,
                                Journal journal = Journal::Wal);

    // WrongSecret when the passphrase does not open it, Corrupt when it does but the record is
    // damaged or a part of it is missing, TooNew when a later version wrote it (nothing is touched
    // then), NotFound when nothing is there.
    static Result<Vault> open(const std::string& folder, std::string_view passphrase,
                              Journal journal = Journal::Wal);

    Vault(Vault&&) noexcept;
    Vault& operator=(Vault&&) noexcept;
    ~Vault();

    // Adds changes, each behind what stands in its slot: all of them or none. In a disputed slot
    // only Resolved does; anything else is added beside what stands there. Returns when they
    // are safe from a power cut. On an error (Full, ReadOnly, Invalid, Io) nothing was added and
    // what was there still stands.
    Result<Done> append(const std::vector<Change>& changes);

    // Everything that was said, in the order it came in; record_of() tells what stands of it. Every
    // hash and signature is checked; one that fails makes all of it Corrupt.
    Result<History> load() const;

    // All revisions, none before one it follows; for another device of the same person.
    Result<std::vector<Revision>> revisions() const;

    // Takes in the revisions of another device, in whatever order they come: what is here then is
    // the union, whichever side takes in the other. All of them or none: Corrupt when one is not
    // genuine, is unreadable, or follows one that is neither here nor among them; Invalid when they
    // are more than most_revisions; otherwise as append().
    Result<Merged> merge(const std::vector<Revision>& came);

    // What this device keeps for itself beside the record: no other device is ever given it.
    // Empty where there is none of that name.
    Result<std::string> note(const std::string& name) const;
    // In the place of what was there; an empty one takes it out. The errors of append().
    Result<Done> set_note(const std::string& name, std::string_view value);

    // Checks the whole file, then all revisions as load() does.
    Result<Done> verify() const;

    // Puts these bytes, an earlier state of this vault's database file, in place of what stands.
    // For a browser whose storage refused the present state.
    // On an error the vault is closed: everything but opening it anew then answers Io.
    Result<Done> restore(std::string_view database);

    // True when this vault can only be read.
    bool read_only() const;

    // What signs here; none where it is closed.
    DeviceId device() const;

private:
    Vault(std::string folder, Journal journal, vault_files::Opened opened);

    std::string folder_;
    Journal journal_;
    std::unique_ptr<vault_files::Opened> opened_;  // none when it had to be closed
};

}  // namespace kotozute
