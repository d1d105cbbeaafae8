#pragma once

#include "core/sharing/share.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kotozute {

// What one screen shows as a QR code and the camera of another device takes in: the newest things
// that were said, as many as fit. Nothing in it is encrypted; whoever sees the screen can read it.
struct CodeShare {
    std::string bytes;
    std::size_t revisions = 0;  // that are in it
};

// A QR code of version 25 at error correction M holds these.
constexpr std::size_t most_code_bytes = 997;

// Of `said`, none before one it follows, the newest. Nothing where not even one fits.
//
//     "kotozute-code-1", then packed by zlib, each behind its length: the name and the birth date
//     (ISO 8601) of whom it is about, which may be empty, and the bytes of each revision
std::optional<CodeShare> code_share(const ShareSubject& about, const std::vector<Revision>& said);

// True for what begins as one does, damaged or not.
bool is_code_share(std::string_view bytes);
// Corrupt where anything in it is not as above, or a revision is not genuine.
Result<Share> parse_code_share(std::string_view bytes);

}  // namespace kotozute
