#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kotozute::bech32 {

// The bytes of a text in Bech32 (BIP 173, of any length) behind this prefix, which is given in
// small letters. The text is all in small letters or all in capitals; a mistyped character, or two
// that changed places, make it none.
std::optional<std::string> parse(std::string_view text, std::string_view prefix);

// The text of these bytes in small letters.
std::string print(std::string_view bytes, std::string_view prefix);

}  // namespace kotozute::bech32
