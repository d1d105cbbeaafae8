#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kotozute {

// The fewest characters a passphrase may have. There are no other rules on purpose: rules about
// kinds of characters make words that people forget and programs guess.
constexpr std::size_t shortest_passphrase = 8;

// The form of a passphrase that goes into the key derivation: NFKC, so that half and full width
// kana and letters, however the input method left them, are the same words. Nothing when it is
// not UTF-8. The caller wipes it.
std::optional<std::string> normalised(std::string_view passphrase);

// Counted in characters of the normalised form: ガ is one, however it was typed.
bool long_enough(std::string_view passphrase);

}  // namespace kotozute
