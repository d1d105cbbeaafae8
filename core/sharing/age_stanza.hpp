#pragma once

#include "core/base/result.hpp"
#include "core/sharing/age.hpp"
#include "core/sharing/age_header.hpp"

#include <optional>
#include <string>
#include <string_view>

// The two ways to lock a file's key. For age.cpp only.
namespace kotozute::age {

// Invalid when it is no key anybody can have.
Result<Stanza> locked_to(const Secret& file_key, const Recipient& recipient);
// Nothing when it is of another kind, or not for this key; Corrupt when no program writes it so.
Result<std::optional<Secret>> unlocked(const Stanza& stanza, const Identity& identity);

constexpr std::string_view passphrase_kind = "scrypt";

// Io when there is no memory. The passphrase is taken byte by byte.
Result<Stanza> locked_with(const Secret& file_key, std::string_view passphrase, Work work);

struct Passphrased {
    std::string salt;
    Work work;
    std::string sealed;
};
// Corrupt when no program writes it so, Invalid when it asks for more than Work::most.
Result<Passphrased> parse_passphrased(const Stanza& stanza);
Result<std::optional<Secret>> unlocked(const Passphrased& stanza, std::string_view passphrase);

}  // namespace kotozute::age
