#pragma once

#include "core/base/result.hpp"
#include "core/sharing/share.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace kotozute {

// Whom a share is locked to, as it was typed: --to KEY…, or a file with a passphrase.
struct ShareLock {
    std::vector<std::string> recipients;
    std::string passphrase_file;

    bool asked() const { return !recipients.empty() || !passphrase_file.empty(); }
};

// `passphrase` is what the option with the file is called.
void add_lock(CLI::App& line, ShareLock& lock, const std::string& passphrase);

// The bytes of share.age.
Result<std::string> locked_share(const Share& share, const ShareLock& lock);

// What a received file holds, opened with the first line of one file or the keys in the other.
// Errors name the file.
Result<Share> open_share(const std::filesystem::path& file, const std::string& passphrase_file,
                         const std::string& identity_file);

}  // namespace kotozute
