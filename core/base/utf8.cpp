#include "core/base/utf8.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace kotozute::utf8 {
namespace {

const utf8proc_uint8_t* bytes(std::string_view text)
{
    return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

std::optional<std::string> mapped(std::string_view text, int options)
{
    struct Free {
        void operator()(utf8proc_uint8_t* memory) const { std::free(memory); }
    };
    utf8proc_uint8_t* result = nullptr;
    const auto size = utf8proc_map(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &result,
                                   static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, Free> owner(result);
    if (size < 0)
        return std::nullopt;
    return std::string(reinterpret_cast<const char*>(result), static_cast<std::size_t>(size));
}

}  // namespace

char32_t take(std::string_view& text)
{
    utf8proc_int32_t character = 0;
    const auto size =
        utf8proc_iterate(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &character);
    if (size <= 0) {
        text.remove_prefix(text.empty() ? 0 : 1);
        return U'\uFFFD';
    }
    text.remove_prefix(static_cast<std::size_t>(size));
    return static_cast<char32_t>(character);
}

void append(std::string& text, char32_t character)
{
    utf8proc_uint8_t buffer[4];
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(character), buffer);
    text.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(size));
}

std::string encode(char32_t character)
{
    std::string text;
    append(text, character);
    return text;
}

bool valid(std::string_view text)
{
    while (!text.empty()) {
        utf8proc_int32_t character = 0;
        const auto size =
            utf8proc_iterate(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &character);
        if (size <= 0 || character == 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(size));
    }
    return true;
}

std::size_t length(std::string_view text)
{
    std::size_t count = 0;
    for (; !text.empty(); ++count)
        take(text);
    return count;
}

std::string_view cut(std::string_view text, std::size_t limit)
{
    if (text.size() <= limit)
        return text;
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0U) == 0x80U)
        --limit;
    return text.substr(0, limit);
}

std::string shortened(std::string_view text, std::size_t characters)
{
    std::string_view rest = text;
    std::size_t bytes_of_most = 0;
    for (std::size_t count = 0; count < characters && !rest.empty(); ++count) {
        bytes_of_most = text.size() - rest.size();
        take(rest);
    }
    return rest.empty() ? std::string(text) : std::string(text.substr(0, bytes_of_most)) + "…";
}

std::optional<std::string> nfc(std::string_view text)
{
    return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::optional<std::string> nfkc(std::string_view text)
{
    return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
}

std::string letters_of(std::string_view text)
{
    std::string letters = nfkc(text).value_or(std::string(text));
    std::erase(letters, ' ');
    return letters;
}

}  // namespace kotozute::utf8
