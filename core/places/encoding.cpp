#include "core/places/encoding.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <iconv.h>

namespace kotozute {
namespace {

// True when the next eight bytes are ASCII and none of them is NUL: most of a file's separators and
// numbers pass in one step.
bool eight_plain(const char* bytes)
{
    std::uint64_t word;
    std::memcpy(&word, bytes, sizeof word);
    constexpr std::uint64_t high = 0x8080808080808080U;
    const std::uint64_t zero = (word - 0x0101010101010101U) & ~word & high;
    return ((word & high) | zero) == 0;
}

// How many bytes the UTF-8 character at `at` has; 0 when it is not one (overlong forms, surrogates
// and characters beyond U+10FFFF are not).
std::size_t character_size(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned first = byte(0);
    if (first == 0)
        return 0;
    if (first < 0x80)
        return 1;
    if (first < 0xE0)
        return first >= 0xC2 && follows(1) ? 2 : 0;
    if (first < 0xF0) {
        const bool overlong = first == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = first == 0xED && byte(1) >= 0xA0;
        return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
    }
    const bool overlong = first == 0xF0 && byte(1) < 0x90;
    const bool beyond = first > 0xF4 || (first == 0xF4 && byte(1) >= 0x90);
    return follows(1) && follows(2) && follows(3) && !overlong && !beyond ? 4 : 0;
}

// Where the first byte stands that is NUL or no UTF-8; the size of `text` when there is none.
std::size_t first_bad_byte(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        if (at + 8 <= text.size() && eight_plain(text.data() + at)) {
            at += 8;
            continue;
        }
        const std::size_t size = character_size(text, at);
        if (size == 0)
            return at;
        at += size;
    }
    return at;
}

Error refused(const std::string& file, const std::string& reason)
{
    return {Error::Code::Invalid, file + ": " + reason};
}

// False where a byte is not of that encoding, or the system does not know it.
bool decode(std::string_view bytes, const char* encoding, std::string& out)
{
    const iconv_t converter = ::iconv_open("UTF-8", encoding);
    if (converter == reinterpret_cast<iconv_t>(-1))
        return false;
    out.resize(bytes.size() * 3);  // no character of these has more bytes than that in UTF-8
    char* from = const_cast<char*>(bytes.data());
    char* to = out.data();
    std::size_t left = bytes.size(), room = out.size();
    const std::size_t lost = ::iconv(converter, &from, &left, &to, &room);
    ::iconv_close(converter);
    out.resize(out.size() - room);
    return lost == 0 && left == 0 && out.find('\0') == std::string::npos;
}

}  // namespace

Result<std::string_view> text_of_file(std::string_view bytes, const std::string& file,
                                      std::string& decoded)
{
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    const bool marked = bytes.starts_with(byte_order_mark);
    if (marked)
        bytes.remove_prefix(byte_order_mark.size());
    if (bytes.empty())
        return refused(file, "the file is empty");
    if (bytes.starts_with("PK\x03\x04"))
        return refused(file, "this is a ZIP or Excel file, not CSV; save it as CSV (UTF-8)");
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        const char* encoding = bytes[0] == '\xFF' ? "UTF-16LE" : "UTF-16BE";
        if (!decode(bytes.substr(2), encoding, decoded))
            return refused(file, "damaged UTF-16 text");
        return std::string_view(decoded);
    }
    const std::size_t bad = first_bad_byte(bytes);
    if (bad == bytes.size())
        return bytes;
    const auto line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<long>(bad), '\n');
    const std::string where = "line " + std::to_string(line) + ", byte " + std::to_string(bad);
    if (bytes[bad] == '\0')
        return refused(file, where + ": a NUL byte, so this is not text");
    // Last, for it takes almost any bytes: what Japanese Windows writes.
    if (!marked && (decode(bytes, "CP932", decoded) || decode(bytes, "SHIFT_JIS", decoded)))
        return std::string_view(decoded);
    return refused(file, where + ": neither UTF-8 nor Shift_JIS; save it as CSV (UTF-8)");
}

std::string_view whole_lines(std::string_view beginning)
{
    constexpr std::string_view little = "\xFF\xFE", big = "\xFE\xFF";
    const bool wide = beginning.starts_with(little) || beginning.starts_with(big);
    const std::size_t width = wide ? 2 : 1;
    const std::string_view line_end = !wide                           ? std::string_view("\n")
                                      : beginning.starts_with(little) ? std::string_view("\n\0", 2)
                                                                      : std::string_view("\0\n", 2);
    for (std::size_t at = beginning.size() / width * width; at > 0; at -= width)
        if (beginning.substr(0, at).ends_with(line_end))
            return beginning.substr(0, at);
    return beginning;
}

}  // namespace kotozute
