#include "core/places/address_form.hpp"

#include "core/base/utf8.hpp"
#include "core/places/normal.hpp"

namespace kotozute::address {
namespace {

constexpr char32_t lost = U'\uFFFD';
constexpr std::u32string_view digits = U"〇一二三四五六七八九";
constexpr std::u32string_view formal_digits = U"零壱弐参";
constexpr char32_t ten = U'十';

// 0 to 9 and 10; nothing for what is no numeral.
std::optional<int> value_of(char32_t c)
{
    if (c == ten)
        return 10;
    for (const std::u32string_view row : {digits, formal_digits})
        if (const auto at = row.find(c); at != std::u32string_view::npos)
            return static_cast<int>(at);
    return std::nullopt;
}

void append_number(std::u32string& out, int number)
{
    for (const char digit : std::to_string(number))
        out.push_back(static_cast<char32_t>(digit));
}

// 二十四 is 24; what is no such number, as 二三, is read digit by digit.
void append_numeral(std::u32string& out, std::u32string_view numeral)
{
    const std::size_t at = numeral.find(ten);
    const bool counts = at <= 1 && numeral.size() - at <= 2 &&
                        numeral.find(ten, at + 1) == std::u32string_view::npos;
    if (at == std::u32string_view::npos || !counts) {
        for (const char32_t c : numeral)
            append_number(out, *value_of(c));
        return;
    }
    const int tens = at == 0 ? 1 : *value_of(numeral[0]);
    const int ones = at + 1 < numeral.size() ? *value_of(numeral[at + 1]) : 0;
    append_number(out, tens * 10 + ones);
}

std::u32string characters_of(std::string_view text)
{
    std::u32string characters;
    while (!text.empty())
        characters.push_back(utf8::take(text));
    return characters;
}

// （前期）長野県… and quotation marks.
std::u32string_view without_front(std::u32string_view text)
{
    while (text.starts_with(U'"'))
        text.remove_prefix(1);
    const std::size_t close = text.find(U')');
    if (text.starts_with(U'(') && close != std::u32string_view::npos)
        text.remove_prefix(close + 1);
    return text;
}

// How many characters at the beginning mean nothing here: 大字, 字, の.
std::size_t passed_over(std::u32string_view text)
{
    if (text.starts_with(U"大字"))
        return 2;
    return text.starts_with(U'字') || text.starts_with(U'の') ? 1 : 0;
}

}  // namespace

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

std::u32string form(std::string_view address)
{
    const std::u32string whole = characters_of(normal::form(address));
    std::u32string_view text = without_front(whole);
    std::u32string out;
    while (!text.empty()) {
        std::size_t numeral = 0;
        while (numeral < text.size() && value_of(text[numeral]))
            ++numeral;
        append_numeral(out, text.substr(0, numeral));
        text.remove_prefix(numeral);
        if (!text.empty()) {
            out.push_back(text[0]);
            text.remove_prefix(1);
        }
    }
    return out;
}

std::optional<Reach> reach(std::u32string_view name, std::u32string_view address)
{
    std::size_t at = 0;
    int freedom = 0;
    while (!name.empty()) {
        const std::u32string_view rest = address.substr(at);
        if (rest.starts_with(name[0])) {
            name.remove_prefix(1);
            ++at;
        } else if (rest.starts_with(lost)) {
            name.remove_prefix(1);
            at += rest.substr(1).starts_with(lost) ? 2 : 1;
            ++freedom;
        } else if (const std::size_t in_name = passed_over(name); in_name > 0) {
            name.remove_prefix(in_name);
            ++freedom;
        } else if (const std::size_t in_address = passed_over(rest); in_address > 0) {
            at += in_address;
            ++freedom;
        } else {
            return std::nullopt;
        }
    }
    return Reach{at, freedom};
}

}  // namespace kotozute::address
