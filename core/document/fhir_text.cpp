#include "core/document/fhir_text.hpp"

#include "core/base/utf8.hpp"

namespace kotozute::fhir {
namespace {

// FHIR's rule for strings knows no blanks but these: space, tab, line feed, carriage return.
bool is_wide_blank(char32_t c)
{
    return c == 0x3000 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0xFEFF;
}

bool is_blank(char32_t c) { return c == '\n' || c == '\t' || c == ' '; }

// A character that stands in a string of FHIR as it is, and is seen.
bool is_seen(char32_t c)
{
    return c > 0x20 && c != 0x7F && !(c >= 0x80 && c < 0xA0) && c != 0x200B && !is_wide_blank(c);
}

void escape(std::string& result, std::string_view bytes)
{
    constexpr char digits[] = "0123456789ABCDEF";
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        result += '%';
        result += digits[value >> 4U];
        result += digits[value & 0x0FU];
    }
}

// Escapes what is not seen, but for the blanks FHIR takes when they may stay.
std::string escaped(std::string_view text, bool blanks_stay)
{
    std::string result;
    while (!text.empty()) {
        const std::string_view before = text;
        const char32_t c = utf8::take(text);
        const std::string_view bytes = before.substr(0, before.size() - text.size());
        if (c != '%' && (is_seen(c) || (blanks_stay && is_blank(c))))
            result += bytes;
        else
            escape(result, bytes);
    }
    return result;
}

std::optional<unsigned> digit(char c)
{
    if (c >= '0' && c <= '9')
        return static_cast<unsigned>(c - '0');
    if (c >= 'A' && c <= 'F')
        return static_cast<unsigned>(c - 'A') + 10;
    return std::nullopt;
}

}  // namespace

std::string clean(std::string_view text)
{
    std::string result;
    bool blank = true;
    while (!text.empty()) {
        const char32_t c = utf8::take(text);
        if (is_wide_blank(c)) {
            result += ' ';
        } else if (is_blank(c)) {
            result += static_cast<char>(c);
        } else if (is_seen(c)) {
            utf8::append(result, c);
            blank = false;
        }
    }
    return blank ? std::string() : result;
}

std::string escaped_text(std::string_view text) { return escaped(text, !clean(text).empty()); }

std::string escaped_code(std::string_view code)
{
    return code.empty() ? "%" : escaped(code, false);
}

std::optional<std::string> unescaped(std::string_view text)
{
    if (text == "%")
        return std::string();
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            result += text[i];
            continue;
        }
        const auto high = i + 2 < text.size() ? digit(text[i + 1]) : std::nullopt;
        const auto low = high ? digit(text[i + 2]) : std::nullopt;
        if (!low)
            return std::nullopt;
        result += static_cast<char>(*high * 16 + *low);
        i += 2;
    }
    if (!result.empty() && !utf8::valid(result))
        return std::nullopt;
    return result;
}

}  // namespace kotozute::fhir
