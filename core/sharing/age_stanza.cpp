#include "core/sharing/age_stanza.hpp"

#include "core/base/base64.hpp"
#include "core/sharing/age_crypto.hpp"
#include "core/store/bytes.hpp"

#include <sodium.h>

#include <algorithm>

namespace kotozute::age {
namespace {

constexpr std::string_view key_kind = "X25519";
constexpr std::string_view key_purpose = "age-encryption.org/v1/X25519";
constexpr std::string_view passphrase_purpose = "age-encryption.org/v1/scrypt";
constexpr std::size_t salt_size = 16;

// Each key seals one thing only.
constexpr Nonce only_once{};

Error damaged() { return {Error::Code::Corrupt, "its head is damaged"}; }

std::optional<std::string> argument(const Stanza& stanza, std::size_t index, std::size_t size)
{
    auto bytes = base64::parse(stanza.arguments[index], base64::Padding::Without);
    return bytes && bytes->size() == size ? std::move(bytes) : std::nullopt;
}

std::string sealed_key(const Secret& file_key, const Secret& key)
{
    std::string sealed;
    append_sealed(sealed, key, only_once, bytes::view(file_key.bytes()));
    return sealed;
}

std::optional<Secret> unsealed_key(std::string_view sealed, const Secret& key)
{
    Secret file_key(file_key_size);
    return unseal(file_key.bytes(), key, only_once, sealed) ? std::optional(std::move(file_key))
                                                            : std::nullopt;
}

// Between `mine` and whoever holds the other half of `theirs`; nothing when that is no proper key.
std::optional<Secret> agreed(const Secret& mine, const unsigned char* theirs)
{
    Secret common(key_size);
    if (crypto_scalarmult(common.bytes().data(), mine.bytes().data(), theirs) != 0)
        return std::nullopt;
    return common;
}

Result<Secret> key_from(std::string_view passphrase, std::string_view salt, Work work)
{
    constexpr std::uint32_t block = 8, lanes = 1;
    const std::string salted = std::string(passphrase_purpose).append(salt);
    Secret key(key_size);
    if (crypto_pwhash_scryptsalsa208sha256_ll(bytes::of(passphrase).data(), passphrase.size(),
                                              bytes::of(salted).data(), salted.size(),
                                              std::uint64_t{1} << work.logarithm, block, lanes,
                                              key.bytes().data(), key.bytes().size()) != 0)
        return Error{Error::Code::Io, "no memory for the key derivation"};
    return key;
}

// A number as age writes it, and no larger than any file can ask for.
std::optional<int> small_number(std::string_view text)
{
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.empty() || text.size() > 2 || text[0] == '0' ||
        !std::all_of(text.begin(), text.end(), digit))
        return std::nullopt;
    int number = 0;
    for (const char c : text)
        number = number * 10 + (c - '0');
    return number;
}

}  // namespace

Recipient recipient_of(const Identity& identity)
{
    Recipient recipient;
    crypto_scalarmult_base(recipient.key.data(), identity.key.bytes().data());
    return recipient;
}

Result<Stanza> locked_to(const Secret& file_key, const Recipient& recipient)
{
    Identity once{Secret(key_size)};
    fill_randomly(once.key.bytes());
    const Recipient shown = recipient_of(once);
    const auto common = agreed(once.key, recipient.key.data());
    if (!common)
        return Error{Error::Code::Invalid, "is no key of anybody"};
    const std::string salt = std::string(bytes::view(shown.key)).append(bytes::view(recipient.key));
    return Stanza{std::string(key_kind),
                  {base64::print(bytes::view(shown.key), base64::Padding::Without)},
                  sealed_key(file_key, derived(*common, salt, key_purpose))};
}

Result<std::optional<Secret>> unlocked(const Stanza& stanza, const Identity& identity)
{
    if (stanza.kind != key_kind)
        return std::optional<Secret>();
    const auto shown = stanza.arguments.size() == 1 ? argument(stanza, 0, key_size) : std::nullopt;
    if (!shown || stanza.body.size() != file_key_size + tag_size)
        return damaged();
    const auto common = agreed(identity.key, bytes::of(*shown).data());
    if (!common)
        return damaged();
    const std::string salt = std::string(*shown).append(bytes::view(recipient_of(identity).key));
    return unsealed_key(stanza.body, derived(*common, salt, key_purpose));
}

Result<Stanza> locked_with(const Secret& file_key, std::string_view passphrase, Work work)
{
    std::string salt(salt_size, '\0');
    fill_randomly({reinterpret_cast<unsigned char*>(salt.data()), salt.size()});
    const auto key = key_from(passphrase, salt, work);
    if (!key)
        return key.error();
    return Stanza{std::string(passphrase_kind),
                  {base64::print(salt, base64::Padding::Without), std::to_string(work.logarithm)},
                  sealed_key(file_key, *key)};
}

Result<Passphrased> parse_passphrased(const Stanza& stanza)
{
    if (stanza.arguments.size() != 2 || stanza.body.size() != file_key_size + tag_size)
        return damaged();
    auto salt = argument(stanza, 0, salt_size);
    const auto logarithm = small_number(stanza.arguments[1]);
    if (!salt || !logarithm)
        return damaged();
    if (*logarithm > Work::most)
        return Error{Error::Code::Invalid, "asks for more work than 2^" +
                                               std::to_string(Work::most) +
                                               " (scrypt); no program writes such a file"};
    return Passphrased{*std::move(salt), Work{*logarithm}, stanza.body};
}

Result<std::optional<Secret>> unlocked(const Passphrased& stanza, std::string_view passphrase)
{
    const auto key = key_from(passphrase, stanza.salt, stanza.work);
    if (!key)
        return key.error();
    return unsealed_key(stanza.sealed, *key);
}

}  // namespace kotozute::age
