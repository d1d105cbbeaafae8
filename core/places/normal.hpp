#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// The form in which words are looked for: two spellings of one thing become one text.
//
// Compatibility forms are folded (NFKC), katakana and small kana become large hiragana, letters
// become small, blanks go, every hyphen is one hyphen, ヶ (and ケ between kanji) is が as it is
// spoken, and the numeral before 丁目 is a digit. "霞ヶ関　五丁目" and "霞が関5丁目" are the same.
namespace kotozute::normal {

// Appends the normal form of `text`, which must be UTF-8.
void append(std::string& out, std::string_view text);
std::string form(std::string_view text);

// The texts of a place that words are looked for in.
enum class Field : std::uint8_t { Name, Kana, Address };

bool one_character(std::string_view normal);

}  // namespace kotozute::normal
