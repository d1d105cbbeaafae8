#include "core/store/minisign.hpp"

#include "core/base/base64.hpp"
#include "core/store/bytes.hpp"
#include "core/store/file.hpp"
#include "core/store/secret.hpp"

#include <sodium.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <vector>

namespace kotozute::minisign {
namespace {

constexpr std::string_view whole_file = "Ed";
constexpr std::string_view hash_of_file = "ED";
constexpr std::string_view untrusted = "untrusted comment: ";
constexpr std::string_view trusted = "trusted comment: ";
constexpr std::size_t largest_whole_file = std::size_t{64} * 1024 * 1024;

std::vector<std::string_view> lines_of(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::optional<std::string> from_base64(std::string_view text, std::size_t size)
{
    auto bytes = base64::parse(text);
    return bytes && bytes->size() == size ? std::move(bytes) : std::nullopt;
}

template <std::size_t size>
void copy_at(std::string_view bytes, std::size_t at, std::array<unsigned char, size>& into)
{
    bytes.substr(at, size).copy(reinterpret_cast<char*>(into.data()), size);
}

Error refused(const std::string& file, const char* why)
{
    return {Error::Code::Corrupt, file + ": " + why};
}

using Hash = std::array<unsigned char, 64>;

// Piece by piece: a pack may be larger than the memory there is.
Result<Hash> hash(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    crypto_generichash_state state;
    ::crypto_generichash_init(&state, nullptr, 0, Hash{}.size());
    std::vector<char> piece(std::size_t{256} * 1024);
    while (file) {
        file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        ::crypto_generichash_update(&state, reinterpret_cast<unsigned char*>(piece.data()),
                                    static_cast<unsigned long long>(file.gcount()));
    }
    if (!file.eof())
        return Error{Error::Code::Io, path + ": cannot be read"};
    Hash hash{};
    ::crypto_generichash_final(&state, hash.data(), hash.size());
    return hash;
}

bool is_signed(std::string_view message, const std::array<unsigned char, 64>& signature,
               const Key& key)
{
    return ::crypto_sign_verify_detached(signature.data(), bytes::of(message).data(),
                                         message.size(), key.key.data()) == 0;
}

// What was signed of the file: its hash, or all of it.
Result<std::string> message_of(const std::string& path, bool hashed)
{
    if (!hashed)
        return file::read(path, largest_whole_file);
    const auto of_file = hash(path);
    return of_file ? Result<std::string>(std::string(bytes::view(*of_file))) : of_file.error();
}

}  // namespace

Result<Key> parse_key(std::string_view text, const std::string& file)
{
    const auto lines = lines_of(text);
    const bool commented = !lines.empty() && lines[0].starts_with(untrusted);
    const std::size_t at = commented ? 1 : 0;
    if (text.size() > longest_text || lines.size() != at + 1)
        return refused(file, "not a public key of minisign");
    const auto decoded = from_base64(lines[at], 2 + KeyNumber{}.size() + Key{}.key.size());
    if (!decoded || !decoded->starts_with(whole_file))
        return refused(file, "not a public key of minisign");
    Key key;
    copy_at(*decoded, 2, key.number);
    copy_at(*decoded, 2 + key.number.size(), key.key);
    return key;
}

Result<Signature> parse_signature(std::string_view text, const std::string& file)
{
    const auto lines = lines_of(text);
    if (text.size() > longest_text || lines.size() != 4 || !lines[0].starts_with(untrusted) ||
        !lines[2].starts_with(trusted))
        return refused(file, "not a signature of minisign");
    Signature signature;
    const auto of_file = from_base64(lines[1], 2 + signature.key.size() + signature.of_file.size());
    const auto of_comment = from_base64(lines[3], signature.of_comment.size());
    if (!of_file || !of_comment ||
        (!of_file->starts_with(whole_file) && !of_file->starts_with(hash_of_file)))
        return refused(file, "not a signature of minisign");
    signature.hashed = of_file->starts_with(hash_of_file);
    copy_at(*of_file, 2, signature.key);
    copy_at(*of_file, 2 + signature.key.size(), signature.of_file);
    copy_at(*of_comment, 0, signature.of_comment);
    signature.trusted_comment = lines[2].substr(trusted.size());
    return signature;
}

Result<Done> verify(const std::string& path, const Signature& signature, const Key& key)
{
    if (!crypto_ready())
        return Error{Error::Code::Io, "the cryptographic library does not start"};
    const auto message = message_of(path, signature.hashed);
    if (!message)
        return message.error();
    const std::string comment =
        std::string(bytes::view(signature.of_file)) + signature.trusted_comment;
    if (signature.key != key.number || !is_signed(*message, signature.of_file, key) ||
        !is_signed(comment, signature.of_comment, key))
        return refused(path, "not what was signed: its signature does not fit");
    return Done{};
}

std::string print(const KeyNumber& number)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (auto byte = number.rbegin(); byte != number.rend(); ++byte)
        text.append({digits[*byte >> 4U], digits[*byte & 0xFU]});
    return text;
}

}  // namespace kotozute::minisign
