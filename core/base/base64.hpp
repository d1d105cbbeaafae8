#pragma once

#include <optional>
#include <string>
#include <string_view>

// Bytes as text in the standard alphabet (RFC 4648).
namespace kotozute::base64 {

enum class Padding { With, Without };

std::string print(std::string_view bytes, Padding padding = Padding::With);

// Only the one text print() gives for some bytes: no blanks, no other padding, no stray bits.
std::optional<std::string> parse(std::string_view text, Padding padding = Padding::With);

}  // namespace kotozute::base64
