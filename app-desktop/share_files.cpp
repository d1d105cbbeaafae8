#include "app-desktop/share_files.hpp"

#include "app-desktop/files.hpp"
#include "core/sharing/age.hpp"
#include "core/store/file.hpp"

#include <CLI/CLI.hpp>

namespace kotozute {
namespace {

constexpr std::size_t largest_identity_file = std::size_t{64} * 1024;

// The result; its error begins with what it is about.
template <class T>
Result<T> of(const std::string& what, Result<T> result)
{
    if (!result)
        return Error{result.error().code, what + ": " + result.error().message};
    return result;
}

Result<std::string> locked_to(const std::string& text, const std::vector<std::string>& recipients)
{
    std::vector<age::Recipient> keys;
    for (const std::string& recipient : recipients) {
        const auto key = of("--to", age::parse_recipient(recipient));
        if (!key)
            return key.error();
        keys.push_back(*key);
    }
    return of("--to", age::lock(text, keys));
}

Result<std::string> locked_with(const std::string& text, const std::string& passphrase_file)
{
    auto passphrase = read_passphrase(passphrase_file);
    if (!passphrase)
        return passphrase.error();
    auto file = age::lock(text, *passphrase);
    wipe(*passphrase);
    return of(passphrase_file, std::move(file));
}

Result<std::vector<age::Identity>> identities_in(const std::string& identity_file)
{
    auto text = file::read(identity_file, largest_identity_file);
    if (!text)
        return text.error();
    auto identities = age::parse_identities(*text);
    wipe(*text);
    return of(identity_file, std::move(identities));
}

// What is in the file at `path`.
Result<std::string> unlocked_with(const std::string& path, const std::string& bytes,
                                  const std::string& passphrase_file)
{
    auto passphrase = read_passphrase(passphrase_file);
    if (!passphrase)
        return passphrase.error();
    auto text = age::unlock(bytes, *passphrase);
    wipe(*passphrase);
    return of(path, std::move(text));
}

Result<std::string> unlocked_by(const std::string& path, const std::string& bytes,
                                const std::string& identity_file)
{
    const auto identities = identities_in(identity_file);
    if (!identities)
        return identities.error();
    return of(path, age::unlock(bytes, *identities));
}

}  // namespace

void add_lock(CLI::App& line, ShareLock& lock, const std::string& passphrase)
{
    CLI::Option* to = line.add_option("--to", lock.recipients,
                                      "a key (age1…) that opens share.age; there may be several");
    line.add_option(passphrase, lock.passphrase_file, "its first line opens share.age")
        ->excludes(to);
}

Result<std::string> locked_share(const Share& share, const ShareLock& lock)
{
    auto text = of(share_file, print(share));
    if (!text)
        return text;
    auto file = lock.recipients.empty() ? locked_with(*text, lock.passphrase_file)
                                        : locked_to(*text, lock.recipients);
    wipe(*text);
    return file;
}

Result<Share> open_share(const std::filesystem::path& place, const std::string& passphrase_file,
                         const std::string& identity_file)
{
    const std::string path = place.string();
    const auto bytes = file::read(path, age::largest_file);
    if (!bytes)
        return bytes.error();
    // Before anybody's secrets are read, and whatever they are.
    if (const auto way = of(path, age::way_into(*bytes)); !way)
        return way.error();
    auto text = identity_file.empty() ? unlocked_with(path, *bytes, passphrase_file)
                                      : unlocked_by(path, *bytes, identity_file);
    if (!text)
        return text.error();
    auto share = parse_share(*text, path);
    wipe(*text);
    return share;
}

}  // namespace kotozute
