#include "core/sharing/age_stream.hpp"

#include "core/sharing/age_crypto.hpp"
#include "core/store/bytes.hpp"

#include <algorithm>
#include <cstdint>

namespace kotozute::age {
namespace {

constexpr std::size_t salt_size = 16;
constexpr std::size_t piece_size = std::size_t{64} * 1024;

// Eleven bytes of the number, the highest first, then whether it is the last piece.
Nonce nonce_of(std::uint64_t number, bool last)
{
    Nonce nonce{};
    for (std::size_t at = nonce.size() - 1; at-- > 0; number >>= 8U)
        nonce[at] = static_cast<unsigned char>(number & 0xFFU);
    nonce.back() = last ? 1 : 0;
    return nonce;
}

Secret key_of(const Secret& file_key, std::string_view salt)
{
    return derived(file_key, salt, "payload");
}

Error damaged() { return {Error::Code::Corrupt, "was changed, or its end is missing"}; }

}  // namespace

std::size_t sealed_size(std::size_t content)
{
    const std::size_t pieces = std::max<std::size_t>(1, (content + piece_size - 1) / piece_size);
    return salt_size + content + pieces * tag_size;
}

void append_content(std::string& out, const Secret& file_key, std::string_view content)
{
    std::string salt(salt_size, '\0');
    fill_randomly({reinterpret_cast<unsigned char*>(salt.data()), salt.size()});
    const Secret key = key_of(file_key, salt);
    out.reserve(out.size() + sealed_size(content.size()));
    out += salt;
    for (std::uint64_t number = 0;; ++number) {
        const std::string_view piece = content.substr(0, piece_size);
        content.remove_prefix(piece.size());
        append_sealed(out, key, nonce_of(number, content.empty()), piece);
        if (content.empty())
            return;
    }
}

Result<std::string> read_content(const Secret& file_key, std::string_view sealed)
{
    const auto salt = bytes::take(sealed, salt_size);
    if (!salt || sealed.size() < tag_size)
        return damaged();
    const Secret key = key_of(file_key, *salt);
    std::string content(sealed.size(), '\0');
    const auto into = [&](std::size_t at, std::size_t size) {
        return std::span<unsigned char>(reinterpret_cast<unsigned char*>(content.data()) + at,
                                        size);
    };
    std::size_t read = 0;
    for (std::uint64_t number = 0; !sealed.empty(); ++number) {
        const auto piece = *bytes::take(sealed, std::min(sealed.size(), piece_size + tag_size));
        // A last piece of nothing is there only where there is nothing at all.
        const bool good = piece.size() >= tag_size && (piece.size() > tag_size || number == 0) &&
                          unseal(into(read, piece.size() - tag_size), key,
                                 nonce_of(number, sealed.empty()), piece);
        if (!good) {
            wipe(content);
            return damaged();
        }
        read += piece.size() - tag_size;
    }
    content.resize(read);
    return content;
}

}  // namespace kotozute::age
