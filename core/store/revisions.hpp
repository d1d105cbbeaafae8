#pragma once

#include "core/base/result.hpp"
#include "core/base/time.hpp"
#include "core/preferences/history.hpp"
#include "core/store/secret.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// The graph of what was said: append-only, every revision named by its content and signed. No
// clock decides anything in it. README.md in this folder has the encoding byte by byte.
namespace kotozute {

using Digest = EntryId;                           // BLAKE2b-256
using PublicKey = DeviceId;                       // Ed25519
using Signature = std::array<unsigned char, 64>;  // Ed25519
using Salt = std::array<unsigned char, 16>;

// The words of a revision. Only their salted commitment is signed, so they can be erased later
// without breaking the chain, and nobody can guess them from what is left.
struct SaltedWords {
    Salt salt{};
    std::string payload;

    bool operator==(const SaltedWords&) const = default;
};

// One thing that happened in one slot.
struct Revision {
    enum class Kind : std::uint8_t { Statement = 1, Withdraw = 2, Resolve = 3 };

    Slot slot;
    std::vector<Digest> parents;  // what stood in the slot before, sorted; none for the first
    Kind kind = Kind::Statement;
    PublicKey author{};    // the device it was written on
    std::string said_by;   // whose words: name_of(Voice)
    std::string typed_by;  // who wrote them down: name_of(Role)
    Timestamp at{};        // shown, never compared
    Digest commitment{};
    std::optional<SaltedWords> wording;
    Signature signature{};

    bool operator==(const Revision&) const = default;
};

// The key a device signs with. The secret half stays in guarded memory.
struct Signer {
    static constexpr std::size_t secret_size = 64;  // libsodium's form: seed, then public key

    PublicKey author{};
    Secret secret;

    static Signer generate();
};

Digest commitment_of(const SaltedWords& wording);

// What is signed, and hashed for the id: everything but the wording and the signature.
std::string signed_bytes(const Revision& revision);
Digest id_of(const Revision& revision);

// Sorts the parents, fills in author, commitment and signature.
void sign(Revision& revision, const Signer& signer);

// True when the signature is its author's, the parents are sorted and distinct, and the wording,
// if there is one, is what was committed to.
bool genuine(const Revision& revision);

// A signed revision for `change`, following `parents`. Invalid when it could not be read back.
Result<Revision> revision_of(const Change& change, std::vector<Digest> parents,
                             const Signer& signer);
// What happened, out of a genuine revision. Corrupt when it says what this program cannot read:
// better to stop than to show a person's wishes with one of them missing.
Result<Change> change_of(const Revision& revision);
// The same, with its place in the graph.
Result<Entry> entry_of(const Revision& revision);

}  // namespace kotozute
