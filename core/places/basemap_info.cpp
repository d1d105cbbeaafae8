#include "core/places/basemap_info.hpp"

#include "core/base/utf8.hpp"

#include <utility>

namespace kotozute {
namespace {

constexpr std::size_t longest_attribution = 2000;  // bytes: more would leave no room for the map
constexpr std::size_t longest_html = 16 * 1024;    // bytes, with its tags

constexpr std::pair<std::string_view, std::string_view> entities[] = {
    {"&copy;", "©"},  {"&#169;", "©"}, {"&lt;", "<"},   {"&gt;", ">"},
    {"&quot;", "\""}, {"&#39;", "'"},  {"&nbsp;", " "}, {"&amp;", "&"}};

std::string without_tags(std::string_view html)
{
    std::string text;
    bool in_tag = false;
    for (const char c : html) {
        if (c == '<')
            in_tag = true;
        else if (c == '>' && in_tag)
            in_tag = false;
        else if (!in_tag)
            text += c;
    }
    return text;
}

void replace_all(std::string& text, std::string_view what, std::string_view by)
{
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

// One blank for every run of white space, none at the ends.
std::string squeezed(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const bool blank = static_cast<unsigned char>(c) <= ' ' || c == '\x7F';
        if (!blank)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    if (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

}  // namespace

std::string plain_attribution(std::string_view html)
{
    if (html.size() > longest_html)
        return {};
    std::string text = without_tags(html);
    for (const auto& [entity, character] : entities)
        replace_all(text, entity, character);
    text = squeezed(text);
    if (text.size() > longest_attribution || !utf8::valid(text))
        return {};
    return text;
}

}  // namespace kotozute
