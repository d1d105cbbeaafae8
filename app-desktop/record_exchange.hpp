#pragma once

#include "app-desktop/share_files.hpp"
#include "core/store/vault.hpp"

#include <string>

// What a kept record gives to other devices and takes from them, as the command line asks for it.
namespace kotozute {

// What the command line asks for.
struct RecordAsked {
    std::string folder, passphrase_file;
    // Only to merge. The same file opens both if empty.
    std::string other, other_passphrase_file, other_identity_file;
    bool other_name = false;
    // Only to share.
    std::string out;
    ShareLock lock;
};

// Errors name the record.
Result<Vault> open_record(const std::string& folder, const std::string& passphrase_file);
int refuse_record(const std::string& folder, const Error& error);

// Each tells what came of it and answers with the status to exit with.
int merge_record(const RecordAsked& asked);
int share_record(const Vault& vault, const RecordAsked& asked);

}  // namespace kotozute
