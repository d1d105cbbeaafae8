#include "core/app/typed.hpp"

#include "core/base/utf8.hpp"

#include <algorithm>
#include <array>

namespace kotozute {
namespace {

// An era and the year before its first; `years` is how many it had, at most.
struct Era {
    std::string_view name;
    std::string_view brief;
    char letter;
    int before;
    int years;
};

constexpr std::array<Era, 5> eras{{{"明治", "明", 'm', 1867, 45},
                                   {"大正", "大", 't', 1911, 15},
                                   {"昭和", "昭", 's', 1925, 64},
                                   {"平成", "平", 'h', 1988, 31},
                                   {"令和", "令", 'r', 2018, 99}}};

bool take(std::string_view& text, std::string_view beginning)
{
    if (text.substr(0, beginning.size()) != beginning)
        return false;
    text.remove_prefix(beginning.size());
    return true;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::optional<Era> take_era(std::string_view& text)
{
    for (const Era& era : eras) {
        if (take(text, era.name) || take(text, era.brief))
            return era;
        if (!text.empty() && lower(text.front()) == era.letter) {
            text.remove_prefix(1);
            return era;
        }
    }
    return std::nullopt;
}

std::optional<int> take_number(std::string_view& text, std::size_t most_digits)
{
    int number = 0;
    std::size_t digits = 0;
    while (digits < most_digits && !text.empty() && text.front() >= '0' && text.front() <= '9') {
        number = number * 10 + (text.front() - '0');
        text.remove_prefix(1);
        ++digits;
    }
    return digits > 0 ? std::optional(number) : std::nullopt;
}

bool take_separator(std::string_view& text, std::string_view japanese)
{
    return take(text, japanese) || take(text, "-") || take(text, "/") || take(text, ".");
}

std::optional<int> take_year(std::string_view& text)
{
    const auto era = take_era(text);
    const auto number = era && take(text, "元") ? std::optional(1) : take_number(text, 4);
    if (!number)
        return std::nullopt;
    if (!era)
        return *number >= 1800 ? number : std::nullopt;
    if (*number < 1 || *number > era->years)
        return std::nullopt;
    return era->before + *number;
}

// Any of the dashes a Japanese keyboard gives, among them the long vowel mark.
bool is_dash(char32_t c)
{
    return (c >= U'\u2010' && c <= U'\u2015') || c == U'\u2212' || c == U'\u30FC';
}

// As utf8::nfkc, without blanks, and with every dash a plain one.
std::string folded(std::string_view text)
{
    const std::string kc = utf8::nfkc(text).value_or("");
    std::string result;
    for (std::string_view rest = kc; !rest.empty();) {
        const char32_t c = utf8::take(rest);
        if (c == U' ')
            continue;
        utf8::append(result, is_dash(c) ? U'-' : c);
    }
    return result;
}

std::optional<Date> date_of(std::optional<int> year, std::optional<int> month,
                            std::optional<int> day)
{
    if (!year || !month || !day)
        return std::nullopt;
    const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                    std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::string lowered(std::string_view text)
{
    std::string result;
    for (const char c : text)
        result += lower(c);
    return result;
}

// The month a text begins with the name of.
std::optional<int> take_month_name(std::string_view& text, const DateWords& words)
{
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
    const std::string low = lowered(text);
    const std::string word = low.substr(0, low.find_first_not_of(letters));
    constexpr std::size_t shortest = 3;
    for (std::size_t i = 0; i < words.months.size() && word.size() >= shortest; ++i)
        if (lowered(words.months.at(i)).starts_with(word)) {
            text.remove_prefix(word.size());
            take(text, ".");
            return static_cast<int>(i) + 1;
        }
    return std::nullopt;
}

// "2May1941", "May2,1941"
std::optional<Date> date_with_month_name(std::string_view text, const DateWords& words)
{
    auto month = take_month_name(text, words);
    // Blanks are gone: of "May21941" the last four digits are the year.
    constexpr std::size_t year_digits = 4;
    const bool run =
        month && text.size() > year_digits && text.find_first_not_of("0123456789") == text.npos;
    const auto day =
        take_number(text, run ? std::min<std::size_t>(text.size() - year_digits, 2) : 2);
    for (const std::string_view ending : {"st", "nd", "rd", "th"})
        if (take(text, ending))
            break;
    if (!month)
        month = take_month_name(text, words);
    take(text, ",");
    const auto year = take_number(text, 4);
    return text.empty() && year && *year >= 1800 ? date_of(year, month, day) : std::nullopt;
}

}  // namespace

std::optional<Date> typed_date(std::string_view text, const DateWords& words)
{
    std::string plain = folded(text);
    if (const auto named = date_with_month_name(plain, words))
        return named;
    if (plain.size() == 8 && plain.find_first_not_of("0123456789") == std::string::npos)
        plain.insert(6, "-").insert(4, "-");
    std::string_view rest = plain;
    const auto year = take_year(rest);
    if (!year || !take_separator(rest, "年"))
        return std::nullopt;
    const auto month = take_number(rest, 2);
    if (!month || !take_separator(rest, "月"))
        return std::nullopt;
    const auto day = take_number(rest, 2);
    take(rest, "日");
    return rest.empty() ? date_of(year, month, day) : std::nullopt;
}

std::string typed_phone(std::string_view text)
{
    std::string phone;
    for (std::string_view rest = text; !rest.empty();) {
        const char32_t c = utf8::take(rest);
        if (is_dash(c))
            phone += '-';
        else if (c >= U'\uFF01' && c <= U'\uFF5E')
            phone += static_cast<char>(c - U'\uFF01' + U'!');
        else
            utf8::append(phone, c);
    }
    return trimmed(phone);
}

bool can_be_called(std::string_view phone)
{
    constexpr std::ptrdiff_t shortest = 3;  // 110, 119
    return std::count_if(phone.begin(), phone.end(), [](char c) { return c >= '0' && c <= '9'; }) >=
           shortest;
}

std::string typed_kana(std::string_view text)
{
    const std::string kc = utf8::nfkc(text).value_or(std::string(text));
    std::string kana;
    for (std::string_view rest = kc; !rest.empty();) {
        const char32_t c = utf8::take(rest);
        utf8::append(kana, c >= U'\u3041' && c <= U'\u3096' ? c + (U'\u30A1' - U'\u3041') : c);
    }
    return trimmed(kana);
}

std::string trimmed(std::string_view text)
{
    constexpr std::string_view wide = "\u3000";
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    for (bool more = true; more && !text.empty();) {
        more = true;
        if (blank(text.front()))
            text.remove_prefix(1);
        else if (!take(text, wide))
            more = false;
    }
    for (bool more = true; more && !text.empty();) {
        const bool ends_wide =
            text.size() >= wide.size() && text.substr(text.size() - wide.size()) == wide;
        if (blank(text.back()))
            text.remove_suffix(1);
        else if (ends_wide)
            text.remove_suffix(wide.size());
        else
            more = false;
    }
    return std::string(text);
}

}  // namespace kotozute
