#pragma once

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

// Text as the full-text index takes it: characters, or pairs of neighbouring characters, with
// blanks between. SQLite's trigram tokenizer would miss every word of one or two characters,
// which is most words people look for in Japanese. `normal` is a normal form.
void append_characters(std::string& out, std::string_view normal);
void append_pairs(std::string& out, std::string_view normal);  // the last character stands alone

// The query that finds exactly the texts `normal` stands in: a phrase of pairs, or the character
// itself, which is then to be looked for in the index of characters.
std::string phrase(std::string_view normal);
bool one_character(std::string_view normal);

}  // namespace kotozute::normal
