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

// Text as the full-text index takes it: pairs of neighbouring characters with blanks between, each
// with its field's mark, and a mark for the end. SQLite's trigram tokenizer would miss every word
// of two characters, which is most words people look for in Japanese; and a column for each field
// would make a search of one field walk through the hits in all. `normal` is a normal form.
void append_pairs(std::string& out, Field field, std::string_view normal);

// The query that finds exactly the texts of that field in which `normal` stands. Words of one
// character have none: for them there is the CharacterIndex.
std::string phrase(Field field, std::string_view normal);
bool one_character(std::string_view normal);

}  // namespace kotozute::normal
