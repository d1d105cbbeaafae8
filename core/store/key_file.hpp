#pragma once

#include "core/base/result.hpp"
#include "core/store/kdf.hpp"
#include "core/store/secret.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kotozute {

// One way to come by the key of a vault. The kinds that follow the passphrase (recovery words, a
// supporter's X25519 key, the device's own store) are kept as they are by programs that do not
// know them.
struct KeySlot {
    static constexpr std::uint8_t passphrase = 1;

    std::uint8_t kind = passphrase;
    std::string body;

    bool operator==(const KeySlot&) const = default;
};

// The file beside an encrypted database that holds its key, wrapped once per slot.
//
//     "KOTOZUTE-KEYS"  version (1 byte: 1)  number of slots (1 byte)
//     per slot: kind (1)  length of its body (2)  body
//     passphrase body: KiB (4)  passes (4)  salt (16)  nonce (24)  sealed key (48)
//
// Numbers are little-endian. The key is sealed with XChaCha20-Poly1305 under Argon2id of the
// passphrase; everything before the nonce, with the file's first 14 bytes and the kind, is
// authenticated along with it.
struct KeyFile {
    std::vector<KeySlot> slots;

    bool operator==(const KeyFile&) const = default;
};

// The largest key file there is; more is not read.
constexpr std::size_t largest_key_file = 64 * 1024;

std::string print(const KeyFile& file);
// Corrupt when it is cut or longer than it says, TooNew when of a later version.
Result<KeyFile> parse_key_file(std::string_view bytes);

// Wraps `key` (32 bytes) under a passphrase. Its length is the caller's matter.
Result<KeySlot> passphrase_slot(const Secret& key, std::string_view passphrase, KdfCost cost);

// Tries every passphrase slot. WrongSecret when none opens: a wrong passphrase and a damaged slot
// are the same to see. A slot that asks for more than KdfCost allows is Corrupt.
Result<Secret> open_key(const KeyFile& file, std::string_view passphrase);

}  // namespace kotozute
