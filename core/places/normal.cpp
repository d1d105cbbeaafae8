#include "core/places/normal.hpp"

#include "core/base/utf8.hpp"
#include "core/places/characters.hpp"

#include <optional>

namespace kotozute::normal {
namespace {

using characters::size_at;

void put(std::string& out, char32_t c)
{
    if (c < 0x80) {
        out.push_back(static_cast<char>(c));
    } else if (c >= 0x800 && c < 0x10000) {
        const char bytes[] = {static_cast<char>(0xE0 | c >> 12),
                              static_cast<char>(0x80 | (c >> 6 & 0x3F)),
                              static_cast<char>(0x80 | (c & 0x3F))};
        out.append(bytes, 3);
    } else {
        utf8::append(out, c);
    }
}

constexpr bool within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

constexpr bool is_kanji(char32_t c)
{
    return within(c, 0x4E00, 0x9FFF) || within(c, 0x3400, 0x4DBF) || c == U'々' || c > 0x1FFFF;
}

constexpr bool is_digit(char32_t c) { return within(c, U'0', U'9') || within(c, U'０', U'９'); }

// True for the characters that are their own NFKC form, or full-width ASCII, which fold() knows.
// They make up nearly all of the data; a text with any other takes the way through utf8proc.
constexpr bool folds_quickly(char32_t c)
{
    return c < 0x80 || within(c, 0x4E00, 0x9FFF) || within(c, 0x3041, 0x3096) ||
           within(c, 0x30A1, 0x30FE) || within(c, 0xFF01, 0xFF5E) || within(c, 0x3000, 0x3002) ||
           within(c, 0x3005, 0x3015) || within(c, 0x2010, 0x2015) || c == 0x2212 || c == 0x301C ||
           c == 0x203B;
}

constexpr bool is_hyphen(char32_t c)
{
    return c == U'-' || within(c, 0x2010, 0x2015) || c == 0x2212 || c == 0x2043 || c == 0xFE63;
}

// What is not there to be read: control characters, blanks, and marks that only choose a glyph.
constexpr bool is_dropped(char32_t c)
{
    return c <= U' ' || within(c, 0x7F, 0xA0) || c == 0x3000 || within(c, 0x2000, 0x200F) ||
           c == 0x2028 || c == 0x2029 || c == 0xFEFF || within(c, 0xFE00, 0xFE0F) ||
           within(c, 0xE0100, 0xE01EF);
}

constexpr char32_t large_hiragana(char32_t c)
{
    if (within(c, 0x30A1, 0x30F6) || c == 0x30FD || c == 0x30FE)
        c -= 0x60;
    switch (c) {
    case U'ぁ':
    case U'ぃ':
    case U'ぅ':
    case U'ぇ':
    case U'ぉ':
    case U'っ':
    case U'ゃ':
    case U'ゅ':
    case U'ょ':
    case U'ゎ': return c + 1;
    case U'ゕ': return U'か';
    case U'ゖ': return U'が';
    default: return c;
    }
}

// `before` and `after` are the neighbours as written; 0 where there is none.
char32_t fold(char32_t before, char32_t c, char32_t after)
{
    if (is_kanji(c))
        return c;
    if (within(c, 0xFF01, 0xFF5E))
        c -= 0xFEE0;
    if (within(c, U'A', U'Z'))
        return c + 0x20;
    if (is_hyphen(c))
        return U'-';
    if (c == U'ー')  // written for a hyphen: "４ー５０ー１"
        return is_digit(before) && is_digit(after) ? U'-' : c;
    if (c == U'ケ' && is_kanji(before) && is_kanji(after))
        return U'が';
    return large_hiragana(c);
}

// The value of a kanji numeral below a hundred as it stands before 丁目.
std::optional<int> numeral(std::string_view text)
{
    constexpr std::u32string_view digits = U"〇一二三四五六七八九";
    int tens = 0;
    int ones = 0;
    bool ten_seen = false;
    while (!text.empty()) {
        const char32_t c = utf8::take(text);
        if (c == U'十' && !ten_seen) {
            ten_seen = true;
            tens = ones > 0 ? ones : 1;
            ones = 0;
        } else if (const auto value = digits.find(c);
                   value != std::u32string_view::npos && ones == 0) {
            ones = static_cast<int>(value);
        } else {
            return std::nullopt;
        }
    }
    return tens * 10 + ones;
}

// Called when `out` ends in 丁目: the numeral before it becomes digits.
void number_town_block(std::string& out, std::size_t begin)
{
    constexpr std::string_view town_block = "丁目";
    constexpr std::u32string_view numerals = U"一二三四五六七八九十";
    const std::size_t end = out.size() - town_block.size();
    std::size_t first = end;
    const auto numeral_before = [&](std::size_t at) {
        return at >= begin + 3 && size_at(out, at - 3) == 3 &&
               numerals.find(characters::at(out, at - 3, 3)) != std::u32string_view::npos;
    };
    while (end - first < 9 && numeral_before(first))
        first -= 3;
    if (first == end)
        return;
    if (const auto value = numeral(std::string_view(out).substr(first, end - first)))
        out.replace(first, end - first, std::to_string(*value));
}

// False, with `out` as it was, when a character does not fold quickly and `quickly` asks for that.
bool append_folded(std::string& out, std::string_view text, bool quickly)
{
    const std::size_t begin = out.size();
    char32_t before = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t size = size_at(text, at);
        const char32_t c = characters::at(text, at, size);
        if (quickly && !folds_quickly(c)) {
            out.resize(begin);
            return false;
        }
        at += size;
        if (is_dropped(c))
            continue;
        const bool asks_next = c == U'ー' || c == U'ケ';
        const char32_t after =
            asks_next && at < text.size() ? characters::at(text, at, size_at(text, at)) : 0;
        put(out, fold(before, c, after));
        if (c == U'目' && before == U'丁')
            number_town_block(out, begin);
        before = c;
    }
    return true;
}

}  // namespace

void append(std::string& out, std::string_view text)
{
    if (append_folded(out, text, true))
        return;
    const auto composed = utf8::nfkc(text);
    append_folded(out, composed ? std::string_view(*composed) : text, false);
}

std::string form(std::string_view text)
{
    std::string out;
    append(out, text);
    return out;
}

bool one_character(std::string_view normal)
{
    return !normal.empty() && size_at(normal, 0) == normal.size();
}

}  // namespace kotozute::normal
