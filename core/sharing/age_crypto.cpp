#include "core/sharing/age_crypto.hpp"

#include "core/store/bytes.hpp"

#include <sodium.h>

namespace kotozute::age {
namespace {

void digest(std::span<unsigned char> into, std::span<const unsigned char> key,
            std::string_view message)
{
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key.data(), key.size());
    crypto_auth_hmacsha256_update(&state, bytes::of(message).data(), message.size());
    crypto_auth_hmacsha256_final(&state, into.data());
}

}  // namespace

std::string hmac(std::span<const unsigned char> key, std::string_view message)
{
    std::string code(crypto_auth_hmacsha256_BYTES, '\0');
    digest({reinterpret_cast<unsigned char*>(code.data()), code.size()}, key, message);
    return code;
}

Secret derived(const Secret& secret, std::string_view salt, std::string_view purpose)
{
    Secret extracted(key_size), key(key_size);
    digest(extracted.bytes(), bytes::of(salt), bytes::view(secret.bytes()));
    digest(key.bytes(), extracted.bytes(), std::string(purpose) + '\1');
    return key;
}

void append_sealed(std::string& out, const Secret& key, const Nonce& nonce, std::string_view plain)
{
    const std::size_t before = out.size();
    out.resize(before + plain.size() + tag_size);
    crypto_aead_chacha20poly1305_ietf_encrypt(
        reinterpret_cast<unsigned char*>(&out[before]), nullptr, bytes::of(plain).data(),
        plain.size(), nullptr, 0, nullptr, nonce.data(), key.bytes().data());
}

bool unseal(std::span<unsigned char> plain, const Secret& key, const Nonce& nonce,
            std::string_view sealed)
{
    if (sealed.size() != plain.size() + tag_size)
        return false;
    return crypto_aead_chacha20poly1305_ietf_decrypt(
               plain.data(), nullptr, nullptr, bytes::of(sealed).data(), sealed.size(), nullptr, 0,
               nonce.data(), key.bytes().data()) == 0;
}

}  // namespace kotozute::age
