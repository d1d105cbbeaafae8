#include "core/store/key_file.hpp"

#include "core/store/bytes.hpp"

#include <sodium.h>

#include <array>
#include <limits>
#include <optional>

namespace kotozute {
namespace {

constexpr std::string_view magic = "KOTOZUTE-KEYS";
constexpr std::uint8_t version = 1;

constexpr std::size_t key_size = 32;
constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t sealed_size = key_size + crypto_aead_xchacha20poly1305_ietf_ABYTES;

// What the passphrase slot holds, in the order it stands there.
struct Wrapping {
    std::uint32_t kib = 0;
    std::uint32_t passes = 0;
    KdfSalt salt{};
    std::array<unsigned char, nonce_size> nonce{};
    std::array<unsigned char, sealed_size> sealed{};
};

std::string head()
{
    std::string bytes(magic);
    bytes::append(bytes, version);
    return bytes;
}

std::string parameters(const Wrapping& wrapping)
{
    std::string bytes;
    bytes::append(bytes, wrapping.kib);
    bytes::append(bytes, wrapping.passes);
    bytes.append(bytes::view(wrapping.salt));
    return bytes;
}

std::string authenticated(const Wrapping& wrapping)
{
    std::string bytes = head();
    bytes::append(bytes, KeySlot::passphrase);
    return bytes + parameters(wrapping);
}

template <std::size_t size>
bool take_into(std::array<unsigned char, size>& into, std::string_view& rest)
{
    const auto piece = bytes::take(rest, size);
    if (piece)
        piece->copy(reinterpret_cast<char*>(into.data()), size);
    return piece.has_value();
}

std::optional<Wrapping> parse_wrapping(std::string_view body)
{
    Wrapping wrapping;
    const auto kib = bytes::take<std::uint32_t>(body);
    const auto passes = bytes::take<std::uint32_t>(body);
    if (!kib || !passes || !take_into(wrapping.salt, body) || !take_into(wrapping.nonce, body) ||
        !take_into(wrapping.sealed, body) || !body.empty())
        return std::nullopt;
    wrapping.kib = *kib;
    wrapping.passes = *passes;
    return wrapping;
}

std::optional<Secret> unseal(const Wrapping& wrapping, const Secret& wrapping_key)
{
    Secret key(key_size);
    const std::string extra = authenticated(wrapping);
    const int rc = crypto_aead_xchacha20poly1305_ietf_decrypt(
        key.bytes().data(), nullptr, nullptr, wrapping.sealed.data(), wrapping.sealed.size(),
        bytes::of(extra).data(), extra.size(), wrapping.nonce.data(), wrapping_key.bytes().data());
    return rc == 0 ? std::optional(std::move(key)) : std::nullopt;
}

Error damaged(std::string_view how) { return {Error::Code::Corrupt, std::string(how)}; }

}  // namespace

std::string print(const KeyFile& file)
{
    std::string bytes = head();
    bytes::append(bytes, static_cast<std::uint8_t>(file.slots.size()));
    for (const KeySlot& slot : file.slots) {
        bytes::append(bytes, slot.kind);
        bytes::append(bytes, static_cast<std::uint16_t>(slot.body.size()));
        bytes.append(slot.body);
    }
    return bytes;
}

Result<KeyFile> parse_key_file(std::string_view rest)
{
    if (bytes::take(rest, magic.size()) != magic)
        return damaged("does not begin like a key file");
    const auto found = bytes::take<std::uint8_t>(rest);
    if (found && *found > version)
        return Error{Error::Code::TooNew, "key file of version " + std::to_string(*found)};
    const auto count = bytes::take<std::uint8_t>(rest);
    if (found != version || !count || *count == 0)
        return damaged("key file is cut off or holds no slot");

    KeyFile file;
    for (int i = 0; i < *count; ++i) {
        const auto kind = bytes::take<std::uint8_t>(rest);
        const auto size = bytes::take<std::uint16_t>(rest);
        const auto body = size ? bytes::take(rest, *size) : std::nullopt;
        if (!kind || !body)
            return damaged("key file is cut off");
        file.slots.push_back({*kind, std::string(*body)});
    }
    if (!rest.empty())
        return damaged("key file goes on behind its end");
    return file;
}

Result<KeySlot> passphrase_slot(const Secret& key, std::string_view passphrase, KdfCost cost)
{
    Wrapping wrapping;
    wrapping.kib = cost.kib();
    wrapping.passes = cost.passes();
    fill_randomly(wrapping.salt);
    fill_randomly(wrapping.nonce);
    const auto wrapping_key = derive_key(passphrase, wrapping.salt, cost);
    if (!wrapping_key)
        return wrapping_key.error();

    const std::string extra = authenticated(wrapping);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        wrapping.sealed.data(), nullptr, key.bytes().data(), key_size, bytes::of(extra).data(),
        extra.size(), nullptr, wrapping.nonce.data(), wrapping_key->bytes().data());

    KeySlot slot;
    slot.body = parameters(wrapping);
    slot.body.append(bytes::view(wrapping.nonce)).append(bytes::view(wrapping.sealed));
    return slot;
}

Result<Secret> open_key(const KeyFile& file, std::string_view passphrase)
{
    for (const KeySlot& slot : file.slots) {
        if (slot.kind != KeySlot::passphrase)
            continue;
        const auto wrapping = parse_wrapping(slot.body);
        const auto cost =
            wrapping ? KdfCost::stored(wrapping->kib, wrapping->passes) : std::nullopt;
        if (!cost)
            return damaged("key file asks for what no program writes");
        const auto wrapping_key = derive_key(passphrase, wrapping->salt, *cost);
        if (!wrapping_key)
            return wrapping_key.error();
        if (auto key = unseal(*wrapping, *wrapping_key))
            return *std::move(key);
    }
    return Error{Error::Code::WrongSecret, "the passphrase does not open this record"};
}

}  // namespace kotozute
