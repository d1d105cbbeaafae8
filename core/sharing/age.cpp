#include "core/sharing/age.hpp"

#include "core/sharing/age_crypto.hpp"
#include "core/sharing/age_header.hpp"
#include "core/sharing/age_stanza.hpp"
#include "core/sharing/age_stream.hpp"
#include "core/sharing/bech32.hpp"
#include "core/store/bytes.hpp"
#include "core/store/passphrase.hpp"

#include <algorithm>
#include <optional>

namespace kotozute::age {
namespace {

constexpr std::size_t most_recipients = 20;
constexpr std::size_t most_identities = 20;
constexpr std::string_view identity_prefix = "age-secret-key-";

Error not_started() { return {Error::Code::Io, "the cryptographic library does not start"}; }

Error too_large()
{
    return {Error::Code::Invalid,
            "holds more than " + std::to_string(largest_content / 1024 / 1024) + " MiB"};
}

Secret new_file_key()
{
    Secret file_key(file_key_size);
    fill_randomly(file_key.bytes());
    return file_key;
}

std::string code_of(const Secret& file_key, std::string_view covered)
{
    return hmac(derived(file_key, "", "header").bytes(), covered);
}

std::string whole_file(const Secret& file_key, const std::vector<Stanza>& stanzas,
                       std::string_view content)
{
    std::string file = print_covered(stanzas);
    file += print_code(code_of(file_key, file));
    append_content(file, file_key, content);
    return file;
}

// The head, as far as it can be judged without any work.
struct Seen {
    Header header;
    std::optional<Passphrased> passphrased;
};

Result<Seen> look_at(std::string_view file)
{
    auto header = parse_header(file);
    if (!header)
        return header.error();
    if (file.size() - header->size > sealed_size(largest_content))
        return too_large();
    Seen seen{*std::move(header), std::nullopt};
    for (const Stanza& stanza : seen.header.stanzas) {
        if (stanza.kind != passphrase_kind)
            continue;
        // Else somebody could add themselves to those who open it.
        if (seen.header.stanzas.size() != 1)
            return Error{Error::Code::Corrupt, "its head locks it in two ways at once"};
        auto passphrased = parse_passphrased(stanza);
        if (!passphrased)
            return passphrased.error();
        seen.passphrased = *std::move(passphrased);
    }
    return seen;
}

Result<std::string> content_of(std::string_view file, const Header& header, const Secret& file_key)
{
    if (code_of(file_key, header.covered) != header.code)
        return Error{Error::Code::Corrupt, "its head was changed"};
    return read_content(file_key, file.substr(header.size));
}

std::optional<Secret> parse_identity(std::string_view line)
{
    auto bytes = bech32::parse(line, identity_prefix);
    if (!bytes || bytes->size() != key_size)
        return std::nullopt;
    Secret key(key_size);
    std::copy(bytes->begin(), bytes->end(), key.bytes().begin());
    wipe(*bytes);
    return key;
}

}  // namespace

Result<Recipient> parse_recipient(std::string_view text)
{
    const auto bytes = bech32::parse(text, "age");
    if (!bytes || bytes->size() != key_size)
        return Error{Error::Code::Invalid, "is not a key like age1…"};
    Recipient recipient;
    std::copy(bytes->begin(), bytes->end(), recipient.key.begin());
    return recipient;
}

Identity make_identity()
{
    Secret key(key_size);
    fill_randomly(key.bytes());
    return {std::move(key)};
}

std::string print(const Identity& identity)
{
    std::string bytes(identity.key.bytes().begin(), identity.key.bytes().end());
    std::string text = bech32::print(bytes, identity_prefix);
    wipe(bytes);
    for (char& c : text)
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    return text;
}

Result<std::vector<Identity>> parse_identities(std::string_view text)
{
    if (!crypto_ready())
        return not_started();
    std::vector<Identity> identities;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.empty() || line.starts_with('#'))
            continue;
        auto key = parse_identity(line);
        if (!key || identities.size() == most_identities)
            return Error{Error::Code::Invalid, "is not a file of keys as age-keygen writes it"};
        identities.push_back({*std::move(key)});
    }
    if (identities.empty())
        return Error{Error::Code::Invalid, "holds no key like AGE-SECRET-KEY-1…"};
    return identities;
}

Result<std::string> lock(std::string_view content, const std::vector<Recipient>& recipients)
{
    if (!crypto_ready())
        return not_started();
    if (content.size() > largest_content)
        return too_large();
    if (recipients.empty() || recipients.size() > most_recipients)
        return Error{Error::Code::Invalid,
                     "can be locked to 1 to " + std::to_string(most_recipients) + " keys"};
    const Secret file_key = new_file_key();
    std::vector<Stanza> stanzas;
    for (const Recipient& recipient : recipients) {
        auto stanza = locked_to(file_key, recipient);
        if (!stanza)
            return stanza.error();
        stanzas.push_back(*std::move(stanza));
    }
    return whole_file(file_key, stanzas, content);
}

Result<std::string> lock(std::string_view content, std::string_view passphrase, Work work)
{
    if (!crypto_ready())
        return not_started();
    if (content.size() > largest_content)
        return too_large();
    if (!long_enough(passphrase))
        return Error{Error::Code::Invalid, "the passphrase has less than " +
                                               std::to_string(shortest_passphrase) + " characters"};
    auto text = normalised(passphrase);
    const Secret file_key = new_file_key();
    auto stanza = locked_with(file_key, *text, work);
    wipe(*text);
    if (!stanza)
        return stanza.error();
    return whole_file(file_key, {*std::move(stanza)}, content);
}

Result<Way> way_into(std::string_view file)
{
    const auto seen = look_at(file);
    if (!seen)
        return seen.error();
    return seen->passphrased ? Way::Passphrase : Way::Keys;
}

Result<std::string> unlock(std::string_view file, std::string_view passphrase)
{
    if (!crypto_ready())
        return not_started();
    const auto seen = look_at(file);
    if (!seen)
        return seen.error();
    if (!seen->passphrased)
        return Error{Error::Code::Invalid, "is locked to keys, not with a passphrase"};
    auto text = normalised(passphrase);
    std::vector<std::string_view> tries;
    if (text)
        tries.push_back(*text);
    if (!text || *text != passphrase)
        tries.push_back(passphrase);
    Result<std::string> content =
        Error{Error::Code::WrongSecret, "the passphrase does not open it"};
    for (const std::string_view secret : tries) {
        const auto file_key = unlocked(*seen->passphrased, secret);
        if (!file_key)
            content = file_key.error();
        else if (*file_key)
            content = content_of(file, seen->header, **file_key);
        else
            continue;
        break;
    }
    if (text)
        wipe(*text);
    return content;
}

Result<std::string> unlock(std::string_view file, std::span<const Identity> identities)
{
    if (!crypto_ready())
        return not_started();
    const auto seen = look_at(file);
    if (!seen)
        return seen.error();
    if (seen->passphrased)
        return Error{Error::Code::Invalid, "is locked with a passphrase, not to keys"};
    for (const Stanza& stanza : seen->header.stanzas)
        for (const Identity& identity : identities) {
            const auto file_key = unlocked(stanza, identity);
            if (!file_key)
                return file_key.error();
            if (*file_key)
                return content_of(file, seen->header, **file_key);
        }
    return Error{Error::Code::WrongSecret, "none of the keys opens it"};
}

}  // namespace kotozute::age
