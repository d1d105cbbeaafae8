#include "core/places/repair.hpp"

#include "core/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>
#include <optional>

namespace kotozute::repair {
namespace {

constexpr std::string_view wide_blank = "　";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

bool is_plain_phone(std::string_view text)
{
    std::size_t digits = 0;
    char before = '-';
    for (const char c : text) {
        if (is_digit(c))
            ++digits;
        else if (c != '-' || before == '-')
            return false;
        before = c;
    }
    // Eleven digits have 070, 080, 090, 050, 020 and 0800.
    const bool eleven = digits == 11 && text.size() > 2 && text[2] == '0';
    return (digits == 10 || eleven) && text.front() == '0' && before != '-';
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; }

bool begins_with_scheme(std::string_view text)
{
    const auto begins = [&](std::string_view scheme) {
        return text.size() > scheme.size() &&
               std::equal(scheme.begin(), scheme.end(), text.begin(),
                          [](char a, char b) { return a == small(b); });
    };
    return begins("http://") || begins("https://");
}

bool is_plain_ascii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

// "example.or.jp/path": labels with a dot between, the last of letters.
bool is_domain(std::string_view text)
{
    const std::string_view host = text.substr(0, text.find_first_of("/:?#"));
    const std::size_t dot = host.rfind('.');
    if (dot == std::string_view::npos || dot == 0 || host.size() - dot < 3)
        return false;
    const std::string_view last = host.substr(dot + 1);
    const auto in_label = [](char c) {
        return is_digit(c) || is_letter(c) || c == '-' || c == '.';
    };
    return std::all_of(last.begin(), last.end(), is_letter) &&
           std::all_of(host.begin(), host.end(), in_label) && host.find("..") == std::string::npos;
}

char check_digit(std::string_view five)
{
    int sum = 0;
    for (int i = 0; i < 5; ++i)
        sum += (five[static_cast<std::size_t>(i)] - '0') * (6 - i);
    return static_cast<char>('0' + (11 - sum % 11) % 10);
}

// The days of a week in the order people write them, then holidays.
constexpr std::array<char32_t, 8> day_letters{U'月', U'火', U'水', U'木',
                                              U'金', U'土', U'日', U'祝'};
constexpr std::size_t weekdays = 5, saturday = 5, sunday = 6, holiday = 7;

bool between_days(char32_t c)
{
    return std::u32string_view(U" 　,、，・/／").find(c) != std::u32string_view::npos;
}

bool is_span(char32_t c)
{
    return std::u32string_view(U"〜～-－―").find(c) != std::u32string_view::npos;
}

bool take_words(std::string_view& text, std::string_view words)
{
    const bool there = text.starts_with(words);
    text.remove_prefix(there ? words.size() : 0);
    return there;
}

std::optional<std::size_t> take_day(std::string_view& text)
{
    const auto letter = std::find(day_letters.begin(), day_letters.end(), utf8::take(text));
    if (letter == day_letters.end())
        return std::nullopt;
    const auto day = static_cast<std::size_t>(letter - day_letters.begin());
    if (day == holiday)
        take_words(text, "日");
    else if (!take_words(text, "曜日"))
        take_words(text, "曜");
    return day;
}

// Which of the days a text names: "月火水木金", "平日、祝日", "月〜金", "土曜日・日曜日". Nothing
// when anything else stands in it.
std::optional<std::bitset<8>> named_days(std::string_view text)
{
    std::bitset<8> named;
    std::optional<std::size_t> last;
    while (!text.empty()) {
        std::string_view rest = text;
        const char32_t c = utf8::take(rest);
        const bool span = is_span(c) && last;
        if (take_words(text, "平日")) {
            for (std::size_t day = 0; day < weekdays; ++day)
                named.set(day);
            continue;
        }
        if (span || between_days(c))
            text = rest;
        if (!span && between_days(c))
            continue;
        const auto day = take_day(text);
        if (!day || (span && (*day == holiday || *day < *last)))
            return std::nullopt;
        for (std::size_t i = span ? *last : *day; i <= *day; ++i)
            named.set(i);
        last = day;
    }
    return named;
}

// What is kept of it: all weekdays or none. Nothing where only some of them are named.
std::optional<std::uint8_t> kept_days(const std::bitset<8>& named)
{
    std::uint8_t days = DaysNotStated;
    std::size_t of_week = 0;
    for (std::size_t i = 0; i < weekdays; ++i)
        of_week += named.test(i) ? 1 : 0;
    if (of_week != 0 && of_week != weekdays)
        return std::nullopt;
    const auto add = [&](bool open, Days bit) {
        if (open)
            days = static_cast<std::uint8_t>(days | bit);
    };
    add(of_week == weekdays, Weekdays);
    add(named.test(saturday), Saturday);
    add(named.test(sunday), Sunday);
    add(named.test(holiday), Holidays);
    return days;
}

}  // namespace

std::string_view trim(std::string_view cell)
{
    const auto is_blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    for (;;) {
        if (cell.starts_with(wide_blank))
            cell.remove_prefix(wide_blank.size());
        else if (cell.ends_with(wide_blank))
            cell.remove_suffix(wide_blank.size());
        else if (!cell.empty() && is_blank(cell.front()))
            cell.remove_prefix(1);
        else if (!cell.empty() && is_blank(cell.back()))
            cell.remove_suffix(1);
        else
            return cell;
    }
}

std::optional<RowFinding> phone(std::string_view cell, std::string& out)
{
    if (cell.empty() || is_plain_phone(cell))
        return std::nullopt;
    out.clear();
    const auto plain = utf8::nfkc(cell);
    std::string_view rest = plain ? std::string_view(*plain) : cell;
    while (!rest.empty()) {
        const char32_t c = utf8::take(rest);
        if (c >= U'0' && c <= U'9')
            out.push_back(static_cast<char>(c));
        else if (!out.empty() && out.back() != '-')
            out.push_back('-');
    }
    if (!out.empty() && out.back() == '-')
        out.pop_back();
    if (!out.empty() && is_plain_phone(out))
        return RowFinding::PlainPhone;
    out.clear();
    return RowFinding::NotAPhone;
}

std::optional<RowFinding> url(std::string_view cell, std::string& out)
{
    if (cell.empty() || (begins_with_scheme(cell) && is_plain_ascii(cell) && cell[0] == 'h'))
        return std::nullopt;
    const std::string text = utf8::nfkc(cell).value_or(std::string(cell));
    std::string_view rest = text;
    std::string_view scheme = "http://";
    out.clear();
    if (rest.starts_with("URL:") || rest.starts_with("url:"))
        rest.remove_prefix(4);
    if (begins_with_scheme(rest) && small(rest[4]) == 's')
        scheme = "https://";
    if (const auto slashes = rest.substr(0, 10).find("//"); slashes != std::string_view::npos)
        rest.remove_prefix(slashes + 2);
    if (!is_plain_ascii(rest) || rest.find('@') != std::string_view::npos || !is_domain(rest))
        return RowFinding::NotAWebAddress;
    out.append(scheme).append(rest);
    return RowFinding::SchemeAdded;
}

bool checks(std::string_view code)
{
    return code.size() == 6 && all_digits(code) && check_digit(code) == code[5] && code >= "01" &&
           code < "48";
}

std::optional<RowFinding> municipality(std::string_view cell, std::string& out)
{
    if (checks(cell))
        return std::nullopt;
    out.clear();
    if (!all_digits(cell) || cell.size() < 4 || cell.size() > 5)
        return RowFinding::NotAMunicipality;
    // 11011 is 011011 without its zero, 13105 is 131059 without its check digit.
    out = "0" + std::string(cell);
    if (cell.size() == 5 && checks(out))
        return RowFinding::ZeroRestored;
    if (cell.size() == 5)
        out.erase(0, 1);
    out.push_back(check_digit(out));
    if (checks(out))
        return RowFinding::CheckDigitAdded;
    out.clear();
    return RowFinding::NotAMunicipality;
}

void join_codes(std::string_view prefecture, std::string_view municipality, std::string& out)
{
    const auto padded = [](std::string_view code, std::size_t digits) {
        return std::string(digits - std::min(digits, code.size()), '0').append(code);
    };
    out = padded(prefecture, 2) + padded(municipality, 3);
    if (out.size() == 5 && all_digits(out))
        out.push_back(check_digit(out));
}

std::optional<RowFinding> office(std::string_view cell, std::string& out)
{
    const auto allowed = [](char c) { return is_digit(c) || (c >= 'A' && c <= 'Z'); };
    const bool plain = std::all_of(cell.begin(), cell.end(), allowed);
    if (plain && cell.size() == 10)
        return std::nullopt;
    out.clear();
    if (!plain || cell.size() != 9 || !all_digits(cell))
        return RowFinding::NotAnOffice;
    out = "0" + std::string(cell);
    return RowFinding::ZeroRestored;
}

std::optional<RowFinding> medical_id(std::string_view cell, std::string_view prefecture,
                                     std::string& out)
{
    const auto allowed = [](char c) { return is_digit(c) || is_letter(c); };
    const auto fits = [&](std::string_view id) {
        return id.size() > 3 && id.starts_with(prefecture) && !facility_of(id).empty();
    };
    out.clear();
    if (prefecture.empty() || !std::all_of(cell.begin(), cell.end(), allowed))
        return RowFinding::NotAMedicalId;
    if (fits(cell))
        return std::nullopt;
    out.assign("0").append(cell);
    if (fits(out))
        return RowFinding::ZeroRestored;
    out.clear();
    return RowFinding::NotAMedicalId;
}

std::string_view facility_of(std::string_view medical_id)
{
    switch (medical_id[2]) {
    case '1': return "病院";
    case '2': return "診療所";
    case '3': return "歯科診療所";
    case '4': return "助産所";
    case '5': return "薬局";
    default: return "";
    }
}

std::optional<RowFinding> line_breaks(std::string_view cell, std::string_view with,
                                      std::string& out)
{
    constexpr std::string_view words = "（改行）";
    std::size_t found = cell.find(words);
    if (found == std::string_view::npos)
        return std::nullopt;
    out.clear();
    std::size_t begin = 0;
    for (; found != std::string_view::npos; found = cell.find(words, begin)) {
        out.append(cell.substr(begin, found - begin)).append(with);
        begin = found + words.size();
    }
    out.append(cell.substr(begin));
    out = trim(out);
    return RowFinding::LineBreak;
}

Count count(std::string_view cell)
{
    if (cell.empty())
        return {};
    if (!all_digits(cell) || cell.size() > 4)
        return {0, RowFinding::NotACount};
    int value = 0;
    for (const char c : cell)
        value = value * 10 + (c - '0');
    return {value, std::nullopt};
}

OpenDays days(std::string_view cell)
{
    OpenDays open;
    const auto named = named_days(cell);
    if (!named)
        open.finding = RowFinding::NotADay;
    else if (const auto kept = kept_days(*named))
        open.days = *kept;
    else
        open.in_words = true;
    return open;
}

}  // namespace kotozute::repair
