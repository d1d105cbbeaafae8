#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kotozute::utf8 {

// The first character of `text`, which is cut off it; U+FFFD for each byte that is not UTF-8.
char32_t take(std::string_view& text);

std::string encode(char32_t character);
void append(std::string& text, char32_t character);

// True for well-formed UTF-8 without overlong forms, surrogates or NUL.
bool valid(std::string_view text);

// How many characters (code points) there are.
std::size_t length(std::string_view text);

// The longest beginning of `text` of at most `bytes` bytes that cuts no character in two.
std::string_view cut(std::string_view text, std::size_t bytes);

// The text, or its beginning with "…" behind, so that it has at most `characters` of them.
std::string shortened(std::string_view text, std::size_t characters);

// Unicode normal form C, and with compatibility forms folded (KC); empty when not valid UTF-8.
std::optional<std::string> nfc(std::string_view text);
std::optional<std::string> nfkc(std::string_view text);

// Its letters alone, with compatibility forms folded: a name or a passphrase may be typed with any
// blanks between. What is not valid UTF-8 is only without its blanks.
std::string letters_of(std::string_view text);

}  // namespace kotozute::utf8
