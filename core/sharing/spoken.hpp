#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kotozute {

// The fewest words a passphrase is picked from: six of them are 48 bits, which costs a guesser
// with scrypt as age::Work::usual asks centuries.
constexpr std::size_t fewest_words = 256;
constexpr std::size_t words_in_passphrase = 6;

// A passphrase to be told by voice: words picked by chance from a list with blanks between. Empty
// when the list has too few.
std::string spoken_passphrase(std::string_view list);

}  // namespace kotozute
