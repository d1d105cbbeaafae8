#include "core/base/utf8.hpp"
#include "core/document/fhir_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace kotozute::fhir {
namespace {

// What begins a line of its own wherever it is shown.
bool is_block(std::string_view element)
{
    constexpr std::array<std::string_view, 21> blocks{
        "p",  "div", "br", "hr", "ul", "ol",    "li",    "dl",         "dt",  "dd",     "table",
        "tr", "h1",  "h2", "h3", "h4", "thead", "tbody", "blockquote", "pre", "caption"};
    return std::find(blocks.begin(), blocks.end(), element) != blocks.end();
}

// "p" of "p class='x'", "/p" and "p/".
std::string_view name_of_tag(std::string_view inside)
{
    if (!inside.empty() && inside.front() == '/')
        inside.remove_prefix(1);
    return inside.substr(0, inside.find_first_of(" \t\r\n/"));
}

std::string character(std::string_view entity)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> named{
        {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", " "}}};
    for (const auto& [name, text] : named)
        if (entity == name)
            return std::string(text);
    if (entity.size() < 2 || entity.front() != '#')
        return {};
    const bool hexadecimal = entity[1] == 'x' || entity[1] == 'X';
    entity.remove_prefix(hexadecimal ? 2 : 1);
    unsigned number = 0;
    const char* const end = entity.data() + entity.size();
    const auto [stop, failure] = std::from_chars(entity.data(), end, number, hexadecimal ? 16 : 10);
    const bool is_character = number > 0 && number <= 0x10FFFF && (number >> 11U) != 0x1BU;
    if (failure != std::errc{} || stop != end || !is_character)
        return {};
    return utf8::encode(number);
}

class Lines {
public:
    void add(std::string_view text) { line_ += text; }

    void end_line()
    {
        std::string text = clean(line_);
        std::replace_if(
            text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
        const auto first = text.find_first_not_of(' ');
        if (first != text.npos)
            lines_.push_back(text.substr(first, text.find_last_not_of(' ') - first + 1));
        line_.clear();
    }

    std::vector<std::string> take()
    {
        end_line();
        return std::move(lines_);
    }

private:
    std::string line_;
    std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> lines_of_narrative(std::string_view xhtml)
{
    constexpr std::size_t longest_entity = 10;
    Lines lines;
    // Behind the last '>' no tag ends: what begins like one is not searched for its end.
    const auto last = xhtml.rfind('>');
    const char* const no_tags = xhtml.data() + (last == xhtml.npos ? 0 : last);
    while (!xhtml.empty()) {
        const auto mark = xhtml.find_first_of("<&");
        lines.add(xhtml.substr(0, mark));
        if (mark == xhtml.npos)
            break;
        const bool is_tag = xhtml[mark] == '<';
        xhtml.remove_prefix(mark + 1);
        const auto end = !is_tag                   ? xhtml.substr(0, longest_entity).find(';')
                         : xhtml.data() <= no_tags ? xhtml.find('>')
                                                   : xhtml.npos;
        const std::string_view inside = xhtml.substr(0, end);
        if (end == xhtml.npos) {  // no markup: what stands there is said
            lines.add(is_tag ? "<" : "&");
            continue;
        }
        if (!is_tag) {
            const std::string said = character(inside);
            lines.add(said.empty() ? "&" + std::string(inside) + ";" : said);
        } else if (is_block(name_of_tag(inside))) {
            lines.end_line();
        } else if (name_of_tag(inside) == "td" || name_of_tag(inside) == "th") {
            lines.add(" ");
        }
        xhtml.remove_prefix(end + 1);
    }
    return lines.take();
}

}  // namespace kotozute::fhir
