#include "core/app/calendar.hpp"

#include "core/base/utf8.hpp"
#include "core/document/identity.hpp"

#include <algorithm>

namespace kotozute {
namespace {

// Commas, semicolons and backslashes mean something there (3.3.11).
std::string escaped(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c == '\\' || c == ',' || c == ';')
            result += '\\';
        if (c == '\n')
            result += "\\n";
        else
            result += c;
    }
    return result;
}

// A line of at most 75 bytes, going on behind a blank (3.1), never cut within a character.
std::string folded(std::string_view line)
{
    constexpr std::size_t longest = 75;
    std::string result;
    std::size_t used = 0;
    while (!line.empty()) {
        std::string character;
        utf8::append(character, utf8::take(line));
        if (used + character.size() > longest) {
            result += "\r\n ";
            used = 1;
        }
        result += character;
        used += character.size();
    }
    return result + "\r\n";
}

std::string digits(std::string text)
{
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text;
}

}  // namespace

std::string calendar_file(const Date& day, std::string_view whose, std::string_view title,
                          Timestamp made)
{
    const std::string on = digits(iso(day));
    const Date next{std::chrono::sys_days{day} + std::chrono::days{1}};
    const Date utc{std::chrono::floor<std::chrono::days>(made)};
    std::string file;
    for (const std::string& line :
         {std::string("BEGIN:VCALENDAR"), std::string("VERSION:2.0"),
          std::string("PRODID:-//Kotozute//JA"), std::string("BEGIN:VEVENT"),
          "UID:" + uuid_of(std::string(whose) + "/talk/" + on),
          "DTSTAMP:" + digits(iso(utc)) + "T000000Z", "DTSTART;VALUE=DATE:" + on,
          "DTEND;VALUE=DATE:" + digits(iso(next)), "SUMMARY:" + escaped(title),
          std::string("TRANSP:TRANSPARENT"), std::string("END:VEVENT"),
          std::string("END:VCALENDAR")})
        file += folded(line);
    return file;
}

}  // namespace kotozute
